import type { CasePost } from '../../../../domain/cases/model/case-state.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readActor, readStrings } from '../values/stored-json.ts';

export type PostRow = {
  id: string;
  caseId: number;
  network: string;
  text: string;
  author: string | null;
  url: string | null;
  postedAt: string | null;
  flaggedAt: string;
  flaggedBy: string;
  why: string | null;
  keys: string;
  asksUs: number;
  answers: string | null;
};

export function postRow(post: CasePost): PostRow {
  return {
    ...post,
    text: storableText(post.text),
    author: storableText(post.author),
    url: storableText(post.url),
    flaggedBy: JSON.stringify(post.flaggedBy),
    why: storableText(post.why),
    keys: JSON.stringify(post.keys),
    asksUs: post.asksUs ? 1 : 0,
  };
}

export function casePostOf(row: PostRow): CasePost {
  return {
    id: row.id,
    caseId: row.caseId,
    network: row.network,
    text: row.text,
    author: row.author,
    url: row.url,
    postedAt: row.postedAt,
    flaggedAt: row.flaggedAt,
    flaggedBy: readActor(row.flaggedBy),
    why: row.why,
    keys: readStrings(row.keys),
    asksUs: row.asksUs === 1,
    answers: row.answers,
  };
}
