import { expect, it } from 'vitest';
import { citizenAddress } from '../../../sandbox/guide/citizen-address.ts';
import { shippedHandbook } from '../../../sandbox/shipped-handbook.ts';
import { isLiveUrlOf } from '../../../src/domain/cases/publishing/live-url.ts';
import { networkById } from '../../../src/domain/handbook/handbook.ts';

it('gives each post of the shipped drills an address of its own, on its network and never on our profile', async () => {
  const handbook = await shippedHandbook();
  for (const drill of handbook.drills) {
    const addresses = drill.posts.map(({ network: id, author }, index) => {
      const network = networkById(handbook, id);
      const address = citizenAddress(network, author, index);
      expect(URL.canParse(address), address).toBe(true);
      if (network?.postUrl !== undefined) {
        expect(new URL(address).host).toBe(new URL(network.postUrl).host);
        expect(isLiveUrlOf(network, address), address).toBe(false);
      }
      return address;
    });
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});
