import { isEntered } from '../../../drafts/live-fact.ts';
import { foldWord } from '../../../phrases/fold-word.ts';
import { findPhrase } from '../../../text/find-phrase.ts';
import type { Span } from '../../../text/fold-text.ts';
import { foldText } from '../../../text/fold-text.ts';
import { findQuotations, isQuoted } from '../../../text/quotations.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { isEveryday, toleratesDoubt } from '../../model/draft-reading.ts';
import type { Finding } from '../../model/finding.ts';
import { isInQuestion, sentenceAround } from '../../text/sentence-around.ts';
import { isHarm } from '../quantities/counted-nouns.ts';
import { isHolidayOf, isInCalendar } from '../quantities/house-calendar.ts';
import { isGroundedBy, isSameMatter, mayCountTheSame } from '../quantities/is-grounded-by.ts';
import type { Figure, Quantity } from '../quantities/quantity.ts';
import { figureGroundsOf, figuresIn } from '../shared-readings.ts';
import { ungroundedFinding } from '../ungrounded-finding.ts';
import { unreadSpans } from '../unread-spans.ts';
import { maySayBack } from './citizens-own-figures.ts';
import { doubtOfPost, isInPost } from './doubt-of-post.ts';
import {
  isFewOfFact,
  isFewOfSomething,
  isListedInFact,
  isLongerThanFact,
  isSaidInFact,
  mayBeMisread,
} from './doubtful-figures.ts';
import { easedByNote } from './figure-parts.ts';
import type { FigureGrounds } from './grounds-for-figures.ts';

/** Factors of the lexicon's units: a fact of "3" may mean hours or kilometres. */
const FACTORS = [1, 60, 1440, 10_080, 3, 12, 1000, 0.01];

