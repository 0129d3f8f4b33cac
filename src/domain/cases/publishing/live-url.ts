import type { Network } from '../../handbook/institution.ts';

/**
 * Returns whether the address is that of an item on our own profile, by the handbook's pattern.
 * Nothing is fetched.
 */
export function isLiveUrlOf(network: Network, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, port, host, pathname, search } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '' || port !== '') return false;
  return network.postUrl !== undefined && shapeOf(network.postUrl).test(bareAddress(`${host}${pathname}${search}`));
}

/** Returns an address of a published text as a person would see it, with the part that varies left out. */
export function exampleAddress(network: Network | null): string {
  return network?.postUrl?.replace('{id}', '…') ?? 'https://…';
}

/** Returns whether what is published there has no address: it is read aloud or hung up. False for a place that is no network of the handbook. */
export function isUnaddressed(network: Network | null | undefined): boolean {
  return network !== null && network !== undefined && network.postUrl === undefined;
}

/** Fewest characters that say where and when. */
const SHORTEST_PLACE = 4;

/** Returns whether words say where and when a text was published that has no address. */
export function saysWhere(words: string): boolean {
  return words.length >= SHORTEST_PLACE;
}

function shapeOf(template: string): RegExp {
  const parts = bareAddress(template).split('{id}').map(escaped);
  return new RegExp(`^${parts.join('[^/?#&]+')}([/?#&].*)?$`, 'i');
}

function bareAddress(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/^(www|m)\./, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
