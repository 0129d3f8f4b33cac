import type { ContentOut } from '../../contents/model/content-store.ts';
import type { MeasuredOut } from '../../measures/measure-store.ts';

/** Public post of ours that is out. `entry`: id of the entry of the calendar for which it was planned; null for any other. */
export type PostOut = Omit<MeasuredOut, 'caseId'> & {
  entry: string | null;
};

/** Puts together what the bot published for cases and what was planned for its own sake. */
export function postsOut(out: readonly MeasuredOut[], contents: readonly ContentOut[]): PostOut[] {
  return [
    ...out.map((post) => ({ ...post, entry: null })),
    ...contents.map(({ aim: { kind, id }, ...post }) => ({
      ...post,
      isReply: false,
      playbook: null,
      topic: kind === 'topic' ? id : null,
      entry: kind === 'entry' ? id : null,
    })),
  ];
}
