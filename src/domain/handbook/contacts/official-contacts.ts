import { comparablePhone, findPhones } from '../../text/find-phones.ts';
import type { WebAddress } from '../../text/find-web-addresses.ts';
import { comparableHost, findWebAddresses } from '../../text/find-web-addresses.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Institution, Network } from '../institution.ts';

/** The hosts, pages and phones that a text may send a citizen to. */
export type OfficialContacts = {
  isOfficial(address: WebAddress): boolean;
  isOfficialPhone(phone: string): boolean;
};

type Page = { host: string; path: string };

/**
 * Official sources, the institution's contact and profiles, and what the `trusted` texts name. Hosts are compared
 * whole: a subdomain of an official host may be anybody's. Of a network only our own profile is ours.
 */
export function officialContacts(institution: Institution, trusted: readonly string[] = []): OfficialContacts {
  const { contact, officialSources, networks } = institution;
  const texts = [contact.web, contact.phone, ...trusted];
  const hosts = new Set([...officialSources.hosts.map(({ host }) => comparableHost(host)), ...texts.flatMap(hostsIn)]);
  const pages = networks.flatMap(ownPages);
  const phones = new Set([
    ...officialSources.phones.map(({ phone }) => comparablePhone(phone)),
    ...texts.flatMap(phonesIn),
  ]);
  return {
    isOfficial: ({ host, path }) => {
      const wanted = comparableHost(host);
      return hosts.has(wanted) || pages.some((page) => page.host === wanted && isWithin(path, page.path));
    },
    isOfficialPhone: (phone) => phones.has(phone),
  };
}

/** The hosts and phones that texts name. */
export function contactsIn(texts: readonly string[]): OfficialContacts {
  const hosts = new Set(texts.flatMap(hostsIn));
  const phones = new Set(texts.flatMap(phonesIn));
  return {
    isOfficial: ({ host }) => hosts.has(comparableHost(host)),
    isOfficialPhone: (phone) => phones.has(phone),
  };
}

function hostsIn(text: string): string[] {
  return findWebAddresses(foldText(text, 'exact').text)
    .filter(({ kind }) => kind !== 'mention')
    .map(({ host }) => comparableHost(host));
}

function phonesIn(text: string): string[] {
  const found = findPhones(text).map(({ phone }) => phone);
  return /^\+?[\d .-]+$/.test(text) ? [comparablePhone(text), ...found] : found;
}

/** Returns our profile's page, and the base address of our posts if it contains our account. */
function ownPages({ profileUrl = '', postUrl = '', handle = '' }: Network): Page[] {
  const posts = postUrl.slice(0, postUrl.indexOf('{id}'));
  const user = handle.replace(/^@/, '').split('@')[0] ?? handle;
  const isOurs = user !== '' && posts.toLowerCase().includes(user.toLowerCase());
  return [profileUrl, isOurs ? posts : '']
    .filter((address) => URL.canParse(address))
    .map((address) => {
      const { hostname, pathname } = new URL(address);
      return { host: comparableHost(hostname), path: pathname };
    });
}

function isWithin(path: string, ownPath: string): boolean {
  const own = ownPath.toLowerCase().replace(/\/$/, '');
  const wanted = path.toLowerCase();
  return wanted === own || ['/', '?', '#'].some((sign) => wanted.startsWith(own + sign));
}
