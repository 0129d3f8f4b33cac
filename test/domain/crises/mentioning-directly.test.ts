import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import { mentioningDirectly } from '../../../src/domain/crises/mentioning-directly.ts';
import { remindToRest } from '../../../src/domain/crises/remind-to-rest.ts';
import { slackUser } from '../../../src/domain/people/actor.ts';
import type { DirectPreference } from '../../../src/domain/people/preferences.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import { ana, biel } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const WANTS: DirectPreference[] = [
  { user: slackUser(ana) ?? '', notices: 'direct' },
  { user: slackUser(biel) ?? '', notices: 'direct' },
];

/** What is written to people alone, once four hours of a crisis that ana leads are over. */
async function writtenTo(wanting: DirectPreference[], team: TeamPerson[] | null = []): Promise<Effect[]> {
  await using queue = await aCrisisDesk();
  await queue.start();
  await queue.sent();
  queue.pass(4 * 3_600_000);
  const roster = { team: async () => team ?? Promise.reject(new Error('Slack is silent')) };
  await remindToRest(mentioningDirectly(queue.deps, { roster, calledDirectly: async () => wanting }), 4);
  return (await queue.sent()).filter(({ kind }) => kind === 'direct_line');
}

describe('what a crisis calls people for by itself', () => {
  it('is written to them too where they chose so, and to nobody else', async () => {
    expect(await writtenTo(WANTS)).toMatchObject([
      { kind: 'direct_line', to: slackUser(ana), crisisId: 1, entry: { sentence: { key: 'crisis.rest' } } },
    ]);
    expect(await writtenTo([])).toEqual([]);
    expect(await writtenTo(WANTS, null)).toHaveLength(1);
  });

  it('is written on their shift alone where they chose that', async () => {
    const onShift: DirectPreference[] = [{ user: slackUser(ana) ?? '', notices: 'direct_on_shift' }];
    expect(await writtenTo(onShift, [])).toEqual([]);
    expect(await writtenTo(onShift, null)).toHaveLength(1);
  });
});
