import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJson } from '../../../sandbox/workspace/json.ts';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { BUILDERS } from './builders.ts';
import type { World } from './ugly/ugly-world.ts';
import { aWorld } from './ugly/ugly-world.ts';
import { whatSlackReads } from './what-slack-reads.ts';

/** Slack cuts what is longer, and asks for less. */
const LONGEST_TEXT = 4_000;

/** The people of the walks, whoever opened the case or paused, and whom the handbook names. */
const CALLED =
  /^<(@U[A-E]|@UANA|@UBERTA|!subteam\^S0[A-Z0-9]+|#C1|!date\^\d+\^(\{date_num\} )?\{time\}\|[\d:/., ]+( [A-Z]{3,4})?)>$/;
/** What somebody of the team gave as a proof, the post's own address. */
const LINKED = /^<https:\/\/[^<>|]*(\|[^<>|]*)?>$/;

/** Others each time: what is found in one comes again with its seed. */
const seed = Math.floor(Math.random() * 2 ** 31);
/** A card of 11,720 characters, once: three facts to confirm beside a hoax and the longest text. */
const longest = fc.sample(aWorld, { seed: 267_265_399, numRuns: 45 }).slice(-1);
const worlds = [...fc.sample(aWorld, { seed, numRuns: 60 }), ...longest];

describe('everything that the bot shows in Slack, whatever people write', () => {
  it.for(BUILDERS)('%s', async ([_, build]) => {
    for (const [index, world] of worlds.entries()) {
      const built = await build(world);
      const shown: object[] = Array.isArray(built) ? built : [built];
      const problems = shown.flatMap(problemsOf).map((problem) => problem.slice(0, 200));
      expect(problems, `world ${index} of seed ${seed}`).toEqual([]);
    }
  });

  it('leaves out no builder of a card, modal, message or list', async () => {
    const src = new URL('../../../src/slack/', import.meta.url);
    const files = await readdir(src, { recursive: true });
    const named = files.filter(
      (file) => /-(card|modals?|messages?|list|home)\.ts$/.test(file) && !NO_BUILDERS.includes(file),
    );
    const lists = [
      'builders.ts',
      'bell-builders.ts',
      'breach-builders.ts',
      'post-volume-builders.ts',
      'crisis-builders.ts',
      'content-builders.ts',
      'flag-builders.ts',
      'flood-builders.ts',
      'next-step-builders.ts',
      'step-builders.ts',
      'suggestion-builders.ts',
      'playbook-builders.ts',
      'morning-builders.ts',
      'past-reply-builders.ts',
    ].map((file) => readFile(new URL(file, import.meta.url), 'utf8'));
    const list = (await Promise.all(lists)).join();
    const missing = named.filter((file) => !list.includes(`/src/slack/${file}`) && !REACHED.includes(file));
    expect(missing, 'add a line to BUILDERS').toEqual([]);
  });
});

/** Open or read what others build. */
const NO_BUILDERS = [
  ...['bolt/on-view-submission.ts', 'bolt/show-modal.ts', 'cases/listeners/open-modal.ts', 'flag/read-message.ts'],
  ...['crises/listeners/open-crisis-modal.ts', 'crises/listeners/crisis-modal-listeners.ts'],
  'outbound/mark-messages.ts',
];

/** Behind a command that has its line. */
const REACHED = [
  'cases/messages/at-risk-list.ts',
  'home/publish-home.ts',
  'home/home-listeners.ts',
  'digests/digest-message.ts',
  'plan/calendar-message.ts',
  'playbooks/plan-message.ts',
  'playbooks/playbook-message.ts',
  'playbooks/reload-message.ts',
];

describe('the worlds in which it is tried', () => {
  it('hold every status, many findings, long threads, thousands of cases and words that want to be more', () => {
    const always = fc.sample(aWorld, { seed: 11, numRuns: 200 });
    const seen = (is: (world: World) => boolean) => always.filter(is).length;
    for (const status of ['open', 'in_review', 'approved', 'answered', 'dismissed', 'handed_over']) {
      expect([status, seen(({ view }) => view.status === status) > 1]).toEqual([status, true]);
    }
    const counts = {
      manyFindings: seen(({ view }) => view.findings.length >= 60),
      longThreads: seen(({ entries }) => entries.length > 10),
      thousandsOfCases: seen(({ states }) => states.length >= 5_000),
      callsToEverybody: seen(({ state }) => state.posts[0]?.text.includes('<!channel>') === true),
      longPosts: seen(({ state }) => (state.posts[0]?.text.length ?? 0) >= 15_000),
      refusals: seen(({ refusals }) => refusals.length > 0),
      told: seen(({ state }) => state.handoffs.length > 0),
      folded: seen(({ view }) => view.folded),
    };
    expect(Object.entries(counts).filter(([, count]) => count < 5)).toEqual([]);
  });
});

/** What Slack would refuse, or read as more than it is. */
function problemsOf(shown: object): string[] {
  const { mrkdwn, texts, richTypes, unsure, blank } = whatSlackReads(shown);
  const angles = mrkdwn.flatMap((text) => text.match(/<[^>]*>?/g) ?? []);
  return [
    ...(isMessage(shown) ? textProblems(shown.text) : []),
    ...blockKitProblems(isMessage(shown) ? (shown.blocks ?? []) : shown),
    ...angles.filter((one) => !CALLED.test(one) && !LINKED.test(one)).map((one) => `mentions or links ${one}`),
    ...richTypes.filter((type) => type !== 'text').map((type) => `a ${type} in rich text`),
    ...unsure.map((text) => `Slack looks for names in: ${text}`),
    ...blank.map(() => 'a text with nothing to be seen'),
    ...texts.filter((text) => !text.isWellFormed()).map((text) => `half a sign in: ${text.slice(0, 40)}`),
  ];
}

function isMessage(shown: object): shown is { text: string; blocks?: object[] } {
  return isJson(shown) && shown['type'] === undefined;
}

function textProblems(text: string): string[] {
  if (text.trim() === '') return ['a message without a text for notices'];
  return text.length > LONGEST_TEXT ? [`text: ${text.length} characters`] : [];
}
