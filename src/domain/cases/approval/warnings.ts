import type { Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Finding } from '../../review/model/finding.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { liveSignOffs } from '../model/case-status.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

/** An approver has read these warnings, and says why the text may go out all the same. */
export type OverriddenWarnings = { warnings: readonly string[]; reason: string };

/**
 * Names a warning of one text: while the bytes are the same, it stands in the same place. Holds no words of the text. Must-haves that lack
 * stand all at its end: there the handbook's id tells one from the other.
 */
export function warningId({ message, start, end, place }: Finding): string {
  const which = message.params?.['need'] === undefined ? '' : `.${message.params['need']}`;
  const where = place === undefined ? '' : `#${place}`;
  return `${message.key.replace(/^finding\./, '')}${which}@${start}-${end}${where}`;
}

/** What the checks warn of in a text, or of many replies in that to `target`, and no live approval of it has been given in spite of. */
export function openWarnings(
  draft: Draft,
  state: CaseState,
  at: { handbook: Handbook; now: string },
  target: string | null = null,
): Finding[] {
  const overruled = new Set(
    liveSignOffs(state)
      .filter((one) => one.draftId === draft.id)
      .flatMap((one) => one.overruled),
  );
  return warningsOf(draft, state, at, target).filter((finding) => !overruled.has(warningId(finding)));
}

/** What the checks warn of in a text of the case. */
export function warningsOf(
  draft: Draft,
  state: CaseState,
  { handbook, now }: { handbook: Handbook; now: string },
  target: string | null = null,
): Finding[] {
  return reviewCaseDraft(draft, state, handbook, now, target).filter(({ level }) => level === 'warn');
}

export function warningsOpen(count: number): Sentence {
  return { key: 'refusal.warnings_open', params: { count } };
}
