import { z } from 'zod';
import { parseJson } from '../text/parse-json.ts';

/** Kinds of events for the systems of an institution. */
export const WEBHOOK_TYPES = [
  'case.opened',
  'case.taken',
  'case.released',
  'case.answered',
  'case.dismissed',
  'case.reopened',
  'crisis.opened',
  'crisis.level',
  'crisis.closed',
  'planned.out',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** An event for the systems of an institution: numbers, states and moments, and no word of anybody. */
export type WebhookEvent = {
  /** The same at each repetition. Numbers of rows come again after a restored backup, and their hashes do not. */
  id: string;
  /** Number of its row in the audit log. */
  seq: number;
  /** Case, crisis or planned post, such as `case:12` or `crisis:3`: the events of one leave in their order. */
  subject: string;
  type: WebhookType;
  /** JSON that is sent, the same bytes at each try. */
  body: string;
};

/** Row of the audit log. */
export type RecordedRow = { seq: number; hash: string; body: string };

const recorded = z.object({
  at: z.string(),
  event: z.string(),
  result: z.string(),
  caseId: z.number().nullable(),
  detail: z.record(z.string(), z.unknown()),
});
type Recorded = z.infer<typeof recorded>;

/** Events of the audit log by what they mean for a case. What depends on the detail is asked in `typeOf`. */
const OF_CASES: Readonly<Record<string, WebhookType>> = {
  'case.opened': 'case.opened',
  'gesture.claim': 'case.taken',
  'gesture.release': 'case.released',
  'claim.lapsed': 'case.released',
  'publication.published': 'case.answered',
  'publication.found': 'case.answered',
  'gesture.mark_published': 'case.answered',
  'gesture.mark_several_published': 'case.answered',
  'gesture.answer_elsewhere': 'case.answered',
  'gesture.dismiss': 'case.dismissed',
  'case.joined': 'case.dismissed',
  'case.opinion_stands': 'case.dismissed',
  'case.no_news_withdrawn': 'case.dismissed',
  'gesture.reopen': 'case.reopened',
};

const OF_CRISES: Readonly<Record<string, WebhookType>> = {
  'crisis.started': 'crisis.opened',
  'crisis.set_level': 'crisis.level',
  'crisis.close': 'crisis.closed',
};

/** Characters of a row's hash that tell its id from that of another row of this number. */
const TOLD_APART = 16;

/** Returns the event that a row of the audit log is; null for one that concerns no other system. */
export function webhookEventOf({ seq, hash, body }: RecordedRow): (WebhookEvent & { at: string }) | null {
  const read = recorded.safeParse(parseJson(body));
  if (!read.success || read.data.result !== 'done') return null;
  const type = typeOf(read.data);
  const of = type === null ? null : aboutOf(read.data);
  if (type === null || of === null) return null;
  const { at } = read.data;
  const id = `${seq}-${hash.slice(0, TOLD_APART)}`;
  return { id, seq, at, type, subject: of.subject, body: JSON.stringify({ id, type, at, sequence: seq, ...of.facts }) };
}

function typeOf({ event, detail, caseId }: Recorded): WebhookType | null {
  if (caseId === null) return OF_CRISES[event] ?? (isPlannedOut({ event, detail }) ? 'planned.out' : null);
  // A comment of which people tell its author waits for that reply.
  if (event === 'gesture.confirm_hiding') return detail['draft'] === null ? 'case.dismissed' : null;
  return OF_CASES[event] ?? (detail['reopened'] === true ? 'case.reopened' : null);
}

/** One text of a planned post is out on its network, by the bot or as a person says. */
function isPlannedOut({ event, detail }: Pick<Recorded, 'event' | 'detail'>): boolean {
  return event.startsWith('content.') && detail['departed'] === 'published';
}

/** Returns the number or id that an event is about, and its state; null for a row of an unknown form. */
function aboutOf({ caseId, detail, event }: Recorded): { subject: string; facts: object } | null {
  if (caseId !== null) {
    const severity = wordOf(detail['severity']);
    return { subject: `case:${caseId}`, facts: { case: caseId, ...(severity === null ? {} : { severity }) } };
  }
  if (isPlannedOut({ event, detail })) {
    const [planned, network] = [idOf(detail['content']), idOf(detail['network'])];
    return planned === null || network === null ? null : { subject: `planned:${planned}`, facts: { planned, network } };
  }
  const crisis = detail['crisis'];
  if (typeof crisis !== 'number') return null;
  const level = wordOf(event === 'crisis.set_level' ? detail['to'] : detail['level']);
  return { subject: `crisis:${crisis}`, facts: { crisis, ...(level === null ? {} : { level }) } };
}

/** Returns a severity. Of a detail nothing leaves but that, and ids. */
function wordOf(value: unknown): string | null {
  return typeof value === 'string' && /^S[1-4]$/.test(value) ? value : null;
}

/** Returns an id of ours, or of the handbook: never words of a person. */
function idOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null;
}
