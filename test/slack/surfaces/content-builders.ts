import { LONGEST_TEXTS } from '../../../src/domain/contents/actions/write-content.ts';
import type {
  Content,
  ContentDeparture,
  ContentDrafting,
  ContentState,
  ContentStatus,
} from '../../../src/domain/contents/model/content.ts';
import { DEPARTURE_STATUSES, targetOn } from '../../../src/domain/contents/model/content.ts';
import { MOST_PICTURES } from '../../../src/domain/contents/model/picture.ts';
import { reviewContent, warningFindings } from '../../../src/domain/contents/review-content.ts';
import type { LineFinding } from '../../../src/domain/plan/calendar-line.ts';
import { contentCard } from '../../../src/slack/contents/content-card.ts';
import { contentModal } from '../../../src/slack/contents/content-modals.ts';
import {
  approveContentModal,
  contentGoesModal,
  contentOutModal,
  keepOutModal,
  sendBackModal,
} from '../../../src/slack/contents/content-step-modals.ts';
import { pictureChangeModal, pictureModal } from '../../../src/slack/contents/picture-modals.ts';
import { OURS_SHOWN } from '../../../src/slack/crises/board/ours-blocks.ts';
import { filledOf } from '../../../src/slack/kit/filled.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';
import type { Builder } from './built.ts';
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
        pictureModal(aContent(world), { metadata: 'c~0~', canUpload, texts }),
      );
      return picture === undefined ? forms : [...forms, pictureChangeModal(picture, 'c~0~picture:0', texts)];
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
  ['the form to send a content back', ({ texts }) => sendBackModal('c~0~', texts)],
  ['the form of a content that stays out', ({ texts }) => keepOutModal('c~0~', texts)],
  [
    'the form of a content that a person published',
    (world) => {
      const { handbook, texts } = world;
      const holds = [null, { kind: 'crisis', crisisId: 1 } as const, { kind: 'pause', pauseId: 'p' } as const];
      return aContent(world).places.flatMap((place) =>
        holds.map((hold) => contentOutModal(place, { metadata: 'c~0~', handbook, texts, hold })),
      );
    },
  ],
];

function given(world: World) {
  const { handbook, now, texts } = world;
  return { handbook, now, texts, objections: someObjections(world) };
}

/** All that can speak against a plan, in the words of that world. */
function someObjections({ handbook, now, words }: World): LineFinding[] {
  const network = handbook.institution.networks[0]?.id ?? 'gone';
  return [
    { kind: 'too_close', minutes: 59, other: words.title },
    { kind: 'holiday', name: words.title },
    { kind: 'quiet', network, lastAt: now, minimumDays: 2 },
    { kind: 'quiet', network: words.title, lastAt: null, minimumDays: 2 },
    { kind: 'recalled', topic: handbook.institution.topics[0]?.id ?? 'gone' },
  ];
}

function aContent(world: World, status: ContentStatus = { kind: 'draft', why: null, note: null }): Content {
  const { handbook, now, words } = world;
  const text = words.post.trim() || '-';
  return {
    id: '00000000-0000-4000-8000-000000000000',
    aim: { kind: 'topic', id: handbook.institution.topics[0]?.id ?? 'gone' },
    readers: words.title,
    language: 'es',
    places: handbook.institution.networks.map(({ id }) => ({
      target: targetOn(id),
      network: id,
      audience: 'public',
      text: text.slice(0, Math.min(2_900, LONGEST_TEXTS / handbook.institution.networks.length)),
      corrects: [],
    })),
    pictures: [],
    at: now,
    until: now,
    source: words.why,
    factIds: [],
    version: 1,
    digestKey: 'k',
    digest: 'f'.repeat(64),
    createdBy: ana,
    createdAt: now,
    drafting: null,
    touchedBy: [],
    status,
    since: now,
  };
}

/** All that a content may say together, half of it with pictures. */
function aPicturedContent(world: World): Content {
  const content = aContent(world);
  const { words } = world;
  const most = LONGEST_TEXTS / 2;
  const said = (text: string) => (text.trim() || '-').slice(0, most / (2 * MOST_PICTURES));
  const people = [
    { kind: 'nobody' },
    { kind: 'public_act' },
    { kind: 'consent', file: words.query.slice(0, 80) },
    { kind: 'guardians', file: words.title.slice(0, 80) },
  ] as const;
  return {
    ...content,
    places: content.places.map((place) => ({ ...place, text: place.text.slice(0, most / content.places.length) })),
    pictures: people.map((who, at) => ({
      id: `p${at}`,
      alt: said(words.post),
      words: said(words.why),
      people: who,
      files: [],
    })),
  };
}

function aState(world: World, status: ContentStatus): ContentState {
  const content = aContent(world, status);
  const hasLeft = status.kind === 'leaving' || status.kind === 'out';
  const departures = content.places.map(
    ({ target, network }, at): ContentDeparture => ({
      id: `d${at}`,
      contentId: content.id,
      target,
      network,
      digest: content.digest,
      status: DEPARTURE_STATUSES[at % DEPARTURE_STATUSES.length] ?? 'unknown',
      claimedAt: world.now,
      url: `https://x.com/${world.words.query}`,
      publishedAt: null,
      publishedBy: null,
      reason: null,
    }),
  );
  return { content, signOffs: [], departures: hasLeft ? departures : [] };
}

/** As many contents that a crisis holds as a list shows. */
export function someOurs(world: World): ContentState[] {
  const held = { kind: 'held', by: { kind: 'crisis', crisisId: 1 }, handbook: '' } as const;
  return Array.from({ length: OURS_SHOWN }, () => aState(world, held));
}
