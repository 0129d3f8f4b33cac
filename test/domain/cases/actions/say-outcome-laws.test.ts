import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft, liveSignOffs, peopleWhoSaw } from '../../../../src/domain/cases/model/case-status.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { OUTCOMES, toldOutcome } from '../../../../src/domain/cases/model/suggestions/suggestion.ts';
import { ana, berta, biel, oscar } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import {
  ASKS,
  aSuggestionStory,
  calledElection,
  SUGGESTS,
  WORDS,
} from '../../../support/builders/cases/a-suggestion.ts';

const POSTS = 8;
const CLOSINGS = ['Gracias.', 'Un saludo.', 'Hasta pronto.'];
const RIGHT = 'Corregimos: el banco no llega este mes.';
const RUNS = { numRuns: 60 };

type Story = ReturnType<typeof aSuggestionStory>;
type Left = { row: Publication; before: CaseState; isElection: boolean };

/** Eight posts: the third and the sixth ask something else, the last is a second one of the first author. */
function eightPosts(): Story {
  const texts = Array.from({ length: POSTS }, (_, at) => (at === 2 || at === 5 ? ASKS : SUGGESTS));
  return aSuggestionStory(texts, (post, at) => ({ ...post, author: at === 7 ? '@VECINA_1' : post.author }));
}

const STEPS: Record<string, (story: Story, pick: number) => void> = {
  say: (story, pick) =>
    story.says(pick % 2 === 0 ? ana : oscar, OUTCOMES[pick % 3], {
      words: `${WORDS} ${CLOSINGS[pick % CLOSINGS.length]}`,
    }),
  answer: (story) => story.answers(ana),
  all: (story) => story.answerAll(ana),
  statement: (story) => story.answer(ana, 'statement'),
  propose: (story) => story.propose(ana),
  approve: (story) => story.approve(biel),
  edit: (story, pick) => story.edit(ana, `${WORDS} ${CLOSINGS[(pick + 1) % CLOSINGS.length]}`),
  pass: (story) => story.pass(90_000),
  go_on: (story) => story.goOn(biel),
  mark: (story, pick) => {
    const out = story.state().publications.find(({ status }) => status === 'publishing');
    if (out !== undefined) story.markPublished(ana, `https://x.com/vallserena/status/${pick + 1}`, out.id);
  },
  stop: (story) => story.stop(berta),
  right: (story, pick) => {
    const out = story.state().publications.find(({ status }) => status === 'published');
    story.does(ana, { kind: 'put_right', publicationId: out?.id ?? 'none', text: `${RIGHT} ${CLOSINGS[pick % 3]}` });
  },
  elsewhere: (story, pick) =>
    story.does(ana, {
      kind: 'answer_elsewhere',
      who: 'Rosa Martínez, de guardia',
      network: 'x',
      audience: 'public',
      text: 'Gracias. Se lo decimos a Parques.',
      proof: `https://x.com/vallserena/status/8${pick}`,
    }),
  close: (story) => story.does(ana, { kind: 'dismiss', reason: 'monitor', note: 'Se mira' }),
  reopen: (story) => story.does(ana, { kind: 'reopen', note: 'Hay más' }),
};

const NAMES = Object.keys(STEPS);
const aStep = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('propose', 'approve', 'approve', 'pass', 'mark', 'mark', 'answer') },
  { weight: 6, arbitrary: fc.nat({ max: POSTS - 1 }).map((at) => `leave ${at}`) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom('election', 'after') },
);
const APPROVED = ['say', 'answer', 'propose', 'approve', 'pass', 'pass'];
/** Everybody is thanked before the area says anything. */
const THANKED = ['all', 'propose', 'approve', 'pass', 'pass', 'leave 0', 'leave 1', 'mark', 'mark', 'stop'];
const aWalk = fc
  .tuple(
    fc.constantFrom([], APPROVED, [...APPROVED, 'election'], [...THANKED, ...APPROVED]),
    fc.array(aStep, { minLength: 15, maxLength: 60 }),
  )
  .map(([begun, steps]) => [...begun, ...steps]);

