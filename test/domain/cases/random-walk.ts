import { fc } from '@fast-check/vitest';
import type { Actor, Standing } from '../../../src/domain/cases/actor.ts';
import type { CaseState } from '../../../src/domain/cases/case-state.ts';
import { DISMISS_REASONS } from '../../../src/domain/cases/case-state.ts';
import { currentDraft } from '../../../src/domain/cases/case-status.ts';
import type { Gesture } from '../../../src/domain/cases/gesture.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { ROLES, SEVERITIES, TAGS } from '../../../src/domain/handbook/vocabulary.ts';
import type { Because } from '../../../src/domain/triage/assessment.ts';
import { aPerson, digestOf } from '../../support/a-case.ts';
import { someLines } from '../../support/handbook/some-lines.ts';
import { aFloodCase } from './a-flood-case.ts';
import type { Rules } from './handbooks-in-force.ts';

/** What happens next; numbers pick among what there is at that moment. */
export type Step =
  | { kind: 'gesture'; name: Gesture['kind']; person: number; pick: number; stale: boolean }
  | { kind: 'pass'; ms: number }
  | { kind: 'release' }
  | { kind: 'publisher'; answers: 'failed' | 'unknown' }
  /** Another handbook comes into force. */
  | { kind: 'handbook'; rules: Rules }
  | { kind: 'standing'; person: number; standing: Standing };

export type Walk = { start: CaseState; rules: Rules; standings: Standing[]; steps: Step[] };

export const PEOPLE: readonly Actor[] = ['UA', 'UB', 'UC', 'UD', 'UE'].map(aPerson);
const OFTEN: readonly Gesture['kind'][] = ['propose', 'approve', 'approve', 'approve', 'edit', 'enter_facts'];
const SELDOM: readonly Gesture['kind'][] = [
  'claim',
  'release',
  'switch_variant',
  'reject',
  'dismiss',
  'escalate',
  'go_private',
  'reopen',
  'correct',
  'correct',
  'confirm_lowering',
  'confirm_lowering',
  'answer_elsewhere',
  'undo',
  'publish_now',
  'mark_published',
  'record_told',
  'send_line',
];

const someRoles = fc.oneof(
  fc.constantFrom<Role[]>(['approver', 'lead'], ['plan_director', 'approver'], ['area', 'approver'], ['area', 'legal']),
  fc.subarray<Role>([...ROLES], { minLength: 1 }),
);
const someStanding: fc.Arbitrary<Standing> = fc.oneof(
  { weight: 9, arbitrary: someRoles.map((roles): Standing => ({ kind: 'member', roles })) },
  { weight: 1, arbitrary: fc.constant<Standing>({ kind: 'stranger', why: 'guest' }) },
);
const someRules = fc.constantFrom<Rules>('usual', 'two_for_s3', 'approved', 'approved', 'reworded', 'expired');
const somebody = fc.nat({ max: PEOPLE.length - 1 });

function gestures(names: readonly Gesture['kind'][]): fc.Arbitrary<Step> {
  return fc.record({
    kind: fc.constant('gesture' as const),
    name: fc.constantFrom(...names),
    person: somebody,
    pick: fc.nat({ max: 99 }),
    stale: fc.nat({ max: 19 }).map((n) => n === 0),
  });
}

const aChangeOfStanding: fc.Arbitrary<Step> = fc
  .record({ person: somebody, standing: someStanding })
  .map((changed) => ({ kind: 'standing', ...changed }));

const anotherHandbook = someRules.map((rules): Step => ({ kind: 'handbook', rules }));

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: gestures(OFTEN) },
  { weight: 6, arbitrary: gestures(SELDOM) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'release' }) },
  { weight: 3, arbitrary: fc.constantFrom(1_000, 30_000, 30_000, 3_600_000).map((ms): Step => ({ kind: 'pass', ms })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('failed', 'unknown').map((answers): Step => ({ kind: 'publisher', answers })),
  },
  { weight: 1, arbitrary: aChangeOfStanding },
  { weight: 1, arbitrary: anotherHandbook },
);

