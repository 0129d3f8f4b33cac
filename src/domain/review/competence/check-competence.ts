import { readWords } from '../../phrases/read-words.ts';
import type { Quotation } from '../../text/quotations.ts';
import { isQuoted, quotationsFrom } from '../../text/quotations.ts';
import { restsOnFigures } from '../grounding/claims/sentence-support.ts';
import type { Check, DraftReading } from '../model/draft-reading.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';
import type { Assertion } from './asserted-competences.ts';
import { assertedCompetences } from './asserted-competences.ts';
import { competencesNow, linkOf } from './competences-now.ts';
import type { Competence } from './institution-competences.ts';
import { findCompetences } from './institution-competences.ts';
import { referralTo } from './referral-to.ts';
import { factBehind, linksTo, wordsOfBody } from './whose-word.ts';

/**
 * Blocks a promise about another body's matter and warns of a statement, unless the body's own fact says it, or the body is named and
 * linked. What we promise to do ourselves there has no excuse. While an emergency plan is activated, what the handbook says is then its
 * direction's belongs to it.
 */
export const checkCompetence: Check = (draft) => {
  const sightings = findCompetences(competencesNow(draft), draft.read);
  const quoted = quotationsFrom(draft.text, draft.post?.text ?? null);
  const judged = assertedCompetences(draft.read, sightings, competencesAsked(draft)).flatMap((assertion) => {
    const level = isTheirs(assertion, draft, quoted) ? null : levelOf(assertion, draft);
    return level === null ? [] : findingOf(assertion, level, draft);
  });
  const bySentence = new Map<number, Finding>();
  for (const finding of judged) {
    const known = bySentence.get(sentenceOf(finding, draft));
    if (known === undefined || (known.level === 'warn' && finding.level === 'block')) {
      bySentence.set(sentenceOf(finding, draft), finding);
    }
  }
  return [...bySentence.values()];
};

/**
 * Returns the other body's matter that the post asks about; null if it also asks about one of ours,
 * or about none.
 */
function competencesAsked(draft: DraftReading): Competence | null {
  if (draft.post === null) return null;
  const asked = findCompetences(competencesNow(draft), readWords(draft.post.text));
  if (asked.some(({ kind }) => kind === 'ours')) return null;
  return asked.find((it) => it.kind === 'theirs')?.competence ?? null;
}

function isTheirs({ from, to }: Assertion, draft: DraftReading, quoted: readonly Quotation[]): boolean {
  const start = draft.read.words[from]?.start ?? 0;
  const end = draft.read.words[to - 1]?.end ?? 0;
  return isQuoted({ start, end }, quoted);
}

function levelOf(assertion: Assertion, draft: DraftReading): FindingLevel | null {
  const { kind, guards } = assertion;
  if (guards.has('refused') || (kind === 'said' && leavesOpen(draft, assertion.sentence))) return null;
  const { words } = draft.read;
  const said = words.slice(assertion.from, assertion.to);
  const behind = factBehind(said, draft);
  if (behind === 'theirs') return null;
  if (kind === 'ours') return behind === 'ours' ? 'warn' : 'block';
  return levelOfTheirs(assertion, draft, behind === 'ours');
}

/** The same of what another body does, or of how its matter is. */
function levelOfTheirs(
  { kind, guards, competence, sentence: number }: Assertion,
  draft: DraftReading,
  isOurWord: boolean,
): FindingLevel | null {
  const { words, sentences } = draft.read;
  const sentence = sentences[number];
  const inSentence = words.slice(sentence?.from, sentence?.to);
  const known = wordsOfBody(competence?.body ?? '');
  const isNamed = guards.has('handed') || inSentence.some(({ folded }) => known.has(folded));
  const isLinked = linksTo(draft, competence);
  const isOwned = [isNamed, isLinked, guards.has('felt'), isOurWord].includes(true);
  const isTold = () => restsOnFigures(draft, number);
  if (kind === 'said') return isOwned || isTold() ? null : 'warn';
  if (!isOurWord && isTold()) return null;
  if (isNamed) return isLinked ? null : 'warn';
  return isOurWord ? 'warn' : 'block';
}

/** "Podes dicirnos entre que números?", "se é urxente, podes ir a …": it asserts nothing. */
function leavesOpen({ read: { words, sentences } }: DraftReading, number: number): boolean {
  const { from, asked } = sentences[number] ?? { from: 0, asked: false };
  return asked || OPENS_OTHERWISE.test(words[from]?.folded ?? '');
}

/** "If it is urgent, you can go to …", "please don't …": what may be, and what is asked. */
const OPENS_OTHERWISE = /^(?:si|se|if|when|cuando|quan|cando|please|mesedez|don)$/;

function findingOf(assertion: Assertion, level: FindingLevel, draft: DraftReading): Finding[] {
  const { competence, kind, sentence } = assertion;
  const { words, sentences } = draft.read;
  const whole = sentences[sentence];
  const start = words[whole?.from ?? 0]?.start ?? draft.text.length;
  const end = words[(whole?.to ?? 0) - 1]?.end ?? draft.text.length;
  const what = kind === 'said' ? 'states' : 'promises';
  const span = { words: draft.text.slice(start, end), start, end };
  const base = { rule: 'competence', level, ...span } as const;
  if (competence === null) return [{ ...base, message: { key: `finding.competence.${what}-other` } }];
  const { body } = competence;
  const link = linkOf(competence, draft);
  const message = { key: `finding.competence.${what}`, params: { body } } as const;
  return [
    link === undefined ? { ...base, message } : { ...base, message, fix: referralTo(body, link, draft.language) },
  ];
}

function sentenceOf({ start }: Finding, { read: { words } }: DraftReading): number {
  return words.find((word) => word.start === start)?.sentence ?? -1;
}
