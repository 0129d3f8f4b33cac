import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import { findIdentifiers } from '../../text/find-identifiers.ts';
import { findPhones } from '../../text/find-phones.ts';
import type { TextRange } from '../../text/find-phrase.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn, spansIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { quotationsFrom } from '../../text/quotations.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { isKnownNoun } from './quantities/counted-nouns.ts';
import type { Quantity } from './quantities/quantity.ts';

/** Has a check of its own. */
const HASHTAG = /[#＃][\p{L}\p{M}\p{N}_]+/gu;
/** Names with a figure that everybody knows. */
const KNOWN_TO_ALL = /(?<![\p{L}\d])(?:8-?M|25-?N|28-?J|[345]G|A[34]|CO2|covid-?19|agenda 2030)(?![\p{L}\d])/giu;

/** "Feliz lunes", "bon diumenge", "happy Friday": a wish, and no date. */
const WISHED = rarePattern(
  /(?<!\p{L})(?:fel[ií][zç]|buen|bon|bo|happy)\s(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|luns|m[eé]rcores|xoves|venres|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})/giu,
);

const CALLS =
  /(?<!\p{L})(?:llam\p{L}*|marca\p{L}*|telefon\p{L}*|tru[cq]\p{L}*|crid\p{L}*|chama\p{L}*|deitu|call|ring|phone|dial)(?:\s(?:ya|ja|xa|ahora|ara|agora|now)(?:\s(?:mismo|mateix|mesmo))?)?\s(?:(?:al?|ao|o|el|l['’])\s?)?$/iu;
const BASQUE_CALLED = /^-?(?:e?ra|e?ri|e?tik|a?rekin|e?k|e?n|ren|ko)(?!\p{L})/u;
const REACH_OF_CALL = 30;

/** "Si alguien está herido, 112." */
const EMERGENCY = /^(?:112|061|062|080|085|091|092|016|024)$/u;
const ENDS = /^\s*(?:[.,;:!?)]|$)/u;

type Placed = { quantity: Quantity; span: Span };

/** Most texts have none, and no sign of one. */
function hashtagsIn(text: string): Span[] {
  return text.includes('#') || text.includes('＃') ? spansIn(text, HASHTAG) : [];
}

/** Returns the stretches whose figures are not checked as facts. Addresses, phones and what identifies a person have their own checks; a marker waits for its fact. "112 llamadas" is a figure all the same. */
export function unreadSpans(draft: DraftReading, quantities: readonly Placed[]): { start: number; end: number }[] {
  const addresses = findWebAddresses(draft.exact.text).map(({ start, end }) => draft.exact.spanOf(start, end));
  const counts = quantities.filter(({ quantity }) => isKnownCount(quantity));
  const phones = findPhones(draft.text).filter(
    ({ phone, start, end }) =>
      phone.length > 3 ||
      isCalled(draft.text, start, end) ||
      (EMERGENCY.test(phone) && ENDS.test(draft.text.slice(end))) ||
      !counts.some(({ span }) => span.start <= start && end <= span.end),
  );
  const names = [...matchesIn(draft.text, KNOWN_TO_ALL), ...WISHED.matchesIn(draft.text)].map(
    ({ index, 0: words }) => ({ start: index, end: index + words.length }),
  );
  return [
    ...addresses,
    ...hashtagsIn(draft.text),
    ...names,
    ...phones,
    ...findIdentifiers(draft.text),
    ...findMissingMarkers(draft.text),
  ];
}

/** "llama al 112", "112ra": to call, whatever else the sentence counts. */
function isCalled(text: string, start: number, end: number): boolean {
  return CALLS.test(text.slice(Math.max(0, start - REACH_OF_CALL), start)) || BASQUE_CALLED.test(text.slice(end));
}

function isKnownCount(quantity: Quantity): boolean {
  if (quantity.kind === 'amount' || quantity.kind === 'percentage' || quantity.kind === 'measure') return true;
  return quantity.kind === 'number' && (quantity.subject.states.length > 0 || quantity.subject.nouns.some(isKnownNoun));
}

/** Stretches of a reply that say nothing of their own. */
export type OthersWords = { quotes: readonly TextRange[]; places: readonly TextRange[] };

/** Returns the citizen's own words, quoted; and domains, accounts and hashtags, which are no words of a sentence. */
export function findOthersWords({ exact, text, post }: DraftReading): OthersWords {
  const places = [...findWebAddresses(exact.text), ...hashtagsIn(exact.text)]
    .map(({ start, end }): TextRange => exact.spanOf(start, end))
    .concat(findMissingMarkers(text));
  return { quotes: quotationsFrom(text, post?.text ?? null), places };
}
