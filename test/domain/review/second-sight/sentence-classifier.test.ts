import { fileURLToPath } from 'node:url';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { classifySentences } from '../../../../src/domain/review/second-sight/sentence-classifier.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const handbook = (await readHandbook(PLAYBOOKS, '2026-11-24')).handbook ?? aHandbook();
const asked = {
  network: 'x',
  author: '@vecina',
  text: '¿Qué ha pasado? Nadie nos dice nada',
  url: null,
  postedAt: null,
};

function seen(text: string, overrides: Partial<ReviewInput> = {}) {
  return classifySentences(readDraft(aReview(text, { handbook, post: asked, origin: 'model', ...overrides })), []);
}

describe('what a sentence sounds like', () => {
  it.each([
    ['never-say', 'Gracias por escribir. Mañana por la tarde estará todo arreglado, te damos nuestra palabra.'],
    ['never-say', 'Gràcies per escriure. La culpa és de qui va deixar la porta oberta.'],
    ['neutrality', 'Thanks for writing. This council has done more for the town in two years than others in twenty.'],
    ['neutrality', 'Grazas por escribir. Nunca un goberno investira tanto no barrio como este.'],
    ['competence', 'Hola. El hospital te operará antes de fin de mes, ya hemos hablado con ellos.'],
    ['privacy', 'Kaixo. Zure laguntza-eskaera ukatu egin zen, zorrak dituzulako.'],
  ])('%s: %s', (rule, text) => {
    const found = seen(text);
    expect(found.map((finding) => finding.rule)).toContain(rule);
    for (const { level, words, start, end } of found) {
      expect(level).toBe('warn');
      expect(text.slice(start, end)).toBe(words);
    }
  });

  it.each([
    'Gracias por avisar de la farola. Pasamos tu mensaje al equipo de alumbrado. Un saludo. Ayuntamiento de Riudalba',
    'Gràcies per escriure. Pots consultar l’horari en https://riudalba.example Ajuntament de Riudalba',
    'Thank you for telling us. You can report it at https://riudalba.example Riudalba Town Council',
  ])('lets pass: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  it('asks nothing of the handbook’s own words, nor of the citizen’s, quoted', () => {
    const text = 'Gracias por escribir. Mañana por la tarde estará todo arreglado, te damos nuestra palabra.';
    expect(seen(text, { origin: 'playbook' })).toEqual([]);
    const theirs = 'Mañana por la tarde estará todo arreglado, te damos nuestra palabra';
    expect(seen(`«${theirs}»`, { post: { ...asked, text: theirs } })).toEqual([]);
  });

  it('adds nothing where the rule has found something in the sentence', () => {
    const draft = readDraft(
      aReview('Mañana por la tarde estará todo arreglado, te damos nuestra palabra.', { handbook, origin: 'model' }),
    );
    const [first] = classifySentences(draft, []);
    if (first === undefined) throw new Error('nothing was seen');
    const again = classifySentences(draft, [{ ...first, level: 'block' }]);
    expect(again.filter(({ rule }) => rule === first.rule)).toEqual([]);
  });

  it('does not suspect what it knows nothing of', () => {
    expect(seen(`${'a'.repeat(200)} fin`)).toEqual([]);
    expect(seen('Zzyzx qwrtp xkcd vbnm.')).toEqual([]);
  });

  test.prop([fc.string({ unit: 'grapheme' })])('is total on any text', (text) => {
    for (const { words, start, end } of seen(text)) expect(text.slice(start, end)).toBe(words);
  });
});
