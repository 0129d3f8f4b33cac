import type { ReadText } from '../phrases/read-words.ts';
import type { DraftReading } from './model/draft-reading.ts';
import { isEveryday, toleratesDoubt } from './model/draft-reading.ts';
import type { Finding, FindingLevel, RuleId } from './model/finding.ts';
import { tellsOfHarm } from './never-say/tells-of-harm.ts';
import { withLastWord } from './second-sight/last-word.ts';
import { isClassifierWarning } from './second-sight/sentence-classifier.ts';

/** Rules of good writing: in an everyday reply they advise, and a person decides. */
const OF_WRITING: readonly RuleId[] = ['style', 'readability', 'must-contain'];

/** Findings for which no reader stops a reply, however urgent: a greeting, a sign-off, whether one says "tú" or "usted". */
const OF_COURTESY: readonly string[] = [
  'finding.style.no-greeting',
  'finding.style.no-sign-off',
  'finding.style.address',
];

/**
 * The most that a finding is in an everyday reply, where it reads a wording or a name rather than a
 * datum. Nobody is in danger, and a person reads the reply all the same.
 */
const AT_MOST: Readonly<Record<string, FindingLevel>> = {
  'finding.never-say.blame': 'warn',
  'finding.never-say.predictions': 'warn',
  'finding.never-say.playing-down': 'warn',
  'finding.never-say.humour': 'warn',
  'finding.never-say.idioms': 'warn',
  'finding.never-say.security': 'warn',
  'finding.never-say.promises': 'warn',
  'finding.never-say.expected': 'warn',
  'finding.competence.promises': 'warn',
  'finding.grounding.source': 'warn',
  'finding.grounding.hashtag': 'warn',
  'finding.grounding.other-subject': 'advice',
  'finding.grounding.page': 'advice',
};

const GRAVITY: Record<FindingLevel, number> = { block: 0, warn: 1, advice: 2 };

/**
 * Returns what a person reads of what the checks found, in the order of the text. Each finding has
 * the strength that the case gives it. A blocked sentence keeps all its blocks, because each must be
 * fixed, and nothing else. Any other sentence has one tick, or else one piece of advice.
 */
export function tellFindings(found: readonly Finding[], draft: DraftReading): Finding[] {
  const { sentences } = draft.read;
  const inSentences = sentences.map((): Finding[] => []);
  const ofText: Finding[] = [];
  for (const finding of found) {
    const sentence = sentenceOf(finding, draft.read);
    const about = sentence === null ? ofText : inSentences[sentence];
    about?.push(finding);
  }
  const told: Finding[] = [];
  for (let number = 0; number < sentences.length; number += 1) {
    const ofSentence = inSentences[number] ?? NOTHING;
    const weighed = ofSentence.length === 0 ? NOTHING : weighAll(ofSentence, draft);
    told.push(...toldOfSentence(withLastWord({ number, found: ofSentence, weighed }, draft)));
  }
  told.push(...weighAll(ofText, draft));
  return told.toSorted(byPlace);
}

const NOTHING: readonly Finding[] = [];

function weighAll(found: readonly Finding[], draft: DraftReading): readonly Finding[] {
  const weighed = found.map((finding) => weigh(finding, draft));
  return weighed.length < 2 ? weighed : weighed.toSorted(byPlace);
}

/**
 * Returns a finding with its strength in this case. An everyday reply is not stopped for its style, its comfort or its joke.
 * A text that keeps people safe is not stopped for its neutrality: the mayor may direct the plan, so
 * that a person looks at it, and legal is called.
 */
function weigh(finding: Finding, draft: DraftReading): Finding {
  const { rule, level } = finding;
  const { severity } = draft;
  if (OF_COURTESY.includes(finding.message.key)) return { ...finding, level: 'advice' };
  if (isEveryday(draft) && OF_WRITING.includes(rule)) return { ...finding, level: 'advice' };
  if (isWordAlone(finding, draft)) return { ...finding, level: 'advice' };
  if (isEveryday(draft) && isComfort(finding)) return { ...finding, level: isKind(finding, draft) ? 'advice' : 'warn' };
  const most = toleratesDoubt(draft) ? AT_MOST[finding.message.key] : undefined;
  if (most !== undefined && GRAVITY[level] < GRAVITY[most]) return { ...finding, level: most };
  const isGrave = severity === 'S1' || severity === 'S2';
  if (isGrave && rule === 'neutrality' && level === 'block') return { ...finding, level: 'warn', asks: 'legal' };
  return finding;
}

