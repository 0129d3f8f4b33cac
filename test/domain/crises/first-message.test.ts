import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../sandbox/shipped-handbook.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { FirstFacts } from '../../../src/domain/crises/first-message.ts';
import { factsOfFirstMessage } from '../../../src/domain/crises/first-message.ts';
import { playbookById } from '../../../src/domain/handbook/handbook.ts';
import { ana, biel, dora } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const FIRST = { values: { zone: 'El Molinar', level: 'naranja', next_update: '12:30' }, source: 'Marta, sala del 112' };

/** A crisis of S1 that was opened with the facts of its first message. */
async function opened(first: FirstFacts = FIRST) {
  const desk = await aCrisisDesk();
  const said = await desk.start({ level: 'S1', first });
  const texts = async () => (await desk.board()).statements;
  const confirmed = async () => {
    const factIds = (await desk.board()).facts.map(({ id }) => id);
    return desk.does(biel, { kind: 'verify_facts', factIds });
  };
  return { ...desk, said, texts, confirmed };
}

describe('facts with which a crisis is opened', () => {
  it('are proposed, and its first message is opened in every language at once', async () => {
    await using desk = await opened();
    expect(desk.said).toBe('done');
    expect((await desk.board()).facts).toMatchObject([
      { key: 'zone', status: 'proposed', enteredBy: ana, source: FIRST.source },
      { key: 'level', status: 'proposed' },
      { key: 'next_update', status: 'proposed' },
    ]);
    const texts = await desk.texts();
    expect(texts.map((state) => currentDraft(state)?.language)).toEqual(aHandbook().institution.languages);
    expect(texts.map(({ core }) => [core.statement, core.openedBy])).toEqual(texts.map(() => ['holding', ana]));
    // Nobody but a second person makes them facts: no text says them yet.
    for (const state of texts) expect(currentDraft(state)?.missingFacts).toEqual(['zone', 'level', 'next_update']);
    expect((await desk.record()).filter((event) => event === 'crisis.add_fact')).toHaveLength(3);
  });

  it('once a second person has confirmed them, the message takes two approvals and no proposal', async () => {
    await using desk = await opened();
    const [first] = await desk.texts();
    const id = first?.core.id ?? 0;
    expect(await desk.backs(biel, id, 'approve')).toBe('refusal.not_proposed');
    expect(await desk.confirmed()).toBe('done');
    expect(await desk.backs(ana, id, 'approve')).toBe('refusal.not_your_approval');
    expect(await desk.backs(biel, id, 'approve')).toBe('done');
    expect(statusOf(await desk.caseOf(id))).toBe('in_review');
    expect(await desk.backs(biel, id, 'approve')).toBe('refusal.approved_before');
    expect(await desk.backs(dora, id, 'approve')).toBe('done');
    const { publications } = await desk.caseOf(id);
    expect(publications.map(({ status }) => status)).toEqual(['held', 'held']);
    await desk.record();
  });

  it('are refused with the whole form: no crisis is opened', async () => {
    await using desk = await opened({ ...FIRST, source: '' });
    expect(desk.said).toBe('refusal.fact_without_source');
    expect(await desk.crises.list()).toEqual([]);
    expect(await desk.record()).toEqual(['crisis.started refusal.fact_without_source']);
    expect(await desk.start({ level: 'S1' })).toBe('done');
    expect(await desk.texts()).toEqual([]);
  });

  it('that the playbook does not ask, or that are blank, are left out', async () => {
    await using desk = await opened({ ...FIRST, values: { since: '10:00', street: 'Mayor', zone: ' ' } });
    expect(desk.said).toBe('done');
    expect((await desk.board()).facts).toEqual([]);
    expect(await desk.texts()).toEqual([]);
  });
});

it('the first message of a flood cannot go without the flooded area, and without nothing else', async () => {
  const handbook = await shippedHandbook();
  const flood = playbookById(handbook, 'flood');
  if (flood === undefined) throw new Error('There is no playbook of a flood.');
  expect(factsOfFirstMessage(flood, handbook, '2027-03-31').map(({ id }) => id)).toEqual(['zone']);
});
