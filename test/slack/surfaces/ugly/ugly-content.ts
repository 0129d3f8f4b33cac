import { LONGEST_TEXTS } from '../../../../src/domain/contents/actions/write-content.ts';
import type {
  Content,
  ContentDeparture,
  ContentState,
  ContentStatus,
} from '../../../../src/domain/contents/model/content.ts';
import { DEPARTURE_STATUSES, targetOn } from '../../../../src/domain/contents/model/content.ts';
import { MOST_PICTURES } from '../../../../src/domain/pictures/picture.ts';
import type { LineFinding } from '../../../../src/domain/plan/calendar-line.ts';
import { OURS_SHOWN } from '../../../../src/slack/crises/board/ours-blocks.ts';
import { ana } from '../../../support/builders/a-case.ts';
import type { World } from './ugly-world.ts';

/** All that can speak against a plan, in the words of that world. */
export function someObjections({ handbook, now, words }: World): LineFinding[] {
  const network = handbook.institution.networks[0]?.id ?? 'gone';
  return [
    { kind: 'too_close', minutes: 59, other: words.title },
    { kind: 'holiday', name: words.title },
    { kind: 'quiet', network, lastAt: now, minimumDays: 2 },
    { kind: 'quiet', network: words.title, lastAt: null, minimumDays: 2 },
    { kind: 'recalled', topic: handbook.institution.topics[0]?.id ?? 'gone' },
  ];
}

/** A content for all networks of the house, in the words of that world. */
export function aContent(world: World, status: ContentStatus = { kind: 'draft', why: null, note: null }): Content {
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
    political: { by: ana, at: now, note: words.why },
    status,
    since: now,
  };
}

/** All that a content may say together, half of it with pictures. */
export function aPicturedContent(world: World): Content {
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

/** A content as it stands, its departures in all their statuses once it leaves. */
export function aState(world: World, status: ContentStatus): ContentState {
  return stateOf(aContent(world, status), world, DEPARTURE_STATUSES);
}

/** A content with its departures, each in one of those statuses by turns, once it leaves. */
export function stateOf(content: Content, world: World, statuses: readonly ContentDeparture['status'][]): ContentState {
  const hasLeft = content.status.kind === 'leaving' || content.status.kind === 'out';
  const departures = content.places.map(
    ({ target, network }, at): ContentDeparture => ({
      id: `d${at}`,
      contentId: content.id,
      target,
      network,
      digest: content.digest,
      status: statuses[at % statuses.length] ?? 'unknown',
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
