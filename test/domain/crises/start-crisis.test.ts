import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft, liveSignOffs } from '../../../src/domain/cases/model/case-status.ts';
import { crisisOf } from '../../../src/domain/cases/model/crises/crisis-of.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import { makeCrisisReport } from '../../../src/domain/crises/report/make-crisis-report.ts';
import type { aPost } from '../../support/builders/a-case.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';
import { aGatheringWalk } from '../../support/laws/a-gathering-walk.ts';
import type { GatheringDesk } from '../../support/laws/walked-gathering.ts';
import { allCases, walkGathering } from '../../support/laws/walked-gathering.ts';

const LONGEST_MS = 300_000;
const RISK = { url: 'https://x.com/a/status/1', text: 'Socorro, estamos atrapados en el coche y sube el agua' };
const HOAX = { url: 'https://x.com/a/status/2', text: 'Dicen que han cerrado el instituto, me lo ha pasado un primo' };
const SCHOOL = { url: 'https://x.com/a/status/6', text: '¿Mañana hay clase?' };
const LIBRARY = { url: 'https://x.com/a/status/3', text: '¿A qué hora abre la biblioteca?' };

async function flagged(queue: GatheringDesk, post: Partial<ReturnType<typeof aPost>>): Promise<number> {
  const done = await queue.flag(post);
  if (done.kind === 'repeated') throw new Error('flagged before');
  return done.caseId;
}

describe('a crisis', () => {
  it('holds the people at risk and the hoaxes that were flagged before it was opened, and those flagged meanwhile', async () => {
    await using queue = await aCrisisDesk();
    const before = [await flagged(queue, RISK), await flagged(queue, HOAX)];
    const beside = await flagged(queue, LIBRARY);
    await queue.start();
    const risk = await flagged(queue, { url: 'https://x.com/b/status/4', text: `${RISK.text}, calle Mayor` });
    const hoax = await flagged(queue, {
      url: 'https://x.com/b/status/5',
      text: 'Han envenenado el agua, pásalo a todos',
    });
    expect((await queue.caseOf(hoax)).core.class).toBe('false_claim');
    for (const id of [...before, risk, hoax]) expect((await queue.caseOf(id)).core.crisisId).toBe(1);
    expect((await queue.caseOf(beside)).core.crisisId).toBeNull();
    const { atRisk } = await queue.board();
    expect(atRisk.map(({ core }) => core.id)).toEqual([before[0], risk]);
  });

  it('leaves a hoax about another place of the territory beside it', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ playbook: 'water-quality', territory: 'La Ribera' });
    const text = 'Dicen que han cerrado el instituto de Las Eras, me lo ha pasado un primo';
    const { core } = await queue.caseOf(await flagged(queue, { ...HOAX, text }));
    expect([core.class, core.crisisId]).toEqual(['false_claim', null]);
    const { crisis } = await queue.board();
    const { institution } = queue.deps.handbook.current();
    const { territory } = institution;
    const of = (words: string, named = crisis.territory, places = territory.places) =>
      crisisOf(
        { class: 'false_claim', playbook: 'everyday', saysHoax: false, words },
        [{ ...crisis, territory: named }],
        { ...institution, territory: { ...territory, places } },
      )?.id ?? null;
    expect([of(text), of('Han cerrado La Ribera'), of('Han cerrado el instituto')]).toEqual([null, 1, 1]);
    const official = [
      { es: 'La Ribera', ca: 'La Vora' },
      { es: 'Las Eras', ca: 'Les Eres' },
    ];
    const told = ['Han tancat La Vora', 'Han tancat Les Eres'].map((words) => of(words, 'La Ribera', official));
    expect(told).toEqual([1, null]);
    const named = ['la Ribera', 'el Campo'];
    expect(['En la Ribera', 'Al Campo'].map((words) => of(words, 'Ribera', named))).toEqual([1, null]);
    expect([of(text, 'La Ribera y Las Eras'), of(text, 'Vallserena: La Ribera'), of(text, '')]).toEqual([1, 1, 1]);
  });

  it('draws what is asked of whichever crisis is open, and nothing that was asked before', async () => {
    await using queue = await aCrisisDesk();
    const before = await flagged(queue, SCHOOL);
    await queue.start();
    const meanwhile = await flagged(queue, {
      ...SCHOOL,
      url: 'https://x.com/b/status/7',
      text: 'Hola, ¿mañana hay clase?',
    });
    expect((await queue.caseOf(before)).core).toMatchObject({ playbook: 'everyday', crisisId: null });
    expect((await queue.caseOf(meanwhile)).core).toMatchObject({ playbook: 'flood', severity: 'S1', crisisId: 1 });
  });

  it('is offered on the card of anything else that comes meanwhile, and one click makes it part of it', async () => {
    await using queue = await aCrisisDesk();
    const old = await flagged(queue, { ...LIBRARY, url: 'https://x.com/a/status/9' });
    queue.pass(1_000);
    await queue.start();
    const id = await flagged(queue, LIBRARY);
    const offers = async (of: number) => (await queue.surroundings.related(await queue.caseOf(of))).crises;
    expect((await offers(id)).map((crisis) => crisis.id)).toEqual([1]);
    expect(await queue.case(ana, id, { kind: 'join_crisis', crisisId: 1 })).toBe('done');
    expect((await queue.caseOf(id)).core.crisisId).toBe(1);
    expect(await offers(id)).toEqual([]);
    expect(await queue.case(ana, id, { kind: 'join_crisis', crisisId: 1 })).toBe('refusal.in_crisis');
    expect(await queue.case(ana, id, { kind: 'leave_crisis' })).toBe('done');
    expect((await queue.caseOf(id)).core.crisisId).toBeNull();
    expect((await queue.caseOf(old)).core.crisisId).toBeNull();
    expect(await queue.record()).toContain('gesture.join_crisis');
  });

  it('lets a case without a playbook go again, and takes from its text what rests on the facts of the crisis', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    await queue.knows('La Ribera');
    const id = await flagged(queue, LIBRARY);
    const { severity } = (await queue.caseOf(id)).core;
    await queue.case(berta, id, { kind: 'correct', class: 'complaint', severity, playbook: null });
    expect(await queue.case(ana, id, { kind: 'join_crisis', crisisId: 1 })).toBe('done');
    const { core } = await queue.caseOf(id);
    const text = 'La zona afectada es La Ribera.';
    expect(await queue.case(ana, id, { kind: 'edit', draftId: core.currentDraftId, text })).toBe('done');
    await queue.backs(ana, id, 'propose');
    const [fact] = (await queue.board()).facts;
    const before = currentDraft(await queue.caseOf(id));
    expect(before?.factIds).toContain(fact?.id);

    expect(await queue.case(ana, id, { kind: 'leave_crisis' })).toBe('done');
    const after = await queue.caseOf(id);
    expect([after.core.crisisId, after.crisis]).toEqual([null, null]);
    expect(liveSignOffs(after)).toEqual([]);
    expect(await queue.case(ana, id, { kind: 'leave_crisis' })).toBe('refusal.in_no_crisis');
  });

  it('does not give a case of another playbook its facts', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ playbook: 'water-quality' });
    await queue.knows('El Molinar');
    const id = await flagged(queue, {});
    expect((await queue.caseOf(id)).core).toMatchObject({ playbook: 'flood', crisisId: null });
    await queue.case(ana, id, { kind: 'join_crisis', crisisId: 1 });
    const own = { kind: 'enter_facts', source: 'Policía Local', values: { zone: 'La Ribera' } } as const;
    expect(await queue.case(ana, id, own)).toBe('done');
    const { core, facts } = await queue.caseOf(id);
    expect(core.crisisId).toBe(1);
    expect(facts.map(({ scope, value }) => [scope, value])).toEqual([['playbook:flood', 'La Ribera']]);
  });

  it('is not closed with people untold, but by a person who was shown them', async () => {
    await using queue = await aCrisisDesk();
    const id = await flagged(queue, RISK);
    await queue.start();
    expect(await queue.does(berta, { kind: 'close', why: 'Baja el agua' })).toBe('refusal.people_untold');
    expect(await queue.does(berta, { kind: 'close', why: 'Baja el agua', untold: [id + 1] })).toBe(
      'refusal.people_untold',
    );
    expect(await queue.does(berta, { kind: 'close', why: 'Baja el agua', untold: [id] })).toBe('done');
  });
});

