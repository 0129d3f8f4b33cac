import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../../src/domain/handbook/playbook.ts';
import type { PublicRows } from '../../../src/domain/public-page/public-rows.ts';
import { readPublicPage } from '../../../src/domain/public-page/read-public-page.ts';
import { ana, aPublication } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { AT, aReplyOnThePage, aSpoken, corrected, NOW, someRows, theCrisis, withWeb, ZONE } from './some-spoken.ts';

const read = (rows: PublicRows, over: { now?: string; liveSince?: string; handbook?: typeof withWeb } = {}) => {
  const { now = NOW, liveSince = null, handbook = aHandbook() } = over;
  return readPublicPage(rows, { handbook, now, liveSince });
};
const withVolatileHour = (playbook: Playbook): Playbook => ({
  ...playbook,
  facts: playbook.facts.map((fact) => (fact.id === 'next_update' ? { ...fact, volatile: true } : fact)),
});
const textsOf = (messages: { texts: { text: string }[] }[]) =>
  messages.flatMap(({ texts }) => texts.map(({ text }) => text));
const [holding] = someRows().cases;

describe('the public page', () => {
  it('says what is out byte for byte, by the title of the playbook, with the facts that it says', () => {
    const page = read(someRows());
    expect(page.crises).toHaveLength(1);
    expect(page.crises[0]).toMatchObject({ id: 3, playbook: 'flood', closedAt: null, past: [] });
    expect(textsOf(page.crises[0]?.current ?? [])).toEqual(['Hay agua en El Molinar.\n\nEmergencias: 112.']);
    expect(page.crises[0]?.facts).toEqual([
      {
        playbook: 'flood',
        key: 'zone',
        confirmedAt: AT('10:30'),
        until: null,
        words: [{ language: 'es', text: 'El Molinar' }],
      },
    ]);
    expect(page.changes.map(({ kind, at }) => [kind, at])).toEqual([['published', AT('11:00')]]);
    expect(JSON.stringify(page)).not.toContain('Rosa');
  });

  it('shows no text that is on its way, went out otherwise, to one person, or outside of the bot', () => {
    const shown = (publication: object) => {
      const page = read(someRows({ cases: [aSpoken({ id: 11, text: 'Hay agua.', at: AT('11:00'), publication })] }));
      return page.crises.flatMap(({ current }) => textsOf(current));
    };
    expect(shown({})).toEqual(['Hay agua.']);
    expect(shown({ status: 'held', publishedAt: null })).toEqual([]);
    expect(shown({ status: 'unknown' })).toEqual([]);
    expect(shown({ audience: 'private' })).toEqual([]);
    expect(shown({ deliveredAs: { kind: 'deviation', draftId: 'other' } })).toEqual([]);
    expect(shown({ deliveredAs: { kind: 'elsewhere', who: 'Rosa' } })).toEqual([]);
    const withdrawal = { reason: 'order', orderedBy: 'Juzgado', by: ana, at: AT('12:00'), down: null } as const;
    expect(shown({ withdrawal })).toEqual([]);
  });

  it('says that a text was removed by order, and no word of it', () => {
    const withdrawal = { reason: 'personal_data', orderedBy: 'Rosa', by: ana, at: AT('12:00'), down: null } as const;
    const cases = [aSpoken({ id: 11, text: 'Vive en Mayor 4.', at: AT('11:00'), publication: { withdrawal } })];
    const page = read(someRows({ cases }));
    expect(page.changes.map(({ kind }) => kind)).toEqual(['taken_down']);
    expect(JSON.stringify(page)).not.toMatch(/Mayor|Rosa/);
  });

  it('ends a text at once when its fact falls, and says so before any correction is out', () => {
    const page = read(corrected(false));
    expect(page.crises[0]).toMatchObject({
      current: [],
      facts: [],
      past: [{ id: 11, endedAt: AT('12:00'), by: null }],
    });
    expect(page.changes.map(({ kind, at }) => [kind, at])).toEqual([
      ['recalled', AT('12:00')],
      ['fact_ended', AT('12:00')],
      ['published', AT('11:00')],
    ]);
  });

  it('leads from what is corrected to its correction', () => {
    const page = read(corrected());
    expect(textsOf(page.crises[0]?.current ?? [])).toEqual(['Corrección: hay agua en La Ribera.']);
    expect(page.crises[0]?.past).toMatchObject([{ id: 11, endedAt: AT('12:00'), by: 14 }]);
    expect(page.crises[0]?.facts.map(({ words }) => words)).toEqual([[{ language: 'es', text: 'La Ribera' }]]);
    expect(page.changes.map(({ kind }) => kind)).toEqual([
      'corrected',
      'published',
      'recalled',
      'fact_ended',
      'published',
    ]);
    const first = page.changes.findLast(({ kind }) => kind === 'published');
    expect(first).toMatchObject({ message: { id: 11, texts: [] } });
  });

  it('ends a text when a fact under it runs out, also before anybody has marked that', () => {
    const rows = someRows({ facts: [{ ...ZONE, validUntil: AT('12:00') }] });
    expect(read(rows, { now: AT('11:59') }).crises[0]).toMatchObject({ past: [], facts: [{ until: AT('12:00') }] });
    const page = read(rows, { now: AT('12:00') });
    expect(page.crises[0]).toMatchObject({ current: [], facts: [], past: [{ endedAt: AT('12:00') }] });
    expect(page.changes[0]).toMatchObject({ kind: 'recalled', at: AT('12:00') });
  });

  it('keeps a text whose next update has passed, and not one that a person says needs no correction', () => {
    const hour = { ...ZONE, id: 'next', key: 'next_update', value: '12:30', validUntil: AT('12:00') };
    const cases = [aSpoken({ id: 11, text: 'Más a las 12:30.', at: AT('11:00'), factIds: ['next'] })];
    const handbook = aHandbook({ playbooks: aHandbook().playbooks.map(withVolatileHour) });
    expect(read(someRows({ cases, facts: [hour] }), { handbook }).crises[0]).toMatchObject({ past: [], facts: [] });
    const rows = corrected(false);
    const waived = { by: ana, at: AT('12:10'), why: 'El texto no lo decía' };
    const decided = rows.cases.map((one) => ({
      ...one,
      recalls: one.recalls.map((recall) => ({ ...recall, waived })),
    }));
    expect(read({ ...rows, cases: decided }).crises[0]).toMatchObject({
      current: [],
      past: [{ endedAt: AT('12:00') }],
    });
  });

  it('says a statement in its languages as one message, in the words for a page where there are some', () => {
    const core = { statementId: 11 };
    const cases = [
      aSpoken({ id: 11, text: 'Hay agua.', at: AT('11:00'), core }),
      aSpoken({ id: 12, text: 'Hi ha aigua.', at: AT('11:05'), language: 'ca', core }),
    ];
    expect(read(someRows({ cases })).crises[0]?.current).toEqual([
      {
        id: 11,
        kind: 'holding',
        publishedAt: AT('11:00'),
        texts: [
          { language: 'es', text: 'Hay agua.' },
          { language: 'ca', text: 'Hi ha aigua.' },
        ],
      },
    ]);
  });

  it('speaks of no crisis before a text of it is out, of none of violence, suicide or minors, and of no drill', () => {
    expect(read(someRows({ cases: [] })).crises).toEqual([]);
    const playbooks = aHandbook().playbooks.map((one) => (one.id === 'flood' ? { ...one, discreet: true } : one));
    expect(read(someRows(), { handbook: aHandbook({ playbooks }) })).toEqual(
      read({ crises: [], cases: [], facts: [] }),
    );
    expect(read(someRows({ crises: [theCrisis({ playbook: 'person-at-risk' })] })).crises).toEqual([]);
    expect(read(someRows({ crises: [theCrisis({ playbook: 'gone' })] })).crises).toEqual([]);
    expect(read(someRows({ crises: [theCrisis({ drill: 'flood' })] })).crises).toEqual([]);
    expect(read(someRows({ crises: [] })).crises).toEqual([]);
  });

  it('shows nothing that was tried before the installation went live', () => {
    expect(read(someRows(), { liveSince: AT('11:01') }).crises).toEqual([]);
    expect(read(someRows(), { liveSince: AT('11:00') }).crises).toHaveLength(1);
  });

  it('keeps the messages of a closed crisis, and no fact; and its place once they are erased', () => {
    const closed = { by: ana, at: AT('12:40'), why: 'Rosa dice que ya está' };
    const page = read(someRows({ crises: [theCrisis({ closed })] }));
    expect(page.crises[0]).toMatchObject({ closedAt: AT('12:40'), facts: [], current: [{ id: 11 }] });
    expect(page.changes[0]).toEqual({ kind: 'crisis_closed', at: AT('12:40'), crisisId: 3 });
    const erased = { at: AT('12:50'), by: ana, rule: 'retention' } as never;
    const cases = holding === undefined ? [] : [{ ...holding, core: { ...holding.core, erased } }];
    expect(read(someRows({ cases })).crises[0]).toMatchObject({ id: 3, current: [], past: [], facts: [] });
  });

  it('ends a text on a standing fact when the last day of that is over', () => {
    const core = { playbook: 'water-quality', crisisId: null };
    const factIds = ['standing:water-quality/no_boiling'];
    const rows = someRows({ cases: [aSpoken({ id: 11, text: 'Hervir no basta.', at: AT('11:00'), core, factIds })] });
    expect(read(rows, { now: '2027-12-31T22:59:00.000Z' }).others).toMatchObject({ current: [{ id: 11 }], past: [] });
    expect(read(rows, { now: '2027-12-31T23:00:00.000Z' }).others).toMatchObject({
      current: [],
      past: [{ endedAt: '2027-12-31T23:00:00.000Z' }],
    });
  });

  it('shows no words of which the place was erased, none to one person in a statement, and no empty ones', () => {
    const [spoken] = someRows().cases;
    const shown = (target: string, over: { places?: never[]; text?: string }) => {
      const cases =
        spoken === undefined
          ? []
          : [
              {
                ...spoken,
                publications: spoken.publications.map((one) => ({ ...one, target })),
                drafts: spoken.drafts.map((one) => ({
                  ...one,
                  places: one.places.map((place) => ({ ...place, target })),
                  ...over,
                })),
              },
            ];
      return textsOf(read(someRows({ cases })).crises.flatMap(({ current }) => current));
    };
    expect(shown('statement:x', {})).toHaveLength(1);
    expect(shown('statement', { places: [] })).toHaveLength(1);
    expect(shown('post-7', {})).toEqual([]);
    expect(shown('post-7', { places: [] })).toEqual([]);
    expect(shown('correction:p-9', { places: [] })).toEqual([]);
    expect(shown('statement:x', { places: [], text: '' })).toEqual([]);
  });

  it('does not show a text that is nowhere else any more: nobody could order it down', () => {
    const withdrawal = { reason: 'replaced', orderedBy: '', by: ana, at: AT('12:00'), down: null } as const;
    const publication = { status: 'withdrawn', withdrawal } as const;
    const page = read(someRows({ cases: [aSpoken({ id: 11, text: 'Hay agua.', at: AT('11:00'), publication })] }));
    expect(JSON.stringify(page)).not.toContain('Hay agua');
  });

  it('says that a fact is confirmed where somebody confirmed it', () => {
    const page = read(someRows({ facts: [{ ...ZONE, verifiedBy: null, verifiedAt: null }] }));
    expect(page.crises[0]?.facts).toMatchObject([{ confirmedAt: null }]);
  });

  it('shows the reply on a page of ours where it names nobody, and no other reply', () => {
    const shown = (spoken: PublicRows['cases'][number]) =>
      textsOf(read(someRows({ cases: [spoken] }), { handbook: withWeb }).others.current);
    const text = 'El padrón abre de 8 a 15 h.';
    expect(shown(aReplyOnThePage(text))).toEqual([text]);
    expect(shown(aReplyOnThePage('Hola, Marta Olabe: el padrón abre a las 8.'))).toEqual([]);
    expect(shown(aReplyOnThePage('Llámanos: tu número 612 345 678 no contesta.'))).toEqual([]);
    expect(shown(aReplyOnThePage(text, { core: { class: 'life_risk' } }))).toEqual([]);
    expect(shown(aReplyOnThePage(text, { core: { tags: ['personal_data'] } }))).toEqual([]);
    const onX = aPublication({ status: 'published', publishedAt: AT('11:00'), draftId: 'draft-9' });
    expect(shown(aReplyOnThePage(text, { publications: [onX] }))).toEqual([]);
  });
});
