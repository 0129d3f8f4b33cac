import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/**
 * Returns mail addresses of an official host that no source names. An invented mailbox reaches
 * nobody, or the wrong person.
 */
export function findInventedMails(draft: DraftReading): Span[] {
  const { exact, handbook, playbook, facts } = draft;
  const mails = mailsIn(exact.text);
  if (mails.length === 0) return [];
  const { institution } = handbook;
  const named = [
    ...institution.areas.map(({ contact }) => contact),
    ...Object.values(institution.contact.privateChannel),
    ...institution.officialSources.phones.flatMap(({ use }) => Object.values(use)),
    ...(playbook?.templates ?? []).map(({ template }) => template),
    ...(playbook?.standingFacts ?? []).flatMap(({ texts }) => Object.values(texts)),
    ...facts.flatMap(({ value, source }) => [value, source]),
  ].flatMap((text) => mailsIn(foldText(text, 'exact').text).map(({ mail }) => mail));
  const official = contactsForReply(draft);
  return mails
    .filter(({ mail, address }) => official.isOfficial(address) && !named.includes(mail))
    .map(({ address }) => exact.spanOf(address.start, address.end));
}

function mailsIn(text: string) {
  return findWebAddresses(text)
    .filter(({ kind }) => kind === 'mail')
    .map((address) => {
      const user = /^[\p{L}\p{N}._%+-]+/u.exec(text.slice(address.start, address.end))?.[0] ?? '';
      return { address, mail: `${user}@${address.host}`.toLowerCase() };
    });
}
