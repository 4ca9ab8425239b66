import data from './countries.json' with { type: 'json' }

let names: ReadonlySet<string> | undefined

/** Whether a name in simplified script is a country or an economy of its own, such as 香港, and nothing more. */
export function isCountry(name: string): boolean {
  names ??= new Set(data.flatMap((country) => [country.name, ...country.aliases]))
  return names.has(name)
}
