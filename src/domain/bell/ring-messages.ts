import type { Sentence } from '../../errors.ts';
import type { Effect, ThreadEntry } from '../cases/model/changes.ts';
import type { CrisisEntry } from '../cases/model/crises/crisis-entry.ts';
import type { RungTurn, TurnKind } from '../cases/model/deadlines/ring.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { onShift } from '../people/on-shift.ts';
import type { ChosenNotice } from '../people/preferences.ts';
import type { TeamPerson } from '../people/team-person.ts';
import type { DueRing } from './rings-due.ts';
import type { Turn } from './turn.ts';
import { HELP } from './turn.ts';

type Circumstances = {
  handbook: Handbook;
  /** Null while the workspace does not say who is of the team. */
  team: readonly TeamPerson[] | null;
  /** People who have chosen how they are called. */
  chosen: readonly ChosenNotice[];
  now: string;
};

/**
 * Returns the messages of one moment: a line in the thread of each case or crisis. Turns that would call
 * the same person twice share one message in the channel. A grave card that nobody took has one there: who is
 * mentioned in a thread hears all that follows in it. Who chose so gets one direct message.
 */
export function ringMessages(due: readonly DueRing[], circumstances: Circumstances): Effect[] {
  const times = new Map<string, number>();
  for (const user of due.flatMap(({ who }) => who)) times.set(user, (times.get(user) ?? 0) + 1);
  const isApart = ({ who }: DueRing) => who.every((user) => times.get(user) === 1);
  const together = due.filter((one) => !isApart(one));
  return [
    ...due
      .filter(isApart)
      .map((one) => (one.turn.kind === 'card' ? cardOf(one, circumstances) : lineOf(one, circumstances))),
    ...gathered(together, circumstances),
    ...directRings(due, circumstances),
    ...boardsOfSteps(due),
  ];
}

/** Leads to the card, on which the case is taken. */
function cardOf(due: DueRing, circumstances: Circumstances): Effect {
  return { kind: 'ring', turns: [rungTurn(due, circumstances)] };
}

/** Steps of one crisis are one line below its board; other turns share a message in the channel. */
function gathered(together: readonly DueRing[], circumstances: Circumstances): Effect[] {
  const [first] = together;
  if (first === undefined) return [];
  const { crisisId } = first.turn;
  const isOneList = together.every(
    ({ turn, who }) => turn.kind === 'step' && turn.crisisId === crisisId && who.join() === first.who.join(),
  );
  if (!isOneList || crisisId === null)
    return [{ kind: 'ring', turns: together.map((one) => rungTurn(one, circumstances)) }];
  const { key, kind, step, severity, ids } = rungTurn(first, circumstances);
  const entry: CrisisEntry = {
    sentence: { key: 'crisis.steps_waiting', params: { count: together.length } },
    turn: { key, kind, step, severity },
    ids,
    stepIds: together.flatMap(({ turn }) => turn.stepId ?? []),
  };
  return [{ kind: 'crisis_line', crisisId, entry }];
}

/** A board says which step is next and whether it is late. */
function boardsOfSteps(due: readonly DueRing[]): Effect[] {
  const ids = due.flatMap(({ turn }) => (turn.kind === 'step' ? (turn.crisisId ?? []) : []));
  return [...new Set(ids)].map((crisisId) => ({ kind: 'board', crisisId }));
}

function lineOf(due: DueRing, circumstances: Circumstances): Effect {
  const rung = rungTurn(due, circumstances);
  const { key, kind, step, severity } = rung;
  const turn = { key, kind, step, severity };
  if (rung.crisisId !== null) {
    const { stepId } = due.turn;
    const steps = stepId === undefined ? {} : { stepIds: [stepId] };
    const entry: CrisisEntry = { sentence: turnSentence(rung), turn, ids: rung.ids, ...steps };
    return { kind: 'crisis_line', crisisId: rung.crisisId, entry };
  }
  if (rung.caseId === null) return { kind: 'ring', turns: [rung] };
  const entry: ThreadEntry = { sentence: turnSentence(rung), turn, calls: { ids: rung.ids, roles: [] } };
  return { kind: 'thread', caseId: rung.caseId, entry };
}

