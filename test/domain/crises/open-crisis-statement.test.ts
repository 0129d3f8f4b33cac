import { describe, expect, it } from 'vitest';
import { turnsOfCase } from '../../../src/domain/bell/turns-of-case.ts';
import { runningDeadlines } from '../../../src/domain/cases/deadlines/deadlines.ts';
import { currentDraft, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { breakSilence } from '../../../src/domain/crises/break-silence.ts';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
import { aBilingualCrisis, aHandbookOfReaders, textOf } from '../../support/builders/crises/several-languages.ts';

const MINUTE = 60_000;
type Desk = Awaited<ReturnType<typeof aBilingualCrisis>>;

async function statusesOf(cases: Record<string, number>, desk: Desk): Promise<Record<string, string>> {
  const entries = Object.entries(cases).map(async ([language, id]) => [language, statusOf(await desk.caseOf(id))]);
  return Object.fromEntries(await Promise.all(entries));
}

const turnsOf = async (id: number, desk: Desk) => {
  const at = { handbook: desk.deps.handbook.current(), now: desk.deps.now() };
  return turnsOfCase(await desk.caseOf(id), at).map(({ kind }) => kind);
};

const deadlineOf = async (id: number, desk: Desk) =>
  runningDeadlines(await desk.caseOf(id), desk.deps.handbook.current()).find(({ kind }) => kind === 'language')?.dueAt;

const later = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

describe('a statement in several languages', () => {
  it('is a case for each, with its own text, digest and number', async () => {
    await using desk = await aBilingualCrisis();
    const cases = await desk.states();
    expect(Object.keys(cases)).toEqual(['es', 'ca', 'en']);
    const states = await Promise.all(Object.values(cases).map(desk.caseOf));
    expect(new Set(states.map(({ core }) => core.statementId))).toEqual(new Set([cases['es']]));
    expect(states.map((state) => currentDraft(state)?.language)).toEqual(['es', 'ca', 'en']);
    expect(new Set(states.map((state) => currentDraft(state)?.digest)).size).toBe(3);
    expect(states.map(textOf)).toEqual([
      expect.stringContaining('nivel rojo'),
      expect.stringContaining('nivell'),
      expect.stringContaining('Next update at 19:30'),
    ]);
  });

  it('is approved in each by a person who reads it, whatever another language has', async () => {
    await using desk = await aBilingualCrisis();
    const { es = 0, ca = 0 } = await desk.states();
    expect(await desk.approves(es, [ana, biel, dora])).toEqual(['done', 'done', 'done']);
    expect(await desk.approves(ca, [ana, biel])).toEqual(['done', 'refusal.you_do_not_read']);
    expect(await desk.approves(ca, [biel, berta, dora])).toEqual(['done', 'done', 'done']);
    expect(await statusesOf({ es, ca }, desk)).toEqual({ es: 'approved', ca: 'approved' });
  });

  it('loses an approval of a person of whom the handbook says meanwhile that they do not read it', async () => {
    const all = aHandbookOfReaders();
    await using desk = await aBilingualCrisis(all);
    const { ca = 0 } = await desk.states();
    await desk.approves(ca, [ana, berta, dora]);
    const members = all.institution.team.members;
    all.institution.team.members = members.map((one) =>
      one.languages === undefined ? one : { ...one, languages: ['en' as const] },
    );
    expect(await desk.leavesHold(ca)).toEqual(['stopped', 'stopped']);
  });

  it('leaves in S1 in the first that is ready; the others have 15 minutes, and ring', async () => {
    await using desk = await aBilingualCrisis();
    const { es = 0, ca = 0, en = 0 } = await desk.states();
    expect([await turnsOf(ca, desk), await deadlineOf(ca, desk)]).toEqual([['statement'], undefined]);
    await desk.goesOut(es);
    const at = desk.deps.now();
    expect(await statusesOf({ es, ca, en }, desk)).toEqual({ es: 'answered', ca: 'open', en: 'open' });
    expect(await deadlineOf(ca, desk)).toBe(later(at, 15 * MINUTE));
    expect(await turnsOf(ca, desk)).toEqual(['language']);
    await desk.approves(ca, [ana]);
    expect(await turnsOf(ca, desk)).toEqual(['approval']);
    await desk.goesOut(ca, [ana, berta, dora]);
    expect([await deadlineOf(ca, desk), await deadlineOf(es, desk)]).toEqual([undefined, undefined]);
    expect(await deadlineOf(en, desk)).toBe(later(at, 15 * MINUTE));
  });

  it('has no such deadline below S1, and none for one language', async () => {
    await using desk = await aBilingualCrisis(aHandbookOfReaders(), 'S2');
    const { es = 0, ca = 0 } = await desk.states();
    await desk.goesOut(es);
    expect(await statusesOf({ es }, desk)).toEqual({ es: 'answered' });
    expect(await deadlineOf(ca, desk)).toBeUndefined();
    const alone = await desk.states('update', ['es']);
    expect((await desk.caseOf(alone['es'] ?? 0)).core.statementId).toBeUndefined();
  });

  it('lacks its text where the handbook has none in that language, until a person writes it', async () => {
    const handbook = aHandbookOfReaders(['es', 'gl']);
    await using desk = await aBilingualCrisis(handbook);
    const { gl = 0 } = await desk.states();
    const state = await desk.caseOf(gl);
    expect(textOf(state)).toBe('[falta: o texto en galego]');
    expect(await desk.approves(gl, [ana, dora])).toEqual(['refusal.facts_missing', 'refusal.not_proposed']);
    const text = 'Sabemos que hai medo. Hai auga no Molinar. Máis ás 19:30. Emerxencias: 112.';
    const draftId = state.core.currentDraftId;
    expect(await desk.case(ana, gl, { kind: 'edit', draftId, text })).toBe('done');
    expect(currentDraft(await desk.caseOf(gl))).toMatchObject({ language: 'gl', text });
  });

  it('ends the silence with its first language, whose hours the others keep saying', async () => {
    await using desk = await aBilingualCrisis();
    const first = await desk.states();
    for (const id of Object.values(first)) await desk.goesOut(id);
    desk.pass(20 * MINUTE);
    const { es = 0, ca = 0, en = 0 } = await desk.states('no_news');
    const said = textOf(await desk.caseOf(ca));
    await desk.approves(ca, [ana, berta]);
    await desk.goesOut(es);
    const { lastWordAt } = (await desk.board()).crisis;
    expect(lastWordAt).toBe(desk.deps.now());
    desk.pass(2 * MINUTE);
    expect(textOf(await desk.caseOf(ca))).toBe(said);
    await desk.goesOut(ca, [ana, dora]);
    expect(await statusesOf({ es, ca, en }, desk)).toEqual({ es: 'answered', ca: 'answered', en: 'open' });
    expect((await desk.board()).crisis.lastWordAt).toBe(lastWordAt);
  });
});

describe('what falls or is paused reaches every language', () => {
  it('a fact that falls takes what is out, what is approved and what a person worded', async () => {
    await using desk = await aBilingualCrisis();
    const { es = 0, ca = 0, en = 0 } = await desk.states();
    const words = 'Sabem que hi ha por. Hi ha aigua prop del riu. Emergències: 112.';
    const draftId = (await desk.caseOf(ca)).core.currentDraftId;
    expect(await desk.case(ana, ca, { kind: 'edit', draftId, text: words })).toBe('done');
    await desk.goesOut(es);
    await desk.goesOut(ca, [biel, berta, dora]);
    await desk.approves(en, [ana, biel, dora]);
    expect(await statusesOf({ es, ca, en }, desk)).toEqual({ es: 'answered', ca: 'answered', en: 'approved' });
    const factId = (await desk.board()).facts.find(({ key }) => key === 'zone')?.id ?? '';
    await desk.does(ana, { kind: 'retract_fact', factId, why: 'No es así' });
    const { statements, recalls } = await desk.board();
    const corrections = statements.filter(({ core }) => core.statement === 'correction');
    expect(corrections.map((state) => currentDraft(state)?.language).toSorted()).toEqual(['ca', 'es']);
    expect(new Set(corrections.map(({ core }) => core.statementId)).size).toBe(1);
    expect(corrections[0]?.core.statementId).toBe(corrections[0]?.core.id);
    expect(new Set(recalls.map(({ recall }) => recall.caseId))).toEqual(new Set([es, ca]));
    expect(await statusesOf({ en }, desk)).toEqual({ en: 'open' });
  });

  it('a pause keeps every language, and each is approved again after it', async () => {
    await using desk = await aBilingualCrisis();
    const { es = 0, ca = 0 } = await desk.states();
    for (const id of [es, ca]) await desk.approves(id, [ana, berta, dora]);
    await desk.pause();
    expect([await desk.leavesHold(es), await desk.leavesHold(ca)]).toEqual([
      ['held', 'held'],
      ['held', 'held'],
    ]);
    await desk.resume();
    expect(await statusesOf({ es, ca }, desk)).toEqual({ es: 'in_review', ca: 'in_review' });
  });
});

describe('the clock’s statement', () => {
  it('is in every language of the handbook, and in one case where the handbook has one', async () => {
    for (const languages of [['es', 'ca'], ['es']] as const) {
      await using desk = await aBilingualCrisis(aHandbookOfReaders(languages));
      desk.pass(58 * MINUTE);
      await breakSilence(desk.deps);
      await breakSilence(desk.deps);
      const { statements } = await desk.board();
      expect(statements.map((state) => currentDraft(state)?.language)).toEqual([...languages]);
      expect(statements.map(({ core }) => core.statementId !== undefined)).toEqual(
        languages.map(() => languages.length > 1),
      );
    }
  });

  it('has no words for a person who chose no language', async () => {
    await using desk = await aBilingualCrisis();
    const none = { kind: 'open_statement', statement: 'holding', networks: ['x'], languages: [] } as const;
    expect(await desk.does(ana, none)).toBe('refusal.no_language');
  });
});
