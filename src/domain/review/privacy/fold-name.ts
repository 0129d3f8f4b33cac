/** A name as names are compared: no accents, capitals, dots, hyphens. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'.·-]/gu, '');
}
