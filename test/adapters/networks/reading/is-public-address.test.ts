import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/adapters/networks/reading/is-public-address.ts';

it.each([
  ['this machine', '127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::'],
  ['networks of a house', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
  ['a link', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  [
    'IPv4 in the clothes of IPv6',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    '::127.0.0.1',
  ],
  [
    'what a provider keeps, tests, examples and groups',
    '100.64.0.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '2001:db8::1',
    'ff02::1',
    '2001::1',
  ],
  ['what was never given out', '1::1', '100::1', '400::1', '4000::1', '5f00::1', '8000::1', 'fec0::1', '64:ff9b:1::1'],
  ['no address', 'localhost', '', '1.2.3', '127.1', '0x7f000001'],
])('%s is not of the public internet', (_, ...addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

it('what is given out to anybody is', () => {
  const addresses = ['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2a00:1450:4003::1', '2606:4700::1111'];
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
});

it('what the registry calls special but reachable from everywhere is', () => {
  const addresses = ['192.31.196.1', '192.52.193.1', '192.175.48.1', '2620:4f:8000::1'];
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
});
