import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { checkStyle } from '../../../../src/domain/review/style/check-style.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview, findingsBy } from '../../../support/builders/drafts/a-review.ts';

const findingsOf = findingsBy('style');

describe('style: expressions', () => {
  it('blocks what is banned in the language of the reply, whatever accents and case', () => {
    expect(findingsOf('Calma: tOdO  esta\u0301 BaJo\ncontrol.')).toEqual([
      'style.banned: tOdO  esta\u0301 BaJo\ncontrol',
    ]);
    expect(findingsOf('Tot esta sota control.', { language: 'ca' })).toEqual(['style.banned: Tot esta sota control']);
    expect(findingsOf('Tot està sota control.', { language: 'es' })).toEqual([]);
    expect(findingsOf('Todo está bajo control.', { language: 'eu' })).toEqual([]);
  });

  it('keeps to whole words', () => {
    expect(findingsOf('Un ocaso aislado y casos aislados')).toEqual([]);
    expect(findingsOf('(caso aislado)')).toEqual(['style.banned: caso aislado']);
  });

  it.each([
    ['Iremos a la mayor brevedad posible.', 'a la mayor brevedad posible', 'cuanto antes'],
    ['A la mayor brevedad posible iremos.', 'A la mayor brevedad posible', 'Cuanto antes'],
    ['IREMOS A LA MAYOR BREVEDAD POSIBLE', 'A LA MAYOR BREVEDAD POSIBLE', 'CUANTO ANTES'],
  ])('advises the direct words, with their case: %s', (text, words, fix) => {
    const [finding] = checkStyle(readDraft(aReview(text)));
    expect(finding).toMatchObject({ level: 'warn', words, fix, start: text.indexOf(words) });
  });

  it('tells the longer of two entries alone', () => {
    const handbook = aHandbook();
    handbook.style.languages.es?.replace.push({ avoid: 'posible', use: 'que se pueda' });
    expect(findingsOf('A la mayor brevedad posible.', { handbook })).toEqual([
      'style.replace: A la mayor brevedad posible',
    ]);
  });
});

describe('style: loudness', () => {
  it.each([
    ['¡Gracias! ¡Seguimos!', ['style.exclamation-marks: !']],
    ['Gracias 🙏 👇', ['style.emoji: 👇']],
    ['Gracias 👨‍👩‍👧', ['style.emoji-not-listed: 👨‍👩‍👧']],
    ['Aviso #DANA en la ribera', ['style.hashtag-place: #DANA']],
    ['Aviso en la ribera #Uno #Dos #Tres', ['style.hashtags: #Tres']],
    ['NO CRUCES LA CALLE, por favor', ['style.capitals: NO CRUCES LA CALLE']],
    ['VE A CASA', ['style.capitals: VE A CASA']],
  ])('advises on %j', (text, told) => {
    expect(findingsOf(text)).toEqual(told);
  });

  it.each([
    '¡Gracias! 🙏',
    'AEMET avisa: mira www.AEMET.es o el SAC',
    'Aviso en la ribera. #Dana #LaRibera 👇',
    'A la ribera, el 112 y © no va',
  ])('has nothing to say on %j', (text) => {
    expect(findingsOf(text)).toEqual([]);
  });
});
