import type { Refusal, Sentence } from '../../errors.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import type { AuditDetail, ContentEntry, Effect } from '../cases/model/changes.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { Pause } from '../cases/model/crises/pause.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor } from '../people/actor.ts';
import type {
  ApprovalEnd,
  Content,
  ContentChanges,
  ContentSignOff,
  ContentState,
  ContentStatus,
} from './model/content.ts';
import { liveContentSignOffs } from './model/content.ts';

/** Context of a decision on a content, beside the content itself. */
export type ContentContext = Pick<ActionContext, 'actor' | 'roles' | 'now' | 'handbook' | 'newId' | 'digest'> & {
  /** Crises that are open, and those that began since its last approval. */
  crises: readonly Crisis[];
  /** Pauses that last, and those that began since. */
  pauses: readonly Pause[];
  /** Model that may draft, and its server; absent where there is none. */
  model?: { model: string; host: string } | null;
  /** Values of the ledger on which the content rests, as they are now. */
  facts: readonly EnteredFact[];
};

export type ContentOutcome =
  | { kind: 'done'; changes: ContentChanges; effects: Effect[]; audit: AuditDetail }
  /** `effects`: what is done so that it can be asked again. */
  | { kind: 'refused'; sentence: Refusal; effects?: Effect[] };

export function refuseContent(key: string, params?: Sentence['params']): ContentOutcome {
  return { kind: 'refused', sentence: params === undefined ? { key } : { key, params } };
}

/** The content on its next step. */
export function withContentStatus(
  content: Content,
  status: ContentStatus,
  { now }: Pick<ContentContext, 'now'>,
): Content {
  return { ...content, status, since: now };
}

/** Outcome of which the card and, where there is one, a line below it tell; a row of the record names version and digest. */
export function tellOutcome(
  changes: Pick<ContentChanges, 'content'> & Partial<ContentChanges>,
  entry: ContentEntry | null,
  { audit = {}, effects = [] }: { audit?: AuditDetail; effects?: Effect[] } = {},
): ContentOutcome {
  const { content, signOffs = [], departures = [] } = changes;
  const { id: contentId, version, digest } = content;
  return {
    kind: 'done',
    changes: { content, signOffs, departures },
    effects: [
      { kind: 'content_card', contentId },
      ...(entry === null ? [] : [{ kind: 'content_line', contentId, entry } as const]),
      ...effects,
    ],
    audit: { content: contentId, version, digest, ...audit },
  };
}

/** Sign-offs that end here. */
export function voidedSignOffs(
  state: ContentState,
  { now }: Pick<ContentContext, 'now'>,
  isMeant: (one: ContentSignOff) => boolean = () => true,
): ContentSignOff[] {
  return liveContentSignOffs(state)
    .filter(isMeant)
    .map((one) => ({ ...one, voidedAt: now }));
}

/** Roles that are called when a person has to decide on a content. */
export const DECIDERS: readonly Role[] = ['approver', 'lead'];
const WRITERS: readonly Role[] = ['writer'];

/** Ends for which a person must change the text or its moment; others need a fresh approval alone. */
const NEEDS_WRITING: readonly ApprovalEnd[] = [
  'blocked',
  'bytes_differ',
  'fact_changed',
  'not_now',
  'not_out',
  'over',
  'restored',
  'sent_back',
];

/** Ends the approvals of a content: it goes back to its writer, or to those who approve it. Where nobody did it, they are called. */
export function approvalEnded(
  state: ContentState,
  why: ApprovalEnd,
  context: Pick<ContentContext, 'now'>,
  { by, note = null }: { by?: Actor; note?: string | null } = {},
): ContentOutcome {
  const needsWriting = NEEDS_WRITING.includes(why);
  const status: ContentStatus = needsWriting ? { kind: 'draft', why, note } : { kind: 'in_review', why };
  const content = withContentStatus(state.content, status, context);
  const whom = by === undefined ? { asks: needsWriting ? WRITERS : DECIDERS } : { by };
  const entry = { sentence: { key: `content.why_${why}` }, ...whom };
  const signOffs = voidedSignOffs(state, context, ({ as }) => needsWriting || as !== 'proposer');
  return tellOutcome({ content, signOffs }, entry, { audit: { ended: why } });
}
