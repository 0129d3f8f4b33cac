import { isAsOpened, waitsForValue } from '../cases/approval/awaits-approval.ts';
import { runningDeadlines } from '../cases/deadlines/deadlines.ts';
import type { CaseState, Draft } from '../cases/model/case-state.ts';
import { statusOf } from '../cases/model/case-status.ts';
import { firstOutAt } from '../cases/model/deadlines/case-times.ts';
import { slackUser } from '../people/actor.ts';
import { readsLanguage } from '../people/reads-language.ts';
import type { TeamPerson } from '../people/team-person.ts';
import { afterDeadline, isOnCase, turnOf, WRITERS } from './case-turn.ts';
import type { BellTime, Turn } from './turn.ts';
import { doneBy, holderOf } from './turn.ts';

/** Returns the turn of a statement that is out in another language while nobody has read this text; only in S1. */
export function languageTurn({ language }: Draft, state: CaseState, at: BellTime): Turn | null {
  if (!runningDeadlines(state, at.handbook).some(({ kind }) => kind === 'language')) return null;
  const reads = ({ team, user }: TeamPerson) => readsLanguage({ kind: 'slack', team, user }, language, at.handbook);
  const isReader = (person: TeamPerson) => holderOf(WRITERS)(person) && reads(person);
  const turn = turnOf('language', `${state.core.id}:${firstOutAt(state)}`, state);
  return { ...turn, repeatsFrom: afterDeadline('language', state, at), preferred: [isReader, ...turn.preferred] };
}

/**
 * Returns the turn of a statement of ours that lacks no fact any more and that nobody has proposed; null while it lacks
 * one. Who opened it is rung, but not at once for a text that was whole when they did.
 */
export function statementTurn(draft: Draft, state: CaseState): Turn | null {
  const { id, statement, openedBy, openedAt } = state.core;
  if (statement === null || statement === 'correction' || draft.missingFacts.length > 0) return null;
  const versions = [draft.id, draft.basedOn];
  if (state.signOffs.some(({ draftId }) => versions.includes(draftId))) return null;
  const turn = turnOf('statement', String(id), state);
  const written = draft.writtenBy && doneBy(draft.writtenBy, draft.createdAt);
  const made = isAsOpened(draft, state) ? doneBy(openedBy, openedAt) : written;
  const isOpener = ({ user }: TeamPerson) => user === slackUser(openedBy);
  return { ...turn, doneBy: made, preferred: [isOnCase(state), isOpener, holderOf(WRITERS)] };
}

/**
 * Returns the turn of a correction that the fall of a fact has opened, and that nobody has taken, worded or proposed yet. There is none
 * while a new value of the fact is about to be confirmed.
 */
export function correctionTurn(state: CaseState, { now }: BellTime): Turn[] {
  const { id, claim, statement } = state.core;
  const isUntouched = claim === null && state.signOffs.length === 0 && statusOf(state) === 'open';
  if (waitsForValue(state, now)) return [];
  return statement === 'correction' && isUntouched ? [turnOf('correction', String(id), state)] : [];
}
