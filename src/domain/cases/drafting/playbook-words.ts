import { composeDrafts } from '../../drafts/compose-drafts.ts';
import type { ComposedDraft, Courtesy, PlacedDraft } from '../../drafts/composed-draft.ts';
import { NO_COURTESY, onNetwork, rewordDraft } from '../../drafts/composed-draft.ts';
import { namedTopic } from '../../drafts/named-topic.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById, playbookById } from '../../handbook/handbook.ts';
import { variantId } from '../../handbook/playbook.ts';
import type { DetectedLanguage } from '../../text/languages.ts';
import { localDate } from '../../time/local-date.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { liveFacts } from '../facts/live-facts.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { mayBeAtRisk } from '../model/at-risk.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { Destination } from '../model/destination.ts';
import { wordsKey } from '../model/destination.ts';
import { answeredPost } from '../model/joining/conversation.ts';
import { postClassOf } from '../model/post-class.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';
import { composedStatement } from './composed-statement.ts';
import { courtesyFor, withCourtesy } from './courtesy.ts';
import { inItsLanguage } from './in-its-language.ts';
import { withName } from './named-reply.ts';
import { planMessage } from './plan-message.ts';

/**
 * Composes the handbook's variants for this case from the live facts. Empty if no answer is needed
 * or a safety message answers. While an emergency plan is activated, words that point to its
 * direction come first, before text about its operations.
 */
export function composedFor(state: CaseState, context: Pick<ActionContext, 'handbook' | 'now'>): ComposedDraft[] {
  const own = ownWords(state, context);
  const pointing = state.core.statement === 'correction' ? null : planMessage(state, own, context);
  const all = pointing === null ? own : [pointing, ...own];
  return inItsLanguage(all, state, context.handbook).map((one) =>
    rewordDraft(one, (text) => withName(text, state, context)),
  );
}

/** Composes the same variants as they are for the post that the case answers. */
export function composedReplies(state: CaseState, context: Pick<ActionContext, 'handbook' | 'now'>): PlacedDraft[] {
  return composedFor(state, context).map((composed) => asReply(composed, state, context));
}

/** Returns the words for the post that the case answers; a statement of ours has its short ones there. */
export function asReply(composed: ComposedDraft, state: CaseState, { handbook }: { handbook: Handbook }) {
  const network = answeredPost({}, state)?.network ?? '';
  const courtesy = courtesyFor([{ target: 'reply', network }], composed, handbook);
  return onNetwork(composed, networkById(handbook, network), '', courtesy);
}

function ownWords(state: CaseState, context: Pick<ActionContext, 'handbook' | 'now'>): ComposedDraft[] {
  const { statement } = state.core;
  if (statement !== null && statement !== 'holding') return [composedStatement(state, context) ?? []].flat();
  const playbook = playbookById(context.handbook, state.core.playbook);
  if (playbook === undefined || isAnsweredByLine(state, context)) return [];
  const postClass = postClassOf(state.core);
  const composed = composeDrafts({
    playbook,
    postClass,
    citizenLanguage: state.core.assessment.language,
    handbook: context.handbook,
    facts: [...liveFacts(state, context), ...recordFacts(state, context)],
    topic: namedTopic(answeredPost({}, state)?.text ?? '', state.core.assessment.topic, context.handbook),
    today: localDate(context.now, context.handbook.institution.timeZone),
  });
  const occasion = { postClass, severity: state.core.severity, mayBeAtRisk: mayBeAtRisk(state) };
  return composed.map((one) => withCourtesy(one, playbook, occasion, context.handbook));
}

/** Returns whether both are the same variant of the playbook, whatever their length. */
export function isSameVariant(one: Pick<Draft, 'templateId'>, other: Pick<Draft, 'templateId'>): boolean {
  return one.templateId !== null && variantId(one.templateId) === variantId(other.templateId ?? '');
}

/** Returns the words of a reply at one place: in its language, in the length that its network takes, and as courteous as its version is. */
export function wordsThere(
  { language, network, opening }: Pick<Destination, 'language' | 'network' | 'opening'>,
  composed: ComposedDraft,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
  courtesy: Courtesy = NO_COURTESY,
): PlacedDraft {
  const said = composedIn(language, composed, state, context);
  return onNetwork(said, networkById(context.handbook, network), opening, courtesy);
}

/** Returns the same reply of the playbook in another language, where it has one; else itself. */
function composedIn(
  language: DetectedLanguage | undefined,
  composed: ComposedDraft,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): ComposedDraft {
  if (language === undefined || language === composed.language) return composed;
  const assessment = { ...state.core.assessment, language };
  const offered = ownWords({ ...state, core: { ...state.core, assessment } }, context);
  return offered.find((one) => one.language === language && one.variant === composed.variant) ?? composed;
}

/** Returns the ids of the facts under the text and under the words of all its places. */
export function factsUnder(
  { factIds }: Pick<ComposedDraft, 'factIds'>,
  composed: ComposedDraft,
  destinations: readonly Destination[],
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): string[] {
  const places = new Map(destinations.map((destination) => [wordsKey(destination), destination]));
  const under = [...places.values()].flatMap((place) => wordsThere(place, composed, state, context).factIds);
  return [...new Set([...factIds, ...under])];
}