const release: Step = { kind: 'release' };

function everybody(name: Gesture['kind']): fc.Arbitrary<Step[]> {
  return fc
    .shuffledSubarray([0, 1, 2, 3, 4], { minLength: 4 })
    .map((people) => people.map((person): Step => ({ kind: 'gesture', name, person, pick: 1, stale: false })));
}

/** What ordinary work looks like, with something else in between: chance alone seldom comes to a publication. */
const aStint: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['enter_facts', 'correct', 'correct', 'escalate']),
    fc.oneof(
      fc.constant([]),
      gestures(['confirm_lowering']).map((step) => [step]),
    ),
    gestures(['edit', 'propose', 'switch_variant']),
    everybody('propose'),
    fc.oneof(
      fc.constant([]),
      aStep.map((step) => [step]),
    ),
    everybody('approve'),
    fc.oneof(
      fc.constant([]),
      fc.oneof(aStep, aChangeOfStanding, fc.constant<Step>({ kind: 'pass', ms: 7_200_000 })).map((step) => [step]),
    ),
    fc.constantFrom<Step[]>([{ kind: 'pass', ms: 30_000 }, release], [release]),
    fc.oneof(
      fc.constant([]),
      gestures(['mark_published', 'reopen', 'enter_facts']).map((step) => [step]),
    ),
  )
  .map((parts) => parts.flat());

/** A line for somebody at risk, and what may come between the click and the door. */
const aLine: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['send_line']),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.oneof(aStep, aChangeOfStanding).map((step) => [step]) },
      { weight: 1, arbitrary: anotherHandbook.map((step) => [step]) },
    ),
    fc.constant([release]),
    fc.oneof(
      fc.constant([]),
      gestures(['mark_published']).map((step) => [step]),
    ),
  )
  .map((parts) => parts.flat());

/** A text of the handbook that goes with one click. */
const aHeldText: fc.Arbitrary<Step[]> = fc
  .tuple(
    gestures(['enter_facts', 'switch_variant']),
    gestures(['approve']),
    gestures(['approve']),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.oneof(aStep, aChangeOfStanding).map((step) => [step]) },
      { weight: 1, arbitrary: anotherHandbook.map((step) => [step]) },
    ),
    fc.constant<Step[]>([{ kind: 'pass', ms: 30_000 }, release]),
  )
  .map((parts) => parts.flat());

/** A case of any severity and tags, five people of any roles, and what they and the clock do. */
export const aWalk: fc.Arbitrary<Walk> = fc.record({
  start: fc
    .record({
      severity: fc.constantFrom(...SEVERITIES),
      class: fc.constantFrom('question', 'field_report', 'complaint', 'life_risk'),
      tags: fc.subarray([...TAGS], { maxLength: 1 }),
      dangers: fc.subarray(['trapped', 'suicide', 'gender_violence'], { maxLength: 2 }),
    })
    .map(({ tags, dangers, ...assessed }) => {
      const because: Because[] = dangers.map((kind) => ({ decided: 'class', rule: `life_risk.${kind}`, words: [] }));
      const state = aFloodCase({ ...assessed, because });
      return { ...state, matter: { ...state.matter, tags } };
    }),
  rules: someRules,
  standings: fc.array(someStanding, { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
  steps: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: aStep.map((step) => [step]) },
        { weight: 2, arbitrary: aStint },
        { weight: 1, arbitrary: aLine },
        { weight: 1, arbitrary: aHeldText },
      ),
      { minLength: 3, maxLength: 16, size: 'max' },
    )
    .map((stints) => stints.flat()),
});

