import type { Handbook } from '../../handbook/handbook.ts';
import { classRow } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { PostClass, Severity } from '../../handbook/vocabulary.ts';
import { SEVERITIES } from '../../handbook/vocabulary.ts';

/** Classes that are as urgent as the matter that they are about. */
const SHARES_THE_MATTER: readonly PostClass[] = ['field_report', 'question', 'complaint', 'false_claim'];

/**
 * Returns the severity of a case of which only class and playbook are known: the graver one, where
 * the class shares the matter's. Without both it is an everyday one.
 */
export function usualSeverity(handbook: Handbook, postClass: PostClass | null, playbook: Playbook | null): Severity {
  const own = postClass === null ? null : classRow(handbook, postClass).severity;
  const shares = postClass === null || SHARES_THE_MATTER.includes(postClass);
  const all = [own, shares ? (playbook?.severity ?? null) : null].filter((one) => one !== null);
  return SEVERITIES.find((severity) => all.includes(severity)) ?? 'S4';
}
