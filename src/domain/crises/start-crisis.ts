import type { Refusal, Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import type { Decision } from '../cases/decision/recorded.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Change, Effect } from '../cases/model/changes.ts';
import type { AlertProposal } from '../cases/model/crises/alert-proposal.ts';
import type { ActivatedPlan, Crisis, CrisisLevel } from '../cases/model/crises/crisis.ts';
import { crisisFor } from '../cases/model/crises/crisis.ts';
import { belongingOf, crisisOf } from '../cases/model/crises/crisis-of.ts';
import type { Mode } from '../cases/model/mode.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById, playbookById, severityRow } from '../handbook/handbook.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { closeStarted } from './alerts/close-proposals.ts';
import { colourFact } from './alerts/colour-fact.ts';
import type { FirstFacts } from './first-message.ts';
import { openFirstMessage, proposeFirstFacts } from './first-message.ts';
import { boardAndLine } from './model/board-and-line.ts';
import { planProblem } from './model/plan-problem.ts';
import { raisePending } from './raise-pending.ts';
import { spreadPlan } from './spread-plan.ts';
import { keepSteps } from './steps/keep-steps.ts';
import { stepsAtStart } from './steps/lay-out-steps.ts';

/** Crisis as a person starts it; words as typed. */
export type CrisisStart = {
  playbook: string;
  title: string;
  level: CrisisLevel;
  territory: string;
  networks: readonly string[];
  plan: Omit<ActivatedPlan, 'since'> | null;
  leadAccount: string | null;
  /** In a channel of its own from the beginning. */
  ownChannel: boolean;
  /** Facts of the first message, which is then opened at once; undefined where none was asked for. */
  first?: FirstFacts;
};

export type StartRequest = {
  start: CrisisStart;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
  /** Id of the official alert's proposal that it follows; none where a person starts it unprompted. */
  proposalId?: string | null;
};

/** Crisis that was started. `hasFirstMessage`: its first message was opened with it. */
type StartedCrisis = { id: number; hasFirstMessage: boolean };

const LONGEST_WORDS = 120;
const NO_FACTS: FirstFacts = { values: {}, source: '' };

/**
 * Starts a crisis. The open cases of its playbook become part of it, with the values that they
 * shared; so does every new one until it is closed. With facts that its first message asks for, that message is opened too.
 * @returns null when this very delivery was handled before
 * @throws RefusedError when the person is not of the team, or the playbook is in a crisis already
 */
export function startCrisis(deps: CaseDeps, request: StartRequest): Promise<StartedCrisis | null> {
  return withActiveHandbook(deps, (settled) => started(settled, request));
}

async function started(deps: CaseDeps, request: StartRequest): Promise<StartedCrisis | null> {
  const { start, actor, channel, deliveryKey, proposalId = null } = request;
  const membership = await deps.people.standingOf(actor, channel);
  const done = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(deliveryKey)) return { crisis: null, refusal: null };
    const context = await contextIn(deps, transaction, actor);
    const named = (number: number) => crisisFrom(number, start, { ...context, mode: deps.settings.mode });
    const factsOf = (one: Crisis) => proposeFirstFacts(one, start.first ?? NO_FACTS, membership, context);
    // A refused form takes no number.
    const refusal: Refusal | null = startRefusal(start, membership, context) ?? factsOf(named(0)).refusal;
    if (refusal !== null) {
      await transaction.save(decisionOf('crisis.started', null, { kind: 'refused', sentence: refusal }, context));
      return { crisis: null, refusal };
    }
    const id = await transaction.crises.nextId();
    const crisis = named(id);
    const { decisions } = factsOf(crisis);
    const roles = membership.kind === 'member' ? membership.roles : [];
    await begin(transaction, crisis, { ...request, decisions, proposalId }, { ...context, roles });
    const begun = await transaction.crises.byId(id);
    if (begun === null) return { crisis: { id, hasFirstMessage: false }, refusal: null };
    await keepSteps(transaction, begun, context);
    const opening = { ...context, randomKey: deps.keys.randomKey };
    const caseIds = decisions.length === 0 ? [] : await openFirstMessage(transaction, begun, membership, opening);
    return { crisis: { id, hasFirstMessage: caseIds.length > 0 }, refusal: null };
  });
  const refused: Refusal | null = done.refusal;
  if (refused !== null) throw new RefusedError(refused.key, refused.params, refused.also);
  return done.crisis;
}

/** Saves the crisis with its facts, and carries it on to cases, alerts and pending texts. */
async function begin(
  transaction: CaseTransaction,
  crisis: Crisis,
  { start, proposalId, decisions }: { start: CrisisStart; proposalId: string | null; decisions: readonly Decision[] },
  context: ActionContext,
): Promise<void> {
  const { id: crisisId, playbook } = crisis;
  const alert = await alertOf(transaction, { playbook, proposalId });
  await transaction.save(decisionOf('crisis.started', null, startOf(crisis, start, context), context));
  for (const fact of decisions) await transaction.save(fact);
  await gatherCases(transaction, crisis, context);
  if (alert !== null) await fillColour(transaction, alert, crisisId, context);
  await closeStarted(transaction, { crisisId, playbook, proposalId }, context);
  await raisePending(transaction, { crisisId, level: start.level }, context);
  if (start.plan !== null) await spreadPlan(transaction, { crisisId, isNew: true }, context);
}

