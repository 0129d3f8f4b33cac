import type { Audience } from '../../../domain/cases/model/safety-message.ts';
import type { NamedCase } from '../../kit/case-reference.ts';
import { decodeCase, encodeCase } from '../../kit/case-reference.ts';

/**
 * Value of a safety message's button: which safety message, to whom, and which bytes were on the
 * screen.
 */
export type SafetyReference = NamedCase & {
  lineId: string;
  audience: Audience;
  digest: string;
  privateImpossible: boolean;
};

export function encodeSafety({ lineId, audience, digest, privateImpossible, ...named }: SafetyReference): string {
  return [encodeCase(named), 'l', lineId, audience, digest, privateImpossible ? 'impossible' : ''].join(':');
}

/** @throws Error for a value that no card of ours carries */
export function decodeSafety(value: string): SafetyReference {
  const [id = '', kind, lineId = '', audience, digest = '', impossible] = value.split(':');
  const named = decodeCase(id);
  const isKnown = kind === 'l' && (audience === 'public' || audience === 'private');
  if (named === null || !isKnown) throw new Error('A button carried a line that no card has');
  return { ...named, lineId, audience, digest, privateImpossible: impossible === 'impossible' };
}
