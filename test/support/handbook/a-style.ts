import type { LanguageStyle, Style } from '../../../src/domain/handbook/style.ts';

/** A short style guide in three languages. */
export function aStyle(): Style {
  return {
    principles: ['Claro, directo y cercano.'],
    emoji: { max: 1, allowed: ['🙏', '👇'], note: 'Nunca en lugar de una palabra.' },
    hashtags: { max: 2, position: 'end', camelCase: true },
    capitals: { maxWordsInARow: 0, acronyms: ['AEMET', 'DNI', 'SAC'] },
    exclamationMarks: { max: 1 },
    networks: [
      { id: 'x', greeting: false, signOff: false, tone: 'Breve.' },
      { id: 'mastodon', greeting: true, signOff: false, tone: 'Conversación.' },
      { id: 'facebook', greeting: true, signOff: true, tone: 'Cercano.' },
    ],
    languages: { es: spanish(), ca: catalan(), en: english() },
  };
}

function spanish(): LanguageStyle {
  return {
    address: 'tu',
    register: 'Cercano y respetuoso.',
    maxSentenceWords: 20,
    greeting: 'Hola.',
    signOff: 'Un saludo.',
    replace: [
      { avoid: 'a la mayor brevedad posible', use: 'cuanto antes' },
      { avoid: 'proceder a la realización de', use: 'hacer' },
    ],
    banned: [
      { words: 'todo está bajo control', why: 'Promete lo que nadie sabe.' },
      { words: 'caso aislado', why: 'Quita importancia.' },
    ],
    advice: ['Una acción por mensaje.'],
  };
}

function catalan(): LanguageStyle {
  return {
    address: 'tu',
    register: 'Proper i respectuós.',
    maxSentenceWords: 20,
    greeting: 'Hola.',
    signOff: 'Salutacions.',
    replace: [{ avoid: 'amb la major brevetat possible', use: 'com més prompte millor' }],
    banned: [{ words: 'tot està sota control', why: 'Promet el que ningú sap.' }],
    advice: [],
  };
}

function english(): LanguageStyle {
  return {
    address: 'you',
    register: 'Warm and plain.',
    maxSentenceWords: 20,
    greeting: 'Hello.',
    signOff: 'Kind regards.',
    replace: [{ avoid: 'at the earliest convenience', use: 'as soon as we can' }],
    banned: [{ words: 'everything is under control', why: 'It promises what nobody knows.' }],
    advice: [],
  };
}
