import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import type { Recall } from '../../../../src/domain/cases/model/recalls/recall.ts';
import { recallStatus } from '../../../../src/domain/cases/model/recalls/recall-status.ts';
import { expireFacts } from '../../../../src/domain/crises/expire-facts.ts';
import type { BoardRecall } from '../../../../src/domain/crises/model/crisis-board.ts';
import { ana } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';

const VALUES = { zone: ['El Molinar', 'La Ribera'], level: ['naranja', 'rojo'], next_update: ['12:30', '13:30'] };
const TITLES = { zone: 'zona', level: 'nivel de aviso', next_update: 'hora del próximo aviso' };
type Key = keyof typeof VALUES;
const KEYS: readonly Key[] = ['zone', 'level', 'next_update'];
const FELL = 'Ya no vale lo que decía de:';

/** How a person changes a correction before it goes out; null where nobody does. */
type Edit = { kind: 'value'; key: Key; pick: number } | { kind: 'fell'; key: Key } | { kind: 'nothing' } | null;
type Step =
  | { kind: 'know'; key: Key; pick: number; minutes: number | null }
  | { kind: 'retract'; key: Key }
  | { kind: 'pass' }
  | { kind: 'state' }
  | { kind: 'correct'; pick: number; edit: Edit }
  | { kind: 'put_right'; pick: number; edit: Edit };

const aKey = fc.constantFrom(...KEYS);
const aPick = fc.nat({ max: 3 });
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('value' as const), key: aKey, pick: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fell' as const), key: aKey }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'nothing' as const }) },
);
const aFall: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('know' as const),
    key: aKey,
    pick: fc.nat({ max: 1 }),
    minutes: fc.constantFrom(null, null, 20),
  }),
  aKey.map((key): Step => ({ kind: 'retract', key })),
  fc.constant<Step>({ kind: 'pass' }),
);
const aWord: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('correct' as const), pick: aPick, edit: anEdit }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('put_right' as const), pick: aPick, edit: anEdit }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'state' }) },
);
/** Falls and words by turns, so that chance comes to words after falls. */
const aWalk = fc
  .array(fc.tuple(fc.array(aFall, { minLength: 1, maxLength: 2 }), aWord), { minLength: 2, maxLength: 5, size: 'max' })
  .map((turns): Step[] => turns.flatMap(([falls, word]) => [...falls, word]));

type Desk = Awaited<ReturnType<typeof aCrisisDesk>>;
type Tale = { recalls: BoardRecall[]; states: CaseState[]; facts: EnteredFact[] };

async function walked(steps: readonly Step[]): Promise<Tale> {
  await using queue = await aCrisisDesk();
  await queue.start();
  for (const key of KEYS) await queue.knows(VALUES[key][0] ?? '', { key });
  await goesOut(await queue.states(), queue);
  for (const step of steps) {
    queue.pass(1_000);
    await taken(step, queue);
  }
  const { recalls, facts } = await queue.board();
  return { recalls, facts, states: await casesOf(queue) };
}

async function taken(step: Step, queue: Desk): Promise<void> {
  switch (step.kind) {
    case 'know':
      await queue.knows(VALUES[step.key][step.pick] ?? '', { key: step.key, validForMinutes: step.minutes });
      return;
    case 'retract': {
      const fact = (await queue.board()).facts.find(({ key, status }) => key === step.key && status === 'verified');
      await queue.does(ana, { kind: 'retract_fact', factId: fact?.id ?? 'none', why: 'No es así' });
      return;
    }
    case 'pass':
      queue.pass(21 * 60_000);
      await expireFacts(queue.deps);
      return;
    case 'state':
      await goesOut(await queue.states(), queue);
      return;
    case 'correct': {
      const open = (await casesOf(queue)).filter(
        (one) => one.core.statement === 'correction' && statusOf(one) === 'open',
      );
      const state = open[step.pick % Math.max(1, open.length)];
      if (state === undefined) return;
      const { id } = state.core;
      const draftId = currentDraft(state)?.id ?? null;
      if (step.edit !== null) await queue.case(ana, id, { kind: 'edit', draftId, text: wordsOf(step.edit) });
      await goesOut(id, queue);
      return;
    }
    case 'put_right': {
      const [publication] = (await queue.caseOf(1)).publications;
      const text = step.edit === null ? wordsOf({ kind: 'nothing' }) : wordsOf(step.edit);
      await queue.case(ana, 1, { kind: 'put_right', publicationId: publication?.id ?? 'none', text });
      await goesOut(1, queue);
    }
  }
}

