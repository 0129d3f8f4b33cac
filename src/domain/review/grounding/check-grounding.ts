import { findForeignContacts } from '../../handbook/contacts/find-foreign-contacts.ts';
import type { Span } from '../../text/fold-text.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findUnsupportedClaims } from './claims/find-unsupported-claims.ts';
import { findForeignBodies } from './find-foreign-bodies.ts';
import { findForeignHashtags } from './find-foreign-hashtags.ts';
import { findForeignPlaces } from './find-foreign-places.ts';
import { findInventedMails } from './find-invented-mails.ts';
import { findOtherPlaces } from './find-other-places.ts';
import { findUngroundedQuantities } from './find-ungrounded-quantities.ts';
import { findUnknownPages } from './find-unknown-pages.ts';
import { ungroundedFinding } from './ungrounded-finding.ts';

/**
 * Blocks statements in a draft that no source supports: links, mails and phones (however
 * disguised), figures, hashtags, places, bodies, leave and orders. Warns of sentences that assert
 * more than the live facts hold.
 */
export function checkGrounding(input: DraftReading): Finding[] {
  return [
    ...findContacts(input),
    ...findInventedMails(input).map(mailbox),
    ...findUnknownPages(input).map((span) => ungroundedFinding(span, 'warn', 'page')),
    ...findForeignHashtags(input),
    ...findForeignPlaces(input),
    ...findOtherPlaces(input).map((span) => ungroundedFinding(span, 'warn', 'other-place')),
    ...findForeignBodies(input),
    ...findUngroundedQuantities(input),
    ...findUnsupportedClaims(input),
  ];
}

function findContacts(input: DraftReading): Finding[] {
  return findForeignContacts(input.text, contactsForReply(input)).map(({ kind, contact, span }) => ({
    rule: 'grounding',
    level: 'block',
    ...span,
    message: { key: `finding.grounding.${kind}`, params: kind === 'phone' ? { phone: contact } : { host: contact } },
  }));
}

function mailbox(span: Span): Finding {
  return { rule: 'grounding', level: 'block', ...span, message: { key: 'finding.grounding.mailbox' } };
}
