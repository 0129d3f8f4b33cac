import type { ContentWords } from '../../../src/domain/contents/actions/write-content.ts';
import { planContent } from '../../../src/domain/contents/actions/write-content.ts';
import { applyContentAction } from '../../../src/domain/contents/apply-content-action.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import type { ContentContext } from '../../../src/domain/contents/content-outcome.ts';
import type { ContentDeparture, ContentState } from '../../../src/domain/contents/model/content.ts';
import { applyContentChanges, targetOn } from '../../../src/domain/contents/model/content.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { aContext, ana, berta, DIGEST_KEY, rolesOf, START } from './a-case.ts';

/** Moment of a content of the tests: two hours after they begin. */
export const DUE = '2026-11-24T12:00:00.000Z';
export const X = targetOn('x');
export const MASTODON = targetOn('mastodon');

/** A market in Advent, for two networks. */
export function someContentWords(over: Partial<ContentWords> = {}): ContentWords {
  return {
    aim: { kind: 'action', id: 'notices' },
    readers: 'Familias',
    language: 'es',
    at: DUE,
    until: null,
    source: 'Área de Comercio',
    factIds: [],
    texts: [
      { network: 'x', text: 'Ven al mercado de Navidad. Te esperamos.' },
      { network: 'mastodon', text: 'El mercado de Navidad abre sus puestos. Te esperamos.' },
    ],
    ...over,
  };
}

let ids = 0;

export function aContentContext(over: Partial<ContentContext> = {}): ContentContext {
  const { now, handbook, digest } = aContext();
  const actor = over.actor ?? ana;
  const newId = () => `c-${++ids}`;
  return { actor, roles: rolesOf(actor), now, handbook, newId, digest, crises: [], pauses: [], facts: [], ...over };
}

/** A content as its writer left it. */
export function aContent(words: Partial<ContentWords> = {}, over: Partial<ContentContext> = {}): ContentState {
  const begun = planContent(someContentWords(words), DIGEST_KEY, aContentContext(over));
  if (begun.kind === 'refused') throw new Error(begun.sentence.key);
  return begun.changes;
}

/** What a person's action makes of it. @throws Error with the key of a refusal */
export function acted(
  state: ContentState,
  actor: Actor,
  action: ContentAction,
  over: Partial<ContentContext> = {},
): ContentState {
  const context = aContentContext({ ...over, actor });
  const outcome = applyContentAction(state, action, { kind: 'member', roles: context.roles.slice() }, context);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence.key);
  return applyContentChanges(state, outcome.changes);
}

/** Key of the sentence that refuses an action. */
export function refusedKey(
  state: ContentState,
  actor: Actor,
  action: ContentAction,
  over: Partial<ContentContext> = {},
): string | null {
  const context = aContentContext({ ...over, actor });
  const outcome = applyContentAction(state, action, { kind: 'member', roles: context.roles.slice() }, context);
  return outcome.kind === 'refused' ? outcome.sentence.key : null;
}

/** A content that its writer proposed. */
export function aProposedContent(words: Partial<ContentWords> = {}, over: Partial<ContentContext> = {}): ContentState {
  const state = aContent(words, over);
  return acted(state, ana, { kind: 'propose', digest: state.content.digest }, over);
}

/** A content that another person approved. */
export function anApprovedContent(words: Partial<ContentWords> = {}, over: Partial<ContentContext> = {}): ContentState {
  const state = aProposedContent(words, over);
  return acted(state, berta, { kind: 'approve', digest: state.content.digest }, over);
}

/** A text of it that was claimed. */
export function aDeparture({ content }: ContentState, over: Partial<ContentDeparture> = {}): ContentDeparture {
  return {
    id: `d-${content.id}`,
    contentId: content.id,
    target: X,
    network: 'x',
    digest: content.digest,
    status: 'publishing',
    claimedAt: START,
    url: null,
    publishedAt: null,
    publishedBy: null,
    reason: null,
    ...over,
  };
}
