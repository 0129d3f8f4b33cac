import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { performCrisisAction } from '../../../src/domain/crises/perform-crisis-action.ts';
import { RefusedError } from '../../../src/errors.ts';
import { ana, biel } from '../../support/builders/a-case.ts';
import { aCrisisDesk, words } from '../../support/builders/crises/a-crisis-desk.ts';

const PROPOSED = [
  words('El Molinar'),
  words('naranja', { key: 'level' }),
  words('12:30', { key: 'next_update' }),
] as const;

/** A crisis in which Ana has proposed three facts, and Biel one. */
async function proposals() {
  const desk = await aCrisisDesk();
  await desk.start({ level: 'S1' });
  for (const one of PROPOSED) expect(await desk.does(ana, one)).toBe('done');
  expect(await desk.does(biel, words('Albergue', { key: null, title: 'Albergue abierto' }))).toBe('done');
  const facts = async () => (await desk.board()).facts;
  const ids = (await facts()).map(({ id }) => id);
  const statuses = async () => (await facts()).map(({ status }) => status);
  return { ...desk, facts, ids, statuses, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

describe('facts of a crisis that a second person confirms together', () => {
  it('come into force each in their own name, each with its own row of the record, and are told in one line', async () => {
    await using desk = await proposals();
    const ofAna = desk.ids.slice(0, 3);
    await desk.catchesUp();
    expect(await desk.does(biel, { kind: 'verify_facts', factIds: ofAna })).toBe('done');
    for (const fact of (await desk.facts()).slice(0, 3)) {
      expect(fact).toMatchObject({ status: 'verified', verifiedBy: biel, enteredBy: ana, source: 'Policía Local' });
      expect(fact.verifiedAt).not.toBeNull();
    }
    expect((await desk.record()).slice(-3)).toEqual(Array.from({ length: 3 }, () => 'crisis.verify_fact'));
    const lines = (await desk.catchesUp()).filter(({ kind }) => kind === 'crisis_line');
    expect(lines).toMatchObject([{ entry: { by: biel, factIds: ofAna, sentence: { params: { count: 3 } } } }]);
  });

  it('leave out whatever the person entered, and what no longer waits; the others come into force all the same', async () => {
    await using desk = await proposals();
    expect(await desk.does(biel, { kind: 'verify_fact', factId: desk.ids[0] ?? '' })).toBe('done');
    expect(await desk.does(biel, { kind: 'verify_facts', factIds: desk.ids })).toBe('refusal.own_fact');
    expect(await desk.statuses()).toEqual(['verified', 'verified', 'verified', 'proposed']);
    expect(await desk.does(biel, { kind: 'verify_facts', factIds: desk.ids.slice(3) })).toBe('refusal.own_fact');
    expect(await desk.statuses()).toEqual(['verified', 'verified', 'verified', 'proposed']);
  });

  it('are refused one by one, each by its name on screen and in the record, and the form may be sent again', async () => {
    await using desk = await proposals();
    const [first = '', second = '', third = ''] = desk.ids;
    for (const factId of [second, third])
      await desk.does(ana, { kind: 'retract_fact', factId, why: 'Era otro barrio' });
    const request = { crisisId: 1, actor: biel, channel: 'C1', deliveryKey: 'all' };
    const all = { kind: 'verify_facts', factIds: [first, second, third] } as const;
    const error: unknown = await performCrisisAction(desk.deps, { ...request, action: all }).catch((one) => one);
    expect(error).toBeInstanceOf(RefusedError);
    const { sentence } = error as RefusedError;
    expect([sentence, ...(sentence.also ?? [])].map(({ params }) => params?.['fact'])).toEqual([second, third]);
    const rows = (await desk.auditBodies()).map((body) => JSON.parse(body));
    const refused = rows.filter(({ event, result }) => event === 'crisis.verify_fact' && result === 'refused');
    expect(refused.map(({ detail }) => detail)).toMatchObject([
      { crisis: 1, fact: second },
      { crisis: 1, fact: third },
    ]);
    expect(await desk.does(biel, { kind: 'verify_facts', factIds: [first] })).toBe('done');
    expect((await desk.record()).filter((event) => event === 'crisis.verify_fact')).toHaveLength(1);
  });

  it('ask for one tick at least, and for somebody of the team', async () => {
    await using desk = await proposals();
    expect(await desk.does(biel, { kind: 'verify_facts', factIds: [] })).toBe('refusal.no_fact_ticked');
    const stranger = { kind: 'slack', team: 'T1', user: 'UNOBODY' } as const;
    expect(await desk.does(stranger, { kind: 'verify_facts', factIds: desk.ids })).toMatch(/^refusal\.stranger_/);
    expect(new Set(await desk.statuses())).toEqual(new Set(['proposed']));
  });

  it('are confirmed once, however often Slack delivers the form', async () => {
    await using desk = await proposals();
    const request = { crisisId: 1, actor: biel, channel: 'C1', deliveryKey: 'twice' };
    const action = { kind: 'verify_facts', factIds: desk.ids.slice(0, 2) } as const;
    await performCrisisAction(desk.deps, { ...request, action });
    await performCrisisAction(desk.deps, { ...request, action });
    expect((await desk.record()).filter((event) => event === 'crisis.verify_fact')).toHaveLength(2);
  });

  test.prop([fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 })], { numRuns: 4 })(
    'end as if each had been confirmed by itself, and rest nobody’s text on an unconfirmed one',
    async (picked) => {
      await using together = await proposals();
      await using apart = await proposals();
      const idsOf = ({ ids }: typeof together) => picked.map((at) => ids[at] ?? '');
      await together.does(biel, { kind: 'verify_facts', factIds: idsOf(together) });
      for (const factId of idsOf(apart)) await apart.does(biel, { kind: 'verify_fact', factId });
      const shown = async ({ facts }: typeof together) =>
        (await facts()).map(({ key, value, status, verifiedBy }) => ({
          key: key.replace(/_.*/, ''),
          value,
          status,
          verifiedBy,
        }));
      expect(await shown(together)).toEqual(await shown(apart));
    },
  );
});
