import type { Institution } from '../../handbook/institution.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
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
  const said = [...facts.flatMap(({ value, source }) => [value, source]), post?.text ?? ''].flatMap(pageNames);
  const isNamed = (page: string) =>
    said.includes(page) ||
    pagesOfInstitution(handbook.institution).has(page) ||
    (playbook !== null && pagesOfPlaybook(playbook).has(page));
  const official = contactsForReply(draft);
  return linked
    .filter(({ page, address }) => official.isOfficial(address) && !isNamed(page))
    .map(({ address }) => exact.spanOf(address.start, address.end));
}

const pagesOfInstitution = rememberedOf(({ contact, networks, competences }: Institution) => [
  contact.web,
  ...Object.values(contact.privateChannel),
  ...networks.flatMap(({ profileUrl }) => profileUrl ?? []),
  ...competences.flatMap(({ link }) => link ?? []),
]);

const pagesOfPlaybook = rememberedOf(({ templates, standingFacts }: Playbook) => [
  ...templates.map(({ template }) => template),
  ...standingFacts.flatMap(({ texts, source }) => [source, ...Object.values(texts)]),
]);

/** A part of the handbook is read once: it never changes while it is in force. */
function rememberedOf<Part extends object>(textsOf: (part: Part) => string[]): (part: Part) => ReadonlySet<string> {
  const known = new WeakMap<Part, ReadonlySet<string>>();
  return (part) => {
    const pages = known.get(part) ?? new Set(textsOf(part).flatMap(pageNames));
    known.set(part, pages);
    return pages;
  };
}

function pageNames(text: string): string[] {
  return pagesIn(text).map(({ page }) => page);
}

function pagesIn(text: string) {
  return findWebAddresses(text)
    .filter(({ kind, path }) => (kind === 'link' || kind === 'bare') && path !== '')
    .map((address) => ({
      address,
      page: comparableHost(address.host) + address.path.replace(/\/$/, '').toLowerCase(),
    }));
}
