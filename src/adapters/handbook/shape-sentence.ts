import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a group of fields',
  record: 'texts by language, such as "es: …"',
};

/**
 * Returns a sentence that says what is wrong with the shape of a field and what to write. `value`
 * is the current content of the field.
 */
export function shapeSentence(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, value);
    case 'invalid_value': {
      const choice = issue.values.map((each) => String(each)).join(', ');
      return value === undefined
        ? `the field is missing; write one of ${choice}`
        : `${shown(value)} is not one of its values; write one of ${choice}`;
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'array' && issue.exact === true
        ? `it has too many entries; exactly ${issue.maximum} are expected`
        : `${shown(value)} is too much; write at most ${issue.maximum}`;
    case 'invalid_format':
      return `${shown(value)} is not written as expected; write ${issue.message}`;
    default:
      return `${shown(value)} does not fit: it ${issue.message}`;
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, value: unknown): string {
  const wanted = EXPECTED[issue.expected] ?? issue.expected;
  if (value === undefined) return `the field is missing; write ${wanted}`;
  if (value === null) return `the field is empty; write ${wanted}`;
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `${shown(value)} is read as a ${typeof value === 'number' ? 'number' : 'yes or no'}, and text is expected; put it in quotes: "${value}"`;
  }
  return `${shown(value)} does not fit here; write ${wanted}`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'array') {
    return issue.exact === true
      ? `it has too few entries; exactly ${issue.minimum} are expected`
      : `it has too few entries; write at least ${issue.minimum}`;
  }
  if (issue.origin === 'string') {
    return Number(issue.minimum) === 1
      ? 'the text is empty; write it'
      : `the text is too short; write at least ${issue.minimum} letters`;
  }
  return `the number is too small; write at least ${issue.minimum}`;
}

/** Enough of a value to find it again, never a whole one. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  return value === null || value === undefined ? 'nothing' : 'a group of fields';
}
