import type { CaseCore } from '../../domain/cases/model/case-state.ts';

/** The case that a button names: its number, and its random id, which buttons of before did not carry. */
export type NamedCase = { caseId: number; randomId: string | null };

export function namedCase({ core: { id, randomId } }: { core: Pick<CaseCore, 'id' | 'randomId'> }): NamedCase {
  return { caseId: id, randomId };
}

/** `7~3f9a0c12`; `7` on a button of before. */
export function encodeCase({ caseId, randomId }: NamedCase): string {
  return randomId === null ? String(caseId) : `${caseId}~${randomId}`;
}

/** Returns null for a value that no button of ours carries. */
export function decodeCase(value: string): NamedCase | null {
  const [number = '', ...ids] = value.split('~');
  const caseId = Number(number);
  const randomId = ids.length === 0 ? null : ids.join('~');
  return Number.isSafeInteger(caseId) && caseId > 0 ? { caseId, randomId } : null;
}
