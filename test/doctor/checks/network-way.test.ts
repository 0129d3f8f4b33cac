import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { networkWay } from '../../../src/doctor/checks/network-way.ts';
import { anInstallation, told } from '../a-visit.ts';

it('tells the proxy without its password, and what goes past it', async () => {
  const { findings } = await anInstallation();
  const HTTPS_PROXY = 'http://bot:made-up@proxy.town.test:3128';
  const found = await findings(networkWay, { HTTPS_PROXY, NO_PROXY: 'localhost' });
  expect(found.map(told)).toEqual(['green: Through the proxy proxy.town.test:3128, except localhost.']);
  expect(JSON.stringify(found)).not.toContain('made-up');
  expect((await findings(networkWay)).map(told)).toEqual(['green: Direct, without a proxy.']);
});

it('reads an own CA: how long it is valid', async () => {
  const { findings, folder } = await anInstallation();
  const file = path.join(folder, 'ca.pem');
  const look = async (now = Date.now) => (await findings(networkWay, { NODE_EXTRA_CA_CERTS: file }, now)).map(told)[1];
  expect(await look()).toBe(`red: The CA in ${file} cannot be read (ENOENT).`);
  await writeFile(file, 'no certificate');
  expect(await look()).toBe(`red: The CA in ${file} cannot be read (no PEM).`);
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-subj', '/CN=town', '-out', file];
  execFileSync('openssl', [...made, '-keyout', path.join(folder, 'key.pem')], { stdio: 'ignore' });
  expect(await look()).toMatch(/^green: Own CA: valid for (?:89|90) days more\.$/);
  expect(await look(() => Date.now() + 80 * 86_400_000)).toMatch(/^yellow: The own CA expires in (?:9|10) days\.$/);
  // A bundle of the system: one certificate that is over says nothing of the others.
  await writeFile(file, `${OVER}\n${(await readFile(file, 'utf8')).repeat(10)}`);
  expect(await look()).toMatch(/^green: Own CA: valid for (?:89|90) days more\.$/);
});

/** A certificate that was valid in 2020. */
const OVER = `-----BEGIN CERTIFICATE-----
MIIBcjCCARegAwIBAgIUNH3B9mNqKueIyHPrd5HGMo4s+fkwCgYIKoZIzj0EAwIw
DjEMMAoGA1UEAwwDb2xkMB4XDTIwMDEwMTAwMDAwMFoXDTIxMDEwMTAwMDAwMFow
DjEMMAoGA1UEAwwDb2xkMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEClj+74pe
3Xpg/dP1JZyOeY9adScncSYkJehPRQNk+A1S/BzWoi6uvUBHozOkzEibm4SCl+63
XMIwDKd0E5km6KNTMFEwHQYDVR0OBBYEFFhr/+alavOll6zDsCAZr0K7QIB+MB8G
A1UdIwQYMBaAFFhr/+alavOll6zDsCAZr0K7QIB+MA8GA1UdEwEB/wQFMAMBAf8w
CgYIKoZIzj0EAwIDSQAwRgIhAO1xpKHMK5AdQwKedqay6S+lVj46LiJgSJk1eeUX
n0aLAiEAsxVnupwtQJDEarwIpS1MBUlZpSpS+2hF6wgJIvI8hd0=
-----END CERTIFICATE-----`;
