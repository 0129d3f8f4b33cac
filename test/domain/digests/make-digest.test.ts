import { describe, expect, it } from 'vitest';
import type { OpenBreach } from '../../../src/domain/cases/model/breaches/breach.ts';
import type { CaseFigures } from '../../../src/domain/cases/ports/case-store.ts';
import { isEmptyDigest } from '../../../src/domain/digests/digest.ts';
import { makeDigest } from '../../../src/domain/digests/make-digest.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { HoaxInPeriod } from '../../../src/domain/hoaxes/hoax-register.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aHoax } from '../../support/builders/a-hoax.ts';
import { anInstitution } from '../../support/builders/handbook/an-institution.ts';
import { somePlaybooks } from '../../support/builders/handbook/some-playbooks.ts';
import { aPublication } from '../../support/builders/rows/invented-rows.ts';

/** Tuesday, 09:00 in Vallserena. */
const now = '2026-11-24T08:00:00.000Z';
const chain = { seq: 7, hash: 'a'.repeat(64) };
const nothing: CaseFigures = {
  opened: 0,
  openBySeverity: {},
  published: [],
  dismissedByReason: {},
  minutesToReply: [],
  lastPublishedAt: { x: now, mastodon: now, facebook: now },
};

describe('the figures', () => {
  it('are told as they are, and a severity with none is left out', () => {
    const proof = 'https://social.example/@vallserena/1';
    const digest = digestOf({
      opened: 4,
      openBySeverity: { S3: 2, S1: 1 },
      published: [aPublication({ caseId: 5, proof, status: 'published' })],
      dismissedByReason: { spam: 3 },
    });
    expect(digest).toMatchObject({ opened: 4, dismissedByReason: { spam: 3 }, chain, date: '2026-11-24' });
    expect(digest.openBySeverity).toEqual({ S1: 1, S3: 2 });
    expect(digest.published).toEqual([{ caseId: 5, network: 'Mastodon', proof, wentOut: 'as_approved' }]);
  });

  it.each([
    [[], null],
    [[12], 12],
    [[90, 10], 50],
    [[9, 100, 10], 10],
  ])('of %j minutes have the median %j', (minutesToReply, expected) => {
    expect(digestOf({ minutesToReply }).medianMinutesToReply).toBe(expected);
  });

  it('of an empty day leave nothing to say', () => {
    expect(isEmptyDigest(digestOf({}, aHandbook({ playbooks: [] })))).toBe(true);
  });
});

describe('what still waits for somebody', () => {
  it.each([{ unconfirmed: [4] }, { openBreaches: [], openRecalls: [{ correctionId: 9, caseIds: [3], topics: [] }] }])(
    'is something to say: %j',
    (more) => {
      const digest = { ...digestOf({}, aHandbook({ playbooks: [] })), ...more };
      expect(isEmptyDigest(digest)).toBe(false);
    },
  );
});

describe('a profile is quiet', () => {
  it('when its last item is older than its minimum, and not when it is as old', () => {
    const lastPublishedAt = { ...nothing.lastPublishedAt, x: '2026-11-22T08:00:00.000Z' };
    expect(digestOf({ lastPublishedAt }).quietProfiles).toEqual([]);
    lastPublishedAt.x = '2026-11-22T07:59:59.999Z';
    expect(digestOf({ lastPublishedAt }).quietProfiles).toEqual([
      { network: 'X', minimumDays: 2, lastAt: lastPublishedAt.x, isSeen: false },
    ]);
  });

  it('when nothing was ever seen of it, and never when the plan sets no minimum', () => {
    const institution = anInstitution();
    institution.networks = institution.networks.map(({ minimumFrequencyDays, ...network }) =>
      network.id === 'facebook' ? network : { ...network, minimumFrequencyDays: minimumFrequencyDays ?? 1 },
    );
    expect(digestOf({ lastPublishedAt: {} }, aHandbook({ institution })).quietProfiles).toEqual([
      { network: 'X', minimumDays: 2, lastAt: null, isSeen: false },
      { network: 'Mastodon', minimumDays: 7, lastAt: null, isSeen: false },
    ]);
  });
});

