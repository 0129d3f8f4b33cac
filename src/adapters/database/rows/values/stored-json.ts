import { z } from 'zod';
import type { Actor } from '../../../../domain/people/actor.ts';

export const slackActor = z.object({ kind: z.literal('slack'), team: z.string(), user: z.string() });

export const spokenActor = z.object({
  kind: z.literal('spoken'),
  name: z.string(),
  post: z.string(),
  recordedBy: slackActor,
});

export const storedActor: z.ZodType<Actor> = z.discriminatedUnion('kind', [
  slackActor,
  spokenActor,
  z.object({ kind: z.literal('console'), user: z.string() }),
  z.object({ kind: z.literal('clock') }),
]);

const strings = z.array(z.string());

export function readActor(stored: string): Actor {
  return storedActor.parse(JSON.parse(stored));
}

export function readActorOrNull(stored: string | null): Actor | null {
  return stored === null ? null : readActor(stored);
}

export function writeActorOrNull(actor: Actor | null): string | null {
  return actor === null ? null : JSON.stringify(actor);
}

export function readStrings(stored: string): string[] {
  return strings.parse(JSON.parse(stored));
}
