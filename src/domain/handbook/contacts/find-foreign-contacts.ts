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
  const foreign: ForeignContact[] = [];
  const addressed: Span[] = [];
  for (const address of findWebAddresses(folded.text)) {
    const { kind, host, start, end } = address;
    const span = folded.spanOf(start, end);
    addressed.push(span);
    if (kind === 'mention' || official.isOfficial(address)) continue;
    foreign.push({ kind: kind === 'mail' ? 'mail' : 'host', contact: host, span });
  }
  for (const { phone, words, start, end } of findPhones(text)) {
    if (official.isOfficialPhone(phone) || addressed.some((span) => span.start < end && start < span.end)) continue;
    foreign.push({ kind: 'phone', contact: phone, span: { words, start, end } });
  }
  return foreign;
}
