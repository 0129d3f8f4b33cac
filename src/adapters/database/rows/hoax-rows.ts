import { z } from 'zod';
import type { Decision, Hoax, Ruling, Wording } from '../../../domain/hoaxes/hoax.ts';
import { HOAX_PRIORITIES, HOAX_STATUSES } from '../../../domain/hoaxes/hoax.ts';
import type { Spread } from '../../../domain/hoaxes/spread.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';

export type HoaxRow = {
  id: number;
  claim: string;
  playbook: string | null;
  firstSeenAt: string;
  registeredBy: string;
  registeredAt: string;
  spread: string;
  /** Time of the last occurrence, else of registration. */
  seenAt: string;
};

/** `text` null where the words are those of a post, which alone keeps them. */
export type WordingRow = { id: string; hoaxId: number; text: string | null; postId: string | null };

export type DecisionRow = {
  id: string;
  hoaxId: number;
  what: string;
  by: string;
  at: string;
  state: Decision['state'];
  settledBy: string | null;
  settledAt: string | null;
};

export function hoaxRow({ id, claim, playbook, firstSeenAt, registeredBy, registeredAt, spread }: Hoax): HoaxRow {
  return {
    id,
    playbook,
    firstSeenAt,
    registeredBy,
    registeredAt,
    claim: storableText(claim),
    spread: JSON.stringify(spread),
    seenAt: spread.lastAt ?? registeredAt,
  };
}

export function hoaxOf(row: HoaxRow, wordings: Wording[], decisions: Decision[]): Hoax {
  const { id, claim, playbook, firstSeenAt, registeredBy, registeredAt } = row;
  const spread = storedSpread.parse(JSON.parse(row.spread));
  return { id, claim, playbook, firstSeenAt, registeredBy, registeredAt, spread, wordings, decisions };
}

export function wordingRow({ id, text, postId }: Wording, hoaxId: number): WordingRow {
  return { id, hoaxId, text: postId === null ? storableText(text) : null, postId };
}

export function decisionRow({ id, what, by, at, state, settled }: Decision, hoaxId: number): DecisionRow {
  const stored = JSON.stringify(what, (_, value) => (typeof value === 'string' ? storableText(value) : value));
  return { id, hoaxId, what: stored, by, at, state, settledBy: settled?.by ?? null, settledAt: settled?.at ?? null };
}

export function decisionOf({ id, what, by, at, state, settledBy, settledAt }: DecisionRow): Decision {
  const settled = settledBy === null || settledAt === null ? null : { by: settledBy, at: settledAt };
  return { id, what: storedRuling.parse(JSON.parse(what)), by, at, state, settled };
}

const storedSpread: z.ZodType<Spread> = z.object({
  sightings: z.number(),
  networks: z.record(z.string(), z.number()),
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  recent: z.array(z.string()),
});

const status = z.enum(HOAX_STATUSES);

const storedRuling: z.ZodType<Ruling> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    status,
    truth: z.string().nullable(),
    source: z.object({ link: z.string(), body: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('answer'), language: z.enum(LANGUAGES), text: z.string(), status }),
  z.object({ kind: z.literal('priority'), priority: z.enum(HOAX_PRIORITIES) }),
]);
