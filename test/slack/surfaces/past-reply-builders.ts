import { RESEMBLANCES } from '../../../src/domain/cases/model/joining/past-reply.ts';
import type { SlackDeps } from '../../../src/slack/bolt/slack-deps.ts';
import { editModal } from '../../../src/slack/cases/modals/edit-modal.ts';
import type { PastRepliesSubject } from '../../../src/slack/cases/modals/past-replies.ts';
import { pastRepliesModal } from '../../../src/slack/cases/modals/past-replies.ts';
import { reportModal } from '../../../src/slack/cases/modals/report-modal.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/blocks.ts';
import { aDraft, aPublication } from '../../support/builders/a-case.ts';
import type { Builder } from './built.ts';
import { dutiesOf, holdingsIn, morningsIn } from './morning-builders.ts';
import type { World } from './ugly/ugly-world.ts';

/** What others answered, edit, hold and promised. */
export const OTHERS_BUILDERS: readonly Builder[] = [
  [
    'how like posts were answered',
    (world) => pastRepliesModal(pastRepliesIn(world), `⚠️ ${escapeMrkdwn(world.words.why)}`),
  ],
  [
    'the form to edit, while others edit and have saved',
    ({ subject, state, words, now }) => {
      const editing = ['UB', 'UC'].map((person) => ({ caseId: state.core.id, person, at: now, form: 'edit' }));
      const before = { ...aDraft(), text: words.post };
      const saved = { before, after: { ...before, text: words.draft } };
      return editModal(subject, null, { editing, saved });
    },
  ],
  [
    'the form to report a fault',
    ({ subject, handbook, words }) => reportModal(subject, handbook, [{ code: '001', name: words.title }]),
  ],
  ['what a person who leaves holds', (world) => holdingsIn(world)],
  ['the morning', (world) => morningsIn(world)],
  ['a duty', (world) => dutiesOf(world)],
];

/** Five replies of before in ugly words, for a case that waits for a text. */
function pastRepliesIn({ state, words, handbook, texts, now }: World): PastRepliesSubject {
  const draft = { ...aDraft(), text: words.draft };
  const sent = { ...aPublication({ status: 'published', publishedAt: now, network: words.title }), draftId: draft.id };
  const replies = [...RESEMBLANCES, 'alike' as const].map((resemblance) => {
    return {
      state,
      publication: sent,
      draft,
      text: words.draft,
      language: draft.language,
      facts: state.facts,
      resemblance,
    };
  });
  return { state, replies, now, handbook, texts };
}

/** What commands read of other cases, of what people owe, and of cards that wait. */
export function othersRead(world: World): Pick<SlackDeps['readers'], 'waiting' | 'related' | 'facts'> {
  const { state, states, related } = world;
  return {
    waiting: {
      summary: async () => ({ count: 0, oldestSince: null, bySeverity: [], byPlaybook: [], posts: 0 }),
      page: async () => [...states],
    },
    related: { related: async () => related, pastReplies: async () => [...pastRepliesIn(world).replies] },
    facts: { liveOfCrises: async () => [], until: async () => [], ownedBy: async () => state.facts },
  };
}
