import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Network } from '../../../../src/domain/handbook/institution.ts';
import { NETWORK_TRAITS } from '../../../../src/domain/handbook/networks/network-traits.ts';
import type { NETWORK_KINDS } from '../../../../src/domain/handbook/vocabulary.ts';
import { aHandbook } from '../a-handbook.ts';

/** Addresses on the networks by hand that have some. */
const ADDRESSES: Readonly<Partial<Record<Network['kind'], readonly [profileUrl: string, postUrl: string]>>> = {
  threads: ['https://www.threads.com/@vallserena', 'https://www.threads.com/@vallserena/post/{id}'],
  tiktok: ['https://www.tiktok.com/@vallserena', 'https://www.tiktok.com/@vallserena/video/{id}'],
  whatsapp: ['https://whatsapp.com/channel/0029VaVall', 'https://whatsapp.com/channel/0029VaVall/{id}'],
  telegram: ['https://t.me/vallserena', 'https://t.me/vallserena/{id}'],
  web: ['https://www.vallserena.example', 'https://www.vallserena.example/avisos/{id}'],
};

/** The handbook of the tests with a network of each of these kinds, whose ids are the kinds. */
export function withNetworksByHand(
  kinds: readonly (typeof NETWORK_KINDS)[number][],
  handbook: Handbook = aHandbook(),
): Handbook {
  const networks = kinds.map((kind): Network => {
    const { textLimit, counting } = NETWORK_TRAITS[kind];
    const bare = { id: kind, kind, name: `Sitio ${kind}`, audience: `Gente de ${kind}`, textLimit, counting };
    const [profileUrl, postUrl] = ADDRESSES[kind] ?? [];
    return profileUrl === undefined || postUrl === undefined
      ? bare
      : { ...bare, handle: 'vallserena', profileUrl, postUrl };
  });
  const { institution } = handbook;
  return { ...handbook, institution: { ...institution, networks: [...institution.networks, ...networks] } };
}
