import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../../src/adapters/language/load-language-detector.ts';
import { judgedDraft } from '../../../../src/cli/eval/judged-draft.ts';
import { tunedDrafts } from '../../../../src/cli/eval/own-corpora.ts';
import { readCorpus } from '../../../../src/cli/eval/read-corpus.ts';
import { inputOf } from '../../../../src/cli/review/review-line.ts';
import { weighedFeatures } from '../../../../src/domain/learning/noted-features.ts';
import { readWeights } from '../../../../src/domain/learning/read-weights.ts';
import type { DraftReading } from '../../../../src/domain/review/model/draft-reading.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import { classifySentences, resemblancesOf } from '../../../../src/domain/review/second-sight/sentence-classifier.ts';
import { notedFeatures } from '../../../../src/domain/review/second-sight/sentence-features.ts';
import { sentenceSpan } from '../../../../src/domain/review/second-sight/sentence-span.ts';
import written from '../../../../src/domain/review/second-sight/sentence-weights.json' with { type: 'json' };
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const DAY = '2026-11-24';
const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const handbook = (await readHandbook(PLAYBOOKS, DAY)).handbook ?? aHandbook();
const weights = weighedFeatures(readWeights(written), 1);
const post = { network: 'x', author: '@vecina', text: '¿Qué ha pasado?', url: null, postedAt: null };

/** What the classifier says of a draft: the rule, and the words that it names. */
function named(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  const draft = readDraft(aReview(text, { handbook, post, origin: 'model', ...overrides }));
  return classifySentences(draft, []).map(
    ({ rule, message: { key, params } }) => `${rule}: ${key.endsWith('-words') ? params?.['words'] : '–'}`,
  );
}

describe('a learned warning', () => {
  it('says by which words it is, in the language of the reader', () => {
    const facts = [
      { id: 'f1', key: 'f1', value: 'No usar el agua: ni hervida sirve para beber o cocinar', source: '' },
    ];
    const asked = { ...post, text: '¿Puedo hacer el biberón con agua hervida?' };
    const text = 'Tampoco sirve para biberones, ni hervida.';
    const told = reviewDraft(aReview(text, { handbook, post: asked, origin: 'model', facts }));
    const saidIn = (language: string) => told.map(({ message }) => textsIn(language).say(message));
    expect(saidIn('es')).toEqual([
      'Por «Tampoco sirve», suena a lo que nunca se dice: víctimas, culpas, promesas, consejos médicos o bromas. Míralo.',
    ]);
    for (const language of BOT_LANGUAGES) expect(saidIn(language).join()).toMatch(/[«“]Tampoco sirve[»”]/u);
    expect(told.map(({ words }) => words)).toEqual(['Tampoco sirve para biberones, ni hervida']);
  });

  it.each([
    ['Gracias. El lunes estará todo arreglado, palabra.', 'never-say: estará todo arreglado'],
    ['This council has done more for the town than any other.', 'neutrality: This council has done'],
    ['El hospital te operará antes de fin de mes, ya hemos hablado con ellos.', 'competence: El hospital'],
    ['Zure laguntza-eskaera ukatu egin zen, zorrak dituzulako.', 'privacy: Zure laguntza-eskaera'],
  ])('names words of each rule: %s', (text, said) => {
    expect(named(text)).toContain(said);
  });

  it('says the whole sentence sounds so where no few words of it do', () => {
    expect(named('Tenemos tu perfil localizado y la próxima irá a la comisaría.')).toContain('never-say: –');
  });

  it('does not leave the "not" before its words behind', () => {
    expect(named('Hola: tranquila, con la cantidad que dices no le pasa nada al bebé.')).toContain(
      'never-say: no le pasa nada',
    );
  });

  it('quotes the words as they are typed, and none of the citizen’s', () => {
    expect(named('Hola: tranquila, con la cantidad que dices no le PÁSA nada al bebé.')).toContain(
      'never-say: no le PÁSA nada',
    );
    const theirs = 'no le pasa nada al bebé';
    const asked = { post: { ...post, text: theirs } };
    expect(named(`Hola: tranquila, con la cantidad que dices no le pasa «${theirs}» nada al bebé.`, asked)).toEqual([
      'never-say: –',
    ]);
  });

  it('tries no words of a sentence without end', () => {
    const promise = 'La farola la cambiamos esta semana';
    expect(named(`${promise}, te lo aseguramos.`)).toEqual(['never-say: esta semana']);
    expect(named(`${promise} ${', te lo aseguramos'.repeat(30)}.`)).toEqual(['never-say: –']);
  });
});

