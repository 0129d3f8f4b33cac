import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/a-flagged-post.ts';
import { examplePosts } from '../../support/example-posts.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

test('with the shipped handbook the playbook is right for at least nine posts in ten', async () => {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const ids = new Set(handbook.playbooks.map(({ id }) => id));
  const judged = examplePosts
    .filter(({ playbook }) => playbook === null || ids.has(playbook))
    .map((post) => ({ post, found: triagePost(aFlaggedPost(post.text), handbook, () => post.language).playbook }));
  const wrong = judged.filter(({ post, found }) => found !== post.playbook);
  process.stdout.write(`playbook: ${judged.length - wrong.length} of ${judged.length}\n`);
  expect(1 - wrong.length / judged.length).toBeGreaterThanOrEqual(0.9);
});
