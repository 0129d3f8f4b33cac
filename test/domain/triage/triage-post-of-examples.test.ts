import process from 'node:process';
import { expect, test } from 'vitest';
import type { PostClass } from '../../../src/domain/handbook/vocabulary.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';

// These posts tuned the rules: the figures say that nothing was lost, not how strangers' posts will fare.
const handbook = aHandbook();
const judged = examplePosts.map((post) => ({
  ...post,
  found: triagePost(aFlaggedPost(post.text), handbook, () => post.language),
}));

function share(of: typeof judged, holds: (post: (typeof judged)[number]) => boolean): number {
  return of.filter(holds).length / of.length;
}

test.for(['es', 'ca', 'gl', 'eu', 'en'] as const)('life risk in %s: nothing missed, no false alarm', (language) => {
  const posts = judged.filter((post) => post.language === language);
  const calls = posts.filter((post) => post.class === 'life_risk');
  const others = posts.filter((post) => post.class !== 'life_risk');
  const recall = share(calls, ({ found }) => found.class === 'life_risk');
  const falseAlarms = share(others, ({ found }) => found.class === 'life_risk');
  process.stdout.write(
    `${language}: ${calls.length} calls, recall ${recall}; ${others.length} others, false alarms ${falseAlarms}\n`,
  );
  expect({ recall, falseAlarms }).toEqual({ recall: 1, falseAlarms: 0 });
});

test('the other classes: at least 97 in a hundred, and none below nine in ten', () => {
  const classes = [...new Set(judged.map((post) => post.class))];
  const right = (of: typeof judged) => share(of, (post) => post.found.class === post.class);
  const byClass = classes.map((each): [PostClass, number] => [
    each,
    right(judged.filter((post) => post.class === each)),
  ]);
  process.stdout.write(`${byClass.map(([each, part]) => `${each} ${part.toFixed(2)}`).join(', ')}
`);
  expect(right(judged)).toBeGreaterThanOrEqual(0.97);
  expect(byClass.filter(([, part]) => part < 0.9)).toEqual([]);
});

test('whether a reply is needed: at least 97 in a hundred', () => {
  const answered = judged.filter((post) => post.class !== 'hate');
  expect(share(answered, (post) => post.found.needsReply === post.needsReply)).toBeGreaterThanOrEqual(0.97);
});
