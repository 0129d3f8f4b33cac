import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { AskedSlot } from '../../plan/model/asked-slots.ts';
import { askedSlots } from '../../plan/model/asked-slots.ts';
import { dueKey, matchSightings } from '../../plan/model/match-sightings.ts';
import { inOrder, momentAfter } from '../../time/moment-after.ts';
import { compileTriage } from '../../triage/compiled/compile-triage.ts';
import { topicOfText } from '../../triage/triage-post.ts';
import type { Period } from '../figures.ts';
import type { SeenProfile } from '../own-profiles.ts';
import { isWithin, seenUntil } from './network-month.ts';
import type { PostOut } from './posts-out.ts';

/** Number of posts of one topic or format, beside what the calendar of the plan wants of it. */
export type PublishedBy<Name> = {
  /** Null for what has none. */
  name: Name | null;
  /** Through the bot: of our own accord, and in answer to citizens. */
  own: number;
  replies: number;
  /** Items of the plan's calendar, one for each of their networks. */
  planned: number;
  /** Number of those of which it is known whether they came out. */
  known: number;
  /** Number of those that did. */
  out: number;
};

/** An item of the plan's calendar on one of its networks; `isOut` null where nobody could see it there. */
export type PlannedPost = { entry: AskedSlot['entry']; isOut: boolean | null };

/** Time that an item has to come out. */
const DAY_MS = 86_400_000;

/**
 * Finds which items of the calendar came out. On a profile that is read it goes by what was seen there. Elsewhere it goes by planned
 * posts of ours for that entry, and is not known of an entry that has none in the period.
 */
export function slotsOnNetworks(
  handbook: Handbook,
  { posts, profiles }: { posts: readonly PostOut[]; profiles: readonly SeenProfile[] },
  period: Period,
  now: string,
): PlannedPost[] {
  // What came out in the night before or after is matched with the items of those days, too.
  const around = { from: momentAfter(period.from, -DAY_MS), to: momentAfter(period.to, DAY_MS) };
  const readOn = new Map(profiles.flatMap((profile) => readTimes(profile, period, now)));
  const ours = posts.flatMap(({ entry, network, publishedAt: at }) =>
    entry === null || readOn.has(network) ? [] : [{ network: ownKey(entry, network), at, link: null }],
  );
  const seen = profiles.flatMap(({ network, publishedAt }) => publishedAt.map((at) => ({ network, at, link: null })));
  const planned = new Set(ours.filter(({ at }) => isWithin(at, period)).map(({ network }) => network));
  const dues = askedSlots(handbook, around).flatMap(({ entry, date, at }) =>
    entry.networks.map((network) => ({
      key: dueKey(`${entry.id} ${date}`, network),
      network: readOn.has(network) ? network : ownKey(entry.id, network),
      at,
      isAllDay: false,
      entry,
    })),
  );
  const found = matchSightings(
    dues,
    [...ours, ...seen].filter(({ at }) => isWithin(at, around)),
  );
  return dues
    .filter(({ at }) => isWithin(at, period))
    .map(({ key, network, at, entry }) => {
      const read = planned.has(network) ? { from: period.from, to: now } : readOn.get(network);
      const isOver = read !== undefined && at >= read.from && momentAfter(at, DAY_MS) <= read.to;
      return { entry, isOut: found.has(key) || (isOver ? false : null) };
    });
}

/** Names an entry on a network whose profile nobody reads. */
function ownKey(entry: string, network: string): string {
  return `${entry} ${network}`;
}

/** The time for which it is known what a profile showed, by its network; none where nobody read it in the period. */
function readTimes(profile: SeenProfile, period: Period, now: string): [network: string, read: Period][] {
  const seen = seenUntil(profile, period)?.toSorted();
  if (seen === undefined) return [];
  // Before the first post that was seen, nobody can tell.
  return [[profile.network, { from: seen[0] ?? period.from, to: inOrder(profile.readAt ?? period.from, now)[0] }]];
}

/** Counts posts and items by what they are named after, those of most first; what has no name comes last. */
export function publishedBy<Name extends string>(
  { out, slots }: { out: readonly PostOut[]; slots: readonly PlannedPost[] },
  { ofPost, ofEntry }: { ofPost(post: PostOut): Name | null; ofEntry(entry: PlannedPost['entry']): Name | null },
): PublishedBy<Name>[] {
  const rows = new Map<Name | null, PublishedBy<Name>>();
  const rowOf = (name: Name | null) => {
    const row = rows.get(name) ?? { name, own: 0, replies: 0, planned: 0, known: 0, out: 0 };
    rows.set(name, row);
    return row;
  };
  for (const post of out) rowOf(ofPost(post))[post.isReply ? 'replies' : 'own'] += 1;
  for (const { entry, isOut } of slots) {
    const row = rowOf(ofEntry(entry));
    row.planned += 1;
    row.known += isOut === null ? 0 : 1;
    row.out += isOut === true ? 1 : 0;
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      Number(one.name === null) - Number(other.name === null) ||
      amountOf(other) - amountOf(one) ||
      (one.name ?? '').localeCompare(other.name ?? ''),
  );
}

function amountOf({ own, replies, planned }: PublishedBy<string>): number {
  return own + replies + planned;
}

/** Names the topic of an entry of the calendar: the one that it gives, else the one of its words. */
export function topicIn(handbook: Handbook): (entry: PlannedPost['entry']) => string | null {
  const known = new Map<string, string | null>();
  return ({ topic, what }) => {
    const id = topic ?? known.get(what) ?? topicOfText(what, handbook);
    if (topic === undefined) known.set(what, id);
    return topicTitle(id, handbook);
  };
}

/** Returns the topics of which the plan says something: an action or an item of its calendar has one of their words. */
export function topicsInPlan(handbook: Handbook): ReadonlySet<string> {
  const { actions = [], calendar = [] } = handbook.institution.plan;
  const planned = [...actions.flatMap(({ what, means }) => [what, means]), ...calendar.map(({ what }) => what)];
  const { findTerms } = compileTriage(handbook);
  const owners = planned.flatMap((text) => findTerms(readWords(text)).map(({ owner }) => owner));
  const named = calendar.flatMap(({ topic }) => topic ?? []);
  return new Set([...named, ...owners.flatMap((owner) => (owner.kind === 'topic' ? [owner.topic] : []))]);
}

/** Returns the topic of a post of ours or of its entry, or the title of its guide; null where it has none of them. */
export function subjectOf(
  { topic, playbook, entry = null }: Pick<PostOut, 'topic' | 'playbook'> & Partial<Pick<PostOut, 'entry'>>,
  handbook: Handbook,
): string | null {
  const planned = handbook.institution.plan.calendar?.find(({ id }) => id === entry);
  if (planned !== undefined) return topicIn(handbook)(planned);
  const named = topicTitle(topic, handbook);
  return named ?? playbookById(handbook, playbook)?.titles[homeLanguage(handbook)] ?? null;
}

/** Returns the title of a topic in the language of the house; null for none of the handbook. */
export function topicTitle(topic: string | null, handbook: Handbook): string | null {
  return handbook.institution.topics.find(({ id }) => id === topic)?.titles[homeLanguage(handbook)] ?? null;
}
