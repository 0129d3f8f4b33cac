import { rolesOf } from '../cases/approval/approval-policy.ts';
import { awaitsApproval } from '../cases/approval/awaits-approval.ts';
import { approvalsStillNeeded } from '../cases/approval/counted-approvals.ts';
import { returnNote } from '../cases/approval/return-note.ts';
import { canGive } from '../cases/deadlines/who-may-approve.ts';
import { isWithWorks } from '../cases/model/area-question.ts';
import { isAtRisk, isLeftUntold } from '../cases/model/at-risk.ts';
import type { CaseState, Draft } from '../cases/model/case-state.ts';
import { currentDraft, currentPublications, isPending, statusOf } from '../cases/model/case-status.ts';
import { classInCrisis, crowdOf, isOfCrowd } from '../cases/model/crises/crowd.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import type { Publication } from '../cases/model/publication.ts';
import { BY_HAND, owesAddress } from '../cases/model/publication.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { slackUser } from '../people/actor.ts';
import type { TeamPerson } from '../people/team-person.ts';
import { isAhead } from '../time/is-ahead.ts';
import { momentAfter } from '../time/moment-after.ts';
import { afterDeadline, isOnCase, turnOf, WRITERS } from './case-turn.ts';
import type { BellTime, Turn } from './turn.ts';
import { doneBy, HELP, holderOf } from './turn.ts';
import { correctionTurn, languageTurn, statementTurn } from './turns-of-statement.ts';

/** Returns the turns of a case now: of its text, its facts, its questions, of what is published, or of the case itself. */
export function turnsOfCase(state: CaseState, at: BellTime): Turn[] {
  if (!isPending(state)) return addressTurns(state, at);
  const ofText = textTurn(state, at);
  return [
    ...(ofText === null ? [] : [ofText]),
    ...factTurns(state, at),
    ...questionTurns(state, at),
    ...(ofText === null || isLeftUntold(state, at.now) ? cardTurn(state, at) : []),
    ...(ofText === null ? correctionTurn(state, at) : []),
    ...addressTurns(state, at),
  ];
}

/** The turn of the version on the card: one at a time. */
function textTurn(state: CaseState, at: BellTime): Turn | null {
  const draft = currentDraft(state);
  if (draft === undefined) return null;
  const status = statusOf(state);
  if (awaitsApproval(state, at)) return approvalTurn(draft, state, at);
  const publications = currentPublications(state);
  const failed = publications.find((one) => one.status === 'failed' || one.status === 'unknown');
  if (failed !== undefined) return turnOf('failed', `${failed.id}:${failed.status}`, state);
  const inHand = publications.find((one) => one.status === 'publishing' && one.reason === BY_HAND);
  if (inHand !== undefined) return turnOf('by_hand', inHand.id, state);
  if (status !== 'open') return null;
  return cameBack(draft, publications, state) ?? languageTurn(draft, state, at) ?? statementTurn(draft, state);
}

/**
 * Returns the turn of a text that waits for approvals; of one that a pause held back it says so. Its key has what it
 * lacks, and how often sign-offs were voided.
 */
function approvalTurn(draft: Draft, state: CaseState, at: BellTime): Turn {
  const slots = approvalsStillNeeded(state, at);
  const voided = state.signOffs.filter(({ draftId, voidedAt }) => draftId === draft.id && voidedAt !== null).length;
  const lack = slots.map(({ anyOf }) => anyOf.join('/')).join('+');
  const roles = slots.length > 0 ? rolesOf(slots) : (['writer', 'approver'] as const);
  return {
    ...turnOf(isHeldByPause(draft, state) ? 'resume' : 'approval', `${draft.id}:${lack}:${voided}`, state),
    repeatsFrom: afterDeadline('approval', state, at),
    roles,
    canDo: (person) => canGive(person, state, at),
    preferred: [holderOf(roles)],
  };
}

/** Returns whether a pause stopped the text, and its proposal is still the one from before. */
function isHeldByPause({ id }: Draft, state: CaseState): boolean {
  const signOffs = state.signOffs.filter(({ draftId }) => draftId === id);
  const voidedAt = signOffs
    .flatMap((one) => one.voidedAt ?? [])
    .toSorted()
    .at(-1);
  const isStillProposed = signOffs.some(
    (one) => one.as === 'proposer' && one.voidedAt === null && voidedAt !== undefined && one.at <= voidedAt,
  );
  return isStillProposed && isStoppedByPause(currentPublications(state));
}

/** Returns whether a pause stopped the last of these publications that was stopped. */
function isStoppedByPause(publications: readonly Publication[]): boolean {
  const stopped = publications.filter(({ status }) => status === 'stopped');
  const last = stopped.toSorted((one, other) => one.holdUntil.localeCompare(other.holdUntil)).at(-1)?.holdUntil;
  return stopped.some(({ holdUntil, reason }) => holdUntil === last && reason === 'stopped.paused');
}

/** A text that had sign-offs and has none any more: a person sent it back, or a check, a fact or a pause stopped it. */
function cameBack(draft: Draft, publications: readonly Publication[], state: CaseState): Turn | null {
  const versions = sameTextVersions(draft, state);
  if (!state.signOffs.some(({ draftId }) => versions.includes(draftId))) return null;
  const returned = returnNote(state);
  if (returned !== undefined) {
    const turn = turnOf('returned', `${draft.id}:${returned.at}`, state);
    return { ...turn, doneBy: doneBy(returned.by, returned.at) };
  }
  if (publications.some(({ reason }) => reason === UNDONE)) return null;
  const before = state.publications.filter(({ draftId }) => versions.includes(draftId));
  const voided = state.signOffs.filter(({ draftId, voidedAt }) => draftId === draft.id && voidedAt !== null).length;
  return turnOf(isStoppedByPause(before) ? 'resume' : 'stopped', `${draft.id}:${voided}`, state);
}

