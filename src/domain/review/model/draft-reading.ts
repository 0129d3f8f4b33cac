import type { LiveFact } from '../../drafts/live-fact.ts';
import type { ReadText } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { FoldedText } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import type { Finding } from './finding.ts';
import type { ReviewInput } from './review-input.ts';

/** A reply made ready for all checks: what several of them look at is made once. */
export type DraftReading = ReviewInput & {
  /** Without disguises. */
  exact: FoldedText;
  /** Without case and accents too. */
  loose: FoldedText;
  /** Words and sentences of the text, for our phrase rules. */
  read: ReadText;
};

/** One rule of the house: what it has to say about a reply. Pure, and total on any text. */
export type Check = (draft: DraftReading) => Finding[];

/** Each field by its name: all readings have the same ones in the same order, and what reads them is fast only then. */
export function readDraft(input: ReviewInput): DraftReading {
  const { text } = input;
  return {
    text,
    network: input.network,
    post: input.post,
    personalData: input.personalData,
    postClass: input.postClass,
    handbook: input.handbook,
    playbook: input.playbook,
    language: input.language,
    citizenLanguage: input.citizenLanguage,
    facts: input.facts.some(isInternal) ? input.facts.filter((fact) => !isInternal(fact)) : input.facts,
    hoaxes: input.hoaxes ?? [],
    electoral: input.electoral,
    severity: input.severity,
    plan: input.plan,
    command: input.command ?? null,
    reviewedLanguage: input.reviewedLanguage,
    origin: input.origin,
    exact: foldText(text, 'exact'),
    loose: foldText(text, 'loose'),
    read: readWords(emojiEnds(text)),
  };
}

/** "Nota interna: control el sábado": what is marked as not for the public backs no reply. */
function isInternal({ value }: LiveFact): boolean {
  return isMarkedInternal(value);
}

const isMarkedInternal = rememberLast((value) => INTERNAL.test(value), FACTS_REMEMBERED);

const INTERNAL =
  /^[^:.\n]{0,40}(?<!\p{L})(?:(?:nota|uso|ús|dato|aviso|avís) (?:interna?|intern)|internal (?:note|use)|barne-?(?:oharra|erabilera)|confidencial|confidential|konfidentzial\p{L}*|no (?:publicar|difundir)|non (?:publicar|difundir))(?!\p{L})/iu;

/** "Aún queda 😎 La línea circula …": an emoji before a capital ends a sentence, as a stop does. */
function emojiEnds(text: string): string {
  if (!MAY_HOLD_EMOJI.test(text)) return text;
  return text.replace(/(?<=\p{Extended_Pictographic}[\uFE0F\p{EMod}]?)\s(?=[\p{Lu}¡¿])/gu, '.');
}

/** Below and between are letters, figures and marks. */
const MAY_HOLD_EMOJI = /[\u00a9\u00ae\u203c-\u{10ffff}]/u;

/** Returns true if a mistake in the reply puts nobody in danger: ordinary words need no second pair of eyes there. */
export function isEveryday({ severity }: Pick<ReviewInput, 'severity'>): boolean {
  return severity === 'S3' || severity === 'S4';
}

/**
 * Returns true if a mere doubt about a sentence may be advice: a mistake puts nobody in danger, no
 * election makes each word count, and no emergency plan is activated.
 */
export function toleratesDoubt({
  severity,
  electoral,
  plan,
}: Pick<ReviewInput, 'severity' | 'electoral' | 'plan'>): boolean {
  return isEveryday({ severity }) && !electoral && plan === null;
}