/** "No pasa nada" plays a flood down; to a person who missed a deadline it is kind. So is a laugh at a joke. */
function isComfort({ message, level }: Finding): boolean {
  return level !== 'advice' && LIGHT.includes(message.key);
}

/**
 * Returns true for a word or two that may be a joke, a comfort or a guess, where nobody is harmed:
 * "Mucha suerte en la oposición de Santa Olalla", "lasai".
 */
function isWordAlone({ message, words }: Finding, draft: DraftReading): boolean {
  const most = WORDS_ALONE[message.key];
  if (most === undefined || words.trim().split(/\s+/u).length > most) return false;
  return toleratesDoubt(draft) && !LAUGH.test(words) && !tellsOfHarm(draft.post?.text ?? '');
}

const WORDS_ALONE: Readonly<Record<string, number>> = {
  'finding.never-say.humour': 1,
  'finding.never-say.playing-down': 2,
  'finding.never-say.predictions': 2,
};

/** "No te agobies" to a person in no trouble is kind, and so is a laugh with one who laughs. */
function isKind({ words }: Finding, { post }: DraftReading): boolean {
  const told = post?.text ?? '';
  return LAUGH.test(words) ? LAUGHS.test(told) : COMFORT.test(words) && !tellsOfHarm(told);
}

const LAUGH = /^(?:(?:j[aeiu]){2,}j?|(?:h[ae]){2,}h?)$/iu;
const LAUGHS = /(?:j[aeiu]){2,}|(?:h[ae]){2,}|[😂🤣😅😆😄😁😜🙈]|lol/iu;
const COMFORT =
  /^(?:tranquil[oa]s?|tranquil·l[ae]s?|no (?:te|os|se) (?:preocup|agob|apur|alarm)\p{L}*|no (?:et|us|vos) (?:preocup|atabal)\p{L}*|non (?:te|vos) (?:preocup|apur)\p{L}*|no pas(?:a nada|sa res)|ez (?:kezkatu|larritu)|(?:don['’]?t|do not) worry|no worries)$/iu;

const LIGHT = ['finding.never-say.playing-down', 'finding.never-say.humour'];

/** Returns all that blocks a sentence, or else its first tick, or else its first advice. */
function toldOfSentence(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const blocks = apart(findings.filter(({ level }) => level === 'block'));
  if (blocks.length > 0) return blocks;
  const [worst] = findings.toSorted(
    (one, other) => GRAVITY[one.level] - GRAVITY[other.level] || vagueness(one) - vagueness(other),
  );
  return worst === undefined ? [] : [worst];
}

const NO_FACT: readonly string[] = ['finding.grounding.no_fact', 'finding.grounding.likely-fault'];

/** Ranks findings of one strength: what a phrase names is clearer than a likeness, and both say more than that no fact is known. */
function vagueness(finding: Finding): number {
  if (NO_FACT.includes(finding.message.key)) return 2;
  return Number(isClassifierWarning(finding));
}

/** Returns the first of the findings about the same words. */
function apart(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ start, end }, at) => !findings.slice(0, at).some((other) => other.start === start && other.end === end),
  );
}

/** The number of the sentence that a finding is about; null for what the text lacks. */
function sentenceOf({ start, end }: Finding, { words, sentences, text }: ReadText): number | null {
  if (start >= text.length && end >= text.length) return null;
  for (let number = 0; number < sentences.length; number += 1) {
    const next = words[sentences[number]?.to ?? words.length];
    if (next === undefined || start < next.start) return number;
  }
  return null;
}

function byPlace(one: Finding, other: Finding): number {
  return one.start - other.start || GRAVITY[one.level] - GRAVITY[other.level];
}
