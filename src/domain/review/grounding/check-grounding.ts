import { findForeignContacts } from '../../handbook/find-foreign-contacts.ts';
import type { Span } from '../../text/fold-text.ts';
import { contactsForReply } from '../contacts-for-reply.ts';
import type { DraftReading } from '../draft-reading.ts';
import type { Finding } from '../finding.ts';
import { findForeignBodies } from '../grounding/find-foreign-bodies.ts';
import { findForeignHashtags } from '../grounding/find-foreign-hashtags.ts';
import { findForeignPlaces } from '../grounding/find-foreign-places.ts';
import { findInventedMails } from '../grounding/find-invented-mails.ts';
import { findOtherPlaces } from '../grounding/find-other-places.ts';
import { findUngroundedQuantities } from '../grounding/find-ungrounded-quantities.ts';
import { findUnknownPages } from '../grounding/find-unknown-pages.ts';
import { findUnsupportedClaims } from '../grounding/find-unsupported-claims.ts';
import { ungrounded } from '../grounding/ungrounded.ts';

/**
 * Blocks what a draft says that nothing vouches for: links, mails and phones however disguised, figures, hashtags, places, bodies, leave and
 * orders; warns of sentences that assert what no live fact holds.
 */
export function checkGrounding(input: DraftReading): Finding[] {
  return [
    ...findContacts(input),
    ...findInventedMails(input).map(mailbox),
    ...findUnknownPages(input).map((span) => ungrounded(span, 'warn', 'page')),
    ...findForeignHashtags(input),
    ...findForeignPlaces(input),
    ...findOtherPlaces(input).map((span) => ungrounded(span, 'warn', 'other-place')),
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
