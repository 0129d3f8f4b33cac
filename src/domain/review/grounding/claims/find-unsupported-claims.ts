import type { ReadText, Word } from '../../../phrases/read-words.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import type { Language } from '../../../text/languages.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { toleratesDoubt } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';
import { enteredFacts, groundsOf } from '../shared-readings.ts';
import { addedClause } from './added-clause.ts';
import { givesOtherCause, saysYesToPost, tellsCause } from './beyond-facts.ts';
import type { Wordings } from './claim-wordings.ts';
import { claimWordings } from './claim-wordings.ts';
import { doneActs } from './done-acts.ts';
import { isAside } from './is-aside.ts';
import { needsMore } from './needs-more.ts';
import { saysOtherBound } from './other-bound.ts';
import { saysOtherOwner } from './other-owner.ts';
import { saysOtherPlace } from './other-place.ts';
import { saysOtherTerms } from './other-terms.ts';
import { saysAsSettled } from './says-as-settled.ts';
import { saysOpposite } from './says-opposite.ts';
import type { SentenceSupport, SupportedWord } from './sentence-support.ts';
import { isBackedBy, restsOnFigures, sentenceSupport } from './sentence-support.ts';
import { levelOfOrder, unsafeWords } from './unsafe-orders.ts';

const ENOUGH = 0.5;
/** Least share of the whole sentence that must be backed, if what it asserts is backed. */
const ENOUGH_BESIDE = 0.34;
/** Words after a claim's own that say what it is about. */
const COMPLETED_BY = 3;
/** One lone word that nothing backs is no assertion: a name, a heading. */
const FEWEST_OPEN = 2;
const MOST_WORDS_TO_LINK = 4;
/**
 * Blocks leave, orders and all-clears about dangers if no fact and no phrase of the playbook
 * supports them. Warns of sentences that assert more than those hold. The
 * playbook's own words are not checked again.
 */
export function findUnsupportedClaims(draft: DraftReading): Finding[] {
  const wordings = claimWordings(draft.read);
  return draft.read.sentences.flatMap(({ asked }, number) => (asked ? [] : findInSentence(draft, number, wordings)));
}

function findInSentence(draft: DraftReading, number: number, wordings: Wordings): Finding[] {
  const sentence = draft.read.sentences[number] ?? { from: 0, to: 0 };
  const all = draft.read.words.slice(sentence.from, sentence.to);
  // What a person writes rests on a fact as what a model writes does.
  const isHeld = draft.origin === 'playbook' || draft.origin === 'register';
  const support = sentenceSupport(draft, number);
  const dangers = support.words.length === 0 ? [] : unsafeWords(draft, number, support, wordings);
  const orders = dangers.map((words) =>
    finding(draft, words, levelOfOrder(draft, words, { sentence, number }), 'instruction'),
  );
  const against = isHeld ? null : saysAgainstFact(draft, number);
  // What a fact says otherwise is no reason to leave a dangerous order unblocked.
  if (against !== null) return [...orders, finding(draft, all, 'warn', against)];
  if (support.words.length === 0 || orders.length > 0) return orders;
  const doubt = isHeld ? null : doubtOf(draft, number, support, wordings);
  const added = isHeld || doubt?.level === 'warn' ? null : addedClause(draft, number, support);
  if (added !== null) return [finding(draft, added, 'warn', 'added')];
  return doubt === null ? [] : [finding(draft, all, doubt.level, doubt.what)];
}

function saysAgainstFact(draft: DraftReading, number: number): 'contradicts' | 'unsettled' | null {
  // What the playbook holds at all times is turned round by none of these.
  if (enteredFacts(draft).length === 0) return null;
  const isOtherwise =
    saysOtherOwner(draft, number) ||
    saysOtherPlace(draft, number) ||
    needsMore(draft, number) ||
    saysOtherTerms(draft, number) ||
    saysOtherBound(draft, number);
  if (isOtherwise) return 'contradicts';
  return saysAsSettled(draft, number) ? 'unsettled' : null;
}

/** Strength and reason of a doubt: the sentence goes beyond the facts, or against them. */
type Doubt = { level: 'warn' | 'advice'; what: 'contradicts' | 'no_fact' };

/** Null for a sentence that the facts or the playbook support; a tick for what they contradict, or leave open in a grave matter. */
function doubtOf(draft: DraftReading, number: number, support: SentenceSupport, wordings: Wordings): Doubt | null {
  const contradicts =
    saysYesToPost(draft, number, support) ||
    givesOtherCause(draft, number, support) ||
    saysOpposite(draft, number, support);
  if (contradicts) return { level: 'warn', what: 'contradicts' };
  if (tellsCause(draft, number, support)) return { level: 'warn', what: 'no_fact' };
  const asserted = assertedWords(draft, number, support, wordings);
  if (isSupported(draft, number, support, { asserted, wordings })) return null;
  const isTold = !isAside(draft, number, support, { asserted, wordings });
  return { level: isTold || !toleratesDoubt(draft) ? 'warn' : 'advice', what: 'no_fact' };
}

