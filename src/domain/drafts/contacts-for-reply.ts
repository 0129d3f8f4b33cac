import type { OfficialContacts } from '../handbook/official-contacts.ts';
import { officialContacts } from '../handbook/official-contacts.ts';
import type { ReviewInput } from './review-input.ts';

/** What a reply may send a citizen to: official contacts, the playbook's bodies, and what the live facts name. */
export function contactsForReply(input: Pick<ReviewInput, 'handbook' | 'playbook' | 'facts'>): OfficialContacts {
  const { institution } = input.handbook;
  return officialContacts(institution, [
    ...Object.values(institution.contact.privateChannel),
    ...institution.competences.flatMap(({ link }) => link ?? []),
    ...(input.playbook?.bodies ?? []).flatMap(({ host, phone }) => [host ?? [], phone ?? []].flat()),
    ...input.facts.flatMap(({ value, source }) => [value, source]),
  ]);
}
