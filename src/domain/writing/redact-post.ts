import { officialPhones } from '../handbook/contacts/official-phones.ts';
import type { Institution } from '../handbook/institution.ts';
import { findDisguisedContacts } from '../posts/find-disguised-contacts.ts';
import { findHouses } from '../posts/find-houses.ts';
import { findNames } from '../posts/names/find-names.ts';
import { findPersonalData } from '../posts/personal-data.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { TextRange } from '../text/find-phrase.ts';
import { findPhrase } from '../text/find-phrase.ts';
import { findWebAddresses } from '../text/find-web-addresses.ts';
import { foldText } from '../text/fold-text.ts';
import { matchesIn } from '../text/matches-in.ts';
import { publicPlaces } from './public-places.ts';

/** Placeholders for personal data in a model's prompt. */
const PLACEHOLDERS = {
  name: 'NAME',
  account: 'ACCOUNT',
  address: 'ADDRESS',
  dni: 'ID',
  nie: 'ID',
  phone: 'PHONE',
  email: 'MAIL',
  iban: 'BANK',
  card: 'BANK',
  plate: 'PLATE',
  literal: 'WORD',
} as const;
type Kind = keyof typeof PLACEHOLDERS;

export type RedactedPost = {
  /** The post as a model may see it. */
  text: string;
  /** Placeholder of the author; null if the author is unknown. */
  author: string | null;
  /** Redacts another text for the same prompt, with the same placeholders. */
  redact(text: string): string;
  /** Puts what the placeholders stand for back into a text. */
  restore(text: string): string;
};

type Hidden = { kind: Kind; start: number; end: number };

/**
 * A post without what tells people apart: accounts, names as far as rules see them, houses, identity numbers, phones, mailboxes, accounts and
 * cards, plates. The same words get the same placeholder. Phones and accounts of the institution stay.
 */
export function redactPost(post: FlaggedPost, institution: Institution): RedactedPost {
  const known: Known[] = [];
  const placeholderOf = (kind: Kind, written: string): string => {
    const stem = PLACEHOLDERS[kind];
    const same = known.find((one) => one.stem === stem && one.written === written);
    if (same !== undefined) return same.placeholder;
    const placeholder = `${stem}_${known.filter((one) => one.stem === stem).length + 1}`;
    known.push({ kind, stem, folded: foldText(written.replace(/^@/, ''), 'loose').text, placeholder, written });
    return placeholder;
  };
  const name = post.author?.trim() ?? '';
  const author = name === '' ? null : placeholderOf('account', name);
  const redact = (text: string): string => {
    let shown = '';
    let from = 0;
    const places = [...againIn(text, known), ...hiddenIn(text, institution)];
    for (const { kind, start, end } of apart(places)) {
      shown += text.slice(from, start) + placeholderOf(kind, text.slice(start, end));
      from = end;
    }
    return shown + text.slice(from);
  };
  return {
    text: redact(post.text),
    author,
    redact,
    restore: (text) =>
      text.replace(PLACEHOLDER, (found) => known.find(({ placeholder }) => placeholder === found)?.written ?? found),
  };
}

/** Value behind a placeholder. */
type Known = { kind: Kind; stem: string; folded: string; placeholder: string; written: string };

/** Letters and figures may stand right beside it: "NAME_1ek". */
const PLACEHOLDER = new RegExp(`(?<![A-Z])(?:${[...new Set(Object.values(PLACEHOLDERS))].join('|')})_\\d+`, 'gu');

/** Returns a redacted text as people read it: nobody tells one placeholder from another there. */
export function withoutPlaceholders(redacted: string): string {
  return redacted.replace(PLACEHOLDER, '…');
}

/** Returns the positions of identifying data in a text. */
function hiddenIn(text: string, institution: Institution): Hidden[] {
  const ours = new Set(institution.networks.flatMap(({ handle }) => handle?.replace(/^@/, '').toLowerCase() ?? []));
  const phones = officialPhones(institution);
  const data = findPersonalData(text, phones).filter(({ kind }) => kind !== 'address');
  return [
    ...hiddenRanges('literal', literalsIn(text)),
    ...data,
    ...findDisguisedContacts(text, phones),
    ...hiddenRanges('address', findHouses(text)),
    ...hiddenRanges('account', accountsIn(text)).filter(
      ({ start, end }) => !ours.has(text.slice(start + 1, end).toLowerCase()),
    ),
    ...hiddenRanges('name', findNames(text, publicPlaces(text, institution))),
  ];
}

function hiddenRanges(kind: Kind, ranges: readonly TextRange[]): Hidden[] {
  return ranges.map(({ start, end }) => ({ kind, start, end }));
}

/** Returns text that only looks like a placeholder; the bot must not restore it as personal data. */
function literalsIn(text: string): TextRange[] {
  return matchesIn(text, PLACEHOLDER).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Without overlaps, the longest first where two would, by their place. */
function apart(hidden: readonly Hidden[]): Hidden[] {
  const taken: Hidden[] = [];
  for (const one of hidden.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!taken.some((other) => one.start < other.end && other.start < one.end)) taken.push(one);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

/**
 * Returns further positions of known names and accounts. A name found in one text is hidden in all
 * texts, even without a cue.
 */
function againIn(text: string, known: readonly Known[]): Hidden[] {
  const folded = foldText(text, 'loose');
  return known.flatMap(({ kind, folded: written }) =>
    findPhrase(folded.text, written.length < SHORTEST_AGAIN ? '' : written).map(({ start, end }) => ({
      kind,
      ...folded.spanOf(start, end),
    })),
  );
}

/** Shorter ones stand in too many words. */
const SHORTEST_AGAIN = 4;

function accountsIn(text: string): TextRange[] {
  const exact = foldText(text, 'exact');
  return findWebAddresses(exact.text)
    .filter(({ kind }) => kind === 'mention')
    .map(({ start, end }) => exact.spanOf(start, end));
}
