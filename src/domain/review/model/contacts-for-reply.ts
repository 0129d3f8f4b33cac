import type { OfficialContacts } from '../../handbook/contacts/official-contacts.ts';
import { contactsIn, officialContacts } from '../../handbook/contacts/official-contacts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import { rememberFor } from '../../text/remember-for.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../text/remember-last.ts';
import type { ReviewInput } from './review-input.ts';

/**
 * Returns the contacts that a reply may give to a citizen: official contacts, the playbook's
 * bodies, and those of the live facts.
 */
export function contactsForReply({
  handbook,
  playbook,
  facts,
}: Pick<ReviewInput, 'handbook' | 'playbook' | 'facts'>): OfficialContacts {
  const isKnown = (vouches: (contacts: OfficialContacts) => boolean): boolean =>
    vouches(ofHandbook(handbook)) ||
    (playbook !== null && vouches(ofPlaybook(playbook))) ||
    facts.some(({ value, source }) => vouches(ofText(value)) || vouches(ofText(source)));
  return {
    isOfficial: (address) => isKnown((contacts) => contacts.isOfficial(address)),
    isOfficialPhone: (phone) => isKnown((contacts) => contacts.isOfficialPhone(phone)),
  };
}

const ofHandbook = rememberFor(({ institution }: Handbook) =>
  officialContacts(institution, [
    ...Object.values(institution.contact.privateChannel),
    ...Object.values(institution.emergencyCommands ?? {}).flatMap((one) => one?.link ?? []),
    ...institution.competences.flatMap(({ link, whenPlanActive }) => [link ?? [], whenPlanActive?.link ?? []].flat()),
  ]),
);

const ofPlaybook = rememberFor(({ bodies }: Playbook) =>
  contactsIn(bodies.flatMap(({ host, phone }) => [host ?? [], phone ?? []].flat())),
);

/** Contacts of a fact's value, or of its source. */
const ofText = rememberLast((text) => contactsIn([text]), FACTS_REMEMBERED);
