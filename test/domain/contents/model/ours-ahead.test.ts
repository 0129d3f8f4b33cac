import { expect, it } from 'vitest';
import type { ContentState } from '../../../../src/domain/contents/model/content.ts';
import { isOnItsWay, oursAhead, oursUnder } from '../../../../src/domain/contents/model/ours-ahead.ts';
import { momentAfter } from '../../../../src/domain/time/moment-after.ts';
import { aContent, anApprovedContent, DUE } from '../../../support/builders/a-content.ts';

/** Posts of our own, one each so many minutes from a moment on, as the store returns them. */
function aStore(states: readonly ContentState[], minutes = 1) {
  const timed = states.map(({ content, ...rest }, index) => {
    return { ...rest, content: { ...content, at: momentAfter(DUE, index * minutes * 60_000) } };
  });
  return {
    timed,
    within: async ({ from, to }: { from: string; to: string }, most: number) =>
      timed.filter(({ content: { at } }) => at >= from && at < to).slice(0, most),
  };
}

it.each([0, 49, 50, 51, 200, 431])(
  'finds the post that may leave behind %i drafts that nobody has proposed',
  async (count) => {
    const draft = aContent();
    const drafts = Array.from({ length: count }, () => draft);
    const { timed, within } = aStore([...drafts, anApprovedContent()]);
    const ahead = await oursAhead({ within }, DUE);
    expect(ahead).toEqual(timed.slice(-1));
    expect(
      oursUnder({ scope: { kind: 'network', network: 'x' }, except: null }, ahead.filter(isOnItsWay)),
    ).toHaveLength(1);
  },
);

it('finds each of many that are approved, and none that is later than 48 hours', async () => {
  const approved = anApprovedContent();
  const { timed, within } = aStore(
    Array.from({ length: 400 }, () => approved),
    10,
  );
  expect(await oursAhead({ within }, DUE)).toEqual(timed.slice(0, 2 * 24 * 6));
});
