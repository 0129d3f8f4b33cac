import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { checkCompetence } from '../../../../src/domain/review/competence/check-competence.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
if (handbook === null) throw new Error('the shipped handbook has errors');

const WORDS = {
  es: (subject: string) => `Corregimos un mensaje anterior sobre ${subject}.`,
  ca: (subject: string) => `Corregim un missatge anterior sobre ${subject}.`,
  gl: (subject: string) => `Corriximos unha mensaxe anterior sobre ${subject}.`,
  eu: (subject: string) => `Lehengo mezu bat zuzentzen ari gara. Gaia: ${subject}.`,
  en: (subject: string) => `We are correcting an earlier message about ${subject}.`,
};

describe('a correction of our own', () => {
  it.each(Object.entries(WORDS))('promises nothing of the matter that it is about, in %s', (language, words) => {
    const stopped = handbook.playbooks.flatMap(({ id, subjects }) => {
      const text = words(Object.entries(subjects).find(([code]) => code === language)?.[1] ?? '');
      const found = checkCompetence(readDraft(aReview(text, { handbook })));
      return found.some(({ level }) => level === 'block') ? [id] : [];
    });
    expect(stopped).toEqual([]);
  });

  it.each(['Corregiremos el corte de luz mañana.', 'Vamos a corregir el corte de luz esta tarde.'])(
    'is not a promise to mend it: %s',
    (text) => {
      expect(checkCompetence(readDraft(aReview(text, { handbook })))).not.toEqual([]);
    },
  );
});
