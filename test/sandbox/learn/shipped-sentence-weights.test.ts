import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDraftTeachers } from '../../../sandbox/learn/draft-teachers.ts';
import { learnSentences } from '../../../sandbox/learn/learn-sentences.ts';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import shipped from '../../../src/domain/review/second-sight/sentence-weights.json' with { type: 'json' };

const PLAYBOOKS = fileURLToPath(new URL('../../../playbooks', import.meta.url));

it('the shipped weights are what the drafts and the lexicon give: else run ./portavoz learn', async () => {
  const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
  if (handbook === null) throw new Error('The shipped handbook has errors');
  const learned = learnSentences(await readDraftTeachers(handbook));
  expect(learned.answers).toEqual(shipped.answers);
  expect(learned.traits).toEqual(shipped.traits);
});
