import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import type { Finding } from '../../../src/domain/review/model/finding.ts';
import { reviewDraft } from '../../../src/domain/review/review-draft.ts';
import { isClassifierWarning } from '../../../src/domain/review/second-sight/sentence-classifier.ts';
import type { Language } from '../../../src/domain/text/languages.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import { aReview } from '../../support/builders/drafts/a-review.ts';

const FRAMES: Readonly<Record<string, readonly string[]>> = {
  es: ['Lo miramos <>.', 'Pasamos tu mensaje <> al servicio.', 'Gracias. Lo contamos aquí <>.'],
  ca: ['Ho mirem <>.', 'Passem el teu missatge <> al servici.'],
  gl: ['Mirámolo <>.', 'Pasamos a túa mensaxe <> ao servizo.'],
  eu: ['Begiratuko dugu <>.', 'Zure mezua pasatuko dugu <>.', '<> konponduko dugu.'],
  en: ['We look at it <>.', 'We pass your message on <> to the team.'],
};

const { handbook } = await readHandbook(resolve(import.meta.dirname, '../../../playbooks'), '2026-11-28');

test('what a check offers no check then finds, in any language', () => {
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const found: string[] = [];
  for (const language of LANGUAGES) {
    const section = handbook.style.languages[language];
    for (const { avoid } of section?.replace ?? []) {
      for (const frame of FRAMES[language] ?? []) {
        const text = frame.replace('<>', avoid);
        const fixable = reviewed(text, language).filter(({ fix }) => fix !== undefined && fix !== '');
        for (const one of fixable) found.push(...secondThoughts(text, one, language));
      }
    }
  }
  expect(found).toEqual([]);
});

function reviewed(text: string, language: Language): Finding[] {
  if (handbook === null) return [];
  return reviewDraft(aReview(text, { handbook, language, citizenLanguage: language, severity: 'S1' }));
}

/** What blocks or ticks the words that were put in, once they stand there. */
function secondThoughts(text: string, { start, end, fix = '' }: Finding, language: Language): string[] {
  const mended = text.slice(0, start) + fix + text.slice(end);
  const before = new Set(reviewed(text, language).map(({ message }) => message.key));
  return (
    reviewed(mended, language)
      // What was learned judges a whole sentence, and these frames are none that anybody would write.
      .filter((one) => one.level !== 'advice' && !before.has(one.message.key) && !isClassifierWarning(one))
      .filter((one) => one.start < start + fix.length && start < one.end)
      .map(({ level, message, words }) => `${mended} → ${level} ${message.key} «${words}»`)
  );
}
