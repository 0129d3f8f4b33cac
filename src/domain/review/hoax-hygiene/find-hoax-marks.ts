import { placeNames } from '../../handbook/places/place-names.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Claim } from './claim-of.ts';

/** Links and hashtags of the hoax in the reply, with and without # or https. */
export function findHoaxMarks(draft: DraftReading, claim: Claim): (Span & { what: 'link' | 'hashtag' })[] {
  const { exact, loose } = draft;
  const foreign = foreignHosts(draft, claim);
  const links = findWebAddresses(exact.text)
    .filter(({ kind, host }) => kind !== 'mention' && foreign.includes(comparableHost(host)))
    .map(({ start, end }) => exact.spanOf(start, end));
  const sites = foreign
    .map((host) => host.split('.').at(-2) ?? '')
    .filter((name) => name.length >= SITE)
    .flatMap((name) => findPhrase(loose.text, name).map(({ start, end }) => loose.spanOf(start, end)))
    .filter(({ start, end }) => !links.some((link) => link.start < end && start < link.end));
  const ours = draft.facts.map(({ value }) => value.toLowerCase()).join('\n');
  const hashtags = [...new Set(claim.hashtags)]
    .filter((tag) => !ours.includes(`#${tag}`) && !isPlace(tag, draft))
    .flatMap((tag) => findPhrase(loose.text, tag).map(({ start, end }) => withSign(draft, loose.spanOf(start, end))))
    .filter(({ words }) => words.startsWith('#') || words.startsWith('＃') || /\p{Ll}\p{Lu}/u.test(words));
  return [
    ...[...links, ...sites].map((span) => ({ ...span, what: 'link' as const })),
    ...hashtags.map((span) => ({ ...span, what: 'hashtag' as const })),
  ];
}

function foreignHosts(draft: DraftReading, { hosts }: Claim): string[] {
  if (hosts.length === 0) return [];
  const official = contactsForReply(draft);
  return hosts.filter((host) => !official.isOfficial({ kind: 'bare', host, path: '', start: 0, end: 0 }));
}

/** A shorter name of a site is a word. */
const SITE = 6;

function withSign({ text }: DraftReading, span: Span): Span {
  const start = /[#＃]/u.test(text.charAt(span.start - 1)) ? span.start - 1 : span.start;
  return { words: text.slice(start, span.end), start, end: span.end };
}

/** "#Riudalba" is where we are. */
function isPlace(tag: string, { handbook }: DraftReading): boolean {
  const { municipality, province } = handbook.institution.territory;
  return [municipality, province, ...placeNames(handbook.institution)].some(
    (place) =>
      place
        .normalize('NFD')
        .replace(/[^a-z]/giu, '')
        .toLowerCase() === tag,
  );
}
