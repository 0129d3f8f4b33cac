import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Mentioned } from '../model/clocks/mention.ts';

/** A clock that calls nobody is worse than one that calls somebody else. */
const FIRST_HELD: readonly Role[] = ['dpo', 'legal', 'lead'];

/** Whoever answers for data protection, on shift or not: nights do not stop the clock. Where nobody does, legal, then the lead. */
export function mentionedForBreach({ institution }: Handbook): Mentioned {
  const { members } = institution.team;
  const role = FIRST_HELD.find((one) => members.some(({ roles }) => roles.includes(one))) ?? 'dpo';
  return { ids: members.filter(({ roles }) => roles.includes(role)).map(({ slack }) => slack), roles: [role] };
}