/** Reason of a text whose approval was taken back: the person who did it knows. */
const UNDONE = 'stopped.undone';

/** Returns the ids of this version and of those that it follows in the same words; new values of facts are no new words. */
function sameTextVersions({ id, basedOn, writtenBy, text }: Draft, { drafts }: Pick<CaseState, 'drafts'>): string[] {
  const base = drafts.find((one) => one.id === basedOn);
  const isSameText = base !== undefined && (writtenBy === null || text === base.text);
  return [id, ...(isSameText ? sameTextVersions(base, { drafts }) : [])];
}

function factTurns(state: CaseState, at: BellTime): Turn[] {
  return state.facts
    .filter((fact) => fact.status === 'proposed' && isOwnFact(fact) && hasTime(fact, at))
    .map((fact) => ({
      ...turnOf('fact', fact.id, state),
      roles: ['approver', 'area'] as const,
      canDo: (person: TeamPerson) => person.user !== slackUser(fact.enteredBy),
      preferred: [isOnCase(state), holderOf(['area', 'approver']), holderOf(WRITERS)],
    }));
}

/** The facts of a crisis are turns of the crisis. */
function isOwnFact({ scope }: EnteredFact): boolean {
  return !scope.startsWith('crisis:');
}

/** One that has run out cannot be confirmed any more. */
function hasTime({ validUntil }: EnteredFact, { now }: BellTime): boolean {
  return validUntil === null || validUntil > now;
}

function questionTurns(state: CaseState, { handbook }: BellTime): Turn[] {
  return state.areaQuestions
    .filter((question) => question.answer === null && !isWithWorks(question))
    .map((question) => {
      const contact = handbook.institution.areas.find(({ id }) => id === question.area)?.contact ?? '';
      const isOfArea = ({ user, entries }: TeamPerson) => user === contact || entries.includes(contact);
      return {
        ...turnOf('question', question.id, state),
        roles: ['area'] as const,
        preferred: [isOfArea, holderOf(['area']), holderOf(WRITERS)],
      };
    });
}

/**
 * Returns the turn of the texts that people published without their address: one of the case, for the oldest of them. Who
 * published that one is asked after a while. It never is as urgent as the case.
 */
function addressTurns(state: CaseState, { now }: BellTime): Turn[] {
  const [oldest] = state.publications
    .filter((one) => owesAddress(one) && momentAfter(one.publishedAt ?? now, ADDRESS_WAITS_MS) <= now)
    .toSorted((one, other) => publishedFirst(one).localeCompare(publishedFirst(other)));
  if (oldest === undefined) return [];
  const turn = turnOf('address', `${state.core.id}:${oldest.id}`, state);
  const isPublisher = ({ user }: TeamPerson) => user === slackUser(oldest.publishedBy);
  return [{ ...turn, severity: 'S4', preferred: [isPublisher, ...turn.preferred] }];
}

function publishedFirst({ publishedAt, id }: Publication): string {
  return `${publishedAt ?? ''} ${id}`;
}

/** Time in milliseconds within which an address comes unasked. */
const ADDRESS_WAITS_MS = 10 * 60_000;

/**
 * A grave case that nobody has taken, or a call for help that a person took and left untold. A call for help also rings all who
 * can telephone 112, once nobody took it within a minute.
 */
function cardTurn(state: CaseState, at: BellTime): Turn[] {
  const { severity, claim, statement, releasedAt, openedAt, openedBy } = state.core;
  const isFree = claim === null && statement === null && state.handoffs.length === 0;
  const isWaiting = (isFree && statusOf(state) === 'open') || isLeftUntold(state, at.now);
  const isGrave = severity === 'S1' || severity === 'S2';
  if (!isWaiting || !isGrave) return [];
  const since = claim?.at ?? releasedAt ?? openedAt;
  const name = `${state.core.id}:${claim === null ? '' : 'untold:'}${since}`;
  // A case that turns out to be a call for help rings again; one that is none any more does not.
  const turn = turnOf('card', isAtRisk(state) ? `${name}${HELP}` : name, state);
  const isOld = momentAfter(since, HELP_WIDENS_MS) <= at.now || isAhead(since, at.now);
  const isWidened = isAtRisk(state) && isOld;
  return [
    {
      ...turn,
      sameAs: isAtRisk(state) ? [] : [`${turn.key}${HELP}`],
      isAtRisk: isAtRisk(state),
      crowd: crowdOf(state, at.handbook),
      doneBy: claim === null ? doneBy(openedBy, openedAt) : null,
      // Where no deadline calls, the bell goes on.
      repeatsFrom: isOfCrowd(classInCrisis(state), at.handbook) ? null : afterDeadline('claim', state, at),
      preferred: isWidened ? [(person) => isOnCase(state)(person) || holderOf(HELPERS)(person)] : turn.preferred,
    },
  ];
}

/** Time in milliseconds that a call for help waits for the writers. */
const HELP_WIDENS_MS = 60_000;
const HELPERS: readonly Role[] = ['writer', 'duty_officer', 'approver', 'lead', 'plan_director'];
