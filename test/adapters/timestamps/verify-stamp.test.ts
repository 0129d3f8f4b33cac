import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { verifyStamp } from '../../../src/adapters/timestamps/verify-stamp.ts';

const fixture = (name: string) => readFile(new URL(`../../fixtures/timestamps/${name}`, import.meta.url), 'utf8');
const HEAD = { seq: 120, hash: 'a'.repeat(64) };

it('finds a stamp of that head right, and says when and by whom', async () => {
  const report = await verifyStamp(await fixture('response.txt'), HEAD, [await fixture('authority.pem')]);
  expect(report).toEqual({
    kind: 'right',
    at: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
    by: expect.stringContaining('CN=Sello de prueba'),
    isTrusted: true,
  });
});

it('says that no authority was given to trust', async () => {
  const report = await verifyStamp(await fixture('response.txt'), HEAD, []);
  expect(report).toMatchObject({ kind: 'right', isTrusted: false });
});

it('finds a stamp of another head wrong', async () => {
  const stamp = await fixture('response.txt');
  const authorities = [await fixture('authority.pem')];
  expect(await verifyStamp(stamp, { ...HEAD, seq: 121 }, authorities)).toMatchObject({ kind: 'wrong' });
  expect(await verifyStamp(stamp, { ...HEAD, hash: 'b'.repeat(64) }, authorities)).toMatchObject({ kind: 'wrong' });
});

it('finds a changed stamp, and what is none, wrong', async () => {
  const bytes = Buffer.from(await fixture('response.txt'), 'base64');
  // In the signature, and in the day of the stamp.
  for (const at of [bytes.length - 20, bytes.indexOf('20261128') + 7]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await verifyStamp(changed.toString('base64'), HEAD, [])).toMatchObject({ kind: 'wrong' });
  }
  expect(await verifyStamp('bm90aGluZw==', HEAD, [])).toMatchObject({ kind: 'wrong' });
});

it('does not trust an authority that is another', async () => {
  const other = await fixture('other-authority.pem');
  expect(await verifyStamp(await fixture('response.txt'), HEAD, [other])).toMatchObject({ kind: 'wrong' });
});
