import type { FieldPath, HandbookParts } from './handbook-fault.ts';

export type FieldValue = { path: FieldPath; value: unknown };

/** Every value that a pattern such as `playbooks.*.facts.*.titles` names; names as the files spell them, `*` for each of a list, a figure for one of it. */
export function fieldsAt(parts: HandbookParts, pattern: string): FieldValue[] {
  let found: FieldValue[] = [{ path: [], value: parts }];
  for (const step of pattern.split('.'))
    found = found.flatMap((field) => (step === '*' ? each(field) : fieldsNamed(field, step)));
  return found;
}

/** The same, of texts alone. */
export function textsAt(parts: HandbookParts, pattern: string): { path: FieldPath; text: string }[] {
  return fieldsAt(parts, pattern).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, text: value }] : [],
  );
}

/** Each value of a list, or of a table by its keys (a text by language). */
function each({ path, value }: FieldValue): FieldValue[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => ({ path: [...path, index], value: item }));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, item]: [string, unknown]) => ({ path: [...path, key], value: item }));
}

function fieldsNamed({ path, value }: FieldValue, name: string): FieldValue[] {
  if (value === null || typeof value !== 'object') return [];
  const key = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const item = Object.entries(value).find(([entry]) => entry === key)?.[1];
  return item === undefined ? [] : [{ path: [...path, /^\d+$/.test(name) ? Number(name) : name], value: item }];
}
