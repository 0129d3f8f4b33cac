import type { Digest } from '../../../../src/domain/digests/digest.ts';
import type { Decision, Hoax } from '../../../../src/domain/hoaxes/hoax.ts';
import { storableText } from '../../../../src/domain/text/words/storable-text.ts';
import { aHoax } from '../../../support/builders/a-hoax.ts';
import type { Words } from './ugly-words.ts';

export function uglyHoaxes(words: Words, count: number): Hoax[] {
  return Array.from({ length: Math.min(count, 120) }, (_, index) => uglyHoax(words, { ...aHoax(), id: index + 1 }));
}

/** As the digest tells of it. */
export function uglyHoaxTold(words: Words, index: number, count: number): Digest['hoaxes'][number] {
  const claim = storableText(words.note.slice(0, 300));
  return { id: index + 1, claim, status: 'misleading', isNew: true, seen: count * 1_000 };
}

/** As long as the forms let it be; proposals wait beside what holds, of the answer too. */
export function uglyHoax(words: Words, hoax: Hoax): Hoax {
  const kept = (text: string, most: number) => storableText(text.slice(0, most)) || 'x';
  const link = `https://www.aemet.es/${kept(words.query, 400).replaceAll(/\s/g, '')}`;
  const source = { link, body: kept(words.title, 300) };
  const decisions = hoax.decisions.map(({ what, ...one }): Decision => {
    if (what.kind === 'answer') return { ...one, what: { ...what, text: kept(words.draft, 1_500) } };
    return { ...one, what: what.kind === 'status' ? { ...what, source, truth: kept(words.value, 600) } : what };
  });
  const waiting = decisions.map((one): Decision => ({ ...one, id: `waits-${one.id}`, state: 'waiting' }));
  return {
    ...hoax,
    claim: kept(words.note, 300),
    wordings: [words.post, words.why, words.author].map((text, index) => ({
      id: `w${index}`,
      text: kept(text, 300),
      postId: index === 2 ? 'a-post' : null,
    })),
    decisions: [...decisions, ...waiting],
    spread: { ...hoax.spread, sightings: 1_000_000, networks: { x: 1_000_000 } },
  };
}
