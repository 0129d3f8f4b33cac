import { findPhones } from '../../text/find-phones.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import type { OfficialContacts } from './official-contacts.ts';

/** A contact that nobody vouches for: the host of a link or mail, or the number that is dialled. */
export type ForeignContact = { kind: 'host' | 'mail' | 'phone'; contact: string; span: Span };

/** Links, domains, mails and phones of a text that are not official, however they are disguised. */
export function findForeignContacts(text: string, official: OfficialContacts): ForeignContact[] {
  const folded = foldText(text, 'exact');
  const addresses = findWebAddresses(folded.text).map((address) => ({
    ...address,
    official: address.kind === 'mention' || official.isOfficial(address),
    span: folded.spanOf(address.start, address.end),
  }));
  const hosts = addresses
    .filter((address) => !address.official)
    .map(({ kind, host, span }): ForeignContact => ({ kind: kind === 'mail' ? 'mail' : 'host', contact: host, span }));
  const phones = findPhones(text)
    .filter(({ phone }) => !official.isOfficialPhone(phone))
    .filter((phone) => !addresses.some(({ span }) => span.start < phone.end && phone.start < span.end))
    .map(({ phone, ...span }): ForeignContact => ({ kind: 'phone', contact: phone, span }));
  return [...hosts, ...phones];
}
