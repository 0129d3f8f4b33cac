import { reviewDraft } from '../../../../src/domain/review/review-draft.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { aReview } from './a-review.ts';

type Asked = { post?: string; facts?: readonly string[]; language?: Language; severity?: 'S1' | 'S2' | 'S3' | 'S4' };

/** Returns what blocks or ticks a reply that a person wrote, as "warn never-say.reproach", in one line. */
export function whatStops(text: string, { post = 'Hola', facts = [], severity = 'S4', ...more }: Asked = {}): string {
  const told = facts.map((value, at) => ({ id: `f${at}`, key: `f${at}`, value, source: '' }));
  const asked = { network: 'x', text: post, author: 'Rosa Mil', url: null, postedAt: null };
  return reviewDraft(aReview(text, { severity, post: asked, facts: told, ...more }))
    .filter(({ level }) => level !== 'advice')
    .map(({ level, message }) => `${level} ${message.key.replace('finding.', '')}`)
    .join();
}
