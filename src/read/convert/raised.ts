const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * A raised text as plain text keeps it apart from what it follows: m² and 10⁸, but 8.1[2] where it
 * is the number of a note, since 8.12 would be another figure.
 */
export function raised(text: string, before: string): string {
  const digits = text.trim()
  if (!/^\d{1,3}$/u.test(digits)) return text
  const isPower = /[A-Za-zΩμ米里]$|[×x*·]\s*10$|^10$/u.test(before.slice(-8))
  return isPower ? [...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('') : `[${digits}]`
}
