import { LIFE_RISK_KINDS } from '../domain/handbook/life-risk-kind.ts';
import { POST_CLASSES } from '../domain/handbook/vocabulary.ts';
import { readWords } from '../domain/phrases/read-words.ts';
import { LANGUAGES } from '../domain/text/languages.ts';
import { stopWords } from '../domain/text/stop-words.ts';
import type { Assessment, Because } from '../domain/triage/model/assessment.ts';
import type { HandbookNames } from './handbook-names.ts';
import { formatList } from './lists.ts';
import { formatQuote } from './quotes.ts';
import type { TextKey, Texts } from './texts.ts';

/** Kinds of reasons, from the strongest; a danger comes before all else. */
export type Strength = 'danger' | 'rule' | 'likeness' | 'default';

/** A reason of triage for a reader, and the words of the post that it quotes, unmasked. */
export type Reason = { decided: Because['decided']; strength: Strength; said: string; words: string[] };

type Said = { said: string; strength?: Strength; quotes?: false };
type Known = { texts: Texts; names: HandbookNames; severity: Assessment['severity'] };

/**
 * Returns why triage judged a post as it did. Reasons that say the same are one, with the words of
 * all. A rule that we no longer know has its words only. Words that tell nothing are left out.
 */
export function reasonsOf(
  { because, severity }: Pick<Assessment, 'because' | 'severity'>,
  names: HandbookNames,
  texts: Texts,
): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const one of because) {
    const { said, strength = 'default', quotes = true } = saidBy(one, { texts, names, severity }) ?? { said: '' };
    const words = quotes ? one.words.filter(isTelling) : [];
    const before = reasons.get(said)?.words ?? [];
    if (said === '' && words.length === 0) continue;
    reasons.set(said, { decided: one.decided, strength, said, words: [...new Set([...before, ...words])] });
  }
  const all = [...reasons.values()];
  return all.map((reason, at) => withoutRepeats(reason, all.slice(0, at)));
}

/** Leaves out quotes within longer ones; likeness quotes nothing that a reason before it quoted. */
function withoutRepeats(reason: Reason, before: readonly Reason[]): Reason {
  const told = reason.strength === 'likeness' ? before.flatMap(({ words }) => words) : [];
  const isWithin = (word: string, other: string) => ` ${other} `.includes(` ${word} `);
  const words = reason.words.filter(
    (word) =>
      !told.some((other) => isWithin(word, other)) &&
      !reason.words.some((other) => other !== word && isWithin(word, other)),
  );
  return { ...reason, words };
}

/** Returns a reason as one line; `mask` shows a word as the reader may see it. */
export function formatReason({ said, words }: Reason, texts: Texts, mask: (word: string) => string): string {
  if (words.length === 0) return said;
  const quoted = formatList(
    words.map((word) => formatQuote(mask(word), texts)),
    texts,
  );
  return said === '' ? texts.t('card.because', { words: quoted }) : `${said}: ${quoted}`;
}

/** Returns false for words such as "y no", which any post holds. */
function isTelling(quote: string): boolean {
  const { words } = readWords(quote);
  return words.length === 0 || words.some(({ folded }) => !stopWords.has(folded));
}

function saidBy({ decided, rule }: Because, known: Known): Said | null {
  const [first = '', ...rest] = rule.split('.');
  const [of = '', ...more] = rest;
  switch (decided) {
    case 'class':
      return classSaid(first, rest.filter((part) => part !== 'sign').join('.'), known);
    case 'severity':
      return severitySaid(of, more.join('.'), known);
    case 'playbook':
      return playbookSaid(of, more.join('.'), known);
    case 'topic':
      return { said: titled('reason.topic', known.names.topicName(of), 'decided.topic', known) };
    case 'language':
      return languageSaid(of, known);
    case 'needs_reply':
      return { said: known.texts.t(rule.endsWith('.no') ? 'reason.no_reply' : 'reason.reply') };
  }
}

function classSaid(id: string, rule: string, { texts, names }: Known): Said | null {
  const postClass = POST_CLASSES.find((one) => one === id);
  if (postClass === undefined) return null;
  const danger = LIFE_RISK_KINDS.find((kind) => postClass === 'life_risk' && kind === rule);
  if (danger !== undefined) return { said: texts.t(`danger.${danger}`), strength: 'danger' };
  const strength = postClass === 'life_risk' ? 'danger' : 'likeness';
  switch (rule) {
    case 'maybe':
      return { said: texts.t('reason.read_first'), strength };
    case 'second_opinion':
      return { said: texts.t('reason.second_opinion'), strength };
    case 'harm':
      return { said: texts.t('reason.read_first_harm'), strength };
    case 'likeness':
      return { said: texts.t(`reason.like.${postClass}`), strength };
    case 'no_rule_spoke':
      return { said: texts.t('card.because_nothing') };
    default:
      return { said: names.className(id) || texts.t('decided.class'), strength: rule === 'danger' ? 'danger' : 'rule' };
  }
}

function severitySaid(id: string, rule: string, known: Known): Said | null {
  const { texts, names, severity } = known;
  if (rule === 'raised_by') return { said: texts.t('reason.severity_raised', { severity }), strength: 'rule' };
  if (rule === 'harm_now') return { said: texts.t('reason.severity_harm', { severity }), strength: 'rule' };
  if (rule === 'not_here_or_not_now') return { said: texts.t('reason.severity_elsewhere', { severity }) };
  if (rule !== '') return null;
  if (id === 'life_risk') return { said: texts.t('reason.severity_life', { severity }) };
  const name = names.className(id) || names.playbookName(id);
  return { said: titled('reason.severity_of', name, 'reason.severity', known) };
}

/** Locale keys of the reasons for a playbook, by how it was found. */
const FOUND_BY: Readonly<Record<string, TextKey>> = {
  trigger: 'reason.playbook',
  when_open: 'reason.playbook_when_open',
  likeness: 'reason.playbook_like',
  class: 'reason.playbook_of_class',
  no_crisis: 'reason.playbook_no_crisis',
};

/** Locale keys of the reasons for no playbook. */
const NOT_FOUND: Readonly<Record<string, TextKey>> = {
  none_matches: 'reason.playbook_none',
  none_for_political: 'reason.playbook_none_for_class',
  none_for_rant: 'reason.playbook_none_for_class',
  person_at_risk_is_missing: 'reason.playbook_at_risk_missing',
};

function playbookSaid(id: string, rule: string, known: Known): Said | null {
  const key = rule === '' ? NOT_FOUND[id] : FOUND_BY[rule];
  if (key === undefined) return null;
  if (rule === '') return { said: known.texts.t(key) };
  const said = titled(key, known.names.playbookName(id), 'decided.playbook', known);
  // What is like a crisis in all its words is not so by a few of them.
  return rule === 'likeness' ? { said, quotes: false } : { said, strength: 'rule' };
}

function languageSaid(id: string, { texts }: Known): Said | null {
  if (id === 'und') return { said: texts.t('reason.language_unknown') };
  const language = LANGUAGES.find((one) => one === id);
  return language === undefined
    ? null
    : { said: texts.t('reason.language', { language: texts.t(`language.${language}`) }) };
}

/** The sentence with the name in it; where the handbook has no name, the shorter one. */
function titled(key: TextKey, name: string, nameless: TextKey, { texts, severity }: Known): string {
  return name === '' ? texts.t(nameless, { severity }) : texts.t(key, { name, severity });
}
