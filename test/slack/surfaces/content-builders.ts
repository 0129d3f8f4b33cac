import { LONGEST_TEXTS } from '../../../src/domain/contents/actions/write-content.ts';
import type {
  Content,
  ContentDeparture,
  ContentDrafting,
  ContentState,
  ContentStatus,
} from '../../../src/domain/contents/model/content.ts';
import { DEPARTURE_STATUSES, targetOn } from '../../../src/domain/contents/model/content.ts';
import { reviewContent, warningFindings } from '../../../src/domain/contents/review-content.ts';
import { contentCard } from '../../../src/slack/contents/content-card.ts';
import { contentModal } from '../../../src/slack/contents/content-modals.ts';
import {
  approveContentModal,
  contentOutModal,
  sendBackModal,
} from '../../../src/slack/contents/content-step-modals.ts';
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
  ['the form to send a content back', ({ texts }) => sendBackModal('c~0~', texts)],
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

function given({ handbook, now, texts }: World) {
  return { handbook, now, texts };
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