function wordsOf(edit: Exclude<Edit, null>): string {
  switch (edit.kind) {
    case 'value':
      return `Corregimos. Ahora: ${VALUES[edit.key][edit.pick]}. Si hay peligro, llama al 112.`;
    case 'fell':
      return `Corregimos. ${FELL} ${TITLES[edit.key]}. Si hay peligro, llama al 112.`;
    case 'nothing':
      return 'Perdón por el mensaje de antes. Si hay peligro, llama al 112.';
  }
}

async function goesOut(caseId: number, queue: Desk): Promise<void> {
  await queue.approves(caseId);
  await queue.leavesHold(caseId);
  await queue.isPublished(caseId);
}

async function casesOf({ caseOf }: Desk): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let id = 1; ; id += 1) {
    const state = await caseOf(id).catch(() => null);
    if (state === null) return states;
    states.push(state);
  }
}

const statusIn = ({ recall, publication, corrections }: BoardRecall) => recallStatus(recall, publication, corrections);

/** What went out to correct that publication, after its fact fell, in its very words. */
function saidAfter({ at, publicationId }: Recall, { states }: Tale): { publication: Publication; text: string }[] {
  return states.flatMap(({ publications, drafts }) =>
    publications
      .filter(
        (one) => one.status === 'published' && one.corrects.includes(publicationId) && (one.publishedAt ?? '') >= at,
      )
      .map((publication) => {
        const draft = drafts.find(({ id }) => id === publication.draftId);
        const destination = draft?.places.find(({ target }) => target === publication.target);
        return { publication, text: (destination?.text ?? draft?.text ?? '').toLowerCase() };
      }),
  );
}

/** Told from the ledger and from the words that are out alone. */
function isReallyPutRight(recall: Recall, tale: Tale): boolean {
  const title = TITLES[recall.factKey as Key];
  return saidAfter(recall, tale).some(({ publication, text }) => {
    const fell = text.split(FELL.toLowerCase())[1]?.split('.')[0] ?? '';
    const at = publication.publishedAt ?? '';
    const held = tale.facts.filter((fact) => fact.key === recall.factKey && wasLive(fact, at));
    return fell.includes(title) || held.some(({ value }) => text.includes(value.toLowerCase()));
  });
}

function wasLive({ verifiedAt, validUntil, ended }: EnteredFact, at: string): boolean {
  if (verifiedAt === null || verifiedAt > at) return false;
  return (validUntil === null || validUntil > at) && (ended === null || ended.at > at);
}

describe('whatever falls and whatever goes out, in whatever order', () => {
  test.prop([aWalk], { numRuns: 25 })(
    'a fact that fell under a message counts as put right just where a text that went out since says what holds, or that it does not',
    async (walk) => {
      const tale = await walked(walk);
      const told = tale.recalls.map((one) => [one.recall.factKey, statusIn(one) === 'corrected']);
      const really = tale.recalls.map(({ recall }) => [recall.factKey, isReallyPutRight(recall, tale)]);
      const isOverclaimed = (_: unknown, index: number) => told[index]?.[1] === true && really[index]?.[1] === false;
      expect(told.filter(isOverclaimed)).toEqual([]);
      for (const { recall, ...one } of tale.recalls) {
        const composed = tale.states
          .filter(({ core }) => core.id === recall.correctionCaseId)
          .flatMap(({ publications, drafts }) =>
            publications.filter(({ status, draftId, corrects }) => {
              const draft = drafts.find(({ id }) => id === draftId);
              return status === 'published' && draft?.touchedBy.length === 0 && corrects.includes(recall.publicationId);
            }),
          );
        if (composed.length > 0) expect(statusIn({ recall, ...one })).toBe('corrected');
      }
    },
    120_000,
  );
});

describe('the walks that this law is tried on', () => {
  it('come to where it could be broken', async () => {
    const reached = { corrected: 0, open: 0, unsaid: 0 };
    for (const walk of fc.sample(aWalk, { seed: 5, numRuns: 12 })) {
      const tale = await walked(walk);
      for (const one of tale.recalls) {
        if (statusIn(one) === 'corrected') reached.corrected += 1;
        else if (saidAfter(one.recall, tale).length > 0) reached.unsaid += 1;
        else reached.open += 1;
      }
    }
    expect(Object.entries(reached).filter(([, count]) => count < 5)).toEqual([]);
  });
});
