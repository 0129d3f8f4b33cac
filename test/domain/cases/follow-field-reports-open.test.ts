import { describe, expect, it } from 'vitest';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ana, aPost } from '../../support/builders/a-case.ts';
import { FAULT, SENT, someWorks } from '../../support/builders/cases/some-works.ts';
import { outcomeOf } from '../../support/builders/rows/invented-rows.ts';

describe('a works system that does not answer', () => {
  it('leaves the report to people after two hours, and is sent it no more', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    await world.desk.catchesUp();
    world.works.outcome = { kind: 'not_sent', why: 'unreachable' };
    const round = world.rounds();
    await round();
    world.desk.pass(7_200_000);
    await round();
    expect(await world.report()).toMatchObject({ report: { state: 'refused' } });
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_refused']);
    world.desk.pass(7_200_000);
    await round();
    expect(world.heard).toHaveLength(2);
  });

  it('leaves to people a report whose words an erasure took before it left', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const other = { text: '¿Y la farola de la calle del Olmo, la podéis mirar?', url: 'https://x.com/b/status/2' };
    await world.desk.deps.store.transact(({ save }) =>
      save(outcomeOf({ changes: [{ kind: 'post', row: { ...aPost(other), id: 'p2', caseId: 1 } }] })),
    );
    const [first] = (await world.desk.caseOf(1)).posts;
    const erasing = { caseId: 1, postIds: [first?.id ?? ''], rule: 'request', actor: ana } as const;
    expect(await erasePosts(world.desk.deps, erasing)).toBe('posts_erased');
    await world.desk.catchesUp();
    await world.rounds()();
    expect(world.heard).toEqual([]);
    expect(await world.report()).toMatchObject({ report: { state: 'refused' } });
    expect((await world.said()).map(({ key }) => key)).toEqual(['thread.report_refused']);
  });

  it('holds up no new report behind those at which it is asked', async () => {
    await using world = await someWorks();
    await world.desk.flag({
      text: 'Hay un banco roto en la plaza Mayor, ¿lo podéis mirar?',
      url: 'https://x.com/b/status/2',
    });
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    await world.desk.does(ana, 2, FAULT);
    world.desk.pass(600_000);
    await round();
    expect(world.order).toEqual(['send 1', 'send 2', 'look F-7']);
  });
});

describe('a field report that stays open', () => {
  it('is asked for more and more seldom, and at least four times a day', async () => {
    await using world = await someWorks();
    await world.desk.does(ana, 1, FAULT);
    const round = world.rounds();
    await round();
    const looksIn = async (hours: number) => {
      const before = world.order.length;
      for (let minute = 0; minute < hours * 60; minute += 10) {
        world.desk.pass(600_000);
        await round();
      }
      return world.order.length - before;
    };
    expect(await looksIn(4)).toBe(24);
    world.desk.pass(30 * 86_400_000);
    await round();
    expect(await looksIn(24)).toBe(4);
  });

  it('is not looked for once a person has to act, or its case was erased', async () => {
    await using world = await someWorks();
    const found = () => world.desk.deps.store.look((now) => now.cases.find({ by: 'reported' }));
    await world.desk.does(ana, 1, FAULT);
    expect(await found()).toEqual([1]);
    world.works.outcome = { kind: 'refused', why: '400' };
    await world.rounds()();
    expect(await found()).toEqual([]);
    world.works.outcome = SENT;
    expect(await world.desk.does(ana, 1, FAULT)).toBe('done');
    await world.rounds()();
    expect(await found()).toEqual([1]);
    const postIds = (await world.desk.caseOf(1)).posts.map(({ id }) => id);
    const erasing = { caseId: 1, postIds, rule: 'request', actor: ana } as const;
    expect(await erasePosts(world.desk.deps, erasing)).toBe('case_erased');
    expect(await found()).toEqual([]);
  });
});
