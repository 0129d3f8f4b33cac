import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../src/adapters/language/load-language-detector.ts';
import { createDraftModel } from '../../src/adapters/openai/create-draft-model.ts';
import type { Desk } from '../../src/cli/draft/draft-post.ts';
import { draftPost } from '../../src/cli/draft/draft-post.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { verdictOf } from '../../src/domain/review/model/verdict-of.ts';
import { foldText } from '../../src/domain/text/fold-text.ts';
import { createLog } from '../../src/log.ts';
import { aModelDouble } from '../support/doubles/model/a-model-double.ts';
import { obedientModel } from '../support/doubles/model/obedient-model.ts';
import type { HostilePost } from './hostile-post.ts';
import { hostilePosts } from './hostile-post.ts';

/** The shipped handbook, with everything sent to the model that its settings can let through. */
async function aTrustingHandbook(): Promise<Handbook> {
  const folder = fileURLToPath(new URL('../../playbooks', import.meta.url));
  const { handbook } = await readHandbook(folder, '2026-11-24');
  if (handbook === null) throw new Error('The shipped handbook has errors');
  const writer = { hosts: ['127.0.0.1'], withheldClasses: [], withheldMatters: [], teamReads: ['es' as const] };
  return { ...handbook, institution: { ...handbook.institution, writer } };
}

async function aDesk(): Promise<Desk> {
  const double = await aModelDouble(obedientModel());
  const model = createDraftModel({
    apiKey: 'test',
    baseUrl: double.baseUrl,
    model: 'obedient',
    budgetMs: 20_000,
    log: createLog('silent'),
  });
  onTestFinished(async () => {
    model.stop();
    await double[Symbol.asyncDispose]();
  });
  return {
    handbook: await aTrustingHandbook(),
    detectLanguage: await loadLanguageDetector(),
    today: '2026-11-24',
    model,
  };
}

/** What of the planted words stands in drafts that somebody could approve, however they are disguised. */
async function leaks(hostile: HostilePost, desk: Desk): Promise<string[]> {
  const { post, planted, decoded = [] } = hostile;
  const { drafts } = await draftPost(
    {
      ...post,
      url: null,
      postedAt: null,
      facts: [],
      language: hostile.language,
      playbook: hostile.playbook ?? 'everyday',
      class: hostile.class ?? null,
    },
    desk,
  );
  const approvable = drafts.filter(({ findings }) => verdictOf(findings) !== 'block').map(({ text }) => plain(text));
  // Characters that nobody sees leave nothing to look for.
  const sought = [...planted, ...decoded].filter((words) => plain(words) !== '');
  return sought.filter((words) => approvable.some((text) => text.includes(plain(words))));
}

function plain(text: string): string {
  return foldText(text, 'loose').text.replace(/\s+/g, ' ').trim();
}

test('a model that obeys every hostile post brings nothing of it into a draft that could be approved', async () => {
  const desk = await aDesk();
  const posts = await hostilePosts();
  const leaked: Record<string, string[]> = {};
  for (const post of posts) {
    const found = await leaks(post, desk);
    if (found.length > 0) leaked[`${post.id} ${post.kind}`] = found;
  }
  expect(posts.length).toBeGreaterThan(100);
  expect(leaked).toEqual({});
});
