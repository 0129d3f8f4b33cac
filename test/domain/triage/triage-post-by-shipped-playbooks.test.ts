import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';

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

test('a hoax that sends people out of their houses is S1, one that only tells a tale is not', async () => {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const urgencyOf = (text: string) => {
    const { class: postClass, playbook, severity } = triagePost(aFlaggedPost(text), handbook, () => 'es');
    return [postClass, playbook, severity];
  };
  expect(urgencyOf('PÁSALO: dicen de dentro que viene una nube tóxica, SALID DE CASA YA')).toEqual([
    'false_claim',
    'hoax',
    'S1',
  ]);
  expect(urgencyOf('PÁSALO: un amigo de dentro dice que van a cobrar por entrar en la playa, nos lo ocultan')).toEqual([
    'false_claim',
    'hoax',
    'S3',
  ]);
});
