import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { loadLanguageDetector } from '../../../src/adapters/language/load-language-detector.ts';
import type { Drill } from '../../../src/domain/handbook/drill.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';

const { handbook } = await readHandbook(fileURLToPath(new URL('../../../playbooks', import.meta.url)), '2026-11-24');
const detectLanguage = await loadLanguageDetector();

function assessed({ network, author, text }: Drill['posts'][number]) {
  if (handbook === null) throw new Error('The shipped handbook has errors.');
  return triagePost({ network, author, text, url: null, postedAt: null }, handbook, detectLanguage);
}

function theDrill(id: string): Drill {
  const drill = handbook?.drills.find((one) => one.id === id);
  if (drill === undefined) throw new Error(`There is no drill ${id}.`);
  return drill;
}

describe('the drill of a DANA', () => {
  const { posts } = theDrill('dana');

  it('is sixty posts in twenty minutes, on every network, in six languages, each with what to expect of it', () => {
    expect(posts).toHaveLength(60);
    expect(posts.at(-1)?.at).toBeLessThanOrEqual(1200);
    expect(posts.every((post) => post.expect !== undefined)).toBe(true);
    const networks = handbook?.institution.networks.map(({ id }) => id);
    expect([...new Set(posts.map(({ network }) => network))].toSorted()).toEqual(networks?.toSorted());
    const languages = new Set(posts.map((post) => assessed(post).language));
    expect([...languages]).toEqual(expect.arrayContaining(['es', 'ca', 'en', 'gl', 'eu', 'fr']));
  });

  it('has no call for help that triage does not hear', () => {
    const calls = posts.filter((post) => post.expect?.class === 'life_risk');
    expect(calls.length).toBeGreaterThanOrEqual(8);
    expect(calls.filter((post) => assessed(post).class !== 'life_risk').map(({ text }) => text)).toEqual([]);
  });

  it('has personal data that triage hides', () => {
    const found = posts.flatMap((post) => assessed(post).personalData.map(({ kind }) => kind));
    expect(found).toEqual(expect.arrayContaining(['phone', 'dni', 'address']));
  });
});

it.each((handbook?.drills ?? []).map((drill) => [drill.id, drill] as const))(
  'hears every call for help of %s',
  (_, { posts }) => {
    const calls = posts.filter((post) => post.expect?.class === 'life_risk');
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((post) => assessed(post).class !== 'life_risk').map(({ text }) => text)).toEqual([]);
  },
);

describe('the drill for two people in August', () => {
  it('is in five languages, and told to them when it begins', () => {
    const { titles, briefing, traps = [] } = theDrill('august');
    const languages = ['ca', 'en', 'es', 'eu', 'gl'];
    for (const words of [titles, briefing ?? {}, ...traps.flatMap(({ what, terms }) => [what, terms])])
      expect(Object.keys(words).toSorted()).toEqual(languages);
  });
});
