import fc from 'fast-check';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';

/** What happens to a content in a walk. */
export type ContentStep =
  | { kind: 'act'; name: ActName; person: number; isStale: boolean }
  | { kind: 'pass'; ms: number }
  /** The clock looks, as it does every minute. */
  | { kind: 'check' }
  | { kind: 'door'; place: number }
  | { kind: 'answer'; place: number; outcome: 'published' | 'by_hand' | 'failed' | 'unknown' }
  /** The clock of the machine is set back. */
  | { kind: 'clock_back'; ms: number }
  /** A backup of so many steps ago is restored: the network keeps what it has. */
  | { kind: 'restore'; steps: number }
  | { kind: 'crisis' }
  | { kind: 'crisis_over' }
  | { kind: 'pause'; network: string | null }
  | { kind: 'resume' }
  | { kind: 'fact_falls' }
  | { kind: 'handbook' }
  | { kind: 'roles'; person: number; roles: Role[] };

type ActName = (typeof ACTS)[number];
const ACTS = [
  'write',
  'propose',
  'approve',
  'send_back',
  'say_goes',
  'say_not_now',
  'publish_late',
  'drop',
  'mark_out',
  'mark_not_out',
  'mark_political',
  'unmark',
] as const;

/** A content, the roles of five people, and what they, the clock and the world do. */
export type ContentWalk = { restsOnFact: boolean; steps: ContentStep[] };

const MINUTE_MS = 60_000;
/** Mostly one who may approve: chance alone seldom comes to an approval. */
const person = fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(2, 3));
const place = fc.nat({ max: 1 });

const act = (...names: ActName[]): fc.Arbitrary<ContentStep> =>
  fc.record({
    kind: fc.constant('act' as const),
    name: fc.constantFrom(...names),
    person,
    isStale: fc.integer({ min: 0, max: 19 }).map((dice) => dice === 0),
  });

const door: fc.Arbitrary<ContentStep> = place.map((at) => ({ kind: 'door', place: at }));
const check = fc.constant<ContentStep>({ kind: 'check' });
const pass = fc
  .constantFrom(1, MINUTE_MS, 10 * MINUTE_MS, 11 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS)
  .map((ms): ContentStep => ({ kind: 'pass', ms }));
const accident: fc.Arbitrary<ContentStep> = fc.oneof(
  fc.constantFrom(MINUTE_MS, 60 * MINUTE_MS, 180 * MINUTE_MS).map((ms): ContentStep => ({ kind: 'clock_back', ms })),
  fc.integer({ min: 1, max: 12 }).map((steps): ContentStep => ({ kind: 'restore', steps })),
);
const world: fc.Arbitrary<ContentStep> = fc.oneof(
  fc.constantFrom<ContentStep>({ kind: 'crisis' }, { kind: 'crisis_over' }, { kind: 'resume' }, { kind: 'fact_falls' }),
  fc.constantFrom(null, 'x', 'facebook').map((network): ContentStep => ({ kind: 'pause', network })),
  fc.constant<ContentStep>({ kind: 'handbook' }),
  fc.record({
    kind: fc.constant('roles' as const),
    person,
    roles: fc.subarray<Role>(['writer', 'approver', 'lead', 'area', 'plan_director'], { maxLength: 2 }),
  }),
);
const answer: fc.Arbitrary<ContentStep> = fc.record({
  kind: fc.constant('answer' as const),
  place,
  outcome: fc.constantFrom('published', 'by_hand', 'failed', 'unknown'),
});

const maybe = (one: fc.Arbitrary<ContentStep>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: one.map((step) => [step]) });
const several = (one: fc.Arbitrary<ContentStep>) => fc.array(one, { minLength: 1, maxLength: 4 });

/** Nothing looked at it while it lasted. */
const A_SHORT_PAUSE: ContentStep[] = [{ kind: 'pass', ms: 1 }, { kind: 'pause', network: null }, { kind: 'resume' }];
const A_SHORT_CRISIS: ContentStep[] = [{ kind: 'pass', ms: 1 }, { kind: 'crisis' }, { kind: 'crisis_over' }];

/** Set back, and an hour later as it was. */
const A_CLOCK_SET_BACK: ContentStep[] = [
  { kind: 'clock_back', ms: 60 * MINUTE_MS },
  { kind: 'pass', ms: 60 * MINUTE_MS },
];
/** People look, and begin again. */
const aRestoredBackup = fc.integer({ min: 1, max: 8 }).map((steps): ContentStep[] => [
  { kind: 'restore', steps },
  { kind: 'act', name: 'mark_not_out', person: 2, isStale: false },
  { kind: 'act', name: 'propose', person: 0, isStale: false },
  { kind: 'act', name: 'approve', person: 2, isStale: false },
]);

/** Ordinary work, with something else in between: chance alone seldom comes to a departure. */
const aRound: fc.Arbitrary<ContentStep[]> = fc
  .tuple(
    maybe(act('write', 'mark_political', 'unmark')),
    several(act('propose')),
    maybe(world),
    several(act('approve')),
    fc.oneof(
      {
        weight: 7,
        arbitrary: fc.constantFrom<ContentStep[]>([], [], [], [], A_SHORT_PAUSE, A_SHORT_CRISIS, A_CLOCK_SET_BACK),
      },
      { weight: 1, arbitrary: aRestoredBackup },
    ),
    maybe(fc.oneof(world, check, act('write', 'send_back', 'drop', 'say_goes', 'mark_political'))),
    fc.constantFrom<ContentStep[]>(
      [{ kind: 'pass', ms: 120 * MINUTE_MS }],
      [{ kind: 'pass', ms: 119 * MINUTE_MS }],
      [{ kind: 'pass', ms: 131 * MINUTE_MS }],
    ),
    maybe(fc.oneof(world, check, accident)),
    fc.array(fc.oneof(act('say_goes', 'say_not_now', 'publish_late'), check), { maxLength: 4 }),
    several(
      fc.oneof({ weight: 3, arbitrary: door }, { weight: 1, arbitrary: answer }, { weight: 1, arbitrary: world }),
    ),
    fc.array(fc.oneof(answer, act('mark_out', 'mark_not_out'), door, pass, accident), { maxLength: 5 }),
    maybe(accident),
  )
  .map((parts) => parts.flat());

export const aContentWalk: fc.Arbitrary<ContentWalk> = fc.record({
  restsOnFact: fc.boolean(),
  steps: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: aRound },
        {
          weight: 1,
          arbitrary: fc.array(fc.oneof(world, check, pass, door, answer, accident, act(...ACTS)), { maxLength: 6 }),
        },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rounds) => rounds.flat()),
});
