import type { Handbook } from '../handbook/handbook.ts';
import { homeLanguage } from '../handbook/handbook.ts';
import { isProposal } from '../triage/model/is-proposal.ts';
import type { PostCount } from './figures.ts';

export const ASKED_KINDS = ['questions', 'complaints', 'suggestions'] as const;
type AskedKind = (typeof ASKED_KINDS)[number];

/**
 * Number of posts that asked, complained or proposed something. `title` is null for posts on none
 * of the handbook's topics.
 */
export type AskedRow = { title: string | null } & Readonly<Record<AskedKind, number>>;

/** Most first; titles in the language of the house. */
export type Asked = { byTopic: AskedRow[]; byArea: AskedRow[] };

type Counted = Pick<PostCount, 'class' | 'suggests' | 'topic' | 'count'>;

/**
 * Counts what citizens ask, complain of and propose, by topic and by the area that owns the topic.
 * Contains none of their words.
 */
export function askedOf(counts: readonly Counted[], handbook: Handbook): Asked {
  const { topics, areas } = handbook.institution;
  const language = homeLanguage(handbook);
  const topicOf = (id: string | null) => topics.find((topic) => topic.id === id);
  const topicTitle = (id: string | null) => topicOf(id)?.titles[language] ?? id;
  const areaTitle = (id: string | null) => {
    const owner = topicOf(id)?.owner ?? null;
    return areas.find((area) => area.id === owner)?.names[language] ?? owner;
  };
  return {
    byTopic: rowsBy(counts, ({ topic }) => topicTitle(topic)),
    byArea: rowsBy(counts, ({ topic }) => areaTitle(topic)),
  };
}

function rowsBy(counts: readonly Counted[], titleOf: (count: Counted) => string | null): AskedRow[] {
  const rows = new Map<string | null, Record<AskedKind, number>>();
  for (const counted of counts) {
    const kind = kindOf(counted);
    if (kind === null) continue;
    const title = titleOf(counted);
    const row = rows.get(title) ?? { questions: 0, complaints: 0, suggestions: 0 };
    row[kind] += counted.count;
    rows.set(title, row);
  }
  return [...rows]
    .map(([title, row]) => ({ title, ...row }))
    .toSorted((one, other) => total(other) - total(one) || (one.title ?? '￿').localeCompare(other.title ?? '￿'));
}

/** A proposal is often put as a question or a complaint: it counts as one thing alone. */
function kindOf({ class: postClass, suggests }: Counted): AskedKind | null {
  if (isProposal({ class: postClass, suggests })) return 'suggestions';
  if (postClass === 'question') return 'questions';
  return postClass === 'complaint' ? 'complaints' : null;
}

function total(row: AskedRow): number {
  return row.questions + row.complaints + row.suggestions;
}
