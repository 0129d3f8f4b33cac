import { fileURLToPath } from 'node:url';

/** A folder of judged posts, and what a report calls them. */
export type Source = { title: string; folder: string };

const folder = (path: string) => fileURLToPath(new URL(`../../../test/${path}`, import.meta.url));

/** Posts that the rules were written with, and posts that the weights were learned from besides. */
export const tunedFolders: readonly string[] = [folder('fixtures/posts'), folder('corpora/tune')];

/** The project's own corpora, kept apart: posts that tuned triage can no longer judge it. */
export const ownCorpora: readonly Source[] = [
  { title: 'Judge: posts that triage is not tuned on', folder: folder('corpora/judge') },
  {
    title: 'Second judge: posts written as people write in fear, by hands that saw nothing of triage',
    folder: folder('corpora/second-judge'),
  },
  ...tunedFolders.map((tuned) => ({
    title: 'Tuned: posts that triage was made with, which say nothing about strangers’ posts',
    folder: tuned,
  })),
];

/** Drafts that the checks were made with, and their second sight was learned from. */
export const tunedDrafts = folder('corpora/drafts/tune');

/** Replies as town halls write them: `judge*.ndjson` are held out, `tune*.ndjson` may be read, those opened on 2026-11-29 too. */
export const ownReplyCorpora: readonly Source[] = [
  { title: 'Ordinary replies', folder: folder('corpora/drafts/ordinary') },
];

/** Drafts that the checks are judged by, and drafts that they were made with. */
export const ownDraftCorpora: readonly Source[] = [
  { title: 'Judge: drafts that the checks were not made with', folder: folder('corpora/drafts/judge') },
  { title: 'Tuned: drafts that the checks were made with', folder: tunedDrafts },
];
