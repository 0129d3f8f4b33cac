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
