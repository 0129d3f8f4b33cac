import type { Actor } from '../../people/actor.ts';
import type { Decision } from '../decision/recorded.ts';
import { decisionOf } from '../decision/recorded.ts';
import type { Effect, ThreadEntry } from '../model/changes.ts';
import type { Mention, Mentioned } from '../model/deadlines/mention.ts';
import { lapseClaim } from './claim-lapse.ts';
import type { EscalationContext } from './escalation-targets.ts';
import { mentionedTogether } from './mentioned-together.ts';
import { mentionsApart } from './mentions-apart.ts';
import type { PassedStep } from './passed-steps.ts';
import type { ToldCase } from './told-case.ts';
import { byUrgency } from './told-case.ts';

const CLOCK: Actor = { kind: 'clock' };

/**
 * Maximum number of cases whose card and thread one check updates. More would delay the cards of
 * others; one message lists the rest.
 */
const SHOWN = 12;

/** All that is to be saved of one look, every case with its row of the record, and people called as few times as can be. */
export function outcomesOfLook(told: readonly ToldCase[], circumstances: EscalationContext): Decision[] {
  const urgent = told.toSorted(byUrgency);
  const shown = new Set(urgent.slice(0, SHOWN));
  const mentions = urgent.flatMap(({ call }) => call ?? []);
  const hasLine = new Set(urgent.slice(0, SHOWN).flatMap(({ call }) => call ?? []));
  const inThread = new Set(mentionsApart(mentions, circumstances.team ?? []).filter((mention) => hasLine.has(mention)));
  return [
    ...urgent.flatMap((one) => outcomesOfCase(one, { isShown: shown.has(one), inThread, now: circumstances.now })),
    ...mentionedTogether(
      mentions.filter((mention) => !inThread.has(mention)),
      circumstances.now,
    ),
  ];
}

type Showing = { isShown: boolean; inThread: ReadonlySet<Mention>; now: string };

function outcomesOfCase({ times, step, lapsing, call }: ToldCase, { isShown, inThread, now }: Showing): Decision[] {
  const context = { actor: CLOCK, now };
  const called = call !== null && inThread.has(call) ? { ids: call.ids, roles: call.roles } : null;
  const outcomes: Decision[] = [];
  if (lapsing !== null) {
    // The line of a step calls for itself; half-way there is none.
    const own = step === null || step.step === 'half' ? called : null;
    const outcome = decisionOf('claim.lapsed', times.id, lapseClaim(lapsing, own, context), context);
    const effects = outcome.effects.filter(({ kind }) => isShown || kind === 'card');
    outcomes.push({ ...outcome, effects });
  }
  if (step !== null) {
    const effects = isShown ? effectsOf(step, called) : [];
    const audit = { clock: step.clock, step: step.step, due: step.dueAt, called: call?.ids ?? [] };
    outcomes.push(decisionOf('clock.step', times.id, { kind: 'done', changes: [], effects, audit }, context));
  }
  if (outcomes.length > 0 || !isShown) return outcomes;
  const redrawn: Effect = { kind: 'card', caseId: times.id, dueAt: now };
  return [{ changes: [], audit: [], effects: [redrawn], refusal: null }];
}

/** Half-way the card alone says it. */
function effectsOf({ caseId, clock, step, dueAt }: PassedStep, called: Mentioned | null): Effect[] {
  if (step === 'half') return [{ kind: 'card', caseId }];
  const key = step === 'due' ? `thread.time_up_${clock}` : `thread.time_long_up_${clock}`;
  const entry: ThreadEntry = {
    sentence: { key, params: { due: dueAt } },
    ...(called === null ? {} : { calls: called }),
  };
  return [
    { kind: 'card', caseId },
    { kind: 'thread', caseId, entry },
  ];
}
