/** Half-open range `[start, end)` in UTF-16 code units of `Document.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

declare const inSource: unique symbol

/** The same in code points of `SourceFile.text`. The brand stops the two from being mixed up. */
export type SourceSpan = Span & { readonly [inSource]: true }

export const sourceSpan = (start: number, end: number): SourceSpan => ({ start, end }) as SourceSpan
