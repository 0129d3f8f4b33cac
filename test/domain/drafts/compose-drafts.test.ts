import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { ComposeInput } from '../../../src/domain/drafts/compose-drafts.ts';
import { composeDrafts } from '../../../src/domain/drafts/compose-drafts.ts';
import type { LiveFact } from '../../../src/domain/drafts/live-fact.ts';
import { findMissingMarkers } from '../../../src/domain/drafts/missing-marker.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { playbookById } from '../../../src/domain/handbook/handbook.ts';
import type { Playbook } from '../../../src/domain/handbook/playbook.ts';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const handbook = aHandbook();

function playbook(id: string): Playbook {
  const found = playbookById(handbook, id);
  if (found === undefined) throw new Error(`no playbook ${id}`);
  return found;
}

function aFact(key: string, value: string): LiveFact {
  return { id: `fact-${key}`, key, value, source: 'Jefa de guardia' };
}

function compose(overrides: Partial<ComposeInput>): ReturnType<typeof composeDrafts> {
  const base = { postClass: 'question', citizenLanguage: 'es', facts: [], topic: null, today: '2026-11-24' } as const;
  return composeDrafts({ playbook: playbook('flood'), handbook, ...base, ...overrides });
}

describe('composeDrafts', () => {
  it('gives the two variants for the class, with the values that people entered', () => {
    const facts = [aFact('zone', 'La Ribera'), aFact('next_update', '14:30')];
    const [first, second] = compose({ facts });
    expect(first).toEqual({
      templateId: 'flood/es/question/a',
      variant: 'a',
      language: 'es',
      languageFellBack: false,
      text: 'Hola. Sobre la inundación: hay agua en La Ribera. No cruces zonas con agua. Más a las 14:30 en https://www.vallserena.example',
      factIds: ['fact-zone', 'fact-next_update'],
      missingFacts: [],
    });
    expect(second?.text).toContain('Evita La Ribera');
  });

  it('leaves a marker in the language of the text where a fact has no value', () => {
    const [draft] = compose({ facts: [aFact('zone', '  ')] });
    expect(draft?.text).toContain('hay agua en [falta: zona]');
    expect(draft?.missingFacts).toEqual(['zone', 'next_update']);
    expect(draft?.factIds).toEqual([]);
    const [english] = compose({ citizenLanguage: 'en', postClass: 'rant' });
    expect(english?.text).toContain('Next update at [missing: next update]');
  });

  it('answers in the language of the citizen where the playbook has that kind in it', () => {
    expect(compose({ citizenLanguage: 'ca' }).map((draft) => draft.templateId)).toEqual([
      'flood/ca/question/a',
      'flood/ca/question/b',
    ]);
  });

  it('falls back to the language of the institution and says so', () => {
    const drafts = compose({ citizenLanguage: 'eu' });
    expect(drafts.map(({ language, languageFellBack }) => [language, languageFellBack])).toEqual([
      ['es', true],
      ['es', true],
    ]);
    expect(compose({ citizenLanguage: 'und' })[0]?.languageFellBack).toBe(false);
  });

  it('offers the holding statement alone when there is no text for the class', () => {
    const drafts = compose({ postClass: 'political', citizenLanguage: 'ca' });
    expect(drafts.map(({ templateId }) => templateId)).toEqual(['flood/ca/holding_statement/a']);
  });

  it('answers a thank-you with the words of every day, never with the first message of a crisis', () => {
    const ids = (overrides: Partial<ComposeInput>) =>
      compose({ postClass: 'praise', ...overrides }).map(({ templateId }) => templateId);
    expect(ids({})).toEqual(['everyday/es/praise/a', 'everyday/es/praise/b']);
    expect(ids({ citizenLanguage: 'ca' })).toEqual(['everyday/es/praise/a', 'everyday/es/praise/b']);
    const own = playbook('flood').templates.map((one) => ({
      ...one,
      id: 'flood/es/praise/a',
      kind: 'praise' as const,
    }));
    expect(ids({ playbook: { ...playbook('flood'), templates: own.slice(0, 1) } })).toEqual(['flood/es/praise/a']);
    const without = aHandbook({ playbooks: handbook.playbooks.filter(({ id }) => id !== 'everyday') });
    expect(ids({ handbook: without })).toEqual([]);
  });

  it('borrows no thanks that name a fact, which would be told with the facts of the crisis', () => {
    const thanks = (words: (variant: string) => string) =>
      aHandbook({
        playbooks: handbook.playbooks.map((one) => ({
          ...one,
          templates: one.templates.map((each) =>
            each.kind === 'praise' ? { ...each, template: words(each.variant) } : each,
          ),
        })),
      });
    const texts = (house: Handbook, id = 'flood') =>
      compose({
        handbook: house,
        playbook: playbookById(house, id) ?? playbook(id),
        postClass: 'praise',
        facts: [aFact('zone', 'La Ribera'), aFact('next_update', '14:30')],
      }).map(({ text }) => text);
    expect(texts(thanks(() => 'Gracias. Estamos en {{ fact.zone }}.'))).toEqual([]);
    expect(texts(thanks(() => 'Gracias. Más a las {{ record.next }}.'))).toEqual([]);
    const one = thanks((variant) => (variant === 'a' ? 'Gracias. {{ fact.zone }}.' : 'Gracias de corazón.'));
    expect(texts(one)).toEqual(['Gracias de corazón.']);
    expect(texts(one, 'everyday')).toEqual(['Gracias. La Ribera.', 'Gracias de corazón.']);
  });

  it('has nothing to offer when the playbook has neither', () => {
    expect(compose({ playbook: { ...playbook('flood'), templates: [] } })).toEqual([]);
  });

  it('rests on a standing fact until the day on which it runs out', () => {
    const water = playbook('water-quality');
    const [valid] = compose({ playbook: water, today: '2027-12-31' });
    expect(valid?.text).toContain('Hervir el agua no siempre la hace apta.');
    expect(valid?.factIds).toEqual(['standing:water-quality/no_boiling']);
    const [expired] = compose({ playbook: water, today: '2028-01-01' });
    expect(expired?.text).toContain('[falta: no boiling]');
    expect(expired?.missingFacts).toContain('no_boiling');
  });

  it('names the topic, else what the playbook is about', () => {
    const everyday = { playbook: playbook('everyday') };
    expect(compose({ ...everyday, topic: 'roads' })[0]?.text).toContain('Sobre las calles,');
    expect(compose({ ...everyday, topic: null })[0]?.text).toContain('Sobre tu consulta,');
  });

  it('takes the value entered last', () => {
    const facts = [aFact('zone', 'La Ribera'), { ...aFact('zone', 'Las Eras'), id: 'newer' }];
    const [draft] = compose({ facts });
    expect(draft?.text).toContain('Las Eras');
    expect(draft?.factIds).toEqual(['newer']);
  });

  test.prop({
    playbook: fc.constantFrom(...handbook.playbooks),
    postClass: fc.constantFrom(...POST_CLASSES),
    citizenLanguage: fc.constantFrom(...LANGUAGES, 'und' as const),
    facts: fc.array(
      fc.record({ id: fc.uuid(), key: fc.constantFrom('zone', 'street'), value: fc.string(), source: fc.string() }),
    ),
    topic: fc.option(fc.constantFrom('water', 'roads', 'gone')),
  })('never throws, and lists as missing exactly what is marked', (input) => {
    const facts = input.facts.map((fact) => ({ ...fact, value: fact.value.replace(/[[\]]/g, '') }));
    for (const draft of compose({ ...input, facts })) {
      expect(findMissingMarkers(draft.text).length >= draft.missingFacts.length).toBe(true);
      expect(draft.missingFacts.length === 0).toBe(!/\[(?:falta|missing): /.test(draft.text));
    }
  });
});
