import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { warningId, warningsOf } from '../../../src/domain/cases/approval/warnings.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { Destination } from '../../../src/domain/cases/model/destination.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { ana, berta, biel, digestOf, dora } from '../../support/builders/a-case.ts';
import { aBilingualCrisis, READS } from '../../support/builders/crises/several-languages.ts';

const LANGUAGES = ['es', 'ca', 'en'] as const;
/** Writer, approvers and the plan's director; what each reads is told by the table alone. */
const PEOPLE: readonly Actor[] = [ana, biel, berta, dora];
/** A sentence that an edit adds. */
const MORE: Record<string, string> = { es: 'Gracias.', ca: 'Gràcies.', en: 'Thank you.' };

type Click = { kind: 'edit' | 'propose' | 'approve'; who: number; at: number };
type Turn = { kind: 'release' | 'publish' | 'retract' | 'know' | 'pause' | 'resume' };
type Step = Click | Turn;

const aPerson = fc.nat({ max: PEOPLE.length - 1 });
const aText = fc.nat({ max: LANGUAGES.length - 1 });
const aClick: fc.Arbitrary<Click> = fc.record({
  kind: fc.constantFrom<Click['kind']>('edit', 'propose', 'approve', 'approve'),
  who: aPerson,
  at: aText,
});
const aTurn: fc.Arbitrary<Turn> = fc.record({
  kind: fc.constantFrom<Turn['kind']>('release', 'publish', 'retract', 'know', 'pause', 'resume'),
});
const aStep: fc.Arbitrary<Step> = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  { weight: 3, arbitrary: aClick },
  { weight: 2, arbitrary: aTurn },
);

/** A text on its way out, with whatever comes between: chance alone seldom comes so far. */
const aStint: fc.Arbitrary<Step[]> = fc
  .tuple(aText, aPerson, fc.constantFrom(1, 2), fc.array(aStep, { maxLength: 2 }), fc.boolean())
  .map(([at, writer, approver, between, isEdited]): Step[] => [
    ...(isEdited ? [{ kind: 'edit', who: writer, at } as const] : []),
    { kind: 'propose', who: 0, at },
    { kind: 'approve', who: approver, at },
    ...between,
    { kind: 'approve', who: 3, at },
    { kind: 'release' },
    { kind: 'publish' },
  ]);

const aWalk: fc.Arbitrary<Step[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: aStint }, { weight: 1, arbitrary: aStep.map((step) => [step]) }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((stints) => stints.flat());

/** What people did: whose click was on which bytes, and who made which version. */
type Done = { clicks: { actor: Actor; draftId: string; digest: string }[]; written: Map<string, string[]> };
type Left = { language: Language; bytes: string; readers: Actor[]; authors: string[] };
type Tale = { left: Left[]; told: string[]; faults: string[] };

function bytesOf(text: string, places: readonly Destination[]): string {
  return JSON.stringify([text, ...places.map((one) => [one.target, one.network, one.audience, one.text])]);
}

async function walked(steps: readonly Step[]): Promise<Tale> {
  await using desk = await aBilingualCrisis();
  const cases = Object.values(await desk.states());
  const done: Done = { clicks: [], written: new Map() };
  const tale: Tale = { left: [], told: [], faults: [] };
  for (const step of steps) {
    desk.pass(1_000);
    if ('who' in step) await clicked(step, cases[step.at] ?? 0, desk, { done, tale });
    else await happens(step, cases, desk, { done, tale });
  }
  return tale;
}

type Desk = Awaited<ReturnType<typeof aBilingualCrisis>>;

async function happens(
  step: Turn,
  cases: readonly number[],
  desk: Desk,
  { done, tale }: { done: Done; tale: Tale },
): Promise<void> {
  switch (step.kind) {
    case 'release':
      for (const [at, id] of cases.entries()) await released(id, LANGUAGES[at] ?? 'es', desk, { done, tale });
      return;
    case 'publish':
      for (const id of cases) await desk.isPublished(id);
      return;
    case 'know':
      await desk.knows('La Ribera', { validForMinutes: 600 });
      return;
    case 'pause':
      await desk.pause();
      return;
    case 'resume':
      await desk.resume();
      return;
    case 'retract': {
      const fact = (await desk.board()).facts.find(({ key, status }) => key === 'zone' && status === 'verified');
      if (fact !== undefined) await desk.does(ana, { kind: 'retract_fact', factId: fact.id, why: 'No es así' });
    }
  }
}

