import type { Sentence } from '../../../errors.ts';
import { RefusedError } from '../../../errors.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { decideHoax } from '../../hoaxes/gestures/decide-hoax.ts';
import { prioritiseHoax } from '../../hoaxes/gestures/prioritise-hoax.ts';
import { registerHoax } from '../../hoaxes/gestures/register-hoax.ts';
import { rewordHoax } from '../../hoaxes/gestures/reword-hoax.ts';
import { confirmDecision, dropDecision } from '../../hoaxes/gestures/settle-decision.ts';
import type { Hoax } from '../../hoaxes/hoax.ts';
import type { HoaxAction } from '../../hoaxes/hoax-action.ts';
import type { HoaxContext, HoaxOutcome } from '../../hoaxes/hoax-outcome.ts';
import { hoaxOutcome, refusedHoax } from '../../hoaxes/hoax-outcome.ts';
import { reviewAnswer } from '../../hoaxes/review-answer.ts';
import type { Actor } from '../../people/actor.ts';
import { actorKey } from '../../people/actor.ts';
import type { Finding } from '../../review/model/finding.ts';
import type { CaseDeps } from '../decision/case-deps.ts';
import { contextIn } from '../decision/context-in.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../decision/recorded.ts';
import { withActiveHandbook } from '../decision/with-active-handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import { crisisFor } from '../model/crises/crisis.ts';
import { isLive } from '../model/fact.ts';
import { factScope } from '../model/fact-scope.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import { saveHoaxDecision } from './save-hoax-decision.ts';

export type HoaxRequest = {
  action: HoaxAction;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

export type HoaxRuled =
  /** `findings`: what the checks warn of in the answer that was given; `asked`: a thread calls those who may confirm what waits. */
  | { kind: 'done'; hoax: Hoax; findings: Finding[]; asked: boolean }
  /** The checks stop the answer: nothing was saved. */
  | { kind: 'blocked'; findings: Finding[] };

/**
 * A person does something to the register of hoaxes: decided, saved and recorded in one transaction, with what follows from it for the
 * cases that say the hoax.
 * @returns null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function decideOnHoax(deps: CaseDeps, request: HoaxRequest): Promise<HoaxRuled | null> {
  return withActiveHandbook(deps, (settled) => ruled(settled, request));
}

type Ruled = HoaxRuled | { kind: 'refused'; sentence: Sentence };

async function ruled(deps: CaseDeps, request: HoaxRequest): Promise<HoaxRuled | null> {
  const { action, actor } = request;
  const membership = await deps.people.standingOf(actor, request.channel);
  const result = await deps.store.transact(async (transaction): Promise<Ruled | null> => {
    if (await transaction.record.seen(request.deliveryKey)) return null;
    const roles = membership.kind === 'member' ? membership.roles : [];
    const context = { ...(await contextIn(deps, transaction, actor)), roles, randomKey: deps.keys.randomKey };
    const refuse = async (sentence: Sentence): Promise<Ruled> => {
      await transaction.save(
        decisionOf(`hoax.${action.kind}`, caseIdOf(action), { kind: 'refused', sentence }, context),
      );
      return { kind: 'refused', sentence };
    };
    if (membership.kind === 'stranger') return refuse(outsiderSentence(membership.why));
    const subject = await subjectOf(action, transaction);
    if ('sentence' in subject) return refuse(subject.sentence);
    const { outcome, of } = await decideAction(action, subject, transaction, { ...context, by: actorKey(actor) });
    if (outcome.kind === 'refused') return refuse(outcome.sentence);
    if (outcome.kind === 'blocked') {
      await refuse({ key: 'refusal.hoax_answer_blocked' });
      return { kind: 'blocked', findings: outcome.findings };
    }
    const saved = await saveHoaxDecision({ action, before: of, outcome, state: subject.state }, transaction, context);
    return { kind: 'done', ...saved, findings: outcome.findings };
  });
  if (result?.kind === 'refused') throw new RefusedError(result.sentence.key, result.sentence.params);
  return result;
}

type Subject = { hoax: Hoax | null; state: CaseState | null };

/** The hoax and the case that a gesture is about, as they are now. */
async function subjectOf(action: HoaxAction, transaction: CaseTransaction): Promise<Subject | { sentence: Sentence }> {
  const caseId = caseIdOf(action);
  const state = caseId === null ? null : await transaction.cases.load(caseId);
  if (caseId !== null && state === null) return { sentence: { key: 'refusal.no_such_case', params: { id: caseId } } };
  if (state !== null && state.posts.length === 0)
    return { sentence: { key: 'refusal.erased', params: { id: state.core.id } } };
  const hoax = 'hoaxId' in action ? await transaction.hoaxes.load(action.hoaxId) : null;
  if ('hoaxId' in action && hoax === null) {
    return { sentence: { key: 'refusal.no_such_hoax', params: { id: action.hoaxId } } };
  }
  return { hoax, state };
}

async function decideAction(
  action: HoaxAction,
  { hoax, state }: Subject,
  transaction: CaseTransaction,
  context: Omit<HoaxContext, 'review'> & Pick<ActionContext, 'crises'>,
): Promise<{ outcome: HoaxOutcome; of: Hoax | null }> {
  const playbook = 'playbook' in action ? action.playbook : (hoax?.playbook ?? null);
  if (playbook !== null && playbookById(context.handbook, playbook) === undefined) {
    return { outcome: refusedHoax('refusal.unknown_playbook', { playbook }), of: hoax };
  }
  const crisisId = crisisFor(playbook, context.crises)?.id ?? null;
  const shared =
    playbook === null ? [] : await transaction.facts.ofScope(factScope({ id: 0, playbook, crisisId }, 'crisis'));
  const facts = shared.filter((fact) => isLive(fact, context.now));
  const deciding: HoaxContext = {
    ...context,
    review: (answer, of, known) => reviewAnswer(answer, of, known, { ...context, facts }),
  };
  if (action.kind === 'register') {
    return { outcome: registerHoax(action, state?.posts[0]?.flaggedAt ?? null, deciding), of: null };
  }
  if (hoax === null) throw new Error(`Nothing to ${action.kind}`);
  return { outcome: hoaxActionOutcome(action, hoax, deciding), of: hoax };
}

function hoaxActionOutcome(
  action: Exclude<HoaxAction, { kind: 'register' }>,
  hoax: Hoax,
  context: HoaxContext,
): HoaxOutcome {
  switch (action.kind) {
    case 'recognise':
      return hoaxOutcome(hoax, { hoax: hoax.id });
    case 'reword':
      return rewordHoax(hoax, action, context);
    case 'decide':
      return decideHoax(hoax, action, context);
    case 'prioritise':
      return prioritiseHoax(hoax, action.priority, context);
    case 'confirm':
      return confirmDecision(hoax, action.decisionId, context);
    case 'drop':
      return dropDecision(hoax, action.decisionId, context);
  }
}

function caseIdOf(action: HoaxAction): number | null {
  const isOnCard = action.kind === 'register' || action.kind === 'recognise' || action.kind === 'prioritise';
  return isOnCard ? action.caseId : null;
}
