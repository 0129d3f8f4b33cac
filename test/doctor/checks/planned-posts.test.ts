import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { plannedPosts } from '../../../src/doctor/checks/planned-posts.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { aDeparture, anApprovedContent, DUE } from '../../support/builders/a-content.ts';
import { anInstallation, told, VISITED_AT } from '../a-visit.ts';

it('tells how many planned posts wait, which are late, and of which nobody knows whether they are out', async () => {
  const { findings, settings } = await anInstallation();
  const look = async (changes: Record<string, string> = { PLAN: 'on' }) =>
    (await findings(plannedPosts, changes, () => Date.parse(VISITED_AT))).map(told);
  expect(await look({})).toEqual(['green: There are none: PLAN is off.']);
  expect(await look()).toEqual(['green: None waits for its time.']);

  const database = await openDatabase(settings['DATABASE_URL'] ?? '');
  const save = (state: ContentState) =>
    database.outbox.contents.transact((transaction) =>
      transaction.save({
        changes: state,
        audit: { event: 'content.plan', result: 'done', caseId: null, actor: CLOCK, at: DUE, detail: {} },
        effects: [],
      }),
    );
  const state = anApprovedContent();
  const due = { dueAt: DUE, handbook: '' };
  const at = '2099-01-01T10:00:00.000Z';
  await save({ ...state, content: { ...state.content, at, status: { kind: 'approved', ...due } } });
  expect(await look()).toEqual(['green: They wait for their time, or for a person: 1.']);
  await save({ ...state, content: { ...state.content, at, status: { kind: 'missed', ...due } } });
  const other = anApprovedContent();
  const departures = [aDeparture(other, { status: 'unknown' })];
  await save({ ...other, content: { ...other.content, status: { kind: 'leaving', ...due } }, departures });
  expect(await look()).toEqual([
    'yellow: Nobody knows whether they were published: 1.',
    'yellow: Their time passed and they were not published: 1.',
  ]);
  await database.close();
});
