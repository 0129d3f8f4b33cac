import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import type { MeasuredOut } from '../../measures/measure-store.ts';
import { readWords } from '../../phrases/read-words.ts';
import type { AskedSlot } from '../../plan/model/asked-slots.ts';
import { dueKey, matchSightings } from '../../plan/model/match-sightings.ts';
import { inOrder, momentAfter } from '../../time/moment-after.ts';
import { compileTriage } from '../../triage/compiled/compile-triage.ts';
import { topicOfText } from '../../triage/triage-post.ts';
import type { Period } from '../figures.ts';
import type { OnNetworks } from './network-month.ts';
import { isWithin, seenUntil } from './network-month.ts';

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

/** Time after which what was not seen did not come out: profiles are read every few minutes. */
const GRACE_MS = 15 * 60_000;

/** Finds which items of the calendar came out: on a profile that is read by what was seen there, else by what the bot published. */
export function slotsOnNetworks(
  slots: readonly AskedSlot[],
  { out, profiles }: OnNetworks,
  period: Period,
  now: string,
): PlannedPost[] {
  const dues = slots.flatMap(({ entry, date, at }) =>
    entry.networks.map((network) => ({
      key: dueKey(`${entry.id} ${date}`, network),
      network,
      at,
      isAllDay: false,
      entry,
    })),
  );
  const seenOn = new Map(
    profiles.flatMap((profile) => {
      const seen = seenUntil(profile, period)?.toSorted();
      if (seen === undefined) return [];
      // Before the first post that was seen, nobody can tell.
      const read = { from: seen[0] ?? period.from, to: inOrder(profile.readAt ?? period.from, now)[0] };
      return [[profile.network, { seen, read }] as const];
    }),
  );
  const own = out.filter(({ isReply, network }) => !isReply && !seenOn.has(network));
  const sightings = [
    ...own.map(({ network, publishedAt: at }) => ({ network, at, link: null })),
    ...[...seenOn].flatMap(([network, { seen }]) => seen.map((at) => ({ network, at, link: null }))),
  ].filter(({ at }) => isWithin(at, period));
  const found = matchSightings(dues, sightings);
  return dues.map(({ key, network, at, entry }) => {
    const read = seenOn.get(network)?.read;
    const isSeen = read !== undefined && at >= read.from && momentAfter(at, GRACE_MS) <= read.to;
    return { entry, isOut: found.has(key) || (isSeen ? false : null) };
  });
}

/** Counts posts and items by what they are named after, those of most first; what has no name comes last. */
export function publishedBy<Name extends string>(
  { out, slots }: { out: readonly MeasuredOut[]; slots: readonly PlannedPost[] },
  { ofPost, ofEntry }: { ofPost(post: MeasuredOut): Name | null; ofEntry(entry: PlannedPost['entry']): Name | null },
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

/** Returns the topic of a post of ours, or the title of its guide; null where it has neither. */
export function subjectOf({ topic, playbook }: MeasuredOut, handbook: Handbook): string | null {
  const named = topicTitle(topic, handbook);
  return named ?? playbookById(handbook, playbook)?.titles[homeLanguage(handbook)] ?? null;
}

/** Returns the title of a topic in the language of the house; null for none of the handbook. */
export function topicTitle(topic: string | null, handbook: Handbook): string | null {
  return handbook.institution.topics.find(({ id }) => id === topic)?.titles[homeLanguage(handbook)] ?? null;
}
