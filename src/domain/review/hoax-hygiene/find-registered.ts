import type { Span } from '../../text/fold-text.ts';
import type { Language } from '../../text/languages.ts';
import { rememberLast } from '../../text/remember-last.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import type { KnownHoax } from '../model/known-hoax.ts';
import type { Saying } from '../text/compile-sayings.ts';
import { claimOf } from './claim-of.ts';
import { findClaimWording } from './find-claim-wording.ts';
import type { Opening } from './judge-opening.ts';
import { judgeOpening } from './judge-opening.ts';

type Found = Omit<Finding, 'rule'>;

const LEAST_SHARED = 2;

/**
 * Returns problems with hoaxes of the register, even if the post is about something else. A reply
 * must not tell a hoax before the truth or in its own words, or deny one that proved true. It must
 * not answer a hoax that is to be ignored.
 */
export function findRegistered(draft: DraftReading, sayings: readonly Saying[]): Found[] {
  const hoaxes = draft.hoaxes ?? [];
  if (hoaxes.length === 0) return [];
  const told = hoaxes.filter(({ isTrue }) => !isTrue).flatMap((hoax) => toldIn(draft, hoax, sayings));
  const denial = sayings.find(({ theme }) => theme === 'denies');
  const truth = hoaxes.find(({ isTrue, isMatched }) => isTrue && isMatched);
  const quiet = hoaxes.find(({ isQuiet, isMatched, isTrue }) => isQuiet && isMatched && !isTrue);
  const end = draft.text.length;
  return [
    ...told.filter((one, at) => told.findIndex(({ start, end }) => start === one.start && end === one.end) === at),
    ...(denial === undefined || truth === undefined ? [] : [found(denial, truth, 'denies-true', 'block')]),
    ...(quiet === undefined ? [] : [found({ words: '', start: end, end }, quiet, 'quiet', 'warn')]),
  ];
}

function toldIn(draft: DraftReading, hoax: KnownHoax, sayings: readonly Saying[]): Found[] {
  const ours = draft.facts
    .map(({ value }) => value)
    .join('\n')
    .toLowerCase();
  return hoax.said.flatMap((said) => {
    const claim = knownClaim(JSON.stringify([said, draft.language]));
    const opening = judgeOpening(draft, claim, sayings);
    const spans = opening !== null && tells(opening) ? [opening] : [];
    return [...spans, ...findClaimWording(draft, claim, ours)].map((span) => found(span, hoax, 'registered', 'block'));
  });
}

/**
 * Returns true if the opening tells the hoax. If the post does not mention the hoax, a denial in
 * the hoax's own words tells it too.
 */
function tells({ what, shared }: Opening): boolean {
  return what === 'claim-first' || shared >= LEAST_SHARED;
}

/** The same hoaxes are held against every reply of a crisis. */
const knownClaim = rememberLast((key) => {
  const [said, language] = JSON.parse(key) as [string, Language];
  return claimOf(said, language);
}, 200);

function found({ words, start, end }: Span, { id }: KnownHoax, what: string, level: Finding['level']): Found {
  return { level, words, start, end, message: { key: `finding.hoax-hygiene.${what}`, params: { id } } };
}
