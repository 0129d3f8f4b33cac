import { LONGEST_TEXTS, MOST_PLACES } from '../../../src/domain/contents/actions/write-content.ts';
import type { ContentDrafting, ContentStatus } from '../../../src/domain/contents/model/content.ts';
import { reviewContent, warningFindings } from '../../../src/domain/contents/review-content.ts';
import { contentCard } from '../../../src/slack/contents/content-card.ts';
import { contentModal } from '../../../src/slack/contents/content-modals.ts';
import {
  approveContentModal,
  contentGoesModal,
  contentOutModal,
  dropModal,
  keepOutModal,
  sendBackModal,
} from '../../../src/slack/contents/content-step-modals.ts';
import { filledOf } from '../../../src/slack/kit/filled.ts';
import { pictureChangeModal, pictureModal } from '../../../src/slack/kit/pictures/picture-modals.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';
import type { Builder } from './built.ts';
import { aContent, aPicturedContent, aState, someObjections, stateOf } from './ugly/ugly-content.ts';
import type { World } from './ugly/ugly-world.ts';

const STATUSES: readonly ContentStatus[] = [
  { kind: 'draft', why: null, note: null },
  { kind: 'in_review', why: 'handbook_changed' },
  { kind: 'approved', dueAt: '', handbook: '' },
  { kind: 'held', by: { kind: 'crisis', crisisId: 1 }, handbook: '' },
  { kind: 'held', by: { kind: 'pause', pauseId: 'p' }, handbook: '' },
  { kind: 'missed', dueAt: '', handbook: '' },
  { kind: 'leaving', dueAt: '', handbook: '' },
  { kind: 'out' },
  { kind: 'dropped', by: ana },
];

const DRAFTINGS: readonly Pick<ContentDrafting, 'status' | 'why'>[] = [
  { status: 'waiting', why: null },
  { status: 'written', why: null },
  { status: 'failed', why: { kind: 'writer', reason: 'not_authorised' } },
  { status: 'failed', why: { kind: 'withheld', reason: 'no_settings' } },
];

const FORM = { id: 'content.picture_form', metadata: 'c~0~picture:0' };

/** Cards and forms of planned contents. */
export const CONTENT_BUILDERS: readonly Builder[] = [
  [
    'the card of a content, wherever it stands',
    (world) => STATUSES.map((status) => contentCard({ ...given(world), state: aState(world, status), facts: [] })),
  ],
  [
    'the card of a content that was sent back',
    (world) => {
      const status = { kind: 'draft', why: 'sent_back', note: world.words.why } as const;
      return contentCard({ ...given(world), state: aState(world, status), facts: [] });
    },
  ],
  [
    'the card of a content that a model drafts',
    (world) =>
      DRAFTINGS.map(({ status, why }) => {
        const state = aState(world, { kind: 'draft', why: null, note: null });
        const { title: model, why: host, post: brief } = world.words;
        const asked = { brief, by: ana, model, host, texts: [], promptTokens: 1, answerTokens: 1, finishedAt: null };
        const places =
          status === 'written' ? state.content.places : state.content.places.map((one) => ({ ...one, text: '' }));
        const content = { ...state.content, places, drafting: { ...asked, status, why } };
        return contentCard({ ...given(world), state: { ...state, content }, facts: [] });
      }),
  ],
  [
    'the form of a new content',
    (world) =>
      contentModal(null, '', {
        ...given(world),
        facts: [],
        model: { model: world.words.title, host: world.words.why },
      }),
  ],
  [
    'the form of a content that is made from the handbook',
    (world) => {
      const { institution } = world.handbook;
      const own = { ...world.handbook, contents: [aRecurringContent()] };
      const filled = filledOf({ recurring: { recurring: { selected_option: { value: 'market' } } } });
      const changed = { networks: institution.networks.map(({ id }) => id), filled, language: 'es' as const };
      return contentModal(null, '', { ...given(world), handbook: own, facts: [], model: null, changed });
    },
  ],
  [
    'the form of a content',
    (world) => {
      const facts = world.state.facts.map((fact) => ({ ...fact, playbook: 'flood' }));
      return contentModal(aContent(world), 'c~0~', { ...given(world), facts, model: null });
    },
  ],
  [
    'the form to approve a content',
    (world) => {
      const { handbook, now, texts } = world;
      const state = aState(world, STATUSES[1] ?? { kind: 'out' });
      const warnings = warningFindings(reviewContent(state, { handbook, now, facts: [] }));
      return approveContentModal(state.content, { warnings, metadata: 'c~0~', handbook, texts });
    },
  ],
  [
    'the form of a content that a crisis holds',
    (world) => contentGoesModal(aContent(world), { ...given(world), metadata: 'c~0~' }),
  ],
  [
    'the form of a picture',
    (world) => {
      const { texts } = world;
      const [picture] = aPicturedContent(world).pictures;
      const forms = [true, false].map((canUpload) =>
        pictureModal(FORM, { owner: `--content ${aContent(world).id}`, canUpload, texts }),
      );
      return picture === undefined ? forms : [...forms, pictureChangeModal(picture, FORM, texts)];
    },
  ],
  [
    'the card of a content with pictures, wherever it stands',
    (world) =>
      STATUSES.map((status) => {
        const state = { ...aState(world, status), content: { ...aPicturedContent(world), status } };
        return contentCard({ ...given(world), state, facts: [] });
      }),
  ],
  [
    'the card of a content for as many networks as it takes, which people publish, with pictures',
    (world) => {
      const { places, ...content } = aPicturedContent(world);
      const text = places[0]?.text.slice(0, LONGEST_TEXTS / 2 / MOST_PLACES) ?? '-';
      const many = Array.from({ length: MOST_PLACES }, (_, at) => {
        const [target, network] = [`t${at}`, `red ${at}`];
        return { target, network, audience: 'public' as const, text, corrects: [] };
      });
      const status = { kind: 'leaving', dueAt: '', handbook: '' } as const;
      return contentCard({
        ...given(world),
        state: stateOf({ ...content, places: many, status }, world, ['by_hand']),
        facts: [],
      });
    },
  ],
  ['the form to send a content back', ({ texts }) => sendBackModal('c~0~', texts)],
  ['the form to give a content up', (world) => dropModal(aContent(world), 'c~0~', world.texts)],
  ['the form of a content that stays out', ({ texts }) => keepOutModal('c~0~', texts)],
  [
    'the form of a content that a person published',
    (world) => {
      const { handbook, texts } = world;
      const reasons = [null, 'content.held_crisis', 'content.held_pause', 'content.why_missed', 'card.unknown'];
      const content = aContent(world);
      return content.places.flatMap((place) =>
        reasons.map((whyNot) => contentOutModal(content, place, { metadata: 'c~0~', handbook, texts, whyNot })),
      );
    },
  ],
];

function given(world: World) {
  const { handbook, now, texts } = world;
  return { handbook, now, texts, objections: someObjections(world) };
}