/** Sentence of each kind of turn: number and severity, never a word that a citizen or a colleague wrote. */
const SENTENCES: Readonly<Record<TurnKind, string>> = {
  approval: 'thread.approval_asked',
  returned: 'turn.returned',
  stopped: 'turn.stopped',
  failed: 'turn.failed',
  by_hand: 'turn.by_hand',
  resume: 'turn.resume',
  fact: 'turn.fact',
  question: 'turn.question',
  card: 'turn.card',
  crisis: 'turn.crisis',
  role: 'turn.role',
  step: 'turn.step',
  language: 'turn.language',
  handover: 'turn.handover',
  correction: 'turn.correction',
  statement: 'turn.statement',
  address: 'turn.address',
};

type SaidTurn = Omit<RungTurn, 'ids' | 'key' | 'step'> & Partial<Pick<RungTurn, 'key'>>;

/** Returns the sentence that says what a turn is: it is shown in notifications, too. A call for help says that it is one. */
export function turnSentence({ key, kind, caseId, crisisId, severity }: SaidTurn): Sentence {
  if (key?.endsWith(HELP)) return { key: 'turn.card_help', params: { id: caseId ?? 0, severity } };
  if (kind === 'handover' && crisisId === null) return { key: 'turn.handover_of_day', params: { severity } };
  if (kind === 'fact' && crisisId !== null) return { key: 'turn.crisis_fact', params: { id: crisisId, severity } };
  return { key: SENTENCES[kind], params: { id: caseId ?? crisisId ?? 0, severity } };
}

/** Returns the direct messages of who chose so: one for each person, however many turns are theirs. */
export function directRings(due: readonly DueRing[], circumstances: Circumstances): Effect[] {
  const rung = [...new Set(due.flatMap(({ who }) => who))].filter((id) => !id.startsWith('S'));
  return rung.flatMap((to): Effect[] => {
    const own = due.filter(({ who, turn }) => who.includes(to) && wantsDirect(to, turn, circumstances));
    return own.length === 0
      ? []
      : [{ kind: 'direct_ring', to, turns: own.map((one) => ({ ...turnOf(one), ids: [] })) }];
  });
}

function rungTurn(due: DueRing, circumstances: Circumstances): RungTurn {
  return { ...turnOf(due), ids: shortIds(due.who, circumstances) };
}

function turnOf({ turn: { key, kind, severity, caseId, crisisId }, step }: DueRing): Omit<RungTurn, 'ids'> {
  return { key, kind, step, severity, caseId, crisisId };
}

/** A group all of whose members are rung is mentioned by its name, where no shifts tell them apart. */
function shortIds(who: readonly string[], { handbook: { institution }, team }: Circumstances): string[] {
  if (team === null || institution.rota !== undefined) return [...who];
  let left = [...who];
  const groups: string[] = [];
  for (const { slack } of institution.team.members.filter((entry) => entry.slack.startsWith('S'))) {
    const members = team.filter(({ entries }) => entries.includes(slack)).map(({ user }) => user);
    if (members.length === 0 || !members.every((user) => left.includes(user))) continue;
    groups.push(slack);
    left = left.filter((user) => !members.includes(user));
  }
  return [...groups, ...left];
}

/** Kinds of turns for which those who may approve are written to unasked: what only few can do. */
const UNASKED: readonly TurnKind[] = ['approval', 'resume', 'crisis', 'fact', 'role', 'handover'];

/**
 * Returns whether a person who is rung also gets a direct message: as they chose, and without a choice
 * if they may approve. Unasked nobody is rung twice for what others can do as well, but for a call for help.
 */
function wantsDirect(
  user: string,
  { key, kind }: Pick<Turn, 'key' | 'kind'>,
  { chosen, team, handbook, now }: Circumstances,
): boolean {
  const notices = chosen.find((one) => one.user === user)?.notices;
  if (notices === 'thread_only') return false;
  if (notices === 'direct' || team === null) return notices !== undefined;
  if (notices === 'direct_on_shift') return onShift(team, now, handbook.institution).some((one) => one.user === user);
  if (!UNASKED.includes(kind) && !key.endsWith(HELP)) return false;
  const approving = approvingRoles(handbook);
  return team.some((one) => one.user === user && one.roles.some((role) => approving.includes(role)));
}

/** Returns the roles that may approve anything. */
function approvingRoles({ severity }: Handbook): Role[] {
  const ofSeverities = severity.severities.flatMap(({ approvals }) => approvals.flatMap(({ anyOf }) => anyOf));
  return [...new Set([...ofSeverities, ...severity.tags.flatMap(({ anyOf }) => anyOf)])];
}