/** The step as a gesture on what is on the card now; a stale one names another text. */
export function gestureOf(step: Extract<Step, { kind: 'gesture' }>, state: CaseState): Gesture {
  const { name, pick, stale } = step;
  const draft = stale ? state.drafts[0] : currentDraft(state);
  const shown = { draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' };
  const publicationId = (stale ? state.publications[0] : state.publications.at(-1))?.id ?? 'none';
  switch (name) {
    case 'claim':
    case 'release':
    case 'go_private':
    case 'confirm_lowering':
      return { kind: name };
    case 'enter_facts':
      return { kind: name, source: `Fuente secreta ${pick}`, values: valuesOf(pick) };
    case 'edit':
      return { kind: name, draftId: draft?.id ?? null, text: `Texto secreto ${pick % 7}. Cuidado en El Molinar.` };
    case 'switch_variant':
      return { kind: name, draftId: draft?.id ?? null };
    case 'propose':
    case 'approve':
      return { kind: name, ...shown };
    case 'reject':
      return { kind: name, ...shown, reason: secretNote(pick) };
    case 'dismiss':
      return { kind: name, reason: DISMISS_REASONS[pick % DISMISS_REASONS.length] ?? 'spam', note: secretNote(pick) };
    case 'escalate':
    case 'reopen':
      return { kind: name, note: secretNote(pick) };
    case 'correct':
      return correction(pick);
    case 'undo':
    case 'publish_now':
      return { kind: name, publicationId };
    case 'mark_published':
      return { kind: name, publicationId, proof: proofOf(pick), textOut: textOutOf(pick, draft?.text ?? '') };
    case 'send_line':
      return lineSending(pick, stale, state);
    case 'answer_elsewhere':
      return elsewhere(pick);
    case 'record_told':
      return {
        kind: name,
        who: `Guardia secreta ${pick}`,
        phone: '600 000 112',
        at: pick % 4 === 0 ? 'pronto' : '10:59',
      };
  }
}

/** On the words that the usual handbook has; `stale` names others. */
function lineSending(pick: number, stale: boolean, { matter }: CaseState): Gesture {
  const lines = someLines();
  const line = lines[pick % lines.length];
  const audience = pick % 2 === 0 ? 'private' : 'public';
  const text = stale ? 'otra' : (line?.[audience]?.es ?? '');
  const digest = digestOf(matter.digestKey, text);
  return { kind: 'send_line', lineId: line?.id ?? 'none', audience, digest, privateImpossible: pick % 5 === 0 };
}

function elsewhere(pick: number): Gesture {
  return {
    kind: 'answer_elsewhere',
    who: pick % 9 === 0 ? '' : `Vecina secreta ${pick}`,
    network: 'x',
    audience: pick % 3 === 0 ? 'private' : 'public',
    text: pick % 10 === 0 ? '' : `Respuesta secreta ${pick}. Llama al 600 123 ${100 + pick}.`,
    proof: proofOf(pick),
  };
}

function valuesOf(pick: number): Record<string, string> {
  if (pick % 8 === 0) return { next_update: 'pronto' };
  return { zone: `Zona secreta ${pick % 4}`, next_update: '12:30', level: 'naranja', street: 'Calle del Aire' };
}

function secretNote(pick: number): string {
  return pick % 4 === 0 ? ' ' : `Nota secreta ${pick}`;
}

function correction(pick: number): Gesture {
  const severity = SEVERITIES[pick % SEVERITIES.length] ?? 'S1';
  const postClass = pick % 3 === 0 ? 'complaint' : pick % 7 === 0 ? 'personal_data' : 'question';
  const playbook = pick % 5 === 0 ? 'water-quality' : 'flood';
  const tags = TAGS.filter((_, index) => (pick >> index) % 2 === 0);
  return { kind: 'correct', severity, class: postClass, playbook, ...(pick % 2 === 0 ? { tags } : {}) };
}

/** As approved, the very same text pasted, another one, or nothing where something was said to have changed. */
function textOutOf(pick: number, approved: string): string | null {
  return [null, null, ` ${approved}\r\n`, `${approved} Añadido secreto ${pick}.`, ' '][pick % 5] ?? null;
}

function proofOf(pick: number): string {
  return pick % 4 === 0 ? 'mensaje directo, 14:05' : `https://x.com/vallserena/status/${pick}`;
}
