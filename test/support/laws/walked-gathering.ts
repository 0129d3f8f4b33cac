import type { CaseAction } from '../../../src/domain/cases/action.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { localDate } from '../../../src/domain/time/local-date.ts';
import { localTime } from '../../../src/domain/time/local-time.ts';
import { ana, arnau, berta, biel, dora } from '../builders/a-case.ts';
import { aCrisisDesk } from '../builders/crises/a-crisis-desk.ts';
import type { GatheringStep } from './a-gathering-walk.ts';

export type GatheringDesk = Awaited<ReturnType<typeof aCrisisDesk>>;

const TEXTS = {
  question: '¿Llega la inundación a la calle',
  risk: 'Socorro, estamos atrapados en el coche y sube el agua en la calle',
  hoax: 'Dicen que han cerrado el instituto, me lo ha pasado un primo, difundidlo, calle',
  other: '¿A qué hora abre la biblioteca de la calle',
} as const;

/** Steps that need a crisis. */
const OF_A_CRISIS: readonly GatheringStep['kind'][] = ['level', 'state', 'know', 'retract', 'note'];

/** Takes the walk on a real database; `look` sees how things stand after each step in which a crisis is open. */
export async function walkGathering(
  steps: readonly GatheringStep[],
  look: (queue: GatheringDesk, step: GatheringStep) => Promise<void>,
): Promise<void> {
  await using queue = await aCrisisDesk();
  let [flagged, isStarted] = [0, false];
  for (const step of steps) {
    queue.pass(1_000);
    if (step.kind === 'flag') flagged += 1;
    isStarted ||= step.kind === 'start';
    if (isStarted || !OF_A_CRISIS.includes(step.kind)) await taken(step, flagged, queue);
    if (isStarted) await look(queue, step);
  }
}

async function taken(step: GatheringStep, flagged: number, queue: GatheringDesk): Promise<void> {
  switch (step.kind) {
    case 'flag':
      await queue.flag({
        url: `https://x.com/vecina/status/${flagged}`,
        text: `${TEXTS[step.post]} ${flagged}?`,
      });
      return;
    case 'start':
      await queue.start({ level: step.level });
      return;
    case 'level':
      await queue.does(berta, { kind: 'set_level', level: step.level, why: 'Cambia' });
      return;
    case 'state':
      await queue.states();
      return;
    case 'know':
      for (const [key, value] of [
        ['zone', `La Ribera ${step.pick}`],
        ['level', 'naranja'],
        ['next_update', '12:30'],
      ] as const)
        await queue.knows(value, { key });
      return;
    case 'retract': {
      const live = (await queue.board()).facts.filter(({ status }) => status === 'verified');
      const factId = live[step.pick % Math.max(1, live.length)]?.id ?? 'none';
      await queue.does(ana, { kind: 'retract_fact', factId, why: 'No es así' });
      return;
    }
    case 'note':
      await note(step.pick, queue);
      return;
    case 'pass':
      queue.pass(step.minutes * 60_000);
      return;
    case 'does':
      await doesWithCase(step, queue);
  }
}

/** Notes what was said now on one of the facts of the crisis. */
async function note(pick: number, queue: GatheringDesk): Promise<void> {
  const { facts } = await queue.board();
  const { timeZone } = queue.deps.handbook.current().institution;
  const now = queue.deps.now();
  const factIds = facts.filter((_, index) => index === pick % facts.length).map(({ id }) => id);
  await queue.does(ana, {
    kind: 'note_message',
    channel: 'loudspeaker',
    day: localDate(now, timeZone),
    hour: localTime(now, timeZone),
    words: 'Subid a los pisos altos',
    onWordOf: 'Amparo Llopis, concejala',
    factIds,
    saysAgain: null,
  });
}

async function doesWithCase({ what, pick }: Extract<GatheringStep, { kind: 'does' }>, queue: GatheringDesk) {
  const states = await allCases(queue);
  const state = states.at(-1 - (pick % Math.max(1, states.length)));
  if (state === undefined) return;
  const { id } = state.core;
  if (what === 'approve' || what === 'answer') {
    await queue.approves(id, [ana, biel, state.core.severity === 'S1' ? dora : arnau]);
    if (what === 'approve') return;
    await queue.leavesHold(id);
    await queue.isPublished(id);
    return;
  }
  await queue.case(berta, id, actionOf(what, state));
}

function actionOf(
  what: Exclude<Extract<GatheringStep, { kind: 'does' }>['what'], 'approve' | 'answer'>,
  { core, publications }: CaseState,
): CaseAction {
  switch (what) {
    case 'told':
      return { kind: 'record_told', who: 'Sala del 112', phone: '112', at: '10:59' };
    case 'attended':
    case 'safe':
    case 'sought':
      return { kind: 'record_rescue', step: what };
    case 'join':
      return { kind: 'join_crisis', crisisId: 1 };
    case 'leave':
      return { kind: 'leave_crisis' };
    case 'dismiss':
      return { kind: 'dismiss', reason: core.id % 2 === 0 ? 'spam' : 'let_stand', note: 'Nada que decir' };
    case 'reopen':
      return { kind: 'reopen', note: 'Otra vez' };
    case 'facts':
      return {
        kind: 'enter_facts',
        source: 'Policía Local',
        values: { zone: 'El Molinar', level: 'naranja', next_update: '12:30' },
      };
    case 'put_right':
      return { kind: 'put_right', publicationId: publications[0]?.id ?? 'none', text: 'Corregimos lo que dijimos.' };
    case 'to_question':
      return { kind: 'correct', class: 'question', severity: core.severity, playbook: 'flood' };
    case 'to_other':
      return { kind: 'correct', class: 'complaint', severity: core.severity, playbook: 'water-quality' };
  }
}

/** Every case there is, in order. */
export async function allCases({ caseOf }: GatheringDesk): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let id = 1; ; id += 1) {
    const state = await caseOf(id).catch(() => null);
    if (state === null) return states;
    states.push(state);
  }
}
