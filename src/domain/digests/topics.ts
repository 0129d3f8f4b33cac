import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage } from '../handbook/handbook.ts';

/** `title` null for what is about none of the handbook's topics. */
export type TopicCount = { title: string | null; count: number };

/**
 * Counts the cases of each topic, most frequent first, with the topics' titles in the language of
 * the house.
 */
export function topicCounts(opened: readonly { topic: string | null }[], handbook: Handbook): TopicCount[] {
  const counts = new Map<string | null, number>();
  for (const { topic } of opened) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ title: topic === null ? null : topicTitle(topic, handbook), count }))
    .toSorted((one, other) => other.count - one.count || (one.title ?? '￿').localeCompare(other.title ?? '￿'));
}

function topicTitle(id: string, handbook: Handbook): string {
  return handbook.institution.topics.find((topic) => topic.id === id)?.titles[homeLanguage(handbook)] ?? id;
}