const LABELLED =
  /(?<!\p{L})(?:parada|marquesina|estaci[oó]n|estació|bus|autob[uú]s|autobusa?|l[ií]ne[ao]s?|línia|liña|tranv[ií]a|tramvia|tren|metro|stop|line|portal|n[uú]mero|número|puerta|porta|sala|aula|pista|geltoki\p{L}*)\s(?:del?|de la|da|do|d['’]el|of|for|number|the|el|la)?\s?\d{1,3}$/iu;
const REACH_OF_LABEL = 30;

/** Blocks every figure that no live fact, nor the handbook, says of the same thing; the citizen's own may be quoted. */
export function findUngroundedQuantities(draft: DraftReading): Finding[] {
  const quantities = figuresIn(draft);
  if (quantities.length === 0) return [];
  const grounds = figureGroundsOf(draft);
  const open = quantities
    .filter((quantity) => !isGrounded(quantity, grounds, draft.origin) || isLongerThanFact(quantity, grounds, draft))
    .map((quantity) => ({ quantity, span: draft.loose.spanOf(quantity.start, quantity.end) }));
  if (open.length === 0) return [];
  const openOnes = new Set(open.map(({ quantity }) => quantity));
  const unread = unreadSpans(draft, open);
  const quoted = findQuotations(draft.text);
  return open
    .filter(({ span }) => !unread.some((other) => span.start < other.end && other.start < span.end))
    .filter(({ quantity, span }) => !isAlwaysOpen(quantity, sentenceAround(draft, span)))
    .filter(({ quantity, span }) => !isCitizens(quantity, span, { draft, grounds, quoted }))
    .filter(({ quantity, span }) => !isPutRight(quantity, { span, draft, all: quantities, open: openOnes }))
    .filter(({ quantity, span }) => !isNameOfAuthor(quantity, span, draft))
    .map(({ quantity, span }) => {
      const doubt = doubtOf(quantity, span, { draft, grounds, quantities });
      const found = doubt ?? weighed(findingOf(quantity, span, grounds), quantity, draft, grounds);
      // "¿Pasa a la entrada o a las dos?" says of no hour that it is so.
      if (isEveryday(draft) && found.level === 'block' && isInQuestion(draft, span)) return { ...found, level: 'warn' };
      return isLongerThanFact(quantity, grounds, draft) ? found : easedByNote(found, quantity, draft);
    });
}

/**
 * Returns a warning for a figure that may well be correct but needs a person's check; null
 * otherwise.
 */
function doubtOf(
  quantity: Quantity,
  span: Span,
  { draft, grounds, quantities }: { draft: DraftReading; grounds: FigureGrounds; quantities: readonly Quantity[] },
): Finding | null {
  const theirs = doubtOfPost(quantity, span, draft, grounds);
  if (theirs !== null) return ungroundedFinding(span, theirs, 'from-post');
  if (wantsCounting(quantity, span, draft)) {
    return ungroundedFinding(span, mayBeCounted(quantity, span, draft) ? 'advice' : 'warn', 'number');
  }
  if (!isInCalendar(quantity, quantities, `${draft.text}\n${draft.post?.text ?? ''}`, draft.handbook)) return null;
  // The handbook's calendar says that the day is a holiday, and so does the sentence.
  const isHoliday =
    toleratesDoubt(draft) && isHolidayOf(quantity, draft.handbook) && HOLIDAY.test(sentenceAround(draft, span));
  return ungroundedFinding(span, isHoliday ? 'advice' : 'warn', 'calendar');
}

const HOLIDAY = /(?<!\p{L})(?:festiv[oa]s?|festius?|festiva|feriado|jai\p{L}*|holidays?)(?!\p{L})/iu;

function wantsCounting(quantity: Quantity, span: Span, draft: DraftReading): boolean {
  if (isFewOfSomething(quantity, span)) return true;
  return isEveryday(draft) && (quantity.kind === 'name' || isListedInFact(quantity, span, draft));
}

/** "Dúas clases", "hai tres saídas": few, in words, where facts were entered of which a person can count them. */
function mayBeCounted(quantity: Quantity, span: Span, draft: DraftReading): boolean {
  if (!toleratesDoubt(draft)) return false;
  return (
    isFewOfFact(span, quantity, draft) ||
    isListedInFact(quantity, span, draft) ||
    (quantity.kind === 'name' && isSaidInFact(quantity, span, draft)) ||
    (isFewOfSomething(quantity, span) && hasEnteredFacts(draft))
  );
}

function hasEnteredFacts({ facts }: DraftReading): boolean {
  return facts.some(isEntered);
}

/** Emergency and support lines that never close, as everybody knows: "el 016 atiende las 24 horas, los 365 días". */
const NEVER_CLOSE = /(?<![\p{L}\d])(?:112|016|024|091|062|061)(?!\d)/u;
const DAY = 1440;

function isAlwaysOpen(quantity: Quantity, sentence: string): boolean {
  if (quantity.kind !== 'duration' || !NEVER_CLOSE.test(sentence)) return false;
  return quantity.values.every((value) => value === DAY || value === 365 * DAY);
}

/** "Es el 21, no el 20", "son 350 €, no 530", "de 9 a 14, no de 9 a 15", "21ean da, ez 20an". */
const DENIED = /(?<!\p{L})(?:no|non|ez|not)\s[^,.;:!?()\n]{0,20}$/iu;
const REACH_OF_DENIAL = 30;

/** Returns true for the wrong figure of a correction, which is denied beside the right one. */
function isPutRight(
  quantity: Quantity,
  {
    span,
    draft,
    all,
    open,
  }: { span: Span; draft: DraftReading; all: readonly Quantity[]; open: ReadonlySet<Quantity> },
): boolean {
  if (quantity.kind === 'number' && quantity.subject.states.some(isHarm)) return false;
  if (!DENIED.test(draft.text.slice(Math.max(0, span.start - REACH_OF_DENIAL), span.start))) return false;
  const sentence = sentenceAround(draft, span);
  const at = draft.text.indexOf(sentence);
  return all.some((other) => {
    if (other === quantity || open.has(other)) return false;
    const { start, end } = draft.loose.spanOf(other.start, other.end);
    return start >= at && end <= at + sentence.length;
  });
}

/** "Hola, Mila": a name that is a number in Basque. "Domingo" and "Abril" are names too, where the reply speaks to them. */
function isNameOfAuthor(quantity: Quantity, { words, start }: Span, { post, text }: DraftReading): boolean {
  if (!/^\p{Lu}\p{L}+$/u.test(words)) return false;
  const isSpokenTo = quantity.kind === 'date' && SPOKEN_TO.test(text.slice(0, start));
  if (quantity.kind !== 'number' && !isSpokenTo) return false;
  return foldWord(post?.author ?? '').includes(foldWord(words));
}

const SPOKEN_TO = /(?:^|[,.!¡]\s?|(?<!\p{L})(?:hola|ola|kaixo|hi|hello|bon dia|buenos días|gracias)\s)$/iu;

type Stretch = { start: number; end: number };

/** Returns true if the figure comes from the post and the reply only repeats it. */
function isCitizens(
  quantity: Quantity,
  span: Span,
  { draft, grounds, quoted }: { draft: DraftReading; grounds: FigureGrounds; quoted: readonly Stretch[] },
): boolean {
  if (isLabelOfPost(draft, span)) return true;
  if (!isInPost(quantity, grounds)) return false;
  if (isQuoted(span, quoted)) return true;
  return maySayBack(quantity, sentenceAround(draft, span));
}

/** "La parada del 5": as the post calls the thing. */
function isLabelOfPost({ text, post }: DraftReading, { start, end }: Span): boolean {
  const [label] = LABELLED.exec(text.slice(Math.max(0, start - REACH_OF_LABEL), end)) ?? [];
  if (label === undefined || post === null) return false;
  return findPhrase(foldText(post.text, 'loose').text, foldText(label, 'loose').text).length > 0;
}

function isGrounded(said: Quantity, grounds: FigureGrounds, origin: DraftReading['origin']): boolean {
  if (grounds.facts.some(({ figure }) => isGroundedBy(said, figure))) return true;
  if (grounds.handbook.some((figure) => isGroundedBy(said, figure))) return true;
  if (isBareFact(said, grounds, origin)) return true;
  const mayBeNamedBack =
    said.kind === 'name' ||
    (said.kind === 'date' && said.date.day === null && said.date.year === null && said.date.through === undefined);
  return mayBeNamedBack && isInPost(said, grounds);
}

function isBareFact(said: Quantity, { bare }: FigureGrounds, origin: DraftReading['origin']): boolean {
  if (bare.size === 0 || !('values' in said)) return false;
  const harm = said.kind === 'number' && said.subject.states.some(isHarm);
  return (
    (!harm || origin === 'playbook') && said.values.some((value) => FACTORS.some((factor) => bare.has(value / factor)))
  );
}

function findingOf(said: Quantity, span: Span, { facts }: FigureGrounds): Finding {
  const finding = { rule: 'grounding', level: 'block', ...span } as const;
  const alike = facts.find(({ figure, written }) => mayCountTheSame(said, figure) || isSaidAlone(said, span, written));
  if (alike !== undefined) {
    const params = { words: span.words };
    return { ...finding, level: 'warn', message: { key: 'finding.grounding.other-subject', params } };
  }
  const written = [
    ...new Set(facts.filter(({ figure }) => isSameMatter(said, figure)).map((ground) => ground.written)),
  ];
  const [fix] = written;
  if (fix === undefined || written.length > 1) {
    return { ...finding, message: { key: `finding.grounding.${keyOf(said)}`, params: { words: span.words } } };
  }
  return {
    ...finding,
    message: { key: 'finding.grounding.other-value', params: { words: span.words, fact: fix } },
    fix,
  };
}

/** Returns the finding with its strength: an everyday reply is not blocked for a figure that may be misread, unless it contradicts a fact. */
function weighed(found: Finding, quantity: Quantity, draft: DraftReading, grounds: FigureGrounds): Finding {
  if (toleratesDoubt(draft) && found.fix === undefined && isSaidInFact(quantity, found, draft))
    return { ...found, level: 'advice' };
  const isCertain =
    found.fix !== undefined || !isEveryday(draft) || !mayBeMisread(quantity, found, { ...draft, grounds });
  return isCertain ? found : { ...found, level: 'warn' };
}

/** "Hasta los 12", where a fact says "12 años": the bare number may well be that one. */
function isSaidAlone(said: Figure, { words }: Span, written: string): boolean {
  if (said.kind !== 'number' || said.subject.nouns.length + said.subject.states.length > 0) return false;
  return written.match(/\d+/gu)?.includes(words) === true;
}

function keyOf({ kind }: Figure): string {
  return kind === 'measure' || kind === 'name' ? 'number' : kind;
}
