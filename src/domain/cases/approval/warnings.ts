import type { Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Finding } from '../../review/model/finding.ts';
import { findingKey } from '../../review/model/finding.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { liveSignOffs } from '../model/case-status.ts';
import { reviewCaseDraft } from './review-case-draft.ts';

/** An approver has read these warnings, and says why the text may go out all the same. */
export type OverriddenWarnings = { warnings: readonly string[]; reason: string };

/**
 * Returns the id of a warning, which stays the same while the bytes do. It contains no words of the
 * text. Missing must-haves are all located at the text's end, where the handbook's id distinguishes
 * them.
 */
export function warningId(finding: Finding): string {
  const { message, start, end, place } = finding;
  const which = message.params?.['need'] === undefined ? '' : `.${message.params['need']}`;
  const where = place === undefined ? '' : `#${place}`;
  return `${findingKey(finding).replace(/^finding\./, '')}${which}@${start}-${end}${where}`;
}

/**
 * Returns the warnings on a text that no live sign-off has overridden; for many replies, those on
 * the reply to `target`.
 */
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

/** Returns the checks' warnings on a text of the case. */
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

/**
 * Refuses an approval unless this approver has ticked every warning and given a reason. Overrides
 * by other approvers do not count.
 */
export function unheededWarnings(warnings: readonly string[], over: OverriddenWarnings | undefined): Sentence | null {
  const unticked = warnings.filter((warning) => over?.warnings.includes(warning) !== true);
  if (unticked.length > 0) return warningsOpen(unticked.length);
  return warnings.length > 0 && over?.reason.trim() === '' ? { key: 'refusal.warning_reason' } : null;
}
