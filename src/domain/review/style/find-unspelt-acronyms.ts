import type { Handbook } from '../../handbook/handbook.ts';
import { placeNames } from '../../handbook/places/place-names.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { isShoutedWord } from './shouted-words.ts';

/** Letters in capitals, with or without dots or a plural: "UTE", "S.A.C.", "ONGs". */
const CAPITALS = /(?<![\p{L}\p{N}#@_/-])(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,5}\p{Lu}?)(?:['’]?s)?(?![\p{L}\p{N}_-])/gu;
const ROMAN = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Acronyms that every reader knows as words or names. */
const KNOWN_TO_ALL = new Set(
  'TV ONG PDF SMS QR WC GPS WIFI USB LED CD DVD OK VIP COVID VIH SIDA UE EE UU EEUU FM AM PM GMT CET IVA DNI NIE ITV ESO SL SA RTVE UK US EU ID ATM IES CEIP'.split(
    ' ',
  ),
);

const ownNames = new WeakMap<Handbook, string>();

/** Warns of an acronym that the guide does not list and that is not spelt out beside it. */
export function findUnspeltAcronyms({ text, handbook, playbook, post }: DraftReading): Finding[] {
  const found = matchesIn(text, CAPITALS);
  if (found.length === 0) return [];
  const listed = new Set(handbook.style.capitals.acronyms);
  const addresses = findWebAddresses(text);
  const told = new Set<string>();
  return found.flatMap(({ 0: words, index }): Finding[] => {
    const acronym = words.replace(/[.'’]|(?<=\p{Lu})s$/gu, '');
    const end = index + words.length;
    const spared =
      acronym.length < 2 ||
      text[index - 1] === '^' ||
      listed.has(acronym) ||
      told.has(acronym) ||
      KNOWN_TO_ALL.has(acronym) ||
      ROMAN.test(acronym) ||
      isShoutedWord(acronym) ||
      addresses.some((address) => index >= address.start && index < address.end) ||
      isInCapitals(text, index, end) ||
      isSpeltOut(text, index, end, acronym) ||
      institutionNames(handbook).includes(acronym) ||
      (playbook?.bodies ?? []).some(({ name }) => name.includes(acronym));
    told.add(acronym);
    // What citizens themselves wrote they understand.
    if (spared || (post?.text ?? '').includes(acronym)) return [];
    return [
      {
        rule: 'style',
        level: 'warn',
        words,
        start: index,
        end,
        message: { key: 'finding.style.acronym', params: { acronym } },
      },
    ];
  });
}

/** Returns true if the acronym is beside another shouted word; another check reports the shout. */
function isInCapitals(text: string, start: number, end: number): boolean {
  const before = /(\p{L}+)[\s¡!¿?]+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const after = /^[\s¡!¿?]+(\p{L}+)/u.exec(text.slice(end, end + 30))?.[1] ?? '';
  return [before, after].some((word) => word.length > 1 && word === word.toUpperCase() && isShoutedWord(word));
}

/** "Servicio de Atención (SAC)", "SAC (Servicio de Atención)", "el SAC, Servicio de Atención": words with those initials stand by. */
function isSpeltOut(text: string, start: number, end: number, acronym: string): boolean {
  const near = `${text.slice(Math.max(0, start - 90), start)} ${text.slice(end, end + 90)}`;
  const initials = (near.match(/(?<![\p{L}])\p{L}/gu) ?? []).map(plainLetters).join('');
  if (spells(initials, plainLetters(acronym))) return true;
  return (
    /^\s*\([^)]{6,}\)/u.test(text.slice(end)) ||
    (text[start - 1] === '(' && /\p{L}{4,}\s$/u.test(text.slice(0, start - 1)))
  );
}

/**
 * Returns true if the initials contain the letters in order, with at most one other word (de)
 * between two.
 */
function spells(initials: string, letters: string): boolean {
  return new RegExp([...letters].join('.?'), 'u').test(initials);
}

function plainLetters(letters: string): string {
  return letters.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All names that the institution itself writes: bodies, networks, areas, places. */
function institutionNames(handbook: Handbook): string {
  const known = ownNames.get(handbook);
  if (known !== undefined) return known;
  const { officialSources, names, shortNames, networks, areas } = handbook.institution;
  const joined = [
    ...officialSources.hosts.map(({ body }) => body),
    ...officialSources.phones.map(({ body }) => body),
    ...Object.values(names),
    ...Object.values(shortNames),
    ...networks.map(({ name }) => name),
    ...areas.flatMap((area) => Object.values(area.names)),
    ...placeNames(handbook.institution),
  ].join('\n');
  ownNames.set(handbook, joined);
  return joined;
}
