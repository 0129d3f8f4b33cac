import { expect, it } from 'vitest';
import { z } from 'zod';
import { open311Of, open311Problems, open311Settings } from '../../src/config/open311-settings.ts';

const URL_SET = { FIELD_REPORTS_URL: 'https://works.example/open311/v2' };
const schema = z.object(open311Settings);

it('are none without an address, which its key and its jurisdiction need', () => {
  expect(open311Of(schema.parse({}))).toBeNull();
  const missing = (other: string) => [{ variable: 'FIELD_REPORTS_URL', message: `is missing (${other} is set)` }];
  expect(open311Problems({ FIELD_REPORTS_KEY: 'k' })).toEqual(missing('FIELD_REPORTS_KEY'));
  expect(open311Problems({ FIELD_REPORTS_JURISDICTION: 'town' })).toEqual(missing('FIELD_REPORTS_JURISDICTION'));
  expect(open311Problems(URL_SET)).toEqual([]);
  expect(open311Of(schema.parse(URL_SET))).toEqual({
    url: 'https://works.example/open311/v2',
    key: null,
    jurisdiction: null,
    mayReachPrivate: false,
  });
});

it.each([
  'https://works.example/open311/v2?jurisdiction_id=town',
  'https://works.example/open311/v2#services',
  'http://works.example/open311/v2',
  'works.example',
])('take no address to which services.json cannot be added, or that is not encrypted: %s', (address) => {
  expect(schema.safeParse({ FIELD_REPORTS_URL: address }).success).toBe(false);
});
