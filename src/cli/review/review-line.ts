import { z } from 'zod';
import { asTypedIn } from '../../domain/cases/facts/fact-words.ts';
import { liveFactsOf } from '../../domain/drafts/live-facts-of.ts';
import { officialPhones } from '../../domain/handbook/contacts/official-phones.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../domain/handbook/handbook.ts';
import type { Network } from '../../domain/handbook/institution.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import { POST_CLASSES, SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import { findPersonalData } from '../../domain/posts/personal-data.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import type { ReviewInput } from '../../domain/review/model/review-input.ts';
import { usualSeverity } from '../../domain/review/model/usual-severity.ts';
import type { Verdict } from '../../domain/review/model/verdict-of.ts';
import { verdictOf } from '../../domain/review/model/verdict-of.ts';
import { reviewDraft } from '../../domain/review/review-draft.ts';
import type { DetectedLanguage, Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { LineFault } from '../answer-lines.ts';
import { readObjectLine } from '../read-object-line.ts';

const fact = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  source: z.string().nullish(),
  validUntil: z.string().nullish(),
});

/** A draft as `./portavoz review` reads it. */
export const draftLine = z.strictObject({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string().min(1),
  network: z.string().min(1),
  post: z.strictObject({ network: z.string().nullish(), author: z.string().nullish(), text: z.string() }).nullish(),
  playbook: z.string().nullish(),
  class: z.enum(POST_CLASSES).nullish(),
  language: z.enum(LANGUAGES).nullish(),
  electoral: z.boolean().nullish(),
  /** The case's; without it, the usual one of class and playbook. */
  severity: z.enum(SEVERITIES).nullish(),
  /** An emergency plan is activated. */
  plan: z.boolean().nullish(),
  facts: z.array(fact).nullish(),
});
export type DraftLine = z.infer<typeof draftLine>;

/** Tools and data with which drafts are judged. */
export type ReviewBench = { handbook: Handbook; detectLanguage: LanguageDetector; today: string; texts: Texts };

type ReviewAnswer = {
  id: string | number;
  verdict: Verdict;
  findings: (Omit<Finding, 'message'> & { message: string })[];
};

/** Judges one line of the input; `line` counts from 1 and is the id of a draft that has none. Never throws for what the line holds. */
export function reviewLine(written: string, line: number, bench: ReviewBench): ReviewAnswer | LineFault {
  const draft = readObjectLine(written, draftLine, { example: '{"text": "…", "network": "x"}', text: 'draft' });
  if (typeof draft === 'string') return { line, error: draft };
  const findings = reviewDraft(inputOf(draft, bench));
  return {
    id: draft.id ?? line,
    verdict: verdictOf(findings),
    findings: findings.map(({ message, ...finding }) => ({ ...finding, message: bench.texts.say(message) })),
  };
}

/** A line as the checks see it: its facts are live beside the playbook's standing ones. */
export function inputOf(line: DraftLine, { handbook, detectLanguage, today }: ReviewBench): ReviewInput {
  const { text, post } = line;
  const playbook = playbookById(handbook, line.playbook ?? null) ?? null;
  const citizenLanguage = line.language ?? (post == null ? 'und' : detectLanguage(post.text));
  const language = replyLanguage(detectLanguage(text), citizenLanguage, handbook);
  return {
    text,
    network: networkOf(line.network, handbook),
    post: answeredPost(line),
    personalData: post == null ? [] : findPersonalData(post.text, officialPhones(handbook.institution)),
    postClass: line.class ?? null,
    handbook,
    playbook,
    language,
    citizenLanguage,
    facts: factsOf(line, { handbook, playbook, language, today }),
    electoral: line.electoral ?? false,
    severity: line.severity ?? usualSeverity(handbook, line.class ?? null, playbook),
    plan: line.plan === true ? { link: null } : null,
    reviewedLanguage: true,
    origin: 'model',
  };
}

function answeredPost({ post, network }: DraftLine): ReviewInput['post'] {
  if (post == null) return null;
  return {
    network: post.network ?? network,
    author: post.author ?? null,
    text: post.text,
    url: null,
    postedAt: null,
  };
}

/** Returns the line's facts that are still valid, worded as the modal words what is typed. */
function factsOf(
  { facts }: DraftLine,
  within: { handbook: Handbook; playbook: Playbook | null; language: Language; today: string },
): ReviewInput['facts'] {
  const { handbook, playbook, language, today } = within;
  const entered = (facts ?? [])
    .filter(({ validUntil }) => validUntil == null || validUntil.slice(0, 10) >= today)
    .map(({ id, text: value, source }) => ({ id, key: id, value, source: source ?? '' }));
  if (playbook === null) return entered;
  const now = `${today}T12:00:00.000Z`;
  const worded = entered.map((fact) => asTypedIn(fact, { handbook, playbook, now }));
  return liveFactsOf({ playbook, entered: worded, language, fallbacks: handbook.institution.languages, today });
}

function networkOf(named: string, { institution }: Handbook): Network | null {
  return (
    institution.networks.find(({ id }) => id === named) ??
    institution.networks.find(({ kind }) => kind === named) ??
    null
  );
}

/** The style section that a reply is read by: its own language's, else the one that it should have had. */
function replyLanguage(found: DetectedLanguage, wanted: DetectedLanguage, handbook: Handbook): Language {
  const spoken = [found, wanted].find((one) => one !== 'und' && handbook.style.languages[one] !== undefined);
  return spoken === undefined || spoken === 'und' ? homeLanguage(handbook) : spoken;
}
