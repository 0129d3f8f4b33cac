import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../src/adapters/language/load-language-detector.ts';
import { judgedDraft } from '../../../src/cli/eval/judged-draft.ts';
import { tunedDrafts } from '../../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../../src/cli/eval/read-corpus.ts';
import { inputOf } from '../../../src/cli/review/review-line.ts';
import { readWords } from '../../../src/domain/phrases/read-words.ts';
import type { Finding } from '../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../src/domain/review/model/review-input.ts';
import { findInDraft, reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { isClassifierWarning } from '../../../src/domain/review/second-sight/sentence-classifier.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

const FRAMES: Readonly<Record<string, readonly string[]>> = {
  es: ['Lo miramos <>.', 'Pasamos tu mensaje <> al servicio.', 'Gracias. Lo contamos aquí <>.'],
  ca: ['Ho mirem <>.', 'Passem el teu missatge <> al servici.'],
  gl: ['Mirámolo <>.', 'Pasamos a túa mensaxe <> ao servizo.'],
  eu: ['Begiratuko dugu <>.', 'Zure mezua pasatuko dugu <>.', '<> konponduko dugu.'],
  en: ['We look at it <>.', 'We pass your message on <> to the team.'],
};

const DAY = '2026-11-28';
const { handbook } = await readHandbook(resolve(import.meta.dirname, '../../../playbooks'), DAY);
if (handbook === null) throw new Error('the shipped handbook has errors');
const bench = { handbook, detectLanguage: await loadLanguageDetector(), today: DAY, texts: textsIn('es') };

describe('what a check offers as a fix no check then finds in the same sentence', () => {
  test('of every replacement of the style guide, in every language', () => {
    const found = LANGUAGES.flatMap((language) =>
      (handbook.style.languages[language]?.replace ?? []).flatMap(({ avoid }) =>
        (FRAMES[language] ?? []).flatMap((frame) =>
          secondThoughts(
            aReview(frame.replace('<>', avoid), { handbook, language, citizenLanguage: language, severity: 'S1' }),
          ),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  test('of every check, in the drafts that the checks were made with', async () => {
    const { files } = await readCorpus({ folder: tunedDrafts, shown: tunedDrafts }, judgedDraft);
    const inputs = files
      .flatMap(({ items }) => items)
      .map(({ draft }): ReviewInput => inputOf({ ...draft, severity: 'S1' }, bench));
    expect(inputs.flatMap(secondThoughts)).toEqual([]);
  });
});

/** What blocks or ticks the sentence of a fix once it is made, and was not found in it before. */
function secondThoughts(input: ReviewInput): string[] {
  const told = reviewDraft(input).filter(({ fix }) => fix !== undefined);
  if (told.length === 0) return [];
  const before = findInDraft(input);
  return told.flatMap((one) => {
    const { start, end, fix = '' } = one;
    const text = input.text.slice(0, start) + fix + input.text.slice(end);
    const known = new Set(before.filter((other) => isNear(other, one, input.text)).map(({ message }) => message.key));
    return (
      reviewDraft({ ...input, text })
        .filter((other) => isNear(other, { start, end: start + fix.length }, text))
        // What was learned judges a whole sentence, and says no more than that it is like another.
        .filter((other) => other.level !== 'advice' && !known.has(other.message.key) && !isClassifierWarning(other))
        .map(
          ({ level, message, words }) => `${one.message.key}: ${one.words} → ${fix}: ${level} ${message.key} ${words}`,
        )
    );
  });
}

/** Returns true if a finding is about the sentences that a stretch is in; what the whole text lacks is about none. */
function isNear(finding: Pick<Finding, 'start' | 'end'>, stretch: { start: number; end: number }, text: string) {
  if (finding.start >= text.length) return false;
  const from = sentenceAt(text, stretch.start);
  const to = sentenceAt(text, Math.max(stretch.start, stretch.end - 1));
  return sentenceAt(text, finding.start) <= to && from <= sentenceAt(text, Math.max(finding.start, finding.end - 1));
}

function sentenceAt(text: string, at: number): number {
  const { words, sentences } = readWords(text);
  return sentences.findIndex(({ to }) => at < (words[to]?.start ?? Number.POSITIVE_INFINITY));
}