describe('a reply that was published before a crisis, on a fact that is the crisis’s now', () => {
  test.prop([aGatheringWalk], { numRuns: 12 })(
    'is part of it, and once the fact is retracted it is on the board and in the report',
    async (walk) => {
      await walkGathering(walk, async (queue) => {
        const board = await queue.board();
        const states = await allCases(queue);
        const outside = restingOn(board.facts, states).filter(({ state }) => state.core.crisisId !== 1);
        expect(outside.map(({ state }) => state.core.id)).toEqual([]);
        const fell = board.facts.filter(({ status }) => status === 'retracted');
        const wanted = restingOn(fell, states)
          .filter(({ at, fact }) => at < (fact.ended?.at ?? ''))
          .map(({ publicationId, fact }) => `${publicationId} ${fact.id}`);
        const recalled = board.recalls.map(({ recall }) => `${recall.publicationId} ${recall.factId}`);
        expect(recalled).toEqual(expect.arrayContaining(wanted));
        expect(await reportedCases(queue)).toEqual(
          expect.arrayContaining(board.recalls.map(({ recall }) => recall.caseId)),
        );
      });
    },
    LONGEST_MS,
  );
});

/** Published replies, each with a fact of these under it. */
function restingOn(facts: readonly EnteredFact[], states: readonly CaseState[]) {
  return states.flatMap((state) =>
    state.publications
      .filter(({ status }) => status === 'published')
      .flatMap(({ id: publicationId, draftId, publishedAt }) => {
        const rests = state.drafts.find(({ id }) => id === draftId)?.factIds ?? [];
        return facts
          .filter(({ id }) => rests.includes(id))
          .map((fact) => ({ state, publicationId, fact, at: publishedAt ?? '' }));
      }),
  );
}

async function reportedCases(queue: GatheringDesk): Promise<number[]> {
  const whole = await queue.crises.whole(1);
  if (whole === null) throw new Error('There is no crisis 1.');
  const { crisis, facts, recalls, steps, followUps, noted } = whole.board;
  const rows = { ...whole, facts, recalls, steps, followUps, noted, pauses: [], hoaxes: [] };
  const report = makeCrisisReport(crisis, rows, queue.deps.handbook.current(), queue.deps.now());
  return report.recalls.map(({ caseId }) => caseId);
}
