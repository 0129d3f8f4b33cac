import type { PersonalDatum, PersonalDatumKind } from '../../../../src/domain/posts/personal-datum.ts';
import type { Finding, RuleId } from '../../../../src/domain/review/model/finding.ts';
import type { ReviewInput } from '../../../../src/domain/review/model/review-input.ts';
import { findInDraft } from '../../../../src/domain/review/review-draft.ts';
import { isClassifierWarning } from '../../../../src/domain/review/second-sight/sentence-classifier.ts';
import { sharedHandbook } from '../a-handbook.ts';

/** A review of a reply to nobody in particular; `overrides` say what the test is about. */
export function aReview(text: string, overrides: Partial<ReviewInput> = {}): ReviewInput {
  const base = {
    network: null,
    post: null,
    personalData: [],
    postClass: null,
    playbook: null,
    language: 'es',
    citizenLanguage: 'und',
    facts: [],
    electoral: false,
    severity: null,
    plan: null,
    reviewedLanguage: true,
    origin: 'person',
  } as const;
  return { text, handbook: sharedHandbook, ...base, ...overrides };
}

/** The citizen's post, with the personal datum that stands in it. */
export function aPostWith(kind: PersonalDatumKind, datum: string): Pick<ReviewInput, 'post' | 'personalData'> {
  const text = `Hola, no me llega el agua. ${datum} es lo mío, gracias.`;
  const start = text.indexOf(datum);
  const personalData: PersonalDatum[] = [{ kind, start, end: start + datum.length }];
  return { post: { network: 'x', text, author: 'vecina_molinar', url: null, postedAt: null }, personalData };
}

/** `rule.what: words` of each finding, as one reads it. What was learned has tests of its own: here rules are tried, sentence by sentence. */
export function findingsOf(text: string, overrides: Partial<ReviewInput> = {}): string[] {
  return ruledOut(text, overrides).map(told);
}

/** What one check alone has to say, as one reads it. */
export function findingsBy(rule: RuleId): typeof findingsOf {
  return (text, overrides = {}) =>
    ruledOut(text, overrides)
      .filter((finding) => finding.rule === rule)
      .map(told);
}

function ruledOut(text: string, overrides: Partial<ReviewInput>): Finding[] {
  return findInDraft(aReview(text, overrides)).filter((finding) => !isClassifierWarning(finding));
}

function told({ message, words }: Finding): string {
  return `${message.key.replace('finding.', '')}: ${words}`;
}
