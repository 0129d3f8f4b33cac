import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { checkReadability } from '../../../../src/domain/review/readability/check-readability.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { LANGUAGES } from '../../../../src/domain/text/languages.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const found = (text: string, language: Language = 'es') => checkReadability(readDraft(aReview(text, { language })));

describe('readability of Spanish', () => {
  it('points at a hard text, and says of a short one that it may be hard', () => {
    const hard =
      'Se procederá a la realización de las actuaciones pertinentes conducentes al restablecimiento del suministro.';
    expect(found(hard)).toEqual([
      {
        rule: 'readability',
        level: 'advice',
        words: hard.slice(0, -1),
        start: 0,
        end: hard.length - 1,
        message: { key: 'finding.readability.hard-indicative' },
      },
    ]);
    expect(found(`${hard} ${hard} ${hard}`)[0]?.message.key).toBe('finding.readability.hard');
  });

  it('points at the hardest sentence', () => {
    const easy = 'Hoy no hay agua.';
    const hard =
      'Las actuaciones correspondientes al restablecimiento definitivo continuarán ininterrumpidamente durante la madrugada';
    expect(found(`${easy} ${hard}.`)[0]).toMatchObject({ words: hard, start: easy.length + 1 });
  });

  it.each([
    'El agua no es apta para beber. No la uses para cocinar. Tienes cisternas en la plaza.',
    'Comprobación periódica municipal.',
    'https://www.vallserena.example/actuaciones-correspondientes 🙏',
    '',
  ])('has nothing to say on %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('readability of the other languages', () => {
  it.each([
    ['ca', `Hui ${'passem '.repeat(20)}açò.`, 'long'],
    ['en', `Today ${'we go '.repeat(11)}home.`, 'long'],
    ['en', 'Please be advised that said request was forwarded to the competent body.', 'jargon'],
    ['ca', 'La gestió, la contractació i l’execució són previstes.', null],
    ['ca', 'Contractació, planificació i execució del manteniment.', 'nouns'],
    ['gl', 'Contratación, planificación e execución do mantemento.', 'nouns'],
    ['eu', 'Konponketa, antolaketa eta garbiketa egitea.', 'nouns'],
    ['en', 'The works were delayed and the street was closed.', 'nouns'],
    ['eu', 'Gaur ez dago urik. Bihar itzuliko da.', null],
    ['gl', 'Hoxe non hai auga. Mañá volve.', null],
    ['en', 'There is no water today. It is back tomorrow.', null],
  ] as const)('%s: %s', (language, text, what) => {
    expect(found(text, language).map(({ message }) => message.key)).toEqual(
      what === null ? [] : [`finding.readability.${what}`],
    );
  });

  test.prop([fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES)])(
    'never does more than advise, on any text',
    (text, language) => {
      for (const { level, words, start, end } of found(text, language)) {
        expect(level).toBe('advice');
        expect(text.slice(start, end)).toBe(words);
      }
    },
  );
});
