import type { DirectPreference } from '../../people/preferences.ts';
import type { Roster } from '../../people/team-person.ts';

/** Whom a clock can call, and who wants to be called in a message of their own too. */
export type DirectMentions = {
  roster: Pick<Roster, 'team'>;
  calledDirectly(): Promise<DirectPreference[]>;
};
