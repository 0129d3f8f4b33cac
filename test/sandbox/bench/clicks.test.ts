import { expect, it } from 'vitest';
import { judgeClicks, walkTwelvePosts } from '../../../sandbox/bench/clicks.ts';

it('takes an author from a post to an approval asked within the clicks and fields of the goals', async () => {
  const walked = await walkTwelvePosts();
  expect(walked).toHaveLength(12);
  expect(walked.filter(({ lacked }) => lacked > 0)).toHaveLength(8);
  const ofSeverity = (severity: string) => walked.filter((one) => one.severity === severity).length;
  expect([ofSeverity('S4') >= 3, ofSeverity('S1') >= 3]).toEqual([true, true]);
  expect(judgeClicks(walked).filter(({ isMet }) => !isMet)).toEqual([]);
});
