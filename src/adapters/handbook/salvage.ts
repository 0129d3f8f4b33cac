import type { z } from 'zod';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';

type Issue = z.core.$ZodIssue;

/** Each round fills what the one before laid open; no file of a handbook is nested deeper. */
const MOST_ROUNDS = 8;

/**
 * A value of the schema's type even where fields are wrong: wrong words stay, missing fields get an empty stand-in. Only for
 * looking for further mistakes in the rest of the file, never for use. Null when nothing can be made of it.
 */
export function salvageValue<T>(schema: z.ZodType<T>, value: unknown): T | null {
  let filled = value;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = schema.safeParse(filled);
    if (read.success) return read.data;
    const misfits = read.error.issues.filter((issue) => isMisfit(issue, filled));
    // What is left are wrong words and unknown names: the shape holds.
    if (misfits.length === 0) return filled as T;
    for (const issue of misfits) filled = withValue(filled, pathOf(issue), standInFor(issue, filled));
  }
  return null;
}

/**
 * Returns the value without the fields that the schema does not know, and which those are; null where
 * anything else is wrong. A word or a person that is unknown may matter, and is never left out.
 */
export function withoutUnknown<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T; unknown: z.core.$ZodIssueUnrecognizedKeys[] } | null {
  let left = value;
  const unknown: z.core.$ZodIssueUnrecognizedKeys[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = schema.safeParse(left);
    if (read.success) return { value: read.data, unknown };
    for (const issue of read.error.issues) {
      if (issue.code !== 'unrecognized_keys') return null;
      unknown.push(issue);
      left = withValue(left, pathOf(issue), withoutKeys(valueAt(left, pathOf(issue)), issue.keys));
    }
  }
  return null;
}

function withoutKeys(value: unknown, keys: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => !keys.includes(key)));
}

/** The issue's path; the schemas have no symbols for keys. */
export function pathOf(issue: Issue): FieldPath {
  return issue.path.filter((step) => typeof step !== 'symbol');
}

/** The value under a path, or undefined. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (inner === null || typeof inner !== 'object') return undefined;
    return Object.entries(inner).find(([key]) => key === String(step))?.[1];
  }, value);
}

function isMisfit(issue: Issue, value: unknown): boolean {
  // Of a list that is too long, the items are not looked at.
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || isTooLong(issue)) return true;
  return issue.code === 'invalid_value' && typeof valueAt(value, pathOf(issue)) !== 'string';
}

function isTooLong(issue: Issue): issue is z.core.$ZodIssueTooBig {
  return issue.code === 'too_big' && issue.origin === 'array';
}

function standInFor(issue: Issue, value: unknown): unknown {
  if (isTooLong(issue)) return [valueAt(value, pathOf(issue))].flat().slice(0, Number(issue.maximum));
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code === 'invalid_union') return ofFirstShape(issue, value);
  if (issue.code !== 'invalid_type') return null;
  switch (issue.expected) {
    case 'string':
      return '';
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
    case 'record':
      return {};
    default:
      return 50;
  }
}

/** The stand-in of the first of the shapes that a value may have. */
function ofFirstShape({ errors: [first] }: z.core.$ZodIssueInvalidUnion, value: unknown): unknown {
  const [issue] = first ?? [];
  return issue === undefined ? null : standInFor(issue, value);
}

function withValue(value: unknown, path: FieldPath, inner: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === step ? withValue(item, rest, inner) : item));
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  const own: unknown = entries.find(([key]) => key === String(step))?.[1];
  return Object.fromEntries([...entries.filter(([key]) => key !== String(step)), [step, withValue(own, rest, inner)]]);
}
