import { z } from 'zod';
import { RefusedError } from '../../errors.ts';
import type { Filled } from './filled.ts';

/** Returns what was chosen among these words. @throws RefusedError for any other, which none of our forms offers */
export function chosenOne<Word extends string>(filled: Filled, name: string, words: readonly Word[]): Word {
  return readChoice(z.enum(words), filled.text(name), name);
}

/** Returns what was ticked among these words. @throws RefusedError for any other */
export function chosenSome<Word extends string>(filled: Filled, name: string, words: readonly Word[]): Word[] {
  return readChoice(z.array(z.enum(words)), filled.ticked(name) ?? [], name);
}

/** Returns what was typed, by the word that follows the prefix of each name. @throws RefusedError for any other word */
export function typedBy<Word extends string>(
  filled: Filled,
  prefix: string,
  words: readonly Word[],
): Partial<Record<Word, string>> {
  return readChoice(z.partialRecord(z.enum(words), z.string()), filled.startingWith(prefix), prefix);
}

/** Returns a value of a form as its schema reads it. @throws RefusedError about that field, where the schema does not know it */
export function readChoice<Read>(schema: z.ZodType<Read>, value: unknown, field: string): Read {
  const read = schema.safeParse(value);
  if (!read.success) throw new RefusedError('refusal.not_offered', { field });
  return read.data;
}
