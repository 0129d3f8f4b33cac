import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { learnTriage } from '../../../../sandbox/learn/learn-triage.ts';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../../src/adapters/language/load-language-detector.ts';
import { readPosts } from '../../../../src/cli/eval/corpus-line.ts';
import { tunedFolders } from '../../../../src/cli/eval/own-corpora.ts';
import classes from '../../../../src/domain/triage/learned/class-weights.json' with { type: 'json' };
import dangers from '../../../../src/domain/triage/learned/danger-weights.json' with { type: 'json' };
import matters from '../../../../src/domain/triage/learned/matter-weights.json' with { type: 'json' };
import ordinary from '../../../../src/domain/triage/learned/ordinary-weights.json' with { type: 'json' };
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';

const JUDGE = fileURLToPath(new URL('../../../corpora/judge', import.meta.url));
const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
if (handbook === null) throw new Error('The shipped handbook has errors');
const detect = await loadLanguageDetector();

async function postsIn(folders: readonly string[]) {
  const corpora = await Promise.all(folders.map((folder) => readPosts(folder)));
  return corpora.flatMap(({ files }) => files.flatMap((file) => file.items));
}

describe('the shipped weights', () => {
  it('are what the posts and the lexicon give: else run ./portavoz learn', async () => {
    const learned = learnTriage(await postsIn(tunedFolders), handbook);
    for (const [written, shipped] of [
      [learned.class, classes],
      [learned.matter, matters],
      [learned.danger, dangers],
    ] as const) {
      expect(written.answers).toEqual(shipped.answers);
      expect(Object.keys(written.traits)).toEqual(Object.keys(shipped.traits));
      expect(written.traits).toEqual(shipped.traits);
    }
  });

  it('name the same answers as what ordinary posts add on top: else run ./portavoz learn ordinary DIR', () => {
    expect(ordinary.class.answers).toEqual(classes.answers);
    expect(ordinary.matter.answers).toEqual(matters.answers);
  });

  it('hear strangers who call for help, and seldom others', async () => {
    const judged = (await postsIn([JUDGE])).map(({ network, text, expected }) => {
      const found = triagePost({ network, text, author: null, url: null, postedAt: null }, handbook, detect);
      return { calls: expected.lifeRisk, heard: found.class === 'life_risk' };
    });
    const share = (posts: typeof judged) => posts.filter(({ heard }) => heard).length / posts.length;
    expect(share(judged.filter(({ calls }) => calls))).toBeGreaterThan(0.88);
    expect(share(judged.filter(({ calls }) => !calls))).toBeLessThan(0.05);
  });
});
