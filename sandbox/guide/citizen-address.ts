import type { Network } from '../../src/domain/handbook/institution.ts';

/** No network gives out so low a number, so that none of these is anybody's post. */
const FIRST_NUMBER = 1001;

/** Makes up the address of a citizen's post, on the host of the network where we are. */
export function citizenAddress(network: Network | undefined, author: string, index: number): string {
  const host = network?.postUrl === undefined ? 'redes.example' : new URL(network.postUrl).host;
  const name = author
    .normalize('NFD')
    .replaceAll(/[^\w.-]+/g, '')
    .toLowerCase();
  return `https://${host}/${name}/status/${FIRST_NUMBER + index}`;
}
