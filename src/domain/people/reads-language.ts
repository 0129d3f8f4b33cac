import type { Handbook } from '../handbook/handbook.ts';
import type { Language } from '../text/languages.ts';
import type { Actor } from './actor.ts';

/** Returns whether a person reads a language, as the handbook says; true for a person of whom it says nothing. */
export function readsLanguage(
  actor: Actor,
  language: Language,
  { institution: { team } }: Pick<Handbook, 'institution'>,
): boolean {
  const said = ofPerson(actor, team).flatMap(({ languages }) => (languages === undefined ? [] : [languages]));
  return said.length === 0 || said.some((languages) => languages.includes(language));
}

/**
 * Returns the members who read a language for the house before a text goes out: its reviewers, else those of whom the handbook says
 * that they read it.
 */
export function readersOf(
  language: Language,
  { institution: { team, languageReviewers = {} } }: Pick<Handbook, 'institution'>,
): Handbook['institution']['team']['members'] {
  const entries: readonly string[] = languageReviewers[language] ?? [];
  const reviewers = team.members.filter(({ slack, roles }) =>
    entries.some((entry) => entry === slack || roles.some((role) => role === entry)),
  );
  return reviewers.length > 0 ? reviewers : team.members.filter(({ languages }) => languages?.includes(language));
}

function ofPerson(actor: Actor, { members, byVoice = [] }: Handbook['institution']['team']) {
  if (actor.kind === 'slack') return members.filter(({ slack }) => slack === actor.user);
  if (actor.kind !== 'spoken') return [];
  return byVoice.filter(({ name, post }) => name === actor.name && post === actor.post);
}
