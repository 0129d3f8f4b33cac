import { expect, it } from 'vitest';
import type { Holdings } from '../../../src/domain/crises/handover/holdings.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { leaveMessage } from '../../../src/slack/team/leave-message.ts';
import { aCase } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const NOTHING: Holdings = {
  who: { kind: 'slack', team: 'T1', user: 'UA' },
  roles: [],
  groups: [],
  shifts: [],
  deputies: [],
  deputyOf: [],
  reads: [],
  crisisRoles: [],
  cases: [],
  facts: [],
  questions: [],
  tasks: [],
};

/** How many cases the message names, and how many it counts beside them. */
function casesSaid(count: number, lengthOfLink: number): { named: number; counted: number } {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const cards = new Map(ids.map((id) => [id, `https://town.slack.com/${'p'.repeat(lengthOfLink)}${id}`]));
  const held = { ...NOTHING, cases: ids.map((id) => aCase({ core: { id } })) };
  const given = { handbook: aHandbook(), links: { cards, boards: new Map() }, texts: textsIn('es') };
  const said = JSON.stringify(leaveMessage(held, given).blocks);
  return { named: [...said.matchAll(/#\d+>? \(S/g)].length, counted: Number(/y (\d+) más/.exec(said)?.[1] ?? 0) };
}

it('names or counts everything that a person holds, however long its links are', () => {
  for (const count of [1, 3, 10, 11, 30])
    for (const lengthOfLink of [20, 200, 400, 1_200]) {
      const { named, counted } = casesSaid(count, lengthOfLink);
      expect(named + counted, `${count} cases behind links of ${lengthOfLink}`).toBe(count);
    }
  expect(casesSaid(30, 20)).toEqual({ named: 10, counted: 20 });
});
