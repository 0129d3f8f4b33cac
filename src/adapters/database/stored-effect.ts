import { z } from 'zod';
import type { Effect } from '../../domain/cases/changes.ts';

const kinds = {
  card: 'card',
  thread: 'thread',
  erase_messages: 'erase_messages',
  publish: 'publish',
} as const satisfies { [Kind in Effect['kind']]: Kind };

const kinded = z.object({ kind: z.enum(kinds) });

/** Its kind alone is looked at: what stands in an entry is as `addEffects` wrote it, and may be more than this version knows. */
const effect = z.custom<Effect>((value) => kinded.safeParse(value).success);

export function readEffect(stored: string): Effect {
  return effect.parse(JSON.parse(stored));
}
