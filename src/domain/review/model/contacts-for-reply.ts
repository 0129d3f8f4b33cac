import type { LiveFact } from '../../drafts/live-fact.ts';
import type { OfficialContacts } from '../../handbook/contacts/official-contacts.ts';
import { contactsIn, officialContacts } from '../../handbook/contacts/official-contacts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
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
  const known = [ofHandbook(handbook), ...(playbook === null ? [] : [ofPlaybook(playbook)]), ofFacts(facts)];
  return {
    isOfficial: (address) => known.some((contacts) => contacts.isOfficial(address)),
    isOfficialPhone: (phone) => known.some((contacts) => contacts.isOfficialPhone(phone)),
  };
}

// Each is read once: several checks ask for every draft.
const handbooks = new WeakMap<Handbook, OfficialContacts>();
const playbooks = new WeakMap<Playbook, OfficialContacts>();
const livingFacts = new WeakMap<readonly LiveFact[], OfficialContacts>();

function ofHandbook(handbook: Handbook): OfficialContacts {
  const { institution } = handbook;
  return contactsOnce(handbooks, handbook, () =>
    officialContacts(institution, [
      ...Object.values(institution.contact.privateChannel),
      ...Object.values(institution.emergencyCommands ?? {}).flatMap((one) => one?.link ?? []),
      ...institution.competences.flatMap(({ link, whenPlanActive }) => [link ?? [], whenPlanActive?.link ?? []].flat()),
    ]),
  );
}

function ofPlaybook(playbook: Playbook): OfficialContacts {
  return contactsOnce(playbooks, playbook, () =>
    contactsIn(playbook.bodies.flatMap(({ host, phone }) => [host ?? [], phone ?? []].flat())),
  );
}

function ofFacts(facts: readonly LiveFact[]): OfficialContacts {
  return contactsOnce(livingFacts, facts, () => contactsIn(facts.flatMap(({ value, source }) => [value, source])));
}

function contactsOnce<K extends object>(
  all: WeakMap<K, OfficialContacts>,
  key: K,
  make: () => OfficialContacts,
): OfficialContacts {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}
