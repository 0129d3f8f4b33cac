import { expect, it } from 'vitest';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import { collectDigest } from '../../../src/domain/digests/collect-digest.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aHoax, aSighting } from '../../support/builders/a-hoax.ts';
import {
  aHeldCase,
  aMatter,
  anEntry,
  aPublication,
  clock,
  outcomeOf,
} from '../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

it('tells what the database holds of the last day', async () => {
  await using database = await aDatabase();
  const publishedAt = '2026-11-24T09:00:00.000Z';
  const proof = 'https://social.example/@vallserena/9';
  const closed = { reason: 'spam', by: clock, at: '2026-11-24T07:00:00.000Z', noteId: null } as const;
  const changes: Change[] = [
    ...aHeldCase(1),
    { kind: 'publication', row: aPublication({ status: 'published', publishedAt, proof }) },
    { kind: 'matter', row: opened(1, '2026-11-24T08:15:00.000Z') },
    { kind: 'matter', row: opened(2, '2026-11-23T10:00:00.000Z', { severity: 'S1' }) },
    { kind: 'matter', row: opened(3, '2026-11-23T09:59:59.999Z', { severity: 'S4' }) },
    { kind: 'matter', row: opened(4, '2026-11-20T10:00:00.000Z', { closed }) },
    { kind: 'hoax', row: aHoax({ registeredAt: '2026-03-03T10:00:00.000Z' }) },
    { kind: 'sighting', row: aSighting({ at: '2026-11-24T09:30:00.000Z' }) },
  ];
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes, audit: [anEntry(), anEntry()] })));

  const now = '2026-11-24T10:00:00.000Z';
  const digest = await collectDigest(readIn(database), now);
  expect(digest).toMatchObject({
    from: '2026-11-23T10:00:00.000Z',
    to: now,
    opened: 2,
    openBySeverity: { S1: 1, S4: 1 },
    published: [{ caseId: 1, network: 'Mastodon', proof, wentOut: 'as_approved' }],
    dismissedByReason: { spam: 1 },
    hoaxes: [{ id: 1, status: 'false', isNew: false, seen: 1 }],
    medianMinutesToReply: 45,
    chain: { seq: 2, hash: (await database.cases.reader.auditHead()).hash },
  });
  expect(digest.quietProfiles.map(({ network }) => network)).toEqual(['X', 'Facebook']);
});

it.each([
  ['23 hours after a night with one hour less', '2027-03-28T07:00:00.000Z', '2027-03-27T08:00:00.000Z'],
  ['25 hours after a night with one hour more', '2026-10-25T08:00:00.000Z', '2026-10-24T07:00:00.000Z'],
])('looks back to the same hour of yesterday: %s', async (_, now, from) => {
  await using database = await aDatabase();
  const digest = await collectDigest(readIn(database), now);
  expect([digest.from, digest.to]).toEqual([from, now]);
});

it('tells of another period when asked', async () => {
  await using database = await aDatabase();
  const matters = ['2026-11-21T07:00:00.000Z', '2026-11-24T07:00:00.000Z'].map((at, index) => opened(index + 1, at));
  const changes = matters.map((row): Change => ({ kind: 'matter', row }));
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  const period = { from: '2026-11-21T07:00:00.000Z', to: '2026-11-24T07:00:00.000Z' };
  const digest = await collectDigest(readIn(database), '2026-11-24T10:00:00.000Z', period);
  expect(digest).toMatchObject({ ...period, opened: 1, date: '2026-11-24' });
});

function readIn({ cases, crises, team, intake }: Database) {
  const { reader, hoaxes } = crises;
  return { ...cases, ...team, ...intake, hoaxes, crises: reader, handbook: aHandbook };
}

function opened(id: number, openedAt: string, over: Parameters<typeof aMatter>[0] = {}) {
  return aMatter({ id, openedAt, currentDraftId: `draft-${id}`, ...over });
}
