import { answerTemplateId, standingAnswer } from '../../hoaxes/hoax.ts';
import { factOf } from '../../hoaxes/hoax-fact.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { emptyVersion } from '../drafting/empty-version.ts';
import { withName } from '../drafting/named-reply.ts';
import { withFactsShown } from '../facts/facts-shown.ts';
import { matchedHoaxes } from '../facts/matched-hoaxes.ts';
import { isAtRisk } from '../model/at-risk.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Turns the register's answer into the draft: an ordinary version with its checks and approvals,
 * resting on the register's facts. Every author of that answer counts as having touched it.
 */
export function answerFromRegister(
  state: CaseState,
  action: { draftId: string | null; hoaxId: number },
  context: ActionContext,
): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_editable');
  if (action.draftId !== state.core.currentDraftId) return refuse('refusal.stale_text');
  if (isAtRisk(state)) return refuse('refusal.hoax_at_risk');
  const hoax = matchedHoaxes(state).find((one) => one.hoax.id === action.hoaxId)?.hoax;
  if (hoax === undefined) return refuse('refusal.hoax_not_matched');
  const citizens = state.core.assessment.language;
  const answer = standingAnswer(hoax, [citizens, ...context.handbook.institution.languages]);
  if (answer === null) return refuse('refusal.hoax_no_answer');
  const { language } = answer.what;
  const text = withName(answer.what.text, state, context);
  if (currentDraft(state)?.text === text) return refuse('refusal.hoax_answer_there');
  const version = emptyVersion(state, text, context);
  const draft: Draft = {
    ...version,
    variant: 'a',
    language,
    languageFellBack: citizens !== 'und' && citizens !== language,
    templateId: answerTemplateId(hoax, answer),
    touchedBy: [...new Set([...version.touchedBy, answer.by])],
    factIds: withFactsShown([factOf(hoax)?.id ?? []].flat(), { picture: version.picture, language }, state, context),
    missingFacts: [],
  };
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, currentDraftId: draft.id } },
  ];
  const sentence = { key: 'thread.hoax_answer_used', params: { id: hoax.id } };
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence, by: context.actor, draftId: draft.id }),
    audit: { hoax: hoax.id, answer: answer.id, draft: draft.id, digest: draft.digest },
  };
}
