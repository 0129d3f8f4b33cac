import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from './source-files.ts';

const LEAST_SHARE = 0.7;

/** Folders of tests of more than one file: a journey, a contract, a rule of the tree. */
const FOLDERS_OF_STORIES = ['contracts', 'deploy', 'e2e', 'hostile', 'house', 'processes'];

/** Tests elsewhere that mirror no single file: the name says what they tell. In alphabetical order. */
const STORIES: readonly string[] = [
  'adapters/charts/nothing-runs-off',
  'adapters/handbook/shipped/emergencies',
  'adapters/handbook/shipped/handbook',
  'adapters/handbook/shipped/lines',
  'adapters/handbook/shipped/long-texts',
  'adapters/handbook/shipped/missing-person',
  'adapters/handbook/shipped/replies',
  'adapters/handbook/shipped/services',
  'adapters/handbook/shipped/texts',
  'adapters/handbook/shipped/weather',
  'adapters/networks/publishers',
  'adapters/openai/obeyed-post',
  'app/behind-a-proxy',
  'app/each-way-out-behind-a-proxy',
  'app/earlier-versions',
  'app/looks-at-our-account',
  'app/pinned-posts',
  'app/what-came-of-our-posts',
  'domain/cases/way-to-publication',
  'domain/crises/first-messages',
  'domain/crises/record-in-texts',
  'domain/crises/safety-messages-in-a-pause',
  'domain/intake/no-call-goes-unread',
  'domain/intake/splitting-and-merging',
  'domain/review/competence/our-corrections',
  'domain/review/everyday-replies',
  'domain/review/grounding/claims/beyond-a-note',
  'domain/review/note-and-reply',
  'domain/review/offered-fixes',
  'domain/review/ordinary-words',
  'domain/review/plain-replies',
  'domain/review/strangers-replies',
  'domain/review/style/shipped-replacements',
  'domain/triage/learned/shipped-weights',
  'i18n/commands/commands-page',
  'sandbox/learn/shipped-sentence-weights',
  'sandbox/workspace/hostile-requests',
  'sandbox/workspace/modals',
  'sandbox/workspace/way-through-slack',
  'slack/bolt/languages-of-people',
  'slack/cases/card/reasons',
  'slack/cases/hostile-posts',
  'slack/cases/masking-laws',
  'slack/cases/personal-data',
  'slack/cases/restored-backup',
  'slack/cases/restored-numbers',
  'slack/cases/walk',
  'slack/crises/cases-by-clicks',
  'slack/crises/restored-crises',
  'slack/digests/week-poster',
  'slack/manifest',
  'slack/modals-outside-their-words',
  'slack/strict/strict-walk',
  'slack/surfaces/every-surface',
];

/** A test mirrors the file of `src/` with its path; that of the sandbox or of the tests' own support, one there. */
const mirrored = new Set(
  [
    ...(await filesBelow('src')).map((file) => file.replace(/^src\//u, '')),
    ...(await filesBelow('sandbox')),
    ...(await filesBelow('test/support')).map((file) => file.replace(/^test\//u, '')),
  ].flatMap((file) => (/(?<!\.test)\.tsx?$/u.test(file) ? [file.replace(/\.tsx?$/u, '')] : [])),
);
const tests = (await filesBelow('test')).flatMap((file) => /^test\/(.+)\.test\.ts$/u.exec(file)?.[1] ?? []);

it('has at least seven tests of ten where the file is that they test', () => {
  const exact = tests.filter((test) => mirrored.has(test));
  expect(exact.length / tests.length).toBeGreaterThanOrEqual(LEAST_SHARE);
});

it('names each other test after a file beside it, as `score-drill-laws`, or lists it as a story', () => {
  const others = tests.filter(
    (test) => !mirrored.has(test) && !isPartOfOne(test) && !FOLDERS_OF_STORIES.includes(test.split('/')[0] ?? ''),
  );
  expect(others).toEqual(STORIES);
});

/** True if the name is that of a mirrored file and more words. */
function isPartOfOne(test: string): boolean {
  const words = posix.basename(test).split('-');
  const beginnings = words.map((_, at) => posix.join(posix.dirname(test), words.slice(0, at).join('-')));
  return beginnings.some((beginning) => mirrored.has(beginning));
}
