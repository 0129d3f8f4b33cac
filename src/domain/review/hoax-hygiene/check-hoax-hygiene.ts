import { placeNames } from '../../handbook/places/place-names.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Span } from '../../text/fold-text.ts';
import { contactsForReply } from '../model/contacts-for-reply.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding, FindingLevel } from '../model/finding.ts';
import type { Saying } from '../text/compile-sayings.ts';
import { claimOf } from './claim-of.ts';
import { findClaimWording } from './find-claim-wording.ts';
import { findHoaxMarks } from './find-hoax-marks.ts';
import { findRegistered } from './find-registered.ts';
import { findHoaxSayings } from './hoax-sayings.ts';
import { judgeOpening } from './judge-opening.ts';

const PLAYBOOK_OF_HOAXES = 'hoax';

/**
 * Blocks a reply to a false claim that spreads its link, hashtag or words, puts it before the
 * truth, or names its spreader. Warns of a denial that precedes the truth or names no official
 * source. Blocks any reply that repeats a hoax of the register.
 */
export function checkHoaxHygiene(draft: DraftReading): Finding[] {
  const isHoax = draft.postClass === 'false_claim' || draft.playbook?.id === PLAYBOOK_OF_HOAXES;
  const sayings = findHoaxSayings(draft.read);
  const denial = sayings.find(({ theme }) => theme === 'denies');
  const registered = findRegistered(draft, sayings).map((one) => ({ rule: 'hoax-hygiene' as const, ...one }));
  if (!isHoax && (denial === undefined || draft.post === null)) return registered;
  const found = [...spreadersIn(draft, sayings, isHoax)];
  if (draft.post !== null) found.push(...claimIn(draft, draft.post.text, sayings, isHoax));
  if (isHoax && denial !== undefined && !isSourced(draft, sayings)) {
    found.push(finding(denial, 'no-source', 'warn'));
  }
  return [...found, ...registered.filter((one) => !found.some((other) => saysSame(one, other)))];
}

/** Returns true if a block covers the same words; one sentence is enough for them. */
function saysSame(one: Finding, other: Finding): boolean {
  return one.words !== '' && one.start === other.start && one.end === other.end && other.level === 'block';
}

function claimIn(draft: DraftReading, post: string, sayings: readonly Saying[], isHoax: boolean): Finding[] {
  const claim = claimOf(post, draft.language);
  const opening = judgeOpening(draft, claim, sayings);
  const openings =
    opening === null || (!isHoax && opening.what === 'truth-later')
      ? []
      : [finding(opening, opening.what, opening.what === 'claim-first' ? 'block' : 'warn')];
  if (!isHoax) return openings;
  const ours = [...draft.facts.map(({ value }) => value), ...placeNames(draft.handbook.institution)];
  return [
    ...findHoaxMarks(draft, claim).map(({ what, ...span }) => finding(span, what, 'block')),
    ...openings,
    ...findClaimWording(draft, claim, ours.join('\n').toLowerCase()).map((span) => finding(span, 'wording', 'block')),
  ];
}

function spreadersIn(
  { exact, handbook, post, facts }: DraftReading,
  sayings: readonly Saying[],
  isHoax: boolean,
): Finding[] {
  if (!isHoax) return [];
  const blamed = sayings.filter(({ theme }) => theme === 'blames');
  const ours = [
    ...handbook.institution.networks.flatMap(({ handle }) => handle ?? []),
    ...facts.map(({ value }) => value),
  ]
    .join('\n')
    .toLowerCase();
  const author = (post?.author ?? '').replace(/^@/, '').toLowerCase();
  const accounts = findWebAddresses(exact.text)
    .filter(({ kind }) => kind === 'mention')
    .map(({ start, end }) => exact.spanOf(start, end))
    .filter(({ words, start }) => {
      const account = words.replace(/^[@＠]/u, '').toLowerCase();
      return !ours.includes(account) && !(account === author && start < GREETING);
    });
  return [...accounts, ...blamed].map((span) => finding(span, 'spreader', 'block'));
}

/** The author may be greeted. */
const GREETING = 30;

function isSourced(draft: DraftReading, sayings: readonly Saying[]): boolean {
  if (sayings.some(({ theme }) => theme === 'sourced')) return true;
  const official = contactsForReply(draft);
  return findWebAddresses(draft.exact.text).some(
    (address) => address.kind !== 'mention' && official.isOfficial(address),
  );
}

function finding({ words, start, end }: Span, what: string, level: FindingLevel): Finding {
  return { rule: 'hoax-hygiene', level, words, start, end, message: { key: `finding.hoax-hygiene.${what}` } };
}
