import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../a-handbook.ts';

/** The same handbook, of a house that speaks Spanish alone: its statements are one text each. */
export function inOneLanguage(handbook = aHandbook()): Handbook {
  return { ...handbook, institution: { ...handbook.institution, languages: ['es'] } };
}
