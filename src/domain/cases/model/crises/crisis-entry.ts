import type { Sentence } from '../../../../errors.ts';
import type { Role } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import type { CalledTurn } from '../deadlines/ring.ts';
import type { CrisisRole } from './crisis.ts';

/** A line below a crisis's board. Holds ids; what it is about is drawn from state when it is sent. */
export type CrisisEntry = {
  sentence: Sentence;
  by?: Actor;
  /** Names of people who are called. */
  calls?: readonly Actor[];
  /** People whom its sentence calls already. */
  named?: readonly Actor[];
  /** Call the people who hold any of these roles. */
  asks?: readonly Role[];
  /** Roles of the crisis that are to be handed over: with the button that does it. */
  roles?: readonly CrisisRole[];
  factIds?: string[];
  pauseId?: string;
  /** Steps of the crisis that it lists. */
  stepIds?: string[];
  /** Tasks that the crisis left behind. */
  followUpIds?: string[];
  /** Messages noted later that it lists, with what is to be said again. */
  notedIds?: string[];
  /** Rings for this turn; once it is over, the line is not sent. */
  turn?: CalledTurn;
  /** Slack ids of the people and groups whom it rings. */
  ids?: readonly string[];
  /** Cases that it lists, each with a link to its card. */
  caseIds?: number[];
};
