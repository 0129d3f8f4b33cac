import { findIdentifiers } from '../../text/find-identifiers.ts';
import type { Span } from '../../text/fold-text.ts';
import { contactsForReply } from '../contacts-for-reply.ts';
import type { Finding } from '../finding.ts';
import type { ReviewInput } from '../review-input.ts';
import { findHandles } from '../text/find-handles.ts';
import { findRepeatedData } from '../text/find-repeated-data.ts';

/**
 * Blocks what a public reply must not say about a person: a personal datum of the post, an identity or account number
 * of anybody, another person's account, and the citizen's own name outside the first sentence.
 * A phone or mail that stands in no source is `grounding`'s matter.
 */
export function checkPrivacy(input: ReviewInput): Finding[] {
  const official = contactsForReply(input);
  const repeated = findRepeatedData(input.text, input.post?.text ?? '', input.personalData)
    .filter(({ phone }) => phone === null || !official.isOfficialPhone(phone))
    .map((span) => finding(span, 'repeats'));
  const ours = input.facts.map(({ value }) => value).join('\n');
  const identifiers = findIdentifiers(input.text)
    .filter(
      ({ start, end, words }) => !ours.includes(words) && !repeated.some((it) => it.start < end && start < it.end),
    )
    .map((span) => finding(span, 'identifier'));
  return [...repeated, ...identifiers, ...handles(input)];
}

function handles({ text, post, handbook, facts }: ReviewInput): Finding[] {
  const known = [
    ...handbook.institution.networks.map(({ handle }) => handle),
    ...facts.flatMap(({ value }) => value.match(/@[\w.@-]+/g) ?? []),
  ];
  return findHandles(text, post?.author ?? null, known).map(({ whose, ...span }) => finding(span, whose));
}

function finding({ words, start, end }: Span, what: string): Finding {
  return { rule: 'privacy', level: 'block', words, start, end, message: { key: `finding.privacy.${what}` } };
}
