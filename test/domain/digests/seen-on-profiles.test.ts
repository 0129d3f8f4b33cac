import { describe, expect, it } from 'vitest';
import type { SeenProfile } from '../../../src/domain/digests/own-profiles.ts';
import { calendarMissed, quietProfiles } from '../../../src/domain/digests/seen-on-profiles.ts';
import { aPublication } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const now = '2026-11-24T08:00:00.000Z';
const period = { from: '2026-11-23T08:00:00.000Z', to: now, now };
const read = (over: Partial<SeenProfile> = {}): SeenProfile => ({
  network: 'x',
  readAt: now,
  lastAt: null,
  publishedAt: [],
  ...over,
});

/** X wants something every two days, and the calendar a notice on X and Mastodon each Monday at 10:00 in Madrid. */
function aPlannedHandbook() {
  const handbook = aHandbook();
  const { institution } = handbook;
  const networks = institution.networks.map((one) => (one.id === 'x' ? { ...one, minimumFrequencyDays: 2 } : one));
  const notice = { id: 'notice', what: 'Aviso', networks: ['x', 'mastodon'], owner: 'communication', at: '10:00' };
  const calendar = [{ ...notice, weekdays: ['monday' as const] }];
  return { ...handbook, institution: { ...institution, networks, plan: { ...institution.plan, calendar } } };
}

describe('a profile', () => {
  const quiet = (profiles: SeenProfile[], lastPublishedAt: Record<string, string> = {}) =>
    quietProfiles(aPlannedHandbook(), { profiles, lastPublishedAt }, now).filter(({ network }) => network === 'X');

  it('is not quiet where another tool has published', () => {
    expect(quiet([read({ lastAt: '2026-11-22T08:00:00.000Z' })])).toEqual([]);
    const old = '2026-11-22T07:59:59.999Z';
    expect(quiet([read({ lastAt: old })], { x: '2026-11-01T08:00:00.000Z' })).toMatchObject([
      { lastAt: old, isSeen: true },
    ]);
  });

  it('is not seen where nobody reads it, or nobody could since yesterday', () => {
    expect(quiet([])).toMatchObject([{ lastAt: null, isSeen: false }]);
    expect(quiet([read({ readAt: null })])).toMatchObject([{ isSeen: false }]);
    expect(quiet([read({ readAt: '2026-11-23T07:59:59.999Z' })])).toMatchObject([{ isSeen: false }]);
    expect(quiet([read({ readAt: '2026-11-23T08:00:00.000Z' })])).toMatchObject([{ isSeen: true }]);
  });
});

describe('what the calendar wanted', () => {
  // Monday, 10:00 in Madrid.
  const due = '2026-11-23T09:00:00.000Z';
  const missed = (profiles: SeenProfile[], published: Parameters<typeof calendarMissed>[1]['published'] = []) =>
    calendarMissed(aPlannedHandbook(), { profiles, published }, period);
  const both = [read(), read({ network: 'mastodon' })];

  it('is told where a profile that is read shows nothing of it', () => {
    expect(missed(both)).toEqual([{ what: 'Aviso', at: '10:00', missing: ['X', 'Mastodon'], notSeen: [] }]);
    expect(missed([read()])).toEqual([{ what: 'Aviso', at: '10:00', missing: ['X'], notSeen: ['Mastodon'] }]);
  });

  it('is not told of profiles that nobody reads', () => {
    expect(missed([])).toEqual([]);
    expect(missed([read({ readAt: null })])).toEqual([]);
  });

  it('counts what we or another tool published from an hour before on', () => {
    const shown = (publishedAt: string) => [read({ publishedAt: [publishedAt] }), read({ network: 'mastodon' })];
    expect(missed(shown('2026-11-23T08:00:00.000Z'))).toMatchObject([{ missing: ['Mastodon'] }]);
    expect(missed(shown('2026-11-23T07:59:59.999Z'))).toMatchObject([{ missing: ['X', 'Mastodon'] }]);
    const ours = (network: string) => aPublication({ network, publishedAt: due });
    expect(missed(both, [ours('x'), ours('mastodon')])).toEqual([]);
  });

  it('is told in the digest of its day alone', () => {
    const later = { from: now, to: '2026-11-25T08:00:00.000Z', now: '2026-11-25T08:00:00.000Z' };
    expect(calendarMissed(aPlannedHandbook(), { profiles: both, published: [] }, later)).toEqual([]);
  });
});
