import type { CaseState, Draft } from '../../cases/model/case-state.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { differenceOf } from '../../drafts/difference.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { EditedReply } from './crisis-report.ts';
import { proposedVariant } from './proposed-variant.ts';

/** From here on, in hundredths of both texts, a reply is another text than the playbook's. */
const MUCH = 25;

type Read = {
  /** The ledger of the crisis; a case brings its own values. */
  facts: readonly EnteredFact[];
  handbook: Handbook;
  maskerFor(state: CaseState): Masker;
};

/** Replies and statements that people changed much before they went out, the most changed first. */
export function editedReplies(cases: readonly CaseState[], read: Read): EditedReply[] {
  return cases
    .flatMap((state) => {
      const out = new Set(
        state.publications
          .filter(({ publishedAt, deliveredAs }) => publishedAt !== null && deliveredAs.kind === 'as_approved')
          .map(({ draftId }) => draftId),
      );
      return state.drafts.filter(({ id }) => out.has(id)).flatMap((draft) => edited(draft, state, read));
    })
    .toSorted((one, other) => other.changed - one.changed);
}

function edited(draft: Draft, state: CaseState, { facts, handbook, maskerFor }: Read): EditedReply[] {
  const began = beginningOf(draft, state);
  if (began === null || began.templateId === null) return [];
  const changed = changeBetween(began.text, draft.text);
  if (changed < MUCH) return [];
  const { templateId } = began;
  const mask = maskerFor(state);
  const [before, after] = [mask(began.text), mask(draft.text)];
  const variant = proposedVariant(templateId, after, draft, [...facts, ...state.facts], handbook);
  return [{ caseId: state.core.id, draftId: draft.id, templateId, changed, before, after, variant }];
}

/**
 * Returns the last text of the playbook from which people made the reply; null where none is at its
 * beginning.
 */
function beginningOf(after: Draft, { drafts }: CaseState): Draft | null {
  const seen = new Set<string>();
  let one: Draft | undefined = after;
  while (one !== undefined && !seen.has(one.id)) {
    seen.add(one.id);
    if (one.writtenBy === null && one.writingId === null) return one.id === after.id ? null : one;
    const { basedOn }: Draft = one;
    one = drafts.find(({ id }) => id === basedOn);
  }
  return null;
}

/** In hundredths: the letters that only one of the texts has, of all that there are. */
export function changeBetween(before: string, after: string): number {
  const parts = differenceOf(before, after);
  const lengthOf = (kind: 'same' | 'other') =>
    parts
      .filter((part) => (part.kind === 'same') === (kind === 'same'))
      .reduce((sum, { text }) => sum + text.length, 0);
  const [same, other] = [lengthOf('same') * 2, lengthOf('other')];
  return same + other === 0 ? 0 : Math.round((100 * other) / (same + other));
}
