import type { Parts } from './parts.ts';

/** One sentence in the languages of the terminal. */
export type Words = { es: string; en: string };

/**
 * Result of a look. `red`: the bot cannot do its work, or something that was set does not work.
 * `yellow`: it works, and a person should look. `unchecked`: nobody knows.
 */
export type Level = 'green' | 'yellow' | 'red' | 'unchecked';

/** Result of one look; where it is not well, with its reason and what to do. */
export type Finding =
  | { level: 'green'; what: Words }
  | { level: Exclude<Level, 'green'>; what: Words; why: Words; todo: Words };

export type Check = {
  /** Stable name in `--json` and in the log. */
  id: string;
  title: Words;
  /** Resolves with one finding or more. What it throws is reported as `unchecked`. */
  run(parts: Parts): Promise<Finding[]>;
};

/** Findings of one check. */
export type Diagnosis = { check: Pick<Check, 'id' | 'title'>; findings: readonly Finding[] };

/** The same words in both languages: a name, a path, a number. */
export function same(words: string): Words {
  return { es: words, en: words };
}

/** A look that another thing is in the way of. */
export function uncheckedFinding(what: Words, why: Words): Finding {
  return {
    level: 'unchecked',
    what,
    why,
    todo: {
      es: 'Arregla antes eso y repite ./portavoz doctor.',
      en: 'Fix that first, and run ./portavoz doctor again.',
    },
  };
}