function isSupported(
  draft: DraftReading,
  number: number,
  support: SentenceSupport,
  { asserted, wordings }: { asserted: readonly SupportedWord[]; wordings: Wordings },
): boolean {
  if (asserted.length > 0) {
    const grounds = groundsOf(draft);
    if (restsOnFigures(draft, number) && asserted.every(isOfTimetable)) return true;
    if (!isBackedBy(grounds, asserted, ENOUGH)) return false;
    // "Ens sap greu: ja s'han exhaurit": all that it asserts is said, and the rest is courtesy or care.
    const isKind = wordings('service', number).length + wordings('prudent', number).length > 0;
    return (
      support.share() >= ENOUGH_BESIDE || (isKind && isBackedBy({ facts: grounds.facts, phrases: [] }, asserted, 1))
    );
  }
  if (!saysLevelsOfFacts(draft, number, support, wordings)) return false;
  return (
    wordings('service', number).length > 0 ||
    wordings('prudent', number).length > 0 ||
    isHypothetical(draft.read, number, draft.language) ||
    support.share() >= ENOUGH ||
    isNoAssertion(draft, number, support, wordings) ||
    pointsToLink(draft, number, support)
  );
}

/** The colour of a warning is the very one of a fact. */
function saysLevelsOfFacts(draft: DraftReading, number: number, support: SentenceSupport, wordings: Wordings): boolean {
  const levels = wordings('level', number).map(({ from, to }) =>
    support.words.filter(({ at }) => at >= from && at < to),
  );
  return levels.every((words) => isBackedBy(groundsOf(draft), words, 1));
}

/** "El viernes abre a las 18 h": a fact that gives the hour need not say that one opens then. */
function isOfTimetable({ meanings }: SupportedWord): boolean {
  return meanings.some((meaning) => TIMETABLE.includes(meaning));
}

const TIMETABLE: readonly string[] = ['open', 'start', 'leave'];

/** Returns true for one lone word that nothing backs, unless it tells how things are: "Solo con tarjeta". */
function isNoAssertion(draft: DraftReading, number: number, support: SentenceSupport, wordings: Wordings): boolean {
  const open = support.open();
  if (open.length === 0) return true;
  return open.length < FEWEST_OPEN && (wordings('tell', number).length === 0 || restsOnFigures(draft, number));
}

/**
 * Returns the words that a sentence asserts as done, caused or coming, with their complements;
 * empty if the sentence leaves it open or quotes it.
 */
function assertedWords(
  { read, language }: DraftReading,
  number: number,
  support: SentenceSupport,
  wordings: Wordings,
): readonly SupportedWord[] {
  const { from: first, to: last } = read.sentences[number] ?? { from: 0, to: 0 };
  const done = doneActs(read, first, last, language);
  const claims = wordings('claim', number);
  if (done.length + claims.length === 0) return [];
  if (isHypothetical(read, number, language) || wordings('open', number).length > 0) return [];
  const acts = done.filter((act) => !isAfterIf(read, act, { first, language }));
  return support.words.filter(
    ({ at, word, quoted }) =>
      !quoted && (acts.includes(word) || claims.some(({ from, to }) => at >= from && at < to + COMPLETED_BY)),
  );
}

/** "Te dicen si la han llevado", "tell them where he started": nobody says that they have, or where. */
function isAfterIf(
  { words }: DraftReading['read'],
  act: Word,
  { first, language }: { first: number; language: Language },
): boolean {
  const at = words.indexOf(act);
  return words
    .slice(Math.max(first + 1, at - REACH_OF_IF), at)
    .some(({ folded }) => IF.test(folded) && !isReflexive(folded, language));
}

/** "Se ha roto": in Galician alone it is an "if". */
function isReflexive(folded: string, language: Language): boolean {
  return folded === 'se' && language !== 'gl';
}

const IF = /^(?:si|se|if|whether|where|what|which|donde|onde|adonde)$/;
const REACH_OF_IF = 6;

/**
 * Returns true for few words followed by a link, which another check judges: "El recorrido está en
 * …", "Programa: …".
 */
function pointsToLink({ text, read }: DraftReading, number: number, { words }: SentenceSupport): boolean {
  const { from, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to]?.start ?? text.length;
  const link = /https?:\/\//i.exec(text.slice(start, end));
  return link !== null && words.filter(({ word }) => word.start < start + link.index).length <= MOST_WORDS_TO_LINK;
}

function finding(draft: DraftReading, words: readonly Word[], level: Finding['level'], what: string): Finding {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  return {
    rule: 'grounding',
    level,
    words: draft.text.slice(start, end),
    start,
    end,
    message: { key: `finding.grounding.${what}` },
  };
}

/** "Si notas …", not "Sí, …": the accent tells, and so does the comma. */
const OPENS_WITH_IF = /^(?:si|se|if|when|cuando|quan|cando|quien|qui|quen|whoever)$/;
const AND = /^(?:y|i|e|eta|and|pero|però|mais|but|o|ou|or)$/;
const opensWithIf = rememberForms((folded) => OPENS_WITH_IF.test(folded));
const isAnd = rememberForms((folded) => AND.test(folded));
const BASQUE_IF = /^ba(?:da|du|di|li|lu|zai|nai|za|dezu)\p{L}*$/u;

/** Returns true if a sentence speaks of possibilities, not of facts. */
function isHypothetical({ text, words, sentences }: ReadText, number: number, language: Language): boolean {
  const { from, to } = sentences[number] ?? { from: 0, to: 0 };
  const opening = words[from];
  // "Y si guardas fotos, …"
  const first = opening !== undefined && to - from > 1 && isAnd(opening) ? words[from + 1] : opening;
  if (first === undefined) return false;
  if (opensWithIf(first) && !isReflexive(first.folded, language) && text[first.end] !== ',') {
    const written = text.slice(first.start, first.end).normalize('NFC').toLowerCase();
    if (OPENS_WITH_IF.test(written)) return true;
  }
  // "Argia badago" says that there is light: what depends on an "if" comes after it.
  return language === 'eu' && words.slice(from, to - 1).some(({ folded }) => BASQUE_IF.test(folded));
}
