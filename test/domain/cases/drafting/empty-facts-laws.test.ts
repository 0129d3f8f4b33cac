import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptiedText } from '../../../../src/domain/cases/drafting/empty-facts.ts';
import type { EnteredFact } from '../../../../src/domain/cases/model/fact.ts';
import type { SentReply } from '../../../../src/domain/cases/model/joining/past-reply.ts';
import { findMissingMarkers } from '../../../../src/domain/drafts/missing-marker.ts';
import { aCase, aDraft, aFact, aPost, aPublication } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';

const context = { handbook: aHandbook(), now: '2026-11-24T10:00:00.000Z' };

const aWord = fc.constantFrom('ribera', 'molí', 'eras', 'año', 'güell', '18:30', '25', 'A-7', 'pont', 'norte', 'ç');
const aValue = fc.array(aWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
/** Keys of the playbook, of what a crisis notes beside, and of a sentence. */
const someFacts = fc
  .uniqueArray(fc.record({ key: fc.constantFrom('zone', 'level', 'street', 'beside', 'said_1'), value: aValue }), {
    selector: ({ key }) => key,
    minLength: 1,
  })
  .map((facts) =>
    facts.map(({ key, value }, index): EnteredFact => {
      const title = key === 'beside' || key === 'said_1' ? value : null;
      return aFact({ id: `f${index}`, key, value, title, status: 'expired', scope: 'case:1' });
    }),
  );
/** Ways in which an editing hand leaves a value. */
const aHand = fc.constantFrom<(value: string) => string>(
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => value.normalize('NFD').replaceAll(/[\u0300\u0301\u0308]/g, ''),
  (value) => value.replaceAll(' ', '\n'),
  (value) => value.replaceAll(' ', '\u00a0 '),
  (value) => `«${value}»`,
);
const someFiller = fc.constantFrom(
  'Hay agua en',
  'y también',
  ', más a las',
  '. No cruces',
  '. Gracias por avisar de',
  '',
);

/** What a reader takes for the same words. */
function bare(text: string): string {
  const letters = text
    .normalize('NFD')
    .replaceAll(/(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/gi, '')
    .normalize('NFC');
  return ` ${letters.toLowerCase().replaceAll(/\s+/g, ' ')} `;
}

function says(text: string, value: string): boolean {
  const words = bare(value)
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').test(bare(text));
}

function outsideMarkers(text: string): string {
  return findMissingMarkers(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}\u0001${left.slice(end)}`,
    text,
  );
}

function aReply(text: string, facts: readonly EnteredFact[], post = aPost()): SentReply {
  const draft = aDraft({ text, templateId: null, touchedBy: ['slack:T1:UANA'], factIds: facts.map(({ id }) => id) });
  const state = aCase({ core: { playbook: 'flood' }, posts: [post], drafts: [draft] });
  return { state, publication: aPublication({ status: 'published' }), draft, text, language: 'es', facts: [...facts] };
}

it('of a text whose facts are taken out no value of an old fact is left, however it was written', () => {
  fc.assert(
    fc.property(someFacts, fc.array(fc.tuple(fc.nat(), aHand, someFiller), { maxLength: 6 }), (facts, pieces) => {
      const once = facts.map(({ value }) => ` Vale ${value}.`).join('');
      const text = pieces.map(([pick, hand, filler]) => `${filler} ${hand(facts[pick % facts.length]?.value ?? '')}`);
      const emptied = emptiedText(aReply(`Hola${text.join('')}${once}`, facts), context);
      expect(emptied).not.toBeNull();
      const left = outsideMarkers(emptied?.text ?? '');
      for (const { value } of facts) expect(says(left, value), `${value} in ${emptied?.text}`).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('no draft that takes such a text says an old value that no fact of today says', () => {
  fc.assert(
    fc.property(someFacts, fc.option(aValue, { nil: null }), (old, today) => {
      const text = `Hola.${old.map(({ value }) => ` Vale ${value}.`).join('')}`;
      const live = today === null ? [] : [aFact({ id: 'today', key: 'zone', value: today, scope: 'playbook:flood' })];
      const story = aStory(aCase({ core: { playbook: 'flood' }, facts: live }));
      const { draftId } = story.shown();
      const actor = { kind: 'slack', team: 'T1', user: 'UANA' } as const;
      const reply = aReply(text, old);
      expect(story.does(actor, { kind: 'take_reply', draftId, publicationId: 'p-1', reply })).toBe('done');
      const draft = story.state().drafts.at(-1);
      const left = outsideMarkers(draft?.text ?? '');
      for (const { value } of old.filter((one) => !says(today ?? '', one.value)))
        expect(says(left, value), `${value} in ${draft?.text}, today ${today}`).toBe(false);
      expect(old.some(({ id }) => draft?.factIds.includes(id))).toBe(false);
      if (draft?.factIds.includes('today') === true) expect(says(left, today ?? '')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('a reply whose facts cannot be seen in its words is not to be had', () => {
  const zone = aFact({ id: 'f1', key: 'zone', value: 'La Ribera', status: 'expired' });
  expect(emptiedText(aReply('Hay agua cerca del río.', [zone]), context)).toBeNull();
  const reply = aReply('Hay agua en La Ribera.', [zone]);
  const draft = { ...reply.draft, factIds: ['f1', 'record:crisis:1/director:x'] };
  expect(emptiedText({ ...reply, draft }, context)).toBeNull();
  const hidden = aFact({ id: 'f2', key: 'level', value: 'rojo', status: 'expired' });
  expect(emptiedText(aReply('Hay agua en La Ribera.', [zone, hidden]), context)).toBeNull();
});

it('a Valencian place whose article became one with the word before it is taken out', () => {
  const { institution, ...others } = aHandbook();
  const places = [{ es: 'El Puerto', ca: 'El Port' }];
  const handbook = { ...others, institution: { ...institution, territory: { ...institution.territory, places } } };
  const meaning: EnteredFact['meaning'] = { kind: 'places', names: ['El Puerto'] };
  const zone = aFact({ id: 'f1', key: 'zone', value: 'El Puerto', meaning, status: 'expired' });
  for (const text of ['Hi ha aigua al Port.', 'Hi ha aigua prop del Port.', 'Hi ha aigua a El Port.']) {
    const emptied = emptiedText({ ...aReply(text, [zone]), language: 'ca' }, { ...context, handbook });
    expect(emptied?.text ?? 'not to be had').toMatch(/^Hi ha aigua [^P]*\[falta: [^P]*\]\.$/u);
  }
});

it('names no person to whom the reply was written', () => {
  const post = aPost({
    author: 'vecina_eras',
    text: 'Soy Marta Olabe, mi teléfono es el 612 345 678. ¿Se puede cruzar?',
  });
  const text = 'Gracias, Marta Olabe. @vecina_eras, te llamamos al 612 345 678. No cruces.';
  const emptied = emptiedText(aReply(text, [], post), context)?.text ?? '';
  expect(emptied).toContain('No cruces.');
  for (const datum of ['Marta', 'Olabe', 'vecina_eras', '612', '678']) expect(emptied).not.toContain(datum);
});