/** Takes the steps; returns what left, from which state, and whether an election was called. */
function walked(steps: readonly string[]): { left: Left[]; state: CaseState } {
  const story = eightPosts();
  const left: Left[] = [];
  let isElection = false;
  steps.forEach((step, pick) => {
    const [name = '', which] = step.split(' ');
    if (name === 'election' || name === 'after') {
      isElection = name === 'election';
      story.decideBy(isElection ? calledElection() : aHandbook());
    } else if (name === 'leave') {
      const before = story.state();
      const row = before.publications.findLast(({ target }) => target === `post-${Number(which) + 1}`);
      if (row === undefined || story.leaveHold(undefined, row.id) !== 'publishing') return;
      left.push({ row, before, isElection });
    } else STEPS[name]?.(story, pick);
  });
  return { left, state: story.state() };
}

/** What puts such a reply right is for whoever read that one. */
const isTold = ({ row, before }: Left) => {
  const draft = currentDraft(before);
  return draft !== undefined && toldOutcome(draft) !== null && row.corrects.length === 0;
};
const tellings = (steps: readonly string[]) => walked(steps).left.filter(isTold);

describe('whatever is done while areas say what became of a suggestion', () => {
  it('is tried where the laws could be broken', () => {
    const walks = fc.sample(aWalk, { numRuns: 140, seed: 5 });
    const left = walks.map((steps) => tellings(steps));
    expect(left.filter((one) => one.length > 2).length).toBeGreaterThan(10);
    expect(walks.filter((steps) => steps.includes('election')).length).toBeGreaterThan(20);
    const thanked = left.flat().filter(({ row, before }) => {
      return before.publications.some((one) => one.target === row.target && one.draftId !== row.draftId);
    });
    expect(thanked.length).toBeGreaterThan(5);
  });

  test.prop([aWalk], RUNS)('nobody is told twice, neither under one post nor under two', (steps) => {
    const authors = tellings(steps).map(({ row, before }) => {
      const author = before.posts.find(({ id }) => id === row.target)?.author ?? row.target;
      return author.replace('@', '').toLowerCase();
    });
    expect(new Set(authors).size).toBe(authors.length);
  });

  test.prop([aWalk], RUNS)(
    'no post has two replies that tell it, and nobody is told who had another reply since it was said',
    (steps) => {
      for (const { row, before } of tellings(steps)) {
        const authorOf = (target: string) =>
          before.posts
            .find(({ id }) => id === target)
            ?.author?.replace('@', '')
            .toLowerCase() ?? target;
        const isTelling = ({ draftId }: Publication) => {
          const draft = before.drafts.find(({ id }) => id === draftId);
          return draft !== undefined && toldOutcome(draft) !== null;
        };
        const { at = '', firstAt: since = at } = before.core.outcome ?? {};
        const others = before.publications.filter(
          (one) =>
            one.draftId !== row.draftId &&
            (one.status === 'published' || one.status === 'unknown') &&
            (isTelling(one) || (one.publishedAt ?? since) >= since),
        );
        expect(others.map(({ target }) => authorOf(target))).not.toContain(authorOf(row.target));
      }
    },
  );

  test.prop([aWalk], RUNS)('nobody is told who did not suggest it, nor in a message of ours', (steps) => {
    for (const { row, before } of tellings(steps))
      expect(before.posts.find(({ id }) => id === row.target)?.text).toBe(SUGGESTS);
  });

  test.prop([aWalk], RUNS)(
    'nothing leaves that two people did not approve, nor words that the area took back',
    (steps) => {
      for (const { row, before } of tellings(steps)) {
        const sights = liveSignOffs(before).filter(({ digest }) => digest === row.digest);
        expect(peopleWhoSaw(sights)).toBeGreaterThanOrEqual(2);
        const draft = currentDraft(before);
        expect(draft === undefined ? null : toldOutcome(draft)).toBe(before.core.outcome?.noteId);
      }
    },
  );

  test.prop([aWalk], RUNS)('nothing leaves, and nothing is said, while an election is called', (steps) => {
    expect(tellings(steps).filter(({ isElection }) => isElection)).toEqual([]);
    const begun = ['election', ...steps.filter((step) => step !== 'after')];
    expect(walked(begun).state.core.outcome).toBeUndefined();
  });
});
