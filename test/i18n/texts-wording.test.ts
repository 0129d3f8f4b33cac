import { describe, expect, it } from 'vitest';
import { BOT_LANGUAGES } from '../../src/i18n/texts.ts';
import { besideSpanish, SENTENCES, TRANSLATIONS } from '../support/laws/locales.ts';

/** Slack's limits by the kind of sentence, in characters; the first kind that fits a key counts. */
const LIMITS: readonly (readonly [kind: string, of: RegExp, most: number])[] = [
  ['title or submit of a form', /^(form\..+_(title|submit)|form\.(close|shut)|line\.form_(title|submit))$/, 24],
  ['title of a question', /^line\.confirm_title$/, 100],
  ['answer to a question', /^line\.confirm_yes$/, 30],
  ['question, with the line behind it', /^line\.confirm_text$/, 200],
  ['button', /^button\./, 75],
  ['option', /^(danger|dismiss|instruction|language)\.|^form\.(exactly|elsewhere)_(yes|no|public|private)$/, 75],
  ['tick', /^form\.(warnings_read|warning_tick|answer_none)$|^line\.(private|public|last_resort)$/, 75],
  ['hint', /^form\..+_hint$/, 200],
  ['label', /^form\.(?!.*(note|blocked|mended|warnings_|prefill|copy_public))/, 200],
  ['head of a column', /^week\.(day|opened|answered|dismissed|handed_over|median|total)$/, 6],
];

/** What Slack shows of a button. */
const SEEN_OF_A_BUTTON = 30;

describe('what Slack takes', () => {
  it.each(BOT_LANGUAGES)('is not exceeded in %s', (language) => {
    const tooLong = Object.entries(SENTENCES[language]).flatMap(([key, said]) => {
      const [kind = '', , most = Number.POSITIVE_INFINITY] = LIMITS.find(([, of]) => of.test(key)) ?? [];
      return lengthOf(said) > most ? [`${key}: ${lengthOf(said)} characters, a ${kind} takes ${most}`] : [];
    });
    expect(tooLong).toEqual([]);
  });

  it.each(TRANSLATIONS)('shows a button whole in %s where it shows the Spanish one whole', (language) => {
    const cut = besideSpanish(language).filter(
      ({ key, said, spanish }) =>
        key.startsWith('button.') && lengthOf(spanish) <= SEEN_OF_A_BUTTON && lengthOf(said) > SEEN_OF_A_BUTTON,
    );
    expect(cut).toEqual([]);
  });

  it('is known for every kind of sentence', () => {
    const kinds = LIMITS.map(([kind, of]) => [kind, Object.keys(SENTENCES.es).some((key) => of.test(key))]);
    expect(kinds.filter(([, isThere]) => !isThere)).toEqual([]);
  });
});

