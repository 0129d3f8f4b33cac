import { findForeignContacts } from '../../handbook/find-foreign-contacts.ts';
import { contactsForReply } from '../contacts-for-reply.ts';
import type { Finding } from '../finding.ts';
import type { ReviewInput } from '../review-input.ts';

/** Blocks a link, domain, mail or phone that no official source and no live fact vouches for, however it is disguised. */
export function checkGrounding(input: ReviewInput): Finding[] {
  return findForeignContacts(input.text, contactsForReply(input)).map(({ kind, contact, span }) => ({
    rule: 'grounding',
    level: 'block',
    ...span,
    message: { key: `finding.grounding.${kind}`, params: kind === 'phone' ? { phone: contact } : { host: contact } },
  }));
}
