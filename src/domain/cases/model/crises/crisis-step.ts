import type { Role, StepPhase, StepTick } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import type { Localized } from '../../../text/languages.ts';

/** One thing to do in a crisis, as it was laid out; the handbook may have changed since. */
export type CrisisStep = {
  id: string;
  crisisId: number;
  /** Id of the playbook's step; null for one that a person of the team added. */
  step: string | null;
  phase: StepPhase;
  /** Role that does it while no person has taken it; null for the information lead. */
  role: Role | null;
  /** Words as they were laid out, for when the handbook has none for it any more. */
  what: Localized;
  phone: string | null;
  link: string | null;
  tickedBy: StepTick | null;
  /** Moment from which its time counts, ISO 8601 UTC; for an update, our last word to the public. */
  since: string;
  /** ISO 8601 UTC; null where no clock runs. */
  dueAt: string | null;
  taken: { by: Actor; at: string } | null;
  ended: StepEnd | null;
};

/** `seen`: ticked automatically, by the person whose action the bot saw, if it knows them. `why`: of a step that is not needed. */
export type StepEnd = { kind: 'done' | 'seen' | 'not_needed'; by: Actor; at: string; why: string | null };
