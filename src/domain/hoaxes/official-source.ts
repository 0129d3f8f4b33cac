import { contactsIn, officialContacts } from '../handbook/contacts/official-contacts.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { comparableHost, findWebAddresses } from '../text/find-web-addresses.ts';

/** A source that the handbook vouches for, and whose it is. */
export type OfficialSource = { link: string; body: string };

/** The official source that an address names; null for what is no `https` address of one. */
export function officialSourceOf(link: string, handbook: Handbook): OfficialSource | null {
  const wanted = link.trim();
  const [address, ...others] = findWebAddresses(wanted);
  if (address === undefined || others.length > 0 || address.kind !== 'link' || !/^https:\/\//i.test(wanted))
    return null;
  if (address.start !== 0 || /\s/.test(wanted)) return null;
  const { institution, playbooks } = handbook;
  const bodies = playbooks.flatMap((playbook) => playbook.bodies);
  const known = [officialContacts(institution), contactsIn(bodies.flatMap(({ host }) => host ?? []))];
  return known.some((contacts) => contacts.isOfficial(address))
    ? { link: wanted, body: publicBodyOf(address.host, handbook) }
    : null;
}

/** Returns the body behind a host, by the handbook; the host itself where the handbook names none. */
function publicBodyOf(host: string, { institution, playbooks }: Handbook): string {
  const wanted = comparableHost(host);
  const named = [
    ...institution.officialSources.hosts.map((one) => ({ host: one.host, name: one.body })),
    ...playbooks.flatMap((playbook) => playbook.bodies.map((one) => ({ host: one.host, name: one.name }))),
  ];
  return named.find((one) => one.host !== undefined && comparableHost(one.host) === wanted)?.name ?? wanted;
}
