import type { TextRange } from '../../text/find-phrase.ts';
import type { Span } from '../../text/fold-text.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import { rememberWordsIn } from '../../text/remember-words.ts';
import { isGivenName, isGivenNameWithSurname, isGreetedName } from './is-given-name.ts';
import {
  BASQUE_PERSONS,
  DETERMINERS,
  GREETINGS,
  NAME_BEARERS,
  NAME_BEARERS_AFTER,
  NO_NAMES,
  PERSONS,
  TITLES,
} from './lexicon/name-surroundings.ts';
import { signsOfNames } from './signs-of-names.ts';

/** A person's name in a reply; in a greeting it may be the author's own. */
export type FoundName = Span & { where: 'greeting' | 'text' };

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’·-]+";
const JOINED = `(?: (?:(?:d[eo]|del|de la|de las|de los|da|i|y|e|van|von) )?(?:${CAPITALISED}|\\p{Lu}\\.))*`;
const START = '(?<![\\p{L}\\p{N}@#./_’-])';

const GREETED = new RegExp(
  `(?=\\p{Lu})(?<=(?:^|[.!\\n]\\s*)¡?(?:${inAnyCase(GREETINGS)}),? )(\\p{L}+)(?![\\p{L}\\p{N}])`,
  'gu',
);
const TITLED = new RegExp(
  `${START}(?:${inAnyCase(anyOf(TITLES))}|(?:${inAnyCase(anyOf(DETERMINERS))}) ?(?:${inAnyCase(anyOf(PERSONS))})),? ((?:${CAPITALISED}|\\p{Lu}\\.)${JOINED})`,
  'gu',
);
/** The end of the letters before each name that `TITLED` finds: "elvecino" is written, too. */
const TITLE = new RegExp(`(?:${anyOf(TITLES).replaceAll(/\\\.\??/g, '')}|${anyOf(PERSONS)})$`, 'iu');
const isTitleIn = rememberWordsIn((word) => TITLE.test(word));
/** A row of capitalised words, as far as it goes. */
const ROW = new RegExp(`(?=\\p{Lu})${START}(${CAPITALISED}${JOINED})`, 'gu');
const BASQUE_PERSON = new RegExp(`^ (?:${anyOf(BASQUE_PERSONS)})(?:k|ri|ren|rekin)?(?!\\p{L})`, 'u');
/** "Mila esker" is thanks, "Joan leku seguru batera" or "Joan etxera" is to go there, "Ibai ondoko pasealekuan" is by the river, and "alí" is Galician for there. */
const BASQUE_PHRASE =
  /^(?:Mila esker|Joan (?:zait|dait)\p{L}+|Ben \p{Ll}+(?:at|ada|ats|ut|it|et|ist)|Alí \p{Ll}+|Ibai (?:ondo|bazter|ertz|alde|azpi|gain|ibilbide)\p{Ll}*|Joan (?:(?:leku|toki|gune) \p{Ll}+ batera|(?:aterpe|bulego|etxe|goialde|kale|leku|mediku|ospitale|toki|udaletxe)ra))(?!\p{L})/u;
const INITIALS = rarePattern(
  new RegExp(
    `${START}(?:(?:${anyOf(PERSONS)})|llamad[oa]|iniciales|inicials|called) (\\p{Lu}\\.(?: ?\\p{Lu}\\.){1,3})`,
    'gu',
  ),
);

const BEARS_NAME = new RegExp(
  `(?<!\\p{L})(?:${anyOf(NAME_BEARERS)})(?: (?:d[eo]|del|de la|de los|da|dos?|das|l|of|the|els?|la|públic[oa]|municipal))*[ '’](?:(?:\\p{Lu}[\\p{L}.'’-]*|d[eo]|del|la|y|i) ){0,3}$`,
  'iu',
);
const BEARS_NAME_AFTER = new RegExp(`^ (?:\\p{Lu}\\p{L}+ ){0,2}(?:${anyOf(NAME_BEARERS_AFTER)})(?!\\p{L})`, 'u');
const IS_NO_NAME = new RegExp(`^(?:${anyOf(NO_NAMES)})$`, 'iu');

