import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { composedFor } from '../../../src/domain/cases/drafting/playbook-words.ts';
import { namedTopic } from '../../../src/domain/drafts/named-topic.ts';
import type { Topic } from '../../../src/domain/handbook/institution.ts';
import { aCase, anAssessment, aPost } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const TOPICS: Topic[] = [
  {
    id: 'schools',
    titles: { es: 'las escuelas y el deporte', ca: "les escoles i l'esport", en: 'schools and sport' },
    owner: 'works',
    terms: { es: ['piscina'], en: ['pool'] },
  },
  { id: 'beaches', titles: { es: 'las playas' }, owner: 'works', terms: { es: ['playa', 'arena'] } },
  { id: 'tax', titles: { es: 'el IBI' }, owner: 'works', terms: { es: ['contribución'] } },
];

const handbook = aHandbook();
handbook.institution.topics = TOPICS;

/** First words that the playbook offers for a post. */
function replyTo(text: string, topic: string): string {
  const assessment = anAssessment({ playbook: 'everyday', class: 'question', language: 'es', topic });
  const state = aCase({
    drafts: [],
    posts: [aPost({ network: 'x', text })],
    core: { playbook: 'everyday', assessment },
  });
  return composedFor(state, { handbook, now: '2026-11-24T10:00:00.000Z' })[0]?.text ?? '';
}

describe('the subject of a reply', () => {
  it.each([
    ['¿A qué hora abre la piscina?', 'schools', 'Sobre tu consulta,'],
    ['Hay un perro suelto en la arena', 'beaches', 'Sobre tu consulta,'],
    ['¿Abrís las escuelas mañana?', 'schools', 'Sobre tu consulta,'],
    ['La playa está llena de medusas', 'beaches', 'Sobre las playas,'],
    ['¿Cuándo se paga el ibi?', 'tax', 'Sobre el IBI,'],
    ['¿Dónde pago la contribución?', 'tax', 'Sobre tu consulta,'],
    ['Les escoles i l’esport', 'schools', 'Sobre las escuelas y el deporte,'],
  ])('is a topic only where the post itself says its title: %s', (text, topic, said) => {
    expect(replyTo(text, topic)).toContain(said);
  });

  test.prop({
    topic: fc.constantFrom(...TOPICS.map(({ id }) => id), 'gone'),
    words: fc.array(fc.constantFrom('piscina', 'perro', 'hora', 'deporte', 'arena', 'abre', 'qué')),
  })('is never a topic that the post does not name in full', ({ topic, words }) => {
    expect(namedTopic(words.join(' '), topic, handbook)).toBeNull();
  });
});
