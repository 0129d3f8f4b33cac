import type { Audience } from '../../../domain/cases/model/safety-message.ts';

/**
 * Value of a safety message's button: which safety message, to whom, and which bytes were on the
 * screen.
 */
export type SafetyReference = {
  caseId: number;
  lineId: string;
  audience: Audience;
  digest: string;
  privateImpossible: boolean;
};

export function encodeSafety({ caseId, lineId, audience, digest, privateImpossible }: SafetyReference): string {
  return [caseId, 'l', lineId, audience, digest, privateImpossible ? 'impossible' : ''].join(':');
}

/** @throws Error for a value that no card of ours carries */
export function decodeSafety(value: string): SafetyReference {
  const [id = '', kind, lineId = '', audience, digest = '', impossible] = value.split(':');
  const caseId = Number(id);
  const isKnown = kind === 'l' && (audience === 'public' || audience === 'private');
  if (!Number.isSafeInteger(caseId) || caseId < 1 || !isKnown) {
    throw new Error('A button carried a line that no card has');
  }
  return { caseId, lineId, audience, digest, privateImpossible: impossible === 'impossible' };
}
