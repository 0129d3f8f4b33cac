import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { asTextsSayIt } from '../../../../src/domain/cases/facts/fact-words.ts';
import { readValue } from '../../../../src/domain/cases/facts/read-value.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { textsOfDraft } from '../../../../src/domain/drafts/composed-draft.ts';
import { playbookById } from '../../../../src/domain/handbook/handbook.ts';
import { officialName } from '../../../../src/domain/handbook/places/place-names.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { aFact } from '../../../support/builders/a-case.ts';
import type { Spoken } from './plausible-facts.ts';
import { aPlausibleFact, SPOKEN } from './plausible-facts.ts';

const TODAY = '2026-11-24';
const NOW = '2026-11-24T17:00:00.000Z';
const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), TODAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const shipped = handbook;

type Texts = { first: string[]; replies: string[] };

/** Texts of a playbook, short and long, with these values of the crisis typed in and usual ones for all else. */
function textsOf(id: string, language: Spoken, typed: Readonly<Record<string, string>>): Texts {
  const playbook = playbookById(shipped, id);
  if (playbook === undefined) throw new Error(`there is no playbook "${id}"`);
  const facts = playbook.facts.map((fact) => {
    const value = typed[fact.id];
    if (value === undefined) return aPlausibleFact(fact, language, false, { playbook, handbook: shipped });
    const read = readValue(playbook, fact.id, value, { handbook: shipped, now: NOW });
    if ('problem' in read) throw new Error(`"${value}" is refused for "${fact.id}": ${read.problem.key}`);
    const row = aFact({ id: fact.id, key: fact.id, scope: `playbook:${id}`, source: 'Guardia', ...read });
    return asTextsSayIt(row, shipped, id);
  });
  const common = { playbook, citizenLanguage: language, handbook: shipped, facts, topic: null, today: TODAY };
  const said = (postClass: (typeof POST_CLASSES)[number] | null) =>
    composeDrafts({ ...common, postClass }).flatMap((draft) => textsOfDraft(draft).map(({ text }) => text));
  return { first: said(null), replies: POST_CLASSES.flatMap(said) };
}

describe.each(SPOKEN)('in %s', (language) => {
  it('a wildfire names each place to leave and to stay in, and says nothing of what there is none of', () => {
    const places = { evacuate: 'Polígono La Foia, La Torreta', stay_in: 'La Marina, El Puerto, Sant Roc' };
    const { first } = textsOf('wildfire', language, places);
    expect(first).toHaveLength(2);
    for (const text of first)
      for (const name of ['Polígono La Foia', 'La Torreta', 'La Marina', 'El Puerto', 'Sant Roc'])
        expect(text.toLowerCase()).toContain(officialName(name, language, shipped.institution).toLowerCase());

    const none = textsOf('wildfire', language, { evacuate: 'no', stay_in: 'no', roads: 'no' });
    const declared = playbookById(shipped, 'wildfire')?.facts ?? [];
    const words = declared.flatMap((fact) => fact.none?.[language] ?? []);
    expect(words).toHaveLength(3);
    for (const text of none.first) {
      expect(text).toContain('112');
      expect(words.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text))).toEqual([]);
    }
  });

  it('no text of a wildfire has 112 order people out, or gives that to one service alone', () => {
    const { first, replies } = textsOf('wildfire', language, {});
    for (const text of [...first, ...replies])
      for (const sentence of text.split(/(?<=[.!?])\s+/))
        expect(sentence).not.toMatch(
          /(?:112.*(?:orden|orde|ordre|manda|agin|order)|(?:solo|només|só|bakarrik|only).*(?:orden|ordre|agintz|order))/i,
        );
  });

  it('a flood gives the colour in words of the language, and no warning where AEMET has none', () => {
    const colours = { es: 'rojo', ca: 'roig', gl: 'vermello', eu: 'gorria', en: 'red' };
    const green = { es: 'verde', ca: 'verd', gl: 'verde', eu: 'berdea', en: 'green' };
    const red = textsOf('flood', language, { level: 'red' });
    for (const text of red.first) expect(text.toLowerCase()).toContain(colours[language]);
    const calm = textsOf('flood', language, { level: 'green', es_alert: 'not-sent' });
    for (const text of [...calm.first, ...calm.replies]) expect(text.toLowerCase()).not.toContain(green[language]);
    expect(calm.first[0]).not.toContain('ES-Alert');
  });

  it('unfit water has its day in words, and no hour with a date in figures', () => {
    const { first, replies } = textsOf('water-quality', language, {});
    for (const text of [...first, ...replies]) expect(text).not.toMatch(/\d\/\d/);
    for (const text of first) expect(text).toMatch(/24/);
  });
});
