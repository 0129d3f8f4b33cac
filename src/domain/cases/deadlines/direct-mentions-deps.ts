import type { DirectPreference } from '../../people/preferences.ts';
import type { Roster } from '../../people/team-person.ts';

/** People whom a deadline can call, and those who also want a direct message. */
export type DirectMentions = {
  roster: Pick<Roster, 'team'>;
  calledDirectly(): Promise<DirectPreference[]>;
};
