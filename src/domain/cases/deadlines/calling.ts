import type { CalledDirectly } from '../preferences.ts';
import type { Roster } from '../rota/team-person.ts';

/** Whom a clock can call, and who wants to be called in a message of their own too. */
export type Calling = {
  roster: Pick<Roster, 'team'>;
  calledDirectly(): Promise<CalledDirectly[]>;
};
