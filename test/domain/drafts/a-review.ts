import type { Finding } from '../../../src/domain/drafts/finding.ts';
import { reviewDraft } from '../../../src/domain/drafts/review-draft.ts';
import type { ReviewInput } from '../../../src/domain/drafts/review-input.ts';
import type { PersonalDatum, PersonalDatumKind } from '../../../src/domain/posts/personal-datum.ts';
import { aHandbook } from '../../support/a-handbook.ts';

/** A review of a reply to nobody in particular; `overrides` say what the test is about. */
export function aReview(text: string, overrides: Partial<ReviewInput> = {}): ReviewInput {
  const base = { network: null, post: null, personalData: [], playbook: null, language: 'es', facts: [] } as const;
  return { text, handbook: aHandbook(), ...base, ...overrides };
}

/** The citizen's post, with the personal datum that stands in it. */
export function aPostWith(kind: PersonalDatumKind, datum: string): Pick<ReviewInput, 'post' | 'personalData'> {
  const text = `Hola, no me llega el agua. ${datum} es lo mío, gracias.`;
  const start = text.indexOf(datum);
  const personalData: PersonalDatum[] = [{ kind, start, end: start + datum.length }];
  return { post: { network: 'x', text, author: 'vecina_molinar', url: null, postedAt: null }, personalData };
}

/** `rule.what: words` of each finding, as one reads it. */
export function findingsOf(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return reviewDraft(aReview(text, overrides)).map(told);
}

function told({ message, words }: Finding): string {
  return `${message.key.replace('finding.', '')}: ${words}`;
}
