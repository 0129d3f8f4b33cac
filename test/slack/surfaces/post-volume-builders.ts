import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { bulkReplies } from '../../../src/domain/cases/publishing/bulk-replies.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { bulkReplyModal } from '../../../src/slack/cases/modals/bulk-reply-modal.ts';
import { detailsModal } from '../../../src/slack/cases/modals/details-modal.ts';
import { exactTextModal } from '../../../src/slack/cases/modals/exact-text-modal.ts';
import { joinModal, splitModal } from '../../../src/slack/cases/modals/joining-modals.ts';
import type { CaseView } from '../../../src/slack/cases/view/case-view.ts';
import { caseView } from '../../../src/slack/cases/view/view-case.ts';
import { DIRECT_ACTIONS } from '../../../src/slack/kit/ids.ts';
import { aDraft, aPost, aPublication, digestOf } from '../../support/builders/a-case.ts';
import type { Builder } from './built.ts';
import type { World } from './ugly/ugly-world.ts';

/** What the bot shows of a case of many posts. */
export const CROWD_BUILDERS: readonly Builder[] = [
  ['the form that answers many', ({ subject, handbook }) => bulkReplyModal(subject, bulkReplies(handbook))],
  [
    'the forms that split posts off and join a case to another',
    ({ subject }) => [splitModal(subject), joinModal(subject)],
  ],
  [
    'the card of a text that answers many, before it leaves, half out and to be gone on with',
    // One of the three a world: each draws long texts anew.
    (world) => shownOf(viewOfMany(world, [null, 'due', 'waits'][world.words.post.length % 3] ?? null), world.texts),
  ],
  [
    'the card of a conversation that goes on',
    ({ state, handbook, now, texts, related, words }) =>
      shownOf(caseView(talking(state, words), handbook, now, texts, digestOf, { related }), texts),
  ],
  [
    'the card of a post that was edited',
    ({ state, handbook, now, texts, related, words }) =>
      shownOf(caseView(edited(state, words), handbook, now, texts, digestOf, { related }), texts),
  ],
  [
    'the form that approves many replies',
    (world) => exactTextModal(DIRECT_ACTIONS.approve, { ...world.subject, view: viewOfMany(world, null) }),
  ],
  [
    'the form that signs off several languages at once',
    ({ subject }) => {
      const { state } = subject.view;
      const beside = Array.from({ length: 5 }, (_, at) => ({
        view: { ...subject.view, state: { ...state, core: { ...state.core, id: at + 2 } } },
        reference: `${at + 2}:d:draft:digest`,
      }));
      return [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose].map((click) =>
        exactTextModal(click, { ...subject, beside }),
      );
    },
  ],
];

/** The card, and what *Details* opens. */
function shownOf(view: CaseView, texts: World['texts']): object[] {
  return [caseCard(view, texts), detailsModal({ view, texts })];
}

/** The post in as many versions as a case holds. */
function edited(state: CaseState, words: World['words']): CaseState {
  const versions = Array.from({ length: 39 }, (_, at) => aPost({ id: `version-${at}`, text: `${at} ${words.post}` }));
  return { ...state, posts: [...state.posts, ...versions] };
}

/** A reply to each of forty people, in two languages, with accounts as long as a network lets them be. */
function viewOfMany({ state, handbook, now, texts, related, words }: World, how: string | null): CaseView {
  const places = Array.from({ length: 40 }, (_, at) => {
    const opening = `@${'v'.repeat(at % 30)}ecina_${at} `;
    const text = `${opening}${words.draft.slice(0, 1_500)}${at % 2 === 0 ? ' Adeu' : ''}`;
    const language = at % 2 === 0 ? { language: 'ca' as const } : {};
    const network = 'x';
    return { target: `post-${at}`, network, audience: 'public' as const, text, corrects: [], opening, ...language };
  });
  const draft = aDraft({ text: words.draft.slice(0, 1_500), places });
  const publications = places.map(({ target, network }, at) => {
    const isOut = how === 'waits' ? at < 5 : at < 20;
    const status = isOut ? ('publishing' as const) : ('held' as const);
    return aPublication({ id: `p-${at}`, target, network, status, awaitsGoOn: how === 'waits' });
  });
  const matter = { ...state.core, erased: null, closed: null, currentDraftId: draft.id };
  const many = { ...state, core: matter, drafts: [draft], publications: how === null ? [] : publications };
  return caseView(many, handbook, now, texts, digestOf, { related });
}

/** They wrote, we replied, they answer: three times. */
function talking(state: CaseState, words: World['words']): CaseState {
  const drafts = [1, 2, 3].map((at) => aDraft({ id: `d-${at}`, text: words.draft.slice(0, 1_500) }));
  const text = words.post.slice(0, 20_000);
  const posts = [1, 2, 3, 4].map((at) => aPost({ id: `post-${at}`, text, answers: at === 1 ? null : `p-${at - 1}` }));
  const publications = [1, 2, 3].map((at) =>
    aPublication({ id: `p-${at}`, draftId: `d-${at}`, target: `post-${at}`, status: 'published' }),
  );
  const matter = { ...state.core, erased: null, closed: null, currentDraftId: null };
  return { ...state, core: matter, drafts, posts, publications };
}
