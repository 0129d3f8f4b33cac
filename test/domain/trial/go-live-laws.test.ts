import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Publisher } from '../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import type { Actor, Membership } from '../../../src/domain/people/actor.ts';
import { CLOCK, sameActor } from '../../../src/domain/people/actor.ts';
import { goLive } from '../../../src/domain/trial/go-live.ts';
import { heldBackInTrial } from '../../../src/domain/trial/held-back-in-trial.ts';
import type { Examined } from '../../../src/domain/trial/stage.ts';
import { RefusedError } from '../../../src/errors.ts';
import { ana, berta, biel, nil, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const PEOPLE = [ana, biel, berta, nil] as const;
/** Who may let an installation go live, while nobody takes the role away. */
const DECIDERS: readonly Actor[] = [biel, berta];

type Step =
  | { kind: 'word'; person: Actor }
  | { kind: 'doctor'; level: Examined['level'] }
  | { kind: 'drill'; arrived: number }
  /** Berta leaves the team, or comes back. */
  | { kind: 'berta'; isThere: boolean }
  | { kind: 'reply' };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PEOPLE).map((person) => ({ kind: 'word', person }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('green', 'green', 'yellow', 'unchecked', 'red')
      .map((level) => ({ kind: 'doctor', level }) as const),
  },
  { weight: 2, arbitrary: fc.nat({ max: 2 }).map((arrived) => ({ kind: 'drill', arrived }) as const) },
  { weight: 1, arbitrary: fc.boolean().map((isThere) => ({ kind: 'berta', isThere }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reply' } as const) },
);

/** A new installation: what people do, what its publisher was asked, and what it holds afterwards. */
async function aTrial() {
  const desk = await aDesk();
  const { people, handbook, now } = desk.deps;
  let level: Examined['level'] = 'green';
  let sent = 0;
  let cases = 0;
  let words = 0;
  const network: Required<Publisher> = {
    publish: async () => {
      sent += 1;
      return { kind: 'published', url: `https://x.com/vallserena/status/${sent}` };
    },
    find: async () => {
      sent += 1;
      return { kind: 'absent' };
    },
  };
  const isLive = async () => (await desk.stages.read()).kind === 'live';
  const publisher = heldBackInTrial(network, isLive);
  const examine = async () => [{ level, title: { es: 'Reloj', en: 'Clock' }, what: { es: '', en: '' } }];

  async function reply(): Promise<string> {
    cases += 1;
    await desk.flag({ text: `¿A qué hora abre la oficina ${cases}?`, url: `https://x.com/v/status/${cases}` }, oscar);
    await desk.backs(oscar, cases, 'propose');
    await desk.backs(biel, cases, 'approve');
    desk.pass(60_000);
    const [publication] = (await desk.caseOf(cases)).publications;
    await publishApproved(desk.deps, publisher, publication?.id ?? 'none');
    return (await desk.caseOf(cases)).publications[0]?.status ?? 'none';
  }

  return {
    desk,
    isLive,
    sent: () => sent,
    reply,
    examines: (found: Examined['level']) => {
      level = found;
    },
    /** What came of a person's word: `asked`, `live`, or the sentence of the refusal. */
    async says(actor: Actor): Promise<string> {
      words += 1;
      const deps = { people, handbook, now, stages: desk.stages, examine };
      const request = { actor, channel: 'C1', deliveryKey: `word-${words}`, language: 'es' } as const;
      try {
        return (await goLive(deps, request))?.kind ?? 'repeated';
      } catch (error) {
        if (error instanceof RefusedError) return error.sentence.key;
        throw error;
      }
    },
    async plays(arrived: number): Promise<void> {
      const detail = { drill: 'flood', arrived };
      const entry = { event: 'drill.ended', result: 'done', caseId: null, actor: CLOCK, at: now(), detail } as const;
      await desk.stages.transact(({ save }) => save({ audit: [entry] }));
    },
  };
}

/** What must be true of the steps so far, kept beside the installation by other means than its own. */
function aWitness() {
  let isBertaThere = true;
  const known = { first: null as Actor | null, isPlayed: false, isHindered: false };
  const mayDecide = (one: Actor) => DECIDERS.includes(one) && (one !== berta || isBertaThere);
  return {
    saw(step: Step): void {
      if (step.kind === 'doctor') known.isHindered = step.level === 'red' || step.level === 'unchecked';
      if (step.kind === 'drill') known.isPlayed ||= step.arrived > 0;
      if (step.kind === 'berta') isBertaThere = step.isThere;
    },
    /** What must come of a person's word in trial. */
    expects(person: Actor): 'asked' | 'live' | 'refused' {
      if (!mayDecide(person) || !known.isPlayed || known.isHindered) return 'refused';
      const { first } = known;
      if (first !== null && sameActor(first, person)) return 'refused';
      if (first !== null && mayDecide(first)) return 'live';
      known.first = person;
      return 'asked';
    },
  };
}

type Trial = Awaited<ReturnType<typeof aTrial>>;

/** Does a step, and fails where the law is broken. @returns whether the installation is live behind it */
async function does(step: Step, isLive: boolean, trial: Trial, witness: ReturnType<typeof aWitness>): Promise<boolean> {
  witness.saw(step);
  const sent = trial.sent();
  if (step.kind === 'doctor') trial.examines(step.level);
  if (step.kind === 'drill') await trial.plays(step.arrived);
  if (step.kind === 'berta') trial.desk.stands(berta, step.isThere ? THERE : GONE);
  if (step.kind === 'reply') expect(await trial.reply()).toBe(isLive ? 'published' : 'publishing');
  expect(trial.sent()).toBe(sent + (isLive && step.kind === 'reply' ? 1 : 0));
  if (step.kind !== 'word') return isLive;
  const outcome = await trial.says(step.person);
  if (isLive) expect(outcome).toMatch(/^refusal\./);
  else expect(outcome.replace(/^refusal\..*/, 'refused')).toBe(witness.expects(step.person));
  return isLive || outcome === 'live';
}

const THERE = { kind: 'member', roles: ['approver', 'lead'] } as const satisfies Membership;
const GONE = { kind: 'stranger', why: 'deleted' } as const satisfies Membership;

/** A script that ends live, with a reply before and after: so that the law is never about nothing. */
const GOES_LIVE: Step[] = [
  { kind: 'reply' },
  { kind: 'drill', arrived: 1 },
  { kind: 'word', person: berta },
  { kind: 'berta', isThere: false },
  { kind: 'word', person: biel },
  { kind: 'berta', isThere: true },
  { kind: 'word', person: berta },
  { kind: 'reply' },
];

describe('an installation in trial', () => {
  it('calls no publisher and goes live by two people alone, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 16 }), async (steps) => {
        const trial = await aTrial();
        await using _ = trial.desk;
        const witness = aWitness();
        let isLive = false;
        for (const step of steps) {
          isLive = await does(step, isLive, trial, witness);
          expect(await trial.isLive()).toBe(isLive);
        }
        const events = await trial.desk.record();
        expect(events.filter((event) => event === 'live.confirmed')).toHaveLength(isLive ? 1 : 0);
      }),
      { numRuns: 12, examples: [[GOES_LIVE]], endOnFailure: true },
    );
  });

  it('says to each person what is missing, and who went first', async () => {
    const trial = await aTrial();
    await using _ = trial.desk;
    expect(await trial.says(ana)).toBe('refusal.handbook_needs_role');
    expect(await trial.says(nil)).toBe('refusal.stranger_no_role');
    expect(await trial.says(biel)).toBe('refusal.live_no_drill');
    await trial.plays(0);
    expect(await trial.says(biel)).toBe('refusal.live_no_drill');
    await trial.plays(3);
    trial.examines('red');
    expect(await trial.says(biel)).toBe('refusal.live_doctor_red');
    trial.examines('unchecked');
    expect(await trial.says(biel)).toBe('refusal.live_doctor_unchecked');
    trial.examines('yellow');
    expect(await trial.says(biel)).toBe('asked');
    expect(await trial.says(biel)).toBe('refusal.live_own_word');
    trial.examines('red');
    expect(await trial.says(berta)).toBe('refusal.live_doctor_red');
    trial.examines('green');
    expect(await trial.says(berta)).toBe('live');
    expect(await trial.says(biel)).toBe('refusal.already_live');
    expect(await trial.desk.record()).toEqual([
      'live.asked refusal.handbook_needs_role',
      'live.asked refusal.stranger_no_role',
      'live.asked refusal.live_no_drill',
      'drill.ended',
      'drill.ended',
      'live.asked refusal.live_doctor_red',
      'live.asked refusal.live_doctor_unchecked',
      'live.asked',
      'live.asked refusal.live_own_word',
      'live.asked refusal.live_doctor_red',
      'live.confirmed',
      'live.asked refusal.already_live',
    ]);
  });
});
