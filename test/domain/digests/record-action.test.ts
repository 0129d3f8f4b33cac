import { describe, expect, it } from 'vitest';
import { actionsOfWeek } from '../../../src/domain/digests/actions-of-week.ts';
import type { ActionRequest, RecordActionDeps } from '../../../src/domain/digests/record-action.ts';
import { recordAction } from '../../../src/domain/digests/record-action.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import { RefusedError } from '../../../src/errors.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const NOW = '2026-11-23T23:30:00.000Z';
const lucia = { kind: 'slack', team: 'T1', user: 'ULUCIA' } as const;

async function aPlan(membership: Membership = { kind: 'member', roles: ['writer'] }) {
  const database = await aDatabase();
  let id = 0;
  const deps: RecordActionDeps = {
    actions: database.team.actions,
    people: { standingOf: async () => membership },
    handbook: { current: aHandbook, own: () => null, follow: async () => undefined },
    now: () => NOW,
    keys: { newId: () => `id-${++id}`, randomKey: () => '', digest: () => '', hash: () => '' },
  };
  let clicks = 0;
  const record = (over: Partial<ActionRequest> = {}) =>
    recordAction(deps, {
      action: 'notices',
      doneOn: '2026-11-24',
      actor: lucia,
      channel: 'C1',
      deliveryKey: `click-${++clicks}`,
      ...over,
    });
  return {
    ...database,
    record,
    refusal: (over: Partial<ActionRequest>) =>
      record(over).then(
        () => 'none',
        (error: unknown) => (error instanceof RefusedError ? error.sentence.key : String(error)),
      ),
    async rows() {
      const rows = await database.cases.reader.auditRows(1, 100);
      return rows.map(({ body }) => JSON.parse(body));
    },
  };
}

describe('an action of the plan', () => {
  it('is done once somebody says so: with its date, the person, and a row of the record', async () => {
    await using plan = await aPlan();
    const done = { id: 'id-1', action: 'notices', doneOn: '2026-11-24', recordedBy: lucia, recordedAt: NOW };
    expect(await plan.record()).toEqual(done);
    expect(await plan.team.actions.latest()).toEqual([done]);
    expect(await plan.rows()).toMatchObject([
      { event: 'action.done', result: 'done', actor: lucia, detail: { action: 'notices', doneOn: '2026-11-24' } },
    ]);
  });

  it('may be an item of the calendar, which is told with the plan’s actions once it is done', async () => {
    await using plan = await aPlan();
    await plan.record({ action: 'calendar:weekly-agenda' });
    expect(await plan.refusal({ action: 'weekly-agenda' })).toBe('refusal.action_not_in_plan');
    const [done, latest] = [await plan.team.actions.latest(), await plan.team.actions.latest()];
    expect(actionsOfWeek({ done, latest }, aHandbook())).toEqual([
      expect.objectContaining({ what: 'Avisos de servicio', doneOn: [] }),
      expect.objectContaining({ what: 'Agenda de la semana', doneOn: ['2026-11-24'], lastDoneOn: '2026-11-24' }),
    ]);
    expect(actionsOfWeek({ done: [], latest }, aHandbook()).map(({ what }) => what)).toEqual(['Avisos de servicio']);
  });

  it('is written down once, however often the form is delivered', async () => {
    await using plan = await aPlan();
    await plan.record({ deliveryKey: 'the same' });
    expect(await plan.record({ deliveryKey: 'the same' })).toBeNull();
    expect(await plan.rows()).toHaveLength(1);
  });

  it.each([
    ['refusal.action_known', {}],
    ['refusal.action_not_in_plan', { action: 'parties' }],
    ['refusal.action_in_future', { doneOn: '2026-11-25' }],
    ['refusal.action_too_old', { doneOn: '2026-10-23' }],
  ])('is refused with %s, which the record keeps', async (key, over) => {
    await using plan = await aPlan();
    await plan.record();
    expect(await plan.refusal(over)).toBe(key);
    expect((await plan.rows()).at(-1)).toMatchObject({ event: 'action.done', result: 'refused', detail: { why: key } });
    expect(await plan.team.actions.latest()).toHaveLength(1);
  });

  it('may be done today by the clocks there, or a month ago', async () => {
    await using plan = await aPlan();
    expect(await plan.refusal({ doneOn: '2026-11-24' })).toBe('none');
    expect(await plan.refusal({ doneOn: '2026-10-24' })).toBe('none');
  });

  it('is said by people of the team alone', async () => {
    await using plan = await aPlan({ kind: 'stranger', why: 'guest' });
    expect(await plan.refusal({})).toBe('refusal.stranger_guest');
    expect(await plan.team.actions.latest()).toEqual([]);
  });
});
