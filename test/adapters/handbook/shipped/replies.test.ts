import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { composeDrafts } from '../../../../src/domain/drafts/compose-drafts.ts';
import { liveFactsOf } from '../../../../src/domain/drafts/live-facts-of.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const today = '2026-11-24';
const RULES = ['privacy', 'injection-residue', 'hoax-hygiene'];
const VALUES = {
  time: '18:30',
  date: '24/11',
  link: 'https://riudalba.example/avisos',
  phone: '010',
  number: '3',
  level: 'rojo',
  choice: 'enviado',
  places: 'La Marina',
};
const PLACES = {
  es: 'la calle de las Eras',
  ca: 'el carrer de les Eres',
  gl: 'a rúa das Eiras',
  eu: 'Plaza Nagusia',
  en: 'Plaza Mayor',
};

test('no reply of the shipped handbook gives away a person, an order or a hoax', async () => {
  const { handbook } = await readHandbook(fileURLToPath(new URL('../../../../playbooks', import.meta.url)), today);
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const text = 'La piscina está cerrada por obras, pasadlo';
  const post = { network: 'x', text, author: 'vecina_molinar', url: null, postedAt: null };
  const found: string[] = [];
  for (const citizenLanguage of ['es', 'ca', 'gl', 'eu', 'en'] as const) {
    for (const playbook of handbook.playbooks) {
      const entered = playbook.facts.map(({ id, kind }) => ({
        id,
        key: id,
        value: kind === 'text' ? 'El agua se puede beber.' : kind === 'place' ? PLACES[citizenLanguage] : VALUES[kind],
        source: 'Guardia',
      }));
      for (const postClass of POST_CLASSES) {
        const common = { playbook, postClass, citizenLanguage, handbook };
        for (const draft of composeDrafts({ ...common, facts: entered, topic: null, today })) {
          const facts = liveFactsOf({ playbook, entered, language: draft.language, fallbacks: ['es'], today });
          const review = aReview(draft.text, { ...common, post, facts, language: draft.language, origin: 'playbook' });
          found.push(
            ...reviewDraft(review)
              .filter(({ rule, level }) => RULES.includes(rule) && level !== 'advice')
              .map(({ message, words }) => `${playbook.id} ${draft.language} ${postClass}: ${message.key} «${words}»`),
          );
        }
      }
    }
  }
  expect([...new Set(found)]).toEqual([]);
});
