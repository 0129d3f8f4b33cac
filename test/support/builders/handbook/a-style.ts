import type { LanguageStyle, Style } from '../../../../src/domain/handbook/style.ts';

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
    statements: {
      correction:
        'Corregimos un mensaje anterior sobre {{ post.subject }}. {{ statement.facts | capitalize }}. Más información: {{ institution.web }}',
      retraction:
        'Corregimos un mensaje anterior sobre {{ post.subject }}. Ya no vale lo que decía de: {{ statement.titles }}. Información al día: {{ institution.web }}',
      update:
        'Novedades sobre {{ post.subject }}. {{ statement.facts | capitalize }}. Próxima actualización a las {{ record.next }}.',
      noNews:
        'Sin novedades sobre {{ post.subject }} desde las {{ record.since }}. Próxima actualización a las {{ record.next }}.',
      planMessage:
        'De evacuaciones y carreteras informa {{ record.plan_director }}: {{ record.plan_link }} Si hay peligro, llama al 112. {{ institution.name }}, sobre {{ post.subject }}.',
    },
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
    statements: {
      correction:
        'Corregim un missatge anterior sobre {{ post.subject }}. {{ statement.facts | capitalize }}. Més informació: {{ institution.web }}',
      retraction:
        'Corregim un missatge anterior sobre {{ post.subject }}. Ja no val el que deia de: {{ statement.titles }}. Informació al dia: {{ institution.web }}',
      update:
        'Novetats sobre {{ post.subject }}. {{ statement.facts | capitalize }}. Pròxima actualització a les {{ record.next }}.',
      noNews:
        'Sense novetats sobre {{ post.subject }} des de les {{ record.since }}. Pròxima actualització a les {{ record.next }}.',
      planMessage:
        "D'evacuacions i carreteres informa {{ record.plan_director }}: {{ record.plan_link }} Si hi ha perill, telefona al 112. {{ institution.name }}, sobre {{ post.subject }}.",
    },
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
    statements: {
      correction:
        'We are correcting an earlier message about {{ post.subject }}. {{ statement.facts | capitalize }}. More information: {{ institution.web }}',
      retraction:
        'We are correcting an earlier message about {{ post.subject }}. What it said of this no longer holds: {{ statement.titles }}. Up-to-date information: {{ institution.web }}',
      update: 'News about {{ post.subject }}. {{ statement.facts | capitalize }}. Next update at {{ record.next }}.',
      noNews: 'No news about {{ post.subject }} since {{ record.since }}. Next update at {{ record.next }}.',
      planMessage:
        'Evacuations and roads are told of by {{ record.plan_director }}: {{ record.plan_link }} In danger, call 112. {{ institution.name }}, on {{ post.subject }}.',
    },
  };
}
