import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import { CRISIS_LEVELS } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Ring } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { CrisisBoard } from '../../../src/domain/crises/model/crisis-board.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, arnau, berta, biel, dora, oscar } from '../builders/a-case.ts';
import { aRingingDesk, TEAM } from '../builders/crises/a-ringing-desk.ts';
import { aHandbookWithSteps } from '../builders/crises/some-steps.ts';
import type { RingingStep, RingingWalk } from './a-ringing-walk.ts';

/** What a look of the bell left behind, beside what the database held just before it. */
export type Look = {
  now: string;
  step: RingingStep | null;
  board: CrisisBoard;
  cases: CaseState[];
  effects: Effect[];
  /** All rings so far. */
  rings: Ring[];
  /** Since when the crisis is as grave as it has been. */
  gravestSince: string;
  /** Texts that a resumed pause has given back: case, version, moment. */
  givenBack: { caseId: number; draftId: string; at: string }[];
  /** False in the first second, in which further rings of a person are gathered. */
  isMinuteOver: boolean;
};

export const RINGING_TEAM = [
  ...TEAM,
  { team: 'T1', user: 'ULLUC', roles: ['duty_officer' as const], entries: ['ULLUC'] },
];

const PEOPLE: readonly Actor[] = [ana, biel, berta, dora, arnau, oscar];
const GATHERED_MS = 61_000;

type Desk = Awaited<ReturnType<typeof aRingingDesk>>;
type Tale = Pick<Look, 'gravestSince' | 'givenBack'> & { deliveries: number };

/** Takes the walk on a real database. The bell looks after each step, and again when its minute is over. */
export async function walkedRinging({ level, steps }: RingingWalk): Promise<Look[]> {
  await using desk = await aRingingDesk({ team: RINGING_TEAM, handbook: aHandbookWithSteps() });
  await desk.start({ level });
  const tale: Tale = { gravestSince: desk.deps.now(), givenBack: [], deliveries: 0 };
  const looks: Look[] = [];
  for (const step of [null, ...steps]) {
    desk.pass(1_000);
    if (step !== null) await taken(step, desk, tale);
    looks.push(await look(step, false, desk, tale));
    desk.pass(GATHERED_MS);
    looks.push(await look(step, true, desk, tale));
  }
  return looks;
}

async function look(step: RingingStep | null, isMinuteOver: boolean, desk: Desk, tale: Tale): Promise<Look> {
  const [board, cases, now] = [await desk.board(), await casesOf(desk), desk.deps.now()];
  await desk.look();
  const effects = await desk.catchesUp();
  const rings = await desk.deps.store.turns.rings.since('');
  const { gravestSince } = tale;
  return { now, step, board, cases, effects, rings, gravestSince, givenBack: [...tale.givenBack], isMinuteOver };
}

async function casesOf({ caseOf }: Desk): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let id = 1; ; id += 1) {
    const state = await caseOf(id).catch(() => null);
    if (state === null) return states;
    states.push(state);
  }
}

function pickedOf<Each>(list: readonly Each[], pick: number): Each | undefined {
  return list[pick % Math.max(list.length, 1)];
}

async function taken(step: RingingStep, desk: Desk, tale: Tale): Promise<void> {
  switch (step.kind) {
    case 'pass':
      return desk.pass(step.minutes * 60_000);
    case 'flag':
      await desk.flag({
        url: `https://x.com/v/status/${++tale.deliveries}`,
        text: `¿Llega el agua a ${tale.deliveries}?`,
      });
      return;
    case 'ask':
    case 'answer':
      return asks(step, desk);
    case 'hold_back':
      return holdsBack(desk, tale);
    default:
      return inCrisis(step, desk, tale);
  }
}

type ByPerson = Extract<RingingStep, { person: number }>;

async function inCrisis(step: ByPerson, desk: Desk, tale: Tale): Promise<void> {
  const actor = PEOPLE[step.person] ?? ana;
  const { crisis, facts, steps } = await desk.board();
  const open = steps.filter(({ ended }) => ended === null);
  switch (step.kind) {
    case 'raise': {
      const wasGraver = CRISIS_LEVELS.indexOf(step.level) >= CRISIS_LEVELS.indexOf(crisis.level);
      const said = await desk.does(actor, { kind: 'set_level', level: step.level, why: 'Ha cambiado' });
      if (said === 'done' && !wasGraver) tale.gravestSince = desk.deps.now();
      return;
    }
    case 'hand_over':
      await desk.does(actor, { kind: 'hand_over', role: step.role, to: PEOPLE[step.to] ?? ana });
      return;
    case 'note': {
      const of = { key: null, title: `Dato ${++tale.deliveries}`, value: 'La Ribera', source: 'Policía Local' };
      const valid = { translations: {}, owner: null, validForMinutes: step.minutes };
      await desk.does(actor, { kind: 'add_fact', ...of, ...valid });
      return;
    }
    case 'verify':
    case 'retract': {
      const factId = pickedOf(facts, step.pick)?.id ?? 'none';
      await desk.does(
        actor,
        step.kind === 'verify' ? { kind: 'verify_fact', factId } : { kind: 'retract_fact', factId, why: 'No' },
      );
      return;
    }
    case 'take_step':
    case 'end_step': {
      const stepId = pickedOf(open, step.pick)?.id ?? 'none';
      await desk.does(
        actor,
        step.kind === 'take_step' ? { kind: 'take_step', stepId } : { kind: 'end_step', stepId, end: 'done', why: '' },
      );
      return;
    }
    case 'see_to': {
      const rung = pickedOf(await desk.deps.store.turns.rings.since(''), step.pick);
      if (rung === undefined) return;
      await desk.take(
        actor,
        { key: rung.turn, caseId: rung.caseId, crisisId: rung.crisisId },
        `see-${++tale.deliveries}`,
      );
    }
  }
}

async function asks({ kind, pick }: { kind: 'ask' | 'answer'; pick: number }, desk: Desk): Promise<void> {
  const state = pickedOf(await casesOf(desk), pick);
  if (state === undefined) return;
  if (kind === 'ask') {
    await desk.case(ana, state.core.id, { kind: 'ask_area', area: 'water', question: '¿Se puede beber?' });
    return;
  }
  const inquiryId = state.areaQuestions.find(({ answer }) => answer === null)?.id ?? 'none';
  const said = { who: 'Jefa de aguas', answer: 'Sí', factKey: null };
  await desk.case(ana, state.core.id, { kind: 'record_answer', inquiryId, ...said });
}

/** A statement of ours is approved, a pause keeps it back, and the pause ends. */
async function holdsBack(desk: Desk, tale: Tale): Promise<void> {
  await desk.knows('La Ribera');
  await desk.knows('naranja', { key: 'level' });
  await desk.knows('12:30', { key: 'next_update' });
  const caseId = await desk.states();
  if (caseId === 0) return;
  const { core } = await desk.caseOf(caseId);
  await desk.approves(caseId, core.severity === 'S1' ? [ana, biel, dora] : [ana, biel, arnau]);
  if ((await desk.pause()) !== 'done' || (await desk.resume()) !== 'done') return;
  const after = await desk.caseOf(caseId);
  const isBack = after.publications.some(({ status, reason }) => status === 'stopped' && reason === 'stopped.paused');
  const draftId = currentDraft(after)?.id ?? '';
  if (isBack) tale.givenBack.push({ caseId, draftId, at: desk.deps.now() });
}
