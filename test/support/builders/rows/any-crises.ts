import fc from 'fast-check';
import type { Crisis } from '../../../../src/domain/cases/model/crises/crisis.ts';
import { CRISIS_LEVELS } from '../../../../src/domain/cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../../../src/domain/cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../../../src/domain/cases/model/crises/follow-up.ts';
import type { NotedMessage } from '../../../../src/domain/cases/model/crises/noted-message.ts';
import { NOTED_CHANNELS } from '../../../../src/domain/cases/model/crises/noted-message.ts';
import type { Pause, PauseTask } from '../../../../src/domain/cases/model/crises/pause.ts';
import type { ShiftHandover } from '../../../../src/domain/cases/model/crises/shift-handover.ts';
import { ROLES, SEVERITIES, STEP_PHASES, STEP_TICKS } from '../../../../src/domain/handbook/vocabulary.ts';
import { actor, byAndAt, instant, orNull, slackActor, text, texts } from './any-values.ts';

const holder = fc.record({ who: actor, since: instant });

export const anyCrisis = (id: number): fc.Arbitrary<Crisis> =>
  fc.record({
    id: fc.constant(id),
    playbook: text,
    title: text,
    level: fc.constantFrom(...CRISIS_LEVELS),
    territory: text,
    networks: texts,
    plan: orNull(fc.record({ level: text, director: text, link: orNull(text), since: instant })),
    leadAccount: orNull(text),
    roles: fc.record({ information_lead: holder, legal: holder }, { requiredKeys: [] }),
    startedBy: actor,
    startedAt: instant,
    drill: orNull(text),
    channel: orNull(text),
    cadenceMinutes: fc.integer({ min: 15, max: 1_440 }),
    lastWordAt: instant,
    promisedAt: fc.option(instant),
    closed: orNull(fc.record({ by: actor, at: instant, why: text })),
  });

export const anyStep: fc.Arbitrary<CrisisStep> = fc.record({
  id: fc.uuid(),
  crisisId: fc.constant(1),
  step: orNull(text),
  phase: fc.constantFrom(...STEP_PHASES),
  role: orNull(fc.constantFrom(...ROLES)),
  what: fc.record({ es: text, eu: text }, { requiredKeys: [] }),
  phone: orNull(text),
  link: orNull(text),
  tickedBy: orNull(fc.constantFrom(...STEP_TICKS)),
  since: instant,
  dueAt: orNull(instant),
  taken: orNull(byAndAt),
  ended: orNull(
    fc.record({
      kind: fc.constantFrom('done' as const, 'seen' as const, 'not_needed' as const),
      by: actor,
      at: instant,
      why: orNull(text),
    }),
  ),
});

export const anyFollowUp: fc.Arbitrary<FollowUp> = fc.record({
  id: fc.uuid(),
  crisisId: fc.constant(1),
  playbook: text,
  what: text,
  owner: actor,
  dueOn: fc.constantFrom('2026-11-24', '2026-12-31'),
  addedBy: actor,
  addedAt: instant,
  ended: orNull(
    fc.record({
      kind: fc.constantFrom('done' as const, 'dropped' as const),
      by: actor,
      at: instant,
      why: orNull(text),
    }),
  ),
});

export const anyNotedMessage: fc.Arbitrary<NotedMessage> = fc.record({
  id: fc.uuid(),
  crisisId: fc.constant(1),
  saidAt: instant,
  channel: fc.constantFrom(...NOTED_CHANNELS),
  words: text,
  onWordOf: actor,
  factIds: texts,
  saysAgain: orNull(fc.uuid()),
  notedBy: actor,
  notedAt: instant,
  waived: orNull(fc.record({ by: actor, at: instant, why: text })),
});

export const anyHandover: fc.Arbitrary<ShiftHandover> = fc.record({
  id: fc.uuid(),
  crisisId: fc.constantFrom(1, null),
  severity: fc.constantFrom(...SEVERITIES),
  leaving: fc.array(slackActor, { maxLength: 2 }),
  coming: fc.array(slackActor, { maxLength: 2 }),
  from: instant,
  comesAt: instant,
  until: instant,
  draftedAt: instant,
  begunAt: orNull(instant),
  lines: fc.array(fc.record({ by: actor, at: instant, words: text }), { maxLength: 2 }),
  taken: fc.array(byAndAt, { maxLength: 2 }),
});

export const anyPause: fc.Arbitrary<Pause> = fc.record({
  id: fc.uuid(),
  crisisId: orNull(fc.nat()),
  scope: fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.record({ kind: fc.constant('network' as const), network: text }),
    fc.record({ kind: fc.constant('playbook' as const), playbook: text }),
    fc.record({ kind: fc.constant('none' as const) }),
  ),
  except: orNull(text),
  reason: text,
  by: actor,
  at: instant,
  errands: fc.array(
    fc.record({
      id: text,
      kind: fc.constantFrom<PauseTask['kind']>('calendar', 'scheduler', 'planned', 'pinned', 'pinned_post'),
      what: text,
      dueAt: orNull(instant),
      stopped: orNull(byAndAt),
    }),
    { maxLength: 2 },
  ),
  resumed: orNull(byAndAt),
});
