import { findForeignContacts } from '../../handbook/contacts/find-foreign-contacts.ts';
import type { Institution } from '../../handbook/institution.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findUnsupportedClaims } from './claims/find-unsupported-claims.ts';
import { findBorrowedTimes } from './figures/find-borrowed-times.ts';
import { findOtherDays } from './figures/find-other-days.ts';
import { findOtherRows } from './figures/find-other-rows.ts';
import { findUngroundedQuantities } from './figures/find-ungrounded-quantities.ts';
import { findForeignBodies } from './find-foreign-bodies.ts';
import { findForeignHashtags } from './find-foreign-hashtags.ts';
import { findForeignPlaces, findOtherPlaces } from './find-foreign-places.ts';
import { findUnknownPages } from './find-unknown-pages.ts';
import { ungroundedFinding } from './ungrounded-finding.ts';

/** Searches for statements without a source, in the order of their findings. */
const FINDERS: readonly ((draft: DraftReading) => Finding[])[] = [
  findContacts,
  (draft) => findInventedMails(draft).map(mailbox),
  (draft) => findUnknownPages(draft).map((span) => ungroundedFinding(span, 'warn', 'page')),
  findForeignHashtags,
  findForeignPlaces,
  (draft) => findOtherPlaces(draft).map((span) => ungroundedFinding(span, 'warn', 'other-place')),
  findForeignBodies,
  findUngroundedQuantities,
  (draft) => findOtherDays(draft).map((span) => ungroundedFinding(span, 'warn', 'date')),
  (draft) => findBorrowedTimes(draft).map((span) => ungroundedFinding(span, 'warn', 'date')),
  (draft) => findOtherRows(draft).map(({ span, fact }) => otherValue(span, fact)),
  findUnsupportedClaims,
];

/**
 * Blocks statements in a draft that no source supports: links, mails and phones (however
 * disguised), figures, hashtags, places, bodies, leave and orders. Warns of sentences that assert
 * more than the live facts hold.
 */
export function checkGrounding(draft: DraftReading): Finding[] {
  const found: Finding[] = [];
  for (const find of FINDERS) found.push(...find(draft));
  return found;
}

function findContacts(input: DraftReading): Finding[] {
  return findForeignContacts(input.text, contactsForReply(input)).map(({ kind, contact, span }) => ({
    rule: 'grounding',
    level: 'block',
    ...span,
    message: { key: `finding.grounding.${kind}`, params: kind === 'phone' ? { phone: contact } : { host: contact } },
  }));
}

function otherValue(span: Span, fact: string): Finding {
  const message = { key: 'finding.grounding.other-value', params: { words: span.words.trim(), fact } };
  return { rule: 'grounding', level: 'warn', ...span, message };
}

function mailbox(span: Span): Finding {
  return { rule: 'grounding', level: 'block', ...span, message: { key: 'finding.grounding.mailbox' } };
}

/**
 * Returns mail addresses of an official host that no source names. An invented mailbox reaches
 * nobody, or the wrong person.
 */
function findInventedMails(draft: DraftReading): Span[] {
  const { exact, handbook, playbook, facts } = draft;
  const mails = mailsIn(exact.text);
  if (mails.length === 0) return [];
  const said = facts.flatMap(({ value, source }) => [value, source]).flatMap(mailNames);
  const isNamed = (mail: string) =>
    said.includes(mail) ||
    mailsOfInstitution(handbook.institution).has(mail) ||
    (playbook !== null && mailsOfPlaybook(playbook).has(mail));
  const official = contactsForReply(draft);
  return mails
    .filter(({ mail, address }) => official.isOfficial(address) && !isNamed(mail))
    .map(({ address }) => exact.spanOf(address.start, address.end));
}

const mailsOfInstitution = rememberFor(
  ({ areas, contact, officialSources }: Institution): ReadonlySet<string> =>
    new Set(
      [
        ...areas.map((area) => area.contact),
        ...Object.values(contact.privateChannel),
        ...officialSources.phones.flatMap(({ use }) => Object.values(use)),
      ].flatMap(mailNames),
    ),
);

const mailsOfPlaybook = rememberFor(
  ({ templates, standingFacts }: Playbook): ReadonlySet<string> =>
    new Set(
      [
        ...templates.map(({ template }) => template),
        ...standingFacts.flatMap(({ texts }) => Object.values(texts)),
      ].flatMap(mailNames),
    ),
);

function mailNames(text: string): string[] {
  return mailsIn(foldText(text, 'exact').text).map(({ mail }) => mail);
}

function mailsIn(text: string) {
  return findWebAddresses(text)
    .filter(({ kind }) => kind === 'mail')
    .map((address) => {
      const user = /^[\p{L}\p{N}._%+-]+/u.exec(text.slice(address.start, address.end))?.[0] ?? '';
      return { address, mail: `${user}@${address.host}`.toLowerCase() };
    });
}
