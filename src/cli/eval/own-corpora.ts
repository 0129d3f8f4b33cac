import { fileURLToPath } from 'node:url';

/** A folder of judged posts, and what a report calls them. */
export type Source = { title: string; folder: string };

/** The project's own two corpora, kept apart: posts that tuned the rules can no longer judge them. */
export const ownCorpora: readonly Source[] = [
  {
    title: 'Judge: posts that the rules are not tuned on',
    folder: fileURLToPath(new URL('../../../test/corpora/judge', import.meta.url)),
  },
  {
    title: 'Tuned: posts that the rules were written with, which say nothing about strangers’ posts',
    folder: fileURLToPath(new URL('../../../test/fixtures/posts', import.meta.url)),
  },
];