describe('a button that a sentence names', () => {
  it.each(BOT_LANGUAGES)('is called as it is labelled in %s', (language) => {
    const labels = Object.entries(SENTENCES.es).filter(([key]) => /^(button|instruction)\./.test(key));
    const wrong = besideSpanish(language).flatMap(({ key, said, spanish }) =>
      [...spanish.matchAll(/«([^«»{}]+)»/g)].flatMap(([, named]) => {
        const ids = labels.filter(([, label]) => label === named).map(([id]) => id);
        const here = ids.map((id) => SENTENCES[language][id] ?? '');
        return ids.length === 0 || here.some((label) => said.includes(`«${label}»`) || said.includes(`“${label}”`))
          ? []
          : [`${key} names ${here.join(' or ')} otherwise: ${said}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a hint of a form', () => {
  it.each(BOT_LANGUAGES)(
    'does not say in %s that the field is optional, as Slack does beside its label',
    (language) => {
      const hints = Object.entries(SENTENCES[language]).filter(([key]) => /^form\..+_hint$/.test(key));
      expect(hints.filter(([, said]) => /^(opcional|optional|aukerakoa)\b/i.test(said))).toEqual([]);
    },
  );
});

describe('no Spanish is left', () => {
  it.each(TRANSLATIONS)('in %s', (language) => {
    const left = Object.entries(SENTENCES[language]).filter(([, said]) => soundsSpanish(said, language));
    expect(left).toEqual([]);
  });

  it.each(TRANSLATIONS)('as a sentence that was copied, in %s', (language) => {
    // Galician shares many a short sentence with Spanish.
    const most = language === 'gl' ? 4 : 3;
    const copied = besideSpanish(language).filter(
      ({ said, spanish }) => said === spanish && wordsOf(said).length > most,
    );
    expect(copied).toEqual([]);
  });

  it.each(TRANSLATIONS)('unseen: of the Spanish sentences, nearly all would be noticed in %s', (language) => {
    const sentences = Object.values(SENTENCES.es).filter((said) => wordsOf(said).length > 7);
    const noticed = sentences.filter((said) => soundsSpanish(said, language));
    expect(noticed.length / sentences.length).toBeGreaterThan(0.9);
  });
});

describe('a place, which nobody can inflect', () => {
  it('takes no ending in Basque', () => {
    const inflected = Object.entries(SENTENCES.eu).filter(([, said]) => /\}\}\)?[-’']?\p{L}/u.test(said));
    expect(inflected).toEqual([]);
  });

  it('has no article before a date in Catalan, where it would be l’ on the first and the eleventh', () => {
    const dates = /\b(el|al|del) \{\{(at|date|on|since|until)\}\}/;
    expect(Object.entries(SENTENCES.ca).filter(([, said]) => dates.test(said))).toEqual([]);
    expect(Object.entries(SENTENCES.es).filter(([, said]) => dates.test(said)).length).toBeGreaterThan(5);
  });
});

describe('a sentence', () => {
  it.each(BOT_LANGUAGES)('has at most 25 words in %s', (language) => {
    const long = Object.entries(SENTENCES[language]).flatMap(([key, said]) =>
      sentencesOf(said)
        .filter((sentence) => wordCount(sentence) > MOST_WORDS)
        .map((sentence) => `${key}: ${wordCount(sentence)} words: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it.each([
    ['Una. Dos tres… ¿Cuatro? Cinco', [1, 2, 1, 1]],
    ['*Hay {{count}} pausa:* lo aprobado espera.\n`/crisis resume` la levanta.', [6, 3]],
    ['«Aprobar.» Sale a las 18.30 · urgencia', [1, 5]],
  ])('is counted with a place or a command as one word: %s', (said, words) => {
    expect(sentencesOf(said).map(wordCount)).toEqual(words);
  });

  it('has one kind of apostrophe in Catalan', () => {
    expect(Object.entries(SENTENCES.ca).filter(([, said]) => said.includes('’'))).toEqual([]);
  });
});

describe('a Catalan button', () => {
  it('says what to do in the imperative, as software does', () => {
    const infinitives = Object.entries(SENTENCES.ca).filter(
      ([key, label]) => key.startsWith('button.') && /^[^\p{L}]*\p{L}+(?:ar|er|ir|re)(?!\p{L})/u.test(label),
    );
    expect(infinitives).toEqual([]);
  });
});

describe('a Basque button', () => {
  const buttons = Object.entries(SENTENCES.eu).filter(([key]) => key.startsWith('button.'));
  const firstWord = (label: string) => /^\p{L}+/u.exec(label)?.[0] ?? '';

  it('begins with its verb, as the form does that it opens', () => {
    const others = buttons.filter(([key, label]) => !BASQUE_ANSWERS.has(key) && !BASQUE_VERBS.has(firstWord(label)));
    expect(others).toEqual([]);
  });

  it('has a verb of the list, each of which is in use, or answers a question', () => {
    const used = new Set(buttons.map(([, label]) => firstWord(label)));
    expect([...BASQUE_VERBS].filter((verb) => !used.has(verb))).toEqual([]);
    expect([...BASQUE_ANSWERS].filter((key) => SENTENCES.eu[key] === undefined)).toEqual([]);
  });
});

const MOST_WORDS = 25;

/** Verbs with which Basque buttons begin. */
const BASQUE_VERBS = new Set(
  `Aldatu Aplikatu Argitaratu Aukeratu Batu Baztertu Bereizi Berretsi Bete Bidali Bihurtu Deitu Desegin Editatu Egiaztatu Egin
   Egingo Eman Erabaki Erabili Erantzun Erregistratu Eskatu Eten Galdetu Gehitu Gelditu Hartu Hasi Idatzi Igo Ikusi Irakurri Itsatsi
   Irakurtzen Ireki Iritsi Itxi Itzuli Jarraitu Jarri Kendu Kopiatu Markatu Onartu Osatu Pasatu Proposatu Utzi Zuzendu`.split(
    /\s+/u,
  ),
);

/** Buttons that answer what the card asks or says: “Bai, …”, “Ez da …”. */
const BASQUE_ANSWERS = new Set(
  [
    'went_out',
    'content_down',
    'not_out',
    'safe',
    'sought',
    'join_crisis',
    'leave_crisis',
    'same_claim',
    'line_last_resort',
    'hoax_not_this',
  ].map((name) => `button.${name}`),
);

/** A text in its sentences, which end at a sign and a blank, or with their line. */
function sentencesOf(said: string): string[] {
  return said.split(/(?<=[.!?…][»”")*_]*)\s+|\n/u).filter((sentence) => wordCount(sentence) > 0);
}

/** A place, a command and a word count one each. */
function wordCount(sentence: string): number {
  return sentence
    .replaceAll(/\$t\([^)]*\)+|\{\{\w+\}\}|`[^`]*`/gu, 'x')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Words and endings of Spanish that the language does not have. */
const SPANISH: Record<(typeof TRANSLATIONS)[number], RegExp> = {
  ca: spanish(
    'y los las lo su sus como tiene dato quién ya hay más sin con para pero desde hasta otra otro quien según ese esa eso mensaje caso texto',
    '[ñ¿¡]|ción|ciones',
  ),
  gl: spanish(
    'y la los las lo su sus tu es del tiene quién ya hay más sin hasta otra otro quien según una eso mensaje hilo red',
    '[¿¡]|ciones',
  ),
  eu: spanish('y el la los las lo su ya hay más con para por en que de del se un una no es este esta', '[ñ¿¡]|ción'),
  en: spanish('y el la los las lo su ya hay más con para por en que de del se un una es este esta', '[ñ¿¡]|ción'),
};

function soundsSpanish(said: string, language: (typeof TRANSLATIONS)[number]): boolean {
  return SPANISH[language].test(bare(said));
}

function spanish(words: string, signs: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(${words.replaceAll(' ', '|')})(?!\\p{L})|${signs}`, 'iu');
}

function bare(said: string): string {
  return said.replaceAll(/\$t\([^)]*\)+|\{\{\w+\}\}|`[^`]*`|institution\.yml|no_shifts/g, ' ');
}

function wordsOf(said: string): string[] {
  return bare(said).match(/\p{L}{2,}/gu) ?? [];
}

/** With a place filled in as the code does. */
function lengthOf(said: string): number {
  return said.replaceAll(/\{\{\w+\}\}/g, (place) => (place === '{{fix}}' ? 'x'.repeat(10) : 'x'.repeat(3))).length;
}
