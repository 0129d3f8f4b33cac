import type { Handbook } from '../../handbook/handbook.ts';
import type { ReviewInput } from '../../review/model/review-input.ts';
import type { Crisis } from '../model/crises/crisis.ts';

/** Names of the commanding authorities where the handbook says none. */
const USUAL = { regional: '112', state: 'Protección Civil' } as const;

/**
 * Returns the authority that commands the emergency of an open crisis, with its page. Null while the
 * municipality does.
 */
export function commandingBody(
  crisis: Crisis | null,
  { institution }: Handbook,
): NonNullable<ReviewInput['command']> | null {
  if (crisis?.command === undefined || crisis.closed !== null) return null;
  const { level } = crisis.command;
  const known = institution.emergencyCommands?.[level];
  if (known !== undefined) return { body: known.body, link: known.link };
  return { body: crisis.plan?.director ?? USUAL[level], link: crisis.plan?.link ?? null };
}
