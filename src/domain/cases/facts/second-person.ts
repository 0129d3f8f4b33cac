import { officialContacts } from '../../handbook/contacts/official-contacts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { DeclaredFact } from '../../handbook/playbook.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import { foldText } from '../../text/fold-text.ts';

/**
 * Returns whether a second person has to confirm a value before a text rests on it. So it is for a link outside
 * of the official hosts, and for a source that is neither an official link nor a person with their post.
 */
export function needsSecondPerson(
  { value, source }: { value: string; source: string },
  declared: Pick<DeclaredFact, 'kind'> | undefined,
  handbook: Handbook,
): boolean {
  const links = linksIn(source);
  const isVouchedFor = links.length > 0 ? isOfficial(source, handbook) : isPersonWithPost(source);
  return !isVouchedFor || (declared?.kind === 'link' && !isOfficial(value, handbook));
}

function isOfficial(words: string, { institution }: Handbook): boolean {
  const official = officialContacts(institution);
  const links = linksIn(words);
  return links.length > 0 && links.every((link) => official.isOfficial(link));
}

function linksIn(words: string) {
  return findWebAddresses(foldText(words, 'exact').text).filter(({ kind }) => kind !== 'mention');
}

const APART = /\s*[,;()–—]\s*|\s-\s/u;
const NAME = /(?<!\p{L})\p{Lu}\p{L}{2,}/u;
const WORD = /\p{L}{3,}/u;

/** "Marta Soler, jefa de sala": a name and a post, in either order. */
function isPersonWithPost(source: string): boolean {
  const parts = source.split(APART).filter((part) => WORD.test(part));
  return parts.length > 1 && parts.some((part) => NAME.test(part));
}