const ARTICLE_BEFORE = /(?:^|[\s('’«])((?:El|La|Los|Las|Els|Les|Os?|As?) |L['’])$/iu;
const ARTICLE_REACH = 5;

/** As far as a street's or school's word may stand before the name that it bears. */
const REACH = 60;

/** Persons named in a text; `isKnown` tells names that the institution itself says. */
export function findNames(text: string, isKnown: (name: string) => boolean): FoundName[] {
  const signs = signsOfNames(text, isTitleIn);
  if (!signs.given && !signs.titled && !INITIALS.mayBeIn(text)) return [];
  const rows = signs.given ? matchSpans(text, ROW) : [];
  const greeted = signs.given ? matchSpans(text, GREETED).filter(({ words }) => isGreetedName(words)) : [];
  const titled = signs.titled ? matchSpans(text, TITLED) : [];
  const said = [
    ...titled.filter(({ words }) => !IS_NO_NAME.test(words.split(' ')[0] ?? '')),
    ...rows.filter(({ end }) => BASQUE_PERSON.test(text.slice(end, end + REACH))).filter(isBasqueName),
    ...spansOf(INITIALS.matchesIn(text)),
    ...rows
      .filter(({ start }) => !BASQUE_PHRASE.test(text.slice(start, start + REACH)))
      .flatMap((span) => fromGivenName(span, (part, at) => endsPlace(text, part, at, isKnown))),
  ].filter((span) => !bearsName(text, span) && !isKnown(span.words));
  return widest([
    ...greeted.map((span): FoundName => ({ ...span, where: 'greeting' })),
    ...said.map((span): FoundName => ({ ...span, where: 'text' })),
  ]);
}

function isBasqueName({ words }: Span): boolean {
  return isGivenName(words.split(' ')[0] ?? '');
}

/**
 * Returns the part of a row of capitalised words from the first given name on; "Sentimos" is no
 * part of "Sentimos Marta Gil".
 */
function fromGivenName({ words, start, end }: Span, isPlace: (part: string, at: number) => boolean): Span[] {
  for (const part of matchesIn(words, /\p{Lu}[\p{L}\p{M}]*/gu)) {
    if (isPlace(part[0], start + part.index)) continue;
    const alone = part.index + part[0].length === words.length;
    if (isGivenName(part[0]) || (!alone && isGivenNameWithSurname(part[0])))
      return [{ words: words.slice(part.index), start: start + part.index, end }];
  }
  return [];
}

/** "Marina" of "La Marina" is a place of ours, whatever capital follows: "En La Marina Sanidade di …". */
function endsPlace(text: string, part: string, at: number, isKnown: (name: string) => boolean): boolean {
  const article = ARTICLE_BEFORE.exec(text.slice(Math.max(0, at - ARTICLE_REACH), at))?.[1];
  return article !== undefined && isKnown(`${article}${part}`);
}

/** Returns true if a place, a feast or a similar thing has this name. */
export function bearsName(text: string, { start, end }: TextRange): boolean {
  return (
    BEARS_NAME.test(text.slice(Math.max(0, start - REACH), start)) ||
    BEARS_NAME_AFTER.test(text.slice(end, end + REACH))
  );
}

function matchSpans(text: string, pattern: RegExp): Span[] {
  return spansOf(matchesIn(text, pattern));
}

/** Returns the stretches of the first group. */
function spansOf(matches: readonly RegExpExecArray[]): Span[] {
  return matches.map((match) => {
    const words = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(words);
    return { words, start, end: start + words.length };
  });
}

/** Each place once: the greeting before what was found again in the text, the longer before the shorter. */
function widest(names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  for (const name of names.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => other.start < name.end && name.start < other.end)) kept.push(name);
  }
  return kept;
}

/** Returns the part of a pattern that matches any word of a list. */
function anyOf(list: string): string {
  return list.trim().split(/\s+/).join('|');
}

/**
 * Returns a pattern that takes its letters large and small. The engine's own `(?i:…)` stopped doing
 * so in long runs, and "Mr. …" went unseen.
 */
function inAnyCase(pattern: string): string {
  return pattern.replaceAll(/\\.|\[([^\]]*)\]|\p{Ll}/gu, (part, inClass?: string) => {
    if (part.startsWith('\\')) return part;
    return inClass === undefined ? `[${part}${part.toUpperCase()}]` : `[${inClass}${inClass.toUpperCase()}]`;
  });
}