describe('of the drafts that it was learned from, every warning', async () => {
  const { files } = await readCorpus({ folder: tunedDrafts, shown: tunedDrafts }, judgedDraft);
  const bench = { handbook, detectLanguage: await loadLanguageDetector(), today: DAY, texts: textsIn('es') };
  const inputs = files
    .flatMap(({ items }) => items.filter(({ trips }) => trips !== null))
    .filter((_, at) => at % 4 === 0)
    .map(({ draft }): ReviewInput => ({ ...inputOf(draft, bench), origin: 'model' }));
  const warnings = inputs.flatMap((input) => {
    const draft = readDraft(input);
    return classifySentences(draft, []).map((finding) => ({ input, draft, finding }));
  });
  const withWords = warnings.flatMap(({ input, draft, finding }) => {
    const words = finding.message.params?.['words'];
    return typeof words === 'string' ? [{ input, draft, finding, words }] : [];
  });

  it('is the one that it was before it named words', () => {
    for (const { draft, finding } of warnings) {
      const { message, level, ...rest } = finding;
      const number = numberOf(draft, finding.start);
      expect(resemblancesOf(draft)[number]?.rules).toContain(rest.rule);
      expect(rest).toEqual({ rule: rest.rule, ...sentenceSpan(draft, number) });
      expect(message.key).toMatch(/^finding\.(?:never-say|neutrality|competence|privacy)\.sounds-like(?:-words)?$/u);
    }
  });

  it('names words for about half, which stand in the sentence as typed, one to four', () => {
    expect(withWords.length / warnings.length).toBeGreaterThan(0.4);
    for (const { finding, words } of withWords) {
      expect(finding.words).toContain(words);
      expect(finding.words).not.toBe(words);
      expect(words.split(/\s+/u).length).toBeLessThanOrEqual(4);
    }
  });

  it('scores lower when the sentence is typed without the words', () => {
    const higher = withWords.flatMap(({ input, draft, finding, words }) => {
      const at = input.text.indexOf(words, finding.start);
      const rest = input.text.slice(at + words.length).replace(/^\s+/u, '');
      const without = readDraft({ ...input, text: `${input.text.slice(0, at)}${rest}` });
      // A sentence that begins with a small letter is one with that before it.
      if (without.read.sentences.length !== draft.read.sentences.length) return [];
      const number = numberOf(draft, finding.start);
      const falls = shareOf(finding.rule, without, number) < shareOf(finding.rule, draft, number);
      return falls ? [] : [`${words}: ${finding.words}`];
    });
    expect(higher).toEqual([]);
  });

  it('names the same words when it is asked again', () => {
    const again = inputs.flatMap((input) => classifySentences(readDraft({ ...input }), []));
    expect(again).toEqual(warnings.map(({ finding }) => finding));
  });
});

function numberOf({ read }: DraftReading, start: number): number {
  return read.sentences.findIndex(({ from }) => read.words[from]?.start === start);
}

function shareOf(rule: string, draft: DraftReading, number: number): number {
  const noted = weights.sharesOfNoted((notes) => notedFeatures(draft)[number]?.(notes), 0);
  return noted?.shares[weights.choices.indexOf(rule)] ?? 0;
}
