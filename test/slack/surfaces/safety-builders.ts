import { ELECTION_SCOPES } from '../../../src/domain/handbook/vocabulary.ts';
import { OPERATIONS } from '../../../src/domain/review/operations/operations-theme.ts';
import { planLine } from '../../../src/slack/cases/card/approval-line.ts';
import { electoralLine } from '../../../src/slack/kit/electoral-line.ts';
import { BREACH_BUILDERS } from './breach-builders.ts';
import type { Builder } from './built.ts';
import { CROWD_BUILDERS } from './post-volume-builders.ts';

/** Lines of cards that the walks do not come to. */
export const SAFETY_BUILDERS: readonly Builder[] = [
  ...BREACH_BUILDERS,
  ...CROWD_BUILDERS,
  [
    'why the chain of a plan is asked',
    ({ view, words, texts }) =>
      OPERATIONS.flatMap((operation) => {
        const slot = { anyOf: ['plan_director'], because: { operation, words: words.post } } as const;
        return planLine([slot], view.mask, texts).map((text) => ({ text }));
      }),
  ],
  [
    'that an election is called',
    ({ texts }) =>
      ELECTION_SCOPES.map((scope) => ({
        text: electoralLine({ from: '2026-11-01', to: '2026-12-20', scope }, texts),
      })),
  ],
];
