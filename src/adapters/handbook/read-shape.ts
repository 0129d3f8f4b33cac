import type { z } from 'zod';
import type { CamelCased } from '../../domain/handbook/camel-case.ts';
import { camelCased } from '../../domain/handbook/camel-case.ts';
import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';
import { fieldName } from './field-name.ts';
import { pathOf, salvageValue, valueAt, withoutUnknown } from './salvage.ts';
import { shapeSentence } from './shape-sentence.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Content of a file, as far as it can be understood. */
export type Shaped<T> = {
  /** Null when nothing can be made of the file; with problems, only good for finding more of them. */
  value: CamelCased<T> | null;
  problems: HandbookProblem[];
  /** Fields that a problem has been found in: they need no second one. */
  faulty: FieldPath[];
};

/**
 * Way in which files are read: those of a folder as they must be, those that a database keeps as an
 * earlier version understood them. What this version does not know is left out of a kept file.
 */
export type Reading = 'folder' | 'kept';

/** Holds a YAML document against its schema; each issue becomes a problem with its place. */
export function readShape<T>(
  schema: z.ZodType<T>,
  file: string,
  document: YamlDocument,
  reading: Reading = 'folder',
): Shaped<T> {
  const { value } = document;
  if (value === undefined) return { value: null, problems: document.problems, faulty: [] };
  if (value === null) {
    const message =
      'the file says nothing; write its fields, or copy the file from the handbook that comes with Portavoz';
    const empty: HandbookProblem = { level: 'error', file, line: 1, column: 1, field: '', message };
    return { value: null, problems: [...document.problems, empty], faulty: [] };
  }
  const read = schema.safeParse(value);
  if (read.success) return { value: camelCased(read.data), problems: document.problems, faulty: [] };
  const { issues } = read.error;
  const known = reading === 'kept' ? withoutUnknown(schema, value) : null;
  if (known !== null) {
    const left = known.unknown.flatMap((issue) => unknownFields(issue, 'warning', file, document));
    return { value: camelCased(known.value), problems: [...document.problems, ...left], faulty: [] };
  }
  const salvaged = salvageValue(schema, value);
  return {
    value: salvaged === null ? null : camelCased(salvaged),
    problems: [...document.problems, ...issues.flatMap((issue) => problemsOf(issue, file, document))],
    faulty: issues.filter(concernsAField).map(pathOf),
  };
}

/** A list that is too short or an unknown name says nothing about what else is wrong there. */
function concernsAField(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.origin !== 'array';
  return issue.code !== 'unrecognized_keys';
}

function problemsOf(issue: z.core.$ZodIssue, file: string, document: YamlDocument): HandbookProblem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') return unknownFields(issue, 'error', file, document);
  const message = shapeSentence(issue, valueAt(document.value, path));
  return [{ level: 'error', file, ...document.placeOf(path), field: fieldName(path), message }];
}

function unknownFields(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  level: HandbookProblem['level'],
  file: string,
  document: YamlDocument,
): HandbookProblem[] {
  const path = pathOf(issue);
  const what = level === 'error' ? 'correct its name or take it out' : 'it is left out';
  return issue.keys.map((key) => {
    const place = document.placeOfKey([...path, key]);
    const message = `the field "${key}" is unknown here; ${what}`;
    return { level, file, ...place, field: fieldName([...path, key]), message };
  });
}
