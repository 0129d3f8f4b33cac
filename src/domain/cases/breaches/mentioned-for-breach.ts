import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Mentioned } from '../model/deadlines/mention.ts';

/** A deadline that calls the wrong person is better than one that calls nobody. */
const FIRST_HELD: readonly Role[] = ['dpo', 'legal', 'lead'];

/**
 * Returns the people responsible for data protection, on shift or not: the deadline also runs at
 * night. If there are none, legal, then the lead.
 */
export function mentionedForBreach({ institution }: Handbook): Mentioned {
  const { members } = institution.team;
  const role = FIRST_HELD.find((one) => members.some(({ roles }) => roles.includes(one))) ?? 'dpo';
  return { ids: members.filter(({ roles }) => roles.includes(role)).map(({ slack }) => slack), roles: [role] };
}