describe('the calendar of the day', () => {
  const entry = { id: 'any', networks: ['x'], owner: 'communication' };
  const institution = anInstitution();
  institution.plan.calendar = [
    { ...entry, what: 'Mercado', at: '18:00', weekdays: ['tuesday', 'friday'] },
    { ...entry, what: 'Pleno', at: '09:30', date: '2026-11-24' },
    { ...entry, what: 'Agenda', at: '09:00', weekdays: ['monday'] },
    { ...entry, what: 'Feria', at: '09:00', date: '2026-11-25' },
  ];

  it('holds what falls on this day of the week or on this date, by the hour', () => {
    expect(digestOf({}, aHandbook({ institution })).calendarToday).toEqual([
      { id: 'any', what: 'Pleno', at: '09:30', networks: ['X'] },
      { id: 'any', what: 'Mercado', at: '18:00', networks: ['X'] },
    ]);
  });

  it('is that of the day there, which begins before midnight in UTC', () => {
    const digest = digestOf({}, aHandbook({ institution }), '2026-11-24T23:30:00.000Z');
    expect(digest.date).toBe('2026-11-25');
    expect(digest.calendarToday.map(({ what }) => what)).toEqual(['Feria']);
  });
});

it('names the playbooks whose review is past or due within 30 days, the oldest first', () => {
  const [playbook] = somePlaybooks();
  if (playbook === undefined) throw new Error('no playbook to change');
  const playbooks = [
    { ...playbook, id: 'later', reviewDate: '2026-12-25' },
    { ...playbook, id: 'soon', titles: { es: 'Pronto', en: 'Soon' }, reviewDate: '2026-12-24' },
    { ...playbook, id: 'past', titles: { en: 'Past' }, reviewDate: '2026-01-31' },
  ];
  expect(digestOf({}, aHandbook({ playbooks })).playbooksDue).toEqual([
    { id: 'past', title: 'past', reviewDate: '2026-01-31' },
    { id: 'soon', title: 'Pronto', reviewDate: '2026-12-24' },
  ]);
});

it('tells of each open breach how long there is left to notify it, and how much of its notice is missing', () => {
  const by = { kind: 'slack', team: 'T1', user: 'UANA' } as const;
  const breach = (awareAt: string, slots = {}) => ({
    awareAt,
    recordedBy: by,
    recordedAt: awareAt,
    end: null,
    edits: [{ slots, by, at: awareAt }],
  });
  const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
  const digest = digestOf(
    {},
    aHandbook(),
    now,
    [],
    [
      { caseId: 4, breach: breach(hoursAgo(72), { nature: 'Un listado' }) },
      { caseId: 2, breach: breach(hoursAgo(40.5)) },
    ],
  );
  expect(digest.openBreaches).toEqual([
    { caseId: 4, hoursLeft: null, emptySlots: 5 },
    { caseId: 2, hoursLeft: 32, emptySlots: 5 },
  ]);
  expect(isEmptyDigest(digest)).toBe(false);
});

it('tells all hoaxes that are new, and of the others the five that were seen most', () => {
  const seen = (sightings: number) => ({ sightings, networks: { x: sightings } });
  const old = [9, 8, 7, 6, 5, 4].map((sightings, index) => ({
    hoax: aHoax({ id: index + 1, registeredAt: '2026-03-03T10:00:00.000Z' }),
    seen: seen(sightings),
  }));
  const fresh = { hoax: aHoax({ id: 7, registeredAt: '2026-11-24T07:00:00.000Z' }), seen: seen(0) };
  const digest = digestOf({}, aHandbook(), now, [...old, fresh]);
  expect(digest.hoaxes.map(({ id, isNew, seen: count }) => [id, isNew, count])).toEqual([
    [1, false, 9],
    [2, false, 8],
    [3, false, 7],
    [4, false, 6],
    [5, false, 5],
    [7, true, 0],
  ]);
  expect(isEmptyDigest(digest)).toBe(false);
});

function digestOf(
  figures: Partial<CaseFigures>,
  handbook: Handbook = aHandbook(),
  at = now,
  hoaxes: HoaxInPeriod[] = [],
  openBreaches: OpenBreach[] = [],
) {
  return makeDigest({
    figures: { ...nothing, ...figures },
    opened: [],
    waiting: [],
    unconfirmed: [],
    openRecalls: [],
    openBreaches,
    crises: [],
    hoaxes,
    profiles: [],
    chain,
    handbook,
    from: '2026-11-23T08:00:00.000Z',
    to: at,
    now: at,
  });
}
