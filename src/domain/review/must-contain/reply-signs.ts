import type { PhraseMatch } from '../../phrases/compile-phrases.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { replyPhrases } from '../text/reply-phrases.ts';
import { ANSWER_THEMES } from './lexicon/answer-themes.ts';
import { SAFETY_THEMES } from './lexicon/safety-themes.ts';
import { STATEMENT_THEMES } from './lexicon/statement-themes.ts';

const see = compileRules(
  Object.entries({ ...SAFETY_THEMES, ...ANSWER_THEMES, ...STATEMENT_THEMES }).map(([name, phrases]) => ({
    name,
    phrases,
  })),
  {},
  replyPhrases,
);

/** Signs of a reply in which the tests look for required content. */
export type ReplySigns = {
  draft: DraftReading;
  /** The themes that the reply speaks of, each with where it does. */
  themes: ReadonlyMap<string, readonly PhraseMatch[]>;
  /** True if the reply contains a web address. */
  hasLink: boolean;
  /**
   * True if a sentence announces the next news with an hour, a day, or the marker of a missing
   * fact.
   */
  saysWhenNext: boolean;
};

/** Hours, days and dates in all five languages; a gap that waits for a fact counts as filled. */
const MOMENT = new RegExp(
  [
    '\\d{1,2}[:.h]\\s?\\d{0,2}',
    '\\d{1,2}\\s?(?:h|am|pm|horas|hores|minut\\p{L}*)(?!\\p{L})',
    '\\d{1,2}/\\d{1,2}|\\d{1,2}\\s(?:de |d.)?\\p{L}{3,}',
    '(?:a las|a les|as|ás|at|by|kl)\\s+\\p{L}+',
    '\\[(?:falta|missing|manque)',
    '(?<!\\p{L})(?:hoy|hui|avui|hoxe|gaur|today|tonight|mañana|demà|mañá|bihar|tomorrow|tarde|vesprada|noche|nit|noite|gauean|arratsalde\\p{L}*|goiz\\p{L}*|mediod[ií]a|migdia|midday|noon|eguerdi\\p{L}*)(?!\\p{L})',
    '(?<!\\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|luns|mércores|xoves|venres|astelehen|astearte|asteazken|ostegun|ostiral|larunbat|igande|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    '\\p{L}+(?:etan|ean|retan)(?!\\p{L})',
  ].join('|'),
  'iu',
);

export function readSigns(draft: DraftReading): ReplySigns {
  const themes = see(draft.read);
  return {
    draft,
    themes,
    hasLink: findWebAddresses(draft.text).some(({ kind }) => kind === 'link' || kind === 'bare'),
    saysWhenNext: saysWhenNext(draft, themes.get('update') ?? []),
  };
}

function saysWhenNext({ text, read }: DraftReading, updates: readonly PhraseMatch[]): boolean {
  return updates.some((update) => {
    const sentence = read.sentences[update.sentence];
    if (sentence === undefined) return false;
    const start = read.words[sentence.from]?.start ?? 0;
    // "18.30" and the bracket of a gap end a sentence for the words: what comes right after belongs to it.
    const next = read.words[sentence.to]?.end ?? text.length;
    return MOMENT.test(text.slice(start, Math.max(next, read.words[sentence.to - 1]?.end ?? 0)));
  });
}
