import type { Handbook } from '../../handbook/handbook.ts';
import type { Institution } from '../../handbook/institution.ts';
import type { ReviewInput } from '../../review/model/review-input.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import type { Crisis } from '../model/crises/crisis.ts';

/** Names of the commanding authorities where the handbook says none. */
const USUAL = { regional: '112', state: 'Protección Civil' } as const;

type Command = NonNullable<NonNullable<Institution['emergencyCommands']>['regional']>;

/** Returns the name of a commanding authority in a language, else in those of the house. */
export function bodyIn({ body }: Command, language: Language, { languages }: Pick<Institution, 'languages'>): string {
  return typeof body === 'string' ? body : inLanguage(body, language, languages);
}

/**
 * Returns the authority that commands the emergency of an open crisis, by its name in the language, with its page. Null while the
 * municipality does.
 */
export function commandingBody(
  crisis: Crisis | null,
  { institution }: Handbook,
  language: Language,
): NonNullable<ReviewInput['command']> | null {
  if (crisis?.command === undefined || crisis.closed !== null) return null;
  const { level } = crisis.command;
  const known = institution.emergencyCommands?.[level];
  if (known !== undefined) return { body: bodyIn(known, language, institution), link: known.link };
  return { body: crisis.plan?.director ?? USUAL[level], link: crisis.plan?.link ?? null };
}
