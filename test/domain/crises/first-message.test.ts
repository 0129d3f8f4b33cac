import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../sandbox/shipped-handbook.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { FirstFacts } from '../../../src/domain/crises/first-message.ts';
import { factsOfFirstMessage } from '../../../src/domain/crises/first-message.ts';
import { renewStatements } from '../../../src/domain/crises/renew-statements.ts';
import { playbookById } from '../../../src/domain/handbook/handbook.ts';
import { ana, biel, dora } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const MINUTE = 60_000;
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
    for (const { said, language } of withoutColour) {
      expect(said).toContain(language === 'ca' ? 'la Marina' : 'La Marina');
      expect(said).not.toMatch(IS_FLOODED);
    }
    expect(await desk.knows('rojo', { key: 'level' })).toBe('done');
    expect((await texts()).every(({ said }) => said.includes('AEMET'))).toBe(true);
    const colour = (await desk.board()).facts.find(({ key }) => key === 'level');
    expect(await desk.does(ana, { kind: 'retract_fact', factId: colour?.id ?? '', why: 'No es así' })).toBe('done');
    expect(await texts()).toEqual(withoutColour);
  });
});

describe('a first message that waits', () => {
  const hourOf = (state: CaseState) => /\d\d:\d\d/.exec(currentDraft(state)?.text ?? '')?.[0];

  /** The first message of a flood, complete at 11:05, which promises 12:00. */
  async function waiting() {
    const { handbook } = await aFlood();
    const desk = await aCrisisDesk(handbook);
    await desk.start({ level: 'S1', first: { values: { zone: 'La Marina' }, source: 'Sala del 112' } });
    desk.pass(5 * MINUTE);
    const factIds = (await desk.board()).facts.map(({ id }) => id);
    await desk.does(biel, { kind: 'verify_facts', factIds });
    return { ...desk, texts: async () => (await desk.board()).statements };
  }

  it('is renewed with the next hour in every language when its own comes, and waits for its approvals without a proposal as before', async () => {
    await using desk = await waiting();
    const [first] = await desk.texts();
    const id = first?.core.id ?? 0;
    expect(new Set((await desk.texts()).map(hourOf))).toEqual(new Set(['12:00']));
    expect(await desk.backs(biel, id, 'approve')).toBe('done');
    desk.pass(54 * MINUTE);
    await renewStatements(desk.deps);
    expect(new Set((await desk.texts()).map(hourOf))).toEqual(new Set(['12:00']));
    desk.pass(MINUTE);
    expect(await desk.backs(dora, id, 'approve')).toBe('refusal.fact_fell');
    await renewStatements(desk.deps);
    await renewStatements(desk.deps);
    const renewed = await desk.texts();
    expect(new Set(renewed.map(hourOf))).toEqual(new Set(['13:00']));
    expect(renewed.map((state) => currentDraft(state)?.version)).toEqual(renewed.map(() => 3));
    // Nobody has read the new hour: the approval of the old one counts no more.
    expect(await desk.backs(biel, id, 'approve')).toBe('done');
    expect(await desk.backs(dora, id, 'approve')).toBe('done');
    expect((await desk.caseOf(id)).publications.map(({ status }) => status)).toEqual(['held', 'held']);
    await desk.record();
  });

  it('and was sent back takes a proposal again, also once its colour is confirmed', async () => {
    await using desk = await waiting();
    const id = (await desk.texts())[0]?.core.id ?? 0;
    expect(await desk.backs(biel, id, 'approve')).toBe('done');
    const draft = currentDraft(await desk.caseOf(id));
    const back = {
      kind: 'reject',
      draftId: draft?.id ?? '',
      digest: draft?.digest ?? '',
      reason: 'Falta el puente',
    } as const;
    expect(await desk.case(dora, id, back)).toBe('done');
    desk.pass(MINUTE);
    expect(await desk.knows('rojo', { key: 'level' })).toBe('done');
    expect(currentDraft(await desk.caseOf(id))?.text).toContain('Aviso rojo');
    expect(await desk.backs(dora, id, 'approve')).toBe('refusal.not_proposed');
    expect(await desk.backs(ana, id, 'propose')).toBe('done');
    expect(await desk.backs(dora, id, 'approve')).toBe('done');
  });

  it('stays as a person worded it when its hour comes, and its approval ends once', async () => {
    await using desk = await waiting();
    const id = (await desk.texts())[0]?.core.id ?? 0;
    const draft = currentDraft(await desk.caseOf(id));
    const text = `Hola. ${draft?.text}`;
    expect(await desk.case(ana, id, { kind: 'edit', draftId: draft?.id ?? null, text })).toBe('done');
    expect(statusOf(await desk.caseOf(id))).toBe('in_review');
    desk.pass(56 * MINUTE);
    await renewStatements(desk.deps);
    const state = await desk.caseOf(id);
    expect([statusOf(state), hourOf(state)]).toEqual(['open', '12:00']);
    const before = (await desk.record()).length;
    await renewStatements(desk.deps);
    expect(await desk.record()).toHaveLength(before);
    // Edited to the next hour, it can be approved again.
    const worded = currentDraft(state);
    const renewed = {
      kind: 'edit',
      draftId: worded?.id ?? null,
      text: (worded?.text ?? '').replace('12:00', '13:00'),
    } as const;
    expect(await desk.case(ana, id, renewed)).toBe('done');
    expect(hourOf(await desk.caseOf(id))).toBe('13:00');
    await renewStatements(desk.deps);
    expect(statusOf(await desk.caseOf(id))).toBe('in_review');
    // The checks ask for a tick; no hour has passed under it any more.
    expect(await desk.backs(dora, id, 'approve')).toBe('refusal.warnings_open');
  });
});

async function aFlood() {
  const handbook = await shippedHandbook();
  const flood = playbookById(handbook, 'flood');
  if (flood === undefined) throw new Error('There is no playbook of a flood.');
  return { handbook, flood };
}
