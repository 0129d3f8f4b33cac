import type { Handbook } from '../handbook/handbook.ts';
import { renderTemplate } from '../handbook/liquid-engine.ts';
import type { Playbook, ReplyTemplate } from '../handbook/playbook.ts';
import { namedValues, RECORD_FACTS } from '../handbook/record-facts.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';
import { institutionWords } from './institution-words.ts';
import { liveFactsOf } from './live-facts-of.ts';

/** Stretch of a text, or a gap in it where a person writes a fact by hand. */
export type GappedPiece =
  | { kind: 'text'; text: string }
  /** `title` in the language of the text; `maxLength` in characters. */
  | { kind: 'gap'; key: string; title: string; maxLength: number };

/** Signs for private use, which no handbook's text holds: they stand around the key of a fact that is to be written. */
const [OPENS, CLOSES] = ['\uE000', '\uE001'];

/**
 * Maximum length in characters of a gap for an expired standing fact; the playbook declares no
 * limit for it.
 */
const UNTOLD_LENGTH = 60;

/**
 * Returns a playbook's text as it is printed: values that the handbook knows are filled in, and
 * each declared fact is a gap. Where the text changes with a value (`no`, a colour), the gap covers
 * any value that is written.
 * @param given.today a date such as 2027-03-31, of the institution
 */
export function gappedText(
  template: ReplyTemplate,
  given: { playbook: Playbook; handbook: Handbook; today: string },
): GappedPiece[] {
  const { playbook, handbook, today } = given;
  const { language } = template;
  const fallbacks = handbook.institution.languages;
  const standing = liveFactsOf({ playbook, entered: [], language, fallbacks, today });
  const keys = [...playbook.facts, ...playbook.standingFacts, ...RECORD_FACTS].map(({ id }) => id);
  const text = renderTemplate(template.template, {
    language,
    ...namedValues(
      new Map([
        ...keys.map((key) => [key, `${OPENS}${key}${CLOSES}`] as const),
        ...standing.map(({ key, value }) => [key, value] as const),
      ]),
    ),
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook.subjects, language, fallbacks) },
  });
  return piecesOf(text.trim(), (key) => gapOf(key, playbook, [language, ...fallbacks]));
}

function piecesOf(text: string, gap: (key: string) => GappedPiece): GappedPiece[] {
  return text.split(new RegExp(`${OPENS}([\\w.]+)${CLOSES}`, 'u')).flatMap((part, index): GappedPiece[] => {
    if (index % 2 === 1) return [gap(part)];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

function gapOf(key: string, { facts }: Playbook, languages: readonly Language[]): GappedPiece {
  const declared = [...facts, ...RECORD_FACTS].find(({ id }) => id === key);
  const title = inLanguage(declared?.titles ?? {}, 'und', languages);
  return {
    kind: 'gap',
    key,
    title: title === '' ? key.replaceAll('_', ' ') : title,
    maxLength: declared?.maxLength ?? UNTOLD_LENGTH,
  };
}
