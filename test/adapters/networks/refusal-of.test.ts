import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/adapters/networks/refusal-of.ts';

const NOW = '2026-11-24T10:00:00.000Z';

describe('what an answer tells of a text', () => {
  const of = (status: number) => refusalOf({ kind: 'answer', status, headers: new Headers(), body: {} }, NOW);

  it.each([200, 204, 408, 409, 425, 500, 502, 503, 504])('%i: nobody knows', (status) => {
    expect(of(status)).toEqual({ kind: 'unknown' });
  });

  it.each([301, 400, 401, 403, 404, 410, 413, 422, 429])('%i: it is certainly not out', (status) => {
    expect(of(status)).toMatchObject({ kind: 'failed' });
  });
});
