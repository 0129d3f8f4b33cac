import type { z } from 'zod';
import type { CamelCased } from '../../domain/handbook/camel-case.ts';
import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';
import { fieldName } from './field-name.ts';
import type { Reading } from './read-shape.ts';
import { readShape } from './read-shape.ts';
import type { TextPlace } from './text-place.ts';
import { yamlDocument } from './yaml-document.ts';

/** File in its parsed form, with the position of all its content. */
export type ReadFile<T> = {
  file: string;
  /** Null when nothing can be made of it; with problems, only good for finding more of them. */
  value: T | null;
  problems: HandbookProblem[];
  /** Fields that a problem has been found in: they need no second one. */
  faulty: readonly FieldPath[];
  /**
   * Returns the position of a field in this file, and the author's name for it. `offset` counts
   * into a playbook's text.
   */
  placeOf: (path: FieldPath, offset?: number) => TextPlace & { field: string };
};

/** Reads a file that is YAML alone. */
export function readYamlFile<T>(
  schema: z.ZodType<T>,
  file: string,
  text: string,
  reading: Reading = 'folder',
): ReadFile<CamelCased<T>> {
  const document = yamlDocument(file, text);
  return {
    file,
    ...readShape(schema, file, document, reading),
    placeOf: (path) => ({ ...document.placeOf(path), field: fieldName(path) }),
  };
}

/** A file of which nothing can be made, and why. */
export function unreadFile(problem: HandbookProblem): ReadFile<never> {
  return {
    file: problem.file,
    value: null,
    problems: [problem],
    faulty: [],
    placeOf: () => ({ line: 1, column: 1, field: '' }),
  };
}
