import { expect, it } from 'vitest';
import type { PublicRows } from '../../../src/domain/public-page/public-rows.ts';
import { readPublicPage } from '../../../src/domain/public-page/read-public-page.ts';
import { ana, aPublication } from '../../support/builders/a-case.ts';
import { aPlace, aPlacedDraft, outOn } from '../../support/builders/a-statement.ts';
import { AT, aReplyOnThePage, aSpoken, NOW, someRows, withWeb, ZONE } from './some-spoken.ts';

const read = (rows: PublicRows) => readPublicPage(rows, { handbook: withWeb, now: NOW, liveSince: null });

it('says once that two versions of a text were removed at the same time', () => {
  const withdrawal = { reason: 'order', orderedBy: '', by: ana, at: AT('12:00'), down: null } as const;
  const first = aSpoken({ id: 11, text: 'Uno.', at: AT('11:00'), publication: { withdrawal } });
  const other = aSpoken({ id: 12, text: 'Dos.', at: AT('11:10'), publication: { withdrawal } });
  const both = {
    ...first,
    drafts: [...first.drafts, ...other.drafts],
    publications: [...first.publications, ...other.publications],
  };
  expect(read(someRows({ cases: [both] })).changes).toEqual([
    { kind: 'taken_down', at: AT('12:00'), crisisId: 3, caseId: 11 },
  ]);
});

it('says nothing of the removal of a reply that it never showed', () => {
  const withdrawal = { reason: 'personal_data', orderedBy: '', by: ana, at: AT('12:00'), down: null } as const;
  const changes = (network: string) => {
    const out = { network, status: 'published', publishedAt: AT('11:00'), draftId: 'draft-9', withdrawal } as const;
    const cases = [aReplyOnThePage('El padrón abre de 8 a 15 h.', { publications: [aPublication(out)] })];
    return read(someRows({ cases })).changes.map(({ kind }) => kind);
  };
  expect(changes('page')).toEqual(['taken_down']);
  expect(changes('x')).toEqual([]);
});

it('says a statement in the words for a page of ours, else in the longest ones', () => {
  const places = [aPlace('x', 'Hay agua en El Molinar y en otros barrios.'), aPlace('page', 'Hay agua.')];
  const draft = aPlacedDraft(places, { id: 'draft-11', caseId: 11 });
  const out = (network: string) =>
    outOn(network, { id: `p-${network}`, caseId: 11, status: 'published', publishedAt: AT('11:00') }, draft);
  const said = (...publications: ReturnType<typeof out>[]) => {
    const [spoken] = someRows().cases;
    const cases = spoken === undefined ? [] : [{ ...spoken, drafts: [draft], publications }];
    const [crisis] = read(someRows({ cases })).crises;
    return crisis?.current.flatMap(({ texts }) => texts.map(({ text }) => text));
  };
  expect(said(out('x'), out('page'))).toEqual(['Hay agua.']);
  expect(said(out('x'))).toEqual(['Hay agua en El Molinar y en otros barrios.']);
});

it('speaks of no crisis because somebody was answered in it', () => {
  const inCrisis = (text: string) => aReplyOnThePage(text, { core: { crisisId: 3, playbook: 'flood' } });
  const alone = read(someRows({ cases: [inCrisis('El padrón abre de 8 a 15 h.'), inCrisis('Hola, Marta Olabe.')] }));
  expect(alone).toEqual({ crises: [], others: { current: [], past: [] }, changes: [] });
  const reply = inCrisis('El padrón abre de 8 a 15 h.');
  const both = read(someRows({ cases: [...someRows().cases, reply] }));
  expect(both.crises[0]?.current.map(({ kind }) => kind).toSorted()).toEqual(['holding', 'page']);
});

it('shows no fact of which a text has the signs within another word alone', () => {
  const shown = (text: string) => {
    const fact = { ...ZONE, value: 'Sur' };
    const cases = [aSpoken({ id: 11, text, at: AT('11:00'), factIds: [ZONE.id] })];
    return read(someRows({ cases, facts: [fact] })).crises[0]?.facts.flatMap(({ words }) => words);
  };
  expect(shown('Hay agua en Sur. Emergencias: 112.')).toEqual([{ language: 'es', text: 'Sur' }]);
  expect(shown('Hay agua en el barrio de los Surcos.')).toEqual([]);
});
