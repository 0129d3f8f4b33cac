import { expect, test } from 'vitest';
import type { PostClass } from '../../../../src/domain/handbook/vocabulary.ts';
import { countAnswers } from '../../../../src/domain/triage/evaluation/count-answers.ts';
import { lifeRiskFigures } from '../../../../src/domain/triage/evaluation/life-risk-figures.ts';
import type { Expected, JudgedPost } from '../../../../src/domain/triage/model/judged-post.ts';

function aJudgedPost(expected: Partial<Expected>, found: Partial<JudgedPost['found']> = {}): JudgedPost {
  return {
    expected: { language: 'es', lifeRisk: false, ...expected },
    found: { language: 'es', class: 'question', severity: 'S4', playbook: null, needsReply: true, ...found },
  };
}

const classed = (wanted: PostClass, given: PostClass) =>
  aJudgedPost({ class: wanted, lifeRisk: wanted === 'life_risk' }, { class: given });

test('a row tells what was right, what was given instead, and who else was given it', () => {
  const posts = [
    classed('press', 'press'),
    classed('press', 'rant'),
    classed('press', 'question'),
    classed('press', 'question'),
    classed('rant', 'press'),
  ];
  expect(countAnswers(posts, 'class', ['rant', 'press'])).toEqual([
    { expected: 'rant', of: 1, right: 0, instead: [{ given: 'press', posts: 1 }], wrongly: 1 },
    {
      expected: 'press',
      of: 4,
      right: 1,
      instead: [
        { given: 'question', posts: 2 },
        { given: 'rant', posts: 1 },
      ],
      wrongly: 1,
    },
  ]);
});

test('a question that the person left open is not counted; no playbook is an answer', () => {
  const posts = [
    aJudgedPost({}),
    aJudgedPost({ playbook: null }, { playbook: 'flood' }),
    aJudgedPost({ playbook: null }),
  ];
  expect(countAnswers(posts, 'class')).toEqual([]);
  expect(countAnswers(posts, 'playbook')).toEqual([
    { expected: 'none', of: 2, right: 1, instead: [{ given: 'flood', posts: 1 }], wrongly: 0 },
  ]);
});

test('needs a reply and language are asked of what triage found', () => {
  const posts = [aJudgedPost({ language: 'gl', needsReply: false }, { language: 'pt', needsReply: true })];
  expect(countAnswers(posts, 'needs a reply')).toMatchObject([{ expected: 'no', instead: [{ given: 'yes' }] }]);
  expect(countAnswers(posts, 'language')).toMatchObject([{ expected: 'gl', instead: [{ given: 'pt' }] }]);
});

test('a call heard, a call missed, a false alarm and a calm post', () => {
  const posts = [
    classed('life_risk', 'life_risk'),
    aJudgedPost({ lifeRisk: true }, { class: 'complaint' }),
    aJudgedPost({}, { class: 'life_risk' }),
    classed('rant', 'press'),
  ];
  expect(lifeRiskFigures(posts)).toEqual({ calls: 2, heard: 1, others: 2, falseAlarms: 1 });
});
