import type { Institution } from '../../handbook/institution.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/**
 * Returns links to a page of an official host that no source names. A model invents paths that lead
 * nowhere, a person mistypes them; the playbook's own texts are not checked.
 */
export function findUnknownPages(draft: DraftReading): Span[] {
  const { exact, handbook, playbook, facts, post, origin } = draft;
  if (origin === 'playbook') return [];
  const linked = pagesIn(exact.text);
  if (linked.length === 0) return [];
  const isOfHouse = (page: string) =>
    pagesOfInstitution(handbook.institution).has(page) || (playbook !== null && pagesOfPlaybook(playbook).has(page));
  // Nearly all links are the house's own: then no fact is asked.
  const others = linked.filter(({ page }) => !isOfHouse(page));
  if (others.length === 0) return [];
  const said = [...facts.flatMap(({ value, source }) => [value, source]), post?.text ?? ''].flatMap(pageNames);
  const official = contactsForReply(draft);
  return others
    .filter(({ page, address }) => official.isOfficial(address) && !said.includes(page))
    .map(({ address }) => exact.spanOf(address.start, address.end));
}

const pagesOfInstitution = rememberFor(({ contact, networks, competences }: Institution) =>
  pagesOf([
    contact.web,
    ...Object.values(contact.privateChannel),
    ...networks.flatMap(({ profileUrl }) => profileUrl ?? []),
    ...competences.flatMap(({ link }) => link ?? []),
  ]),
);

const pagesOfPlaybook = rememberFor(({ templates, standingFacts }: Playbook) =>
  pagesOf([
    ...templates.map(({ template }) => template),
    ...standingFacts.flatMap(({ texts, source }) => [source, ...Object.values(texts)]),
  ]),
);

function pagesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(pageNames));
}

const pageNames = rememberLast((text): readonly string[] => pagesIn(text).map(({ page }) => page), FACTS_REMEMBERED);

function pagesIn(text: string) {
  return findWebAddresses(text)
    .filter(({ kind, path }) => (kind === 'link' || kind === 'bare') && path !== '')
    .map((address) => ({
      address,
      page: comparableHost(address.host) + address.path.replace(/\/$/, '').toLowerCase(),
    }));
}
