import type { LiveFact } from '../../../drafts/live-fact.ts';
import { foldText } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { rememberNewest } from '../../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { enteredFacts } from '../shared-readings.ts';

const DAYS: readonly (readonly [string, string])[] = [
  ['1', 'lunes|dilluns|luns|astelehen\\p{L}*|monday'],
  ['2', 'martes|dimarts|astearte\\p{L}*|tuesday'],
  ['3', 'miercoles|dimecres|mercores|asteazken\\p{L}*|wednesday'],
  ['4', 'jueves|dijous|xoves|ostegun\\p{L}*|thursday'],
  ['5', 'viernes|divendres|venres|ostiral\\p{L}*|friday'],
  ['6', 'sabado|dissabte|larunbat\\p{L}*|saturday'],
  ['7', 'domingo|diumenge|igande\\p{L}*|sunday'],
];
const VALUE = String.raw`(?:\d{1,2}(?:[:.]\d\d)?|${DAYS.map(([, names]) => names).join('|')})`;
const ARTICLE = String.raw`(?:(?:el|la|las|los|les|l|o|a|as|os|al|ao|ás|dia|the|on|this|proximo|proper)\s)*`;
const UNTIL = 'hasta|fins|ata|until|till|antes del?|antes de|abans del?|antes do|before';
const FROM =
  'a partir del?|a partir do|a partir d|desde|des del?|des d|dende|from|after|despues del?|despres del?|despois do';
const BOUND = new RegExp(
  String.raw`(?<!\p{L})(?:(?<until>${UNTIL})|(?<from>${FROM}))\s${ARTICLE}(?<value>${VALUE})(?![\p{L}\d])`,
  'gu',
);

/** "Todavía no: hasta el 1 de octubre están abiertos" is what "desde el 1 de octubre, con tarjeta" leaves. */
const DENIES = /(?<!\p{L})(?:no|non|ez|not|todavía|aún|encara|aínda|oraindik|still)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** The days and hours of a text that end something, and those that begin something. */
type Bounds = { until: ReadonlySet<string>; from: ReadonlySet<string> };

const boundsOf = rememberLast((text): Bounds => {
  const found = matchesIn(foldText(text, 'loose').text, BOUND).map(({ groups }) => ({
    isEnd: groups?.['until'] !== undefined,
    value: boundary(groups?.['value'] ?? ''),
  }));
  return {
    until: new Set(found.flatMap(({ isEnd, value }) => (isEnd ? [value] : []))),
    from: new Set(found.flatMap(({ isEnd, value }) => (isEnd ? [] : [value]))),
  };
}, FACTS_REMEMBERED);

/** Asked of a whole reply: most bound nothing, and then no note is asked for what it bounds. */
const holdsBound = rememberNewest((folded: string): boolean => folded.search(BOUND) !== -1);

function boundary(written: string): string {
  const day = DAYS.find(([, names]) => new RegExp(`^(?:${names})$`, 'u').test(written));
  return day === undefined ? written : `day ${day[0]}`;
}

/** The bounds of the entered facts that have any: asked of each sentence of a draft. */
const boundsBy = rememberNewest((entered: readonly LiveFact[]): readonly Bounds[] =>
  entered.map(({ value }) => boundsOf(value)).filter(({ until, from }) => until.size + from.size > 0),
);

/** Returns true for a sentence that begins something on the day or hour on which a fact ends it, or the other way round. */
export function saysOtherBound(draft: DraftReading, number: number): boolean {
  const { text, loose, read } = draft;
  if (!holdsBound(loose.text)) return false;
  const bounds = boundsBy(enteredFacts(draft));
  if (bounds.length === 0) return false;
  const { from: first, to } = read.sentences[number] ?? { from: 0, to: 0 };
  const sentence = text.slice(read.words[first]?.start, read.words[to - 1]?.end);
  if (DENIES.test(sentence)) return false;
  const said = boundsOf(sentence);
  const isTurned = (side: keyof Bounds, other: keyof Bounds) =>
    [...said[side]].some(
      (value) => bounds.some((fact) => fact[other].has(value)) && !bounds.some((fact) => fact[side].has(value)),
    );
  return isTurned('until', 'from') || isTurned('from', 'until');
}
