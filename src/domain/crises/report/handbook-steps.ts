import type { AuditEntry } from '../../cases/model/changes.ts';
import type { HandbookStep } from './crisis-report.ts';

const STEPS: Readonly<Record<string, HandbookStep['step']>> = {
  'handbook.proposed': 'proposed',
  'handbook.taken': 'taken',
  'handbook.confirmed': 'confirmed',
  'handbook.dropped': 'dropped',
  'handbook.adopted': 'adopted',
};

/**
 * Returns the changes of the handbook during the crisis: proposed and taken by `/playbook reload`,
 * or at the terminal.
 */
export function handbookSteps(record: readonly AuditEntry[]): HandbookStep[] {
  return record.flatMap(({ event, result, at, actor: by, detail }): HandbookStep[] => {
    const step = STEPS[event];
    if (step === undefined || result !== 'done') return [];
    const { handbook, changes } = detail;
    return [{ step, at, by, hash: String(handbook ?? ''), changes: typeof changes === 'number' ? changes : null }];
  });
}
