import type { ReplySigns } from './reply-signs.ts';
import { namesPlace, speaksOfSubject } from './subject-signs.ts';

type IsThere = (signs: ReplySigns) => boolean;

const theme =
  (...names: string[]): IsThere =>
  ({ themes }) =>
    names.some((name) => themes.has(name));
const both =
  (...parts: IsThere[]): IsThere =>
  (signs) =>
    parts.every((part) => part(signs));
const either =
  (...parts: IsThere[]): IsThere =>
  (signs) =>
    parts.some((part) => part(signs));
const link: IsThere = ({ hasLink }) => hasLink;
const truthFirst: IsThere = ({ themes, draft }) => {
  const denials = (themes.get('false') ?? []).map(({ sentence }) => sentence);
  // In a first sentence the truth may still stand before: "Sale agua apta, no es cierto que …".
  return denials.length > 0 && (Math.min(...denials) > 0 || (draft.read.sentences[0]?.to ?? 0) > SHORT_DENIAL);
};
/** "Es falso." "Es un bulo que circula." */
const SHORT_DENIAL = 6;

/**
 * Tests for the required content of our playbooks, by id. For other ids the words of their `what`
 * are searched.
 */
export const KNOWN_NEEDS: Readonly<Record<string, IsThere>> = {
  'aware-and-cooperating': both(theme('aware', 'cooperating'), theme('cooperating')),
  documents: theme('documents'),
  channel: either(theme('channel'), link),
  'truth-first': truthFirst,
  'beware-of-phishing': theme('phishing'),
  'next-update': ({ saysWhenNext }) => saysWhenNext,
  'other-way': theme('other-way'),
  deadline: theme('deadline'),
  subject: speaksOfSubject,
  'official-link': either(link, theme('channel')),
  'formal-route': theme('formal-route'),
  'zone-and-colour': both(namesPlace, theme('colour')),
  'self-protection': theme('protection'),
  'emergencies-only': theme('emergency'),
  'emergency-number': theme('emergency'),
  'house-rule': theme('rule'),
  support: theme('support'),
  'how-to-report': theme('report'),
  'what-to-do': theme('what-to-do', 'emergency'),
  source: either(theme('source'), link),
  'taken-seriously': theme('seriously'),
  care: theme('care'),
  'call-now': theme('emergency'),
  device: both(theme('device'), theme('emergency')),
  refunds: theme('refund', 'exchange'),
  zone: namesPlace,
  'not-for-drinking': theme('drinking'),
  'who-orders': theme('order'),
  windows: theme('windows'),
  'time-and-place': both(theme('time'), theme('place')),
  // Gestures of the team, not words of the reply.
  'private-first': () => true,
  'hand-over': () => true,
};
