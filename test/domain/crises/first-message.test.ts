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

/** Words that say of a place that it is flooded, and not only at risk. */
const IS_FLOODED = /(hay|hi ha|hai) una? inundaci|uholdea dago|there is flooding/i;

describe('the first message of a flood', () => {
  it('cannot go without the affected area, and without nothing else', async () => {
    const { handbook, flood } = await aFlood();
    expect(factsOfFirstMessage(flood, handbook, '2027-03-31').map(({ id }) => id)).toEqual(['zone']);
  });

  it('says of the area no more than the fact holds, where no colour of AEMET is known or it fell', async () => {
    const { handbook } = await aFlood();
    await using desk = await aCrisisDesk(handbook);
    const texts = async () => {
      const drafts = (await desk.board()).statements.flatMap((state) => currentDraft(state) ?? []);
      return drafts.flatMap(({ language, text, places }) =>
        [text, ...places.map((one) => one.text)].map((said) => ({ language, said })),
      );
    };
    expect(await desk.start({ level: 'S1', first: { values: { zone: 'La Marina' }, source: 'Sala del 112' } })).toBe(
      'done',
    );
    const factIds = (await desk.board()).facts.map(({ id }) => id);
    expect(await desk.does(biel, { kind: 'verify_facts', factIds })).toBe('done');
    const withoutColour = await texts();
    expect(new Set(withoutColour.map(({ language }) => language))).toEqual(new Set(handbook.institution.languages));
    for (const { said } of withoutColour) {
      expect(said).toContain('La Marina');
      expect(said).not.toMatch(IS_FLOODED);
    }
    expect(await desk.knows('rojo', { key: 'level' })).toBe('done');
    expect((await texts()).every(({ said }) => said.includes('AEMET'))).toBe(true);
    const colour = (await desk.board()).facts.find(({ key }) => key === 'level');
    expect(await desk.does(ana, { kind: 'retract_fact', factId: colour?.id ?? '', why: 'No es así' })).toBe('done');
    expect(await texts()).toEqual(withoutColour);
  });
});

async function aFlood() {
  const handbook = await shippedHandbook();
  const flood = playbookById(handbook, 'flood');
  if (flood === undefined) throw new Error('There is no playbook of a flood.');
  return { handbook, flood };
}