async function clicked(
  { kind, who, at }: Click,
  id: number,
  desk: Desk,
  { done, tale }: { done: Done; tale: Tale },
): Promise<void> {
  const actor = PEOPLE[who] ?? ana;
  const state = await desk.caseOf(id);
  const draft = currentDraft(state);
  if (draft === undefined) return;
  if (kind === 'edit') {
    const text = `${draft.text} ${MORE[LANGUAGES[at] ?? 'es']}`;
    const told = await desk.case(actor, id, { kind, draftId: draft.id, text });
    const next = currentDraft(await desk.caseOf(id));
    if (told === 'done' && next !== undefined) done.written.set(next.id, [actorKey(actor)]);
    return;
  }
  const warnings = warningsOf(draft, state, { handbook: desk.deps.handbook.current(), now: desk.deps.now() }).map(
    warningId,
  );
  const over = kind === 'propose' || warnings.length === 0 ? {} : { over: { warnings, reason: 'Lo asumo' } };
  const told = await desk.case(actor, id, { kind, draftId: draft.id, digest: draft.digest, ...over });
  tale.told.push(told);
  if (kind === 'approve' && told === 'done') done.clicks.push({ actor, draftId: draft.id, digest: draft.digest });
}

/** Lets go what may, and says of each text that left who had approved exactly its bytes. */
async function released(
  id: number,
  language: Language,
  desk: Desk,
  { done, tale }: { done: Done; tale: Tale },
): Promise<void> {
  const held = (await desk.caseOf(id)).publications.filter(({ status }) => status === 'held').map((one) => one.id);
  await desk.leavesHold(id);
  const { publications, drafts, core } = await desk.caseOf(id);
  for (const one of publications.filter((each) => held.includes(each.id) && each.status === 'publishing')) {
    const draft = drafts.find((each) => each.id === one.draftId);
    if (draft === undefined) continue;
    const bytes = bytesOf(draft.text, draft.places);
    const digest = digestOf(core.digestKey, bytes);
    const clicks = done.clicks.filter((each) => each.draftId === draft.id && each.digest === digest);
    const authors: string[] = [];
    for (let each: typeof draft | undefined = draft; each !== undefined; ) {
      authors.push(...(done.written.get(each.id) ?? []));
      const from: string | null = each.basedOn;
      each = drafts.find((version) => version.id === from);
    }
    const isReader = (actor: Actor) => READS.get(actor)?.includes(language) ?? true;
    const readers = clicks.map(({ actor }) => actor).filter(isReader);
    tale.left.push({ language, bytes, readers, authors });
    if (one.digest !== digest || core.assessment.language !== language) tale.faults.push(`${language}: other bytes`);
    if (readers.length < clicks.length) tale.faults.push(`${language}: approved unread`);
    const others = readers.filter((actor) => !authors.includes(actorKey(actor)));
    if (new Set(others).size < 2) tale.faults.push(`${language}: too few readers beside its authors`);
  }
}

describe('whatever people do, in whatever order', () => {
  test.prop([aWalk], { numRuns: 10 })(
    'no byte of any language leaves without an approval of exactly these bytes by a reader who did not write them',
    async (walk) => {
      expect((await walked(walk)).faults).toEqual([]);
    },
    240_000,
  );

  it('walks come to where the law could be broken', async () => {
    const tales: Tale[] = [];
    for (const walk of fc.sample(aWalk, { seed: 11, numRuns: 8 })) tales.push(await walked(walk));
    const left = tales.flatMap((tale) => tale.left);
    expect([...new Set(left.map(({ language }) => language))].toSorted()).toEqual(['ca', 'en', 'es']);
    expect(left.some(({ authors }) => authors.length > 0)).toBe(true);
    expect(tales.flatMap(({ told }) => told)).toContain('refusal.you_do_not_read');
  });
});