/** Returns the official alert that the crisis begins with: the one chosen, else the newest for its playbook. */
async function alertOf(
  { crises }: Pick<CaseTransaction, 'crises'>,
  { playbook, proposalId }: { playbook: string; proposalId: string | null },
): Promise<AlertProposal | null> {
  const open = (await crises.alerts.open()).filter((one) => one.playbook === playbook);
  return open.find(({ id }) => id === proposalId) ?? open.at(-1) ?? null;
}

async function fillColour(
  transaction: CaseTransaction,
  alert: AlertProposal,
  crisisId: number,
  context: Omit<ActionContext, 'roles'>,
): Promise<void> {
  const row = colourFact(alert, crisisId, context);
  if (row === null) return;
  const effects = boardAndLine(crisisId, { sentence: { key: 'crisis.fact_from_alert' }, factIds: [row.id] });
  const changes = [{ kind: 'fact', row } as const];
  const audit = { crisis: crisisId, fact: row.id, key: row.key, proposal: alert.id };
  await transaction.save(
    decisionOf('crisis.fact_from_alert', null, { kind: 'done', changes, effects, audit }, context),
  );
}

function crisisFrom(
  id: number,
  start: CrisisStart,
  { actor, now, handbook, mode }: Omit<ActionContext, 'roles'> & { mode: Mode },
): Crisis {
  return {
    id,
    playbook: start.playbook,
    title: start.title.trim(),
    level: start.level,
    territory: start.territory.trim(),
    networks: [...new Set(start.networks)],
    plan: start.plan === null ? null : { ...start.plan, since: now },
    leadAccount: start.leadAccount,
    roles: { information_lead: { who: actor, since: now } },
    startedBy: actor,
    startedAt: now,
    drill: mode === 'drill' ? 'drill' : null,
    channel: null,
    cadenceMinutes: cadenceOf(start, handbook),
    lastWordAt: now,
    promisedAt: null,
    closed: null,
  };
}

/** Time in milliseconds before its start from which a crisis gathers cases that no longer need an action. */
const BEFORE_MS = 24 * 3_600_000;

/**
 * Makes people at risk and hoaxes that came before a crisis part of it, in the transaction that starts
 * it. Cases of its playbook are gathered by `CaseAttachment`.
 */
async function gatherCases(
  transaction: CaseTransaction,
  crisis: Crisis,
  context: Pick<ActionContext, 'actor' | 'now' | 'handbook'>,
): Promise<void> {
  const since = momentAfter(crisis.startedAt, -BEFORE_MS);
  for (const id of await transaction.cases.find({ by: 'beside_crisis', since })) {
    const state = await transaction.cases.load(id);
    if (state === null || crisisOf(belongingOf(state), [crisis], context.handbook.institution) === null) continue;
    const row = { ...state.core, crisisId: crisis.id };
    const effects: Effect[] = [{ kind: 'card', caseId: id }];
    const changes = [{ kind: 'matter', row } as const];
    const audit = { crisis: crisis.id };
    await transaction.save(decisionOf('case.gathered', id, { kind: 'done', changes, effects, audit }, context));
  }
}

function startOf(
  crisis: Crisis,
  start: CrisisStart,
  context: Pick<ActionContext, 'actor' | 'handbook' | 'newId'>,
): Outcome {
  const { id } = crisis;
  const { actor, handbook } = context;
  const steps = stepsAtStart(crisis, playbookById(handbook, start.playbook), context);
  const channelWanted: Effect[] = start.ownChannel ? [{ kind: 'open_channel', crisisId: id, by: actor }] : [];
  return {
    kind: 'done',
    changes: [
      { kind: 'crisis', row: crisis },
      { kind: 'gathering', row: { id: `gathering:${id}`, crisisId: id, playbook: start.playbook } },
      ...steps.map((row): Change => ({ kind: 'crisis_step', row })),
    ],
    effects: [...boardAndLine(id, { sentence: { key: 'crisis.started' }, by: actor }), ...channelWanted],
    audit: {
      crisis: id,
      playbook: start.playbook,
      level: start.level,
      plan: start.plan !== null,
      drill: crisis.drill !== null,
      steps: steps.length,
    },
  };
}

/** Longest silence in minutes where neither playbook nor severity sets one. */
const USUAL_CADENCE_MINUTES = 240;

function cadenceOf({ playbook, level }: CrisisStart, handbook: Handbook): number {
  return (
    playbookById(handbook, playbook)?.cadenceMinutes ??
    severityRow(handbook, level).updateMinutes ??
    USUAL_CADENCE_MINUTES
  );
}

function startRefusal(
  { playbook, title, territory, networks, leadAccount, plan }: CrisisStart,
  membership: Membership,
  { handbook, crises }: Omit<ActionContext, 'roles'>,
): Sentence | null {
  if (membership.kind === 'stranger') return outsiderSentence(membership.why);
  if (playbookById(handbook, playbook) === undefined) return { key: 'refusal.unknown_playbook', params: { playbook } };
  const open = crisisFor(playbook, crises);
  if (open !== null) return { key: 'refusal.crisis_open', params: { id: open.id } };
  if (title.trim() === '') return { key: 'refusal.crisis_title' };
  if (title.length > LONGEST_WORDS || territory.length > LONGEST_WORDS)
    return { key: 'refusal.crisis_words', params: { max: LONGEST_WORDS } };
  if (networks.length === 0) return { key: 'refusal.no_network' };
  const unknown = [...networks, leadAccount ?? []].flat().find((id) => networkById(handbook, id) === undefined);
  if (unknown !== undefined) return { key: 'refusal.unknown_network', params: { network: unknown } };
  return planProblem(plan);
}
