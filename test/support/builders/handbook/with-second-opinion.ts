import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { aHandbook } from '../a-handbook.ts';

/** A post of which triage is not sure, without a word about health, minors or violence. */
export const UNSURE = '¿Alguien sabe algo de la residencia? No cogen el teléfono y mi abuela está allí';

/** A handbook that asks a model for a second opinion; its server is 127.0.0.1. */
export function withSecondOpinion(handbook: Handbook = aHandbook()): Handbook {
  const { institution } = handbook;
  const { writer } = institution;
  if (writer === undefined) throw new Error('the handbook lets no model draft');
  return { ...handbook, institution: { ...institution, writer: { ...writer, secondOpinion: 'on' } } };
}
