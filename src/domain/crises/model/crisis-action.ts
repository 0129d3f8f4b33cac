import type { StatementKind } from '../../cases/model/case-state.ts';
import type { ActivatedPlan, CommandLevel, CrisisLevel, CrisisRole } from '../../cases/model/crises/crisis.ts';
import type { Actor } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';
import type { NotedWords } from '../actions/note-message.ts';

/** A line for the ledger, as typed. */
export type FactWords = {
  value: string;
  translations: Partial<Record<Language, string>>;
  source: string;
  /** Person who answers for it; null for the person who enters it. */
  owner: Actor | null;
  /**
   * Minutes from now for which it holds; null for as long as the playbook says, or until a person
   * ends it; NaN where what was typed is no hour.
   */
  validForMinutes: number | null;
};

/** Case action of a person on a crisis. */
export type CrisisAction =
  | { kind: 'set_level'; level: CrisisLevel; why: string }
  | { kind: 'set_plan'; plan: Omit<ActivatedPlan, 'since'> | null }
  | { kind: 'set_cadence'; minutes: number }
  /** Government that commands the emergency. */
  | { kind: 'set_command'; level: CommandLevel }
  | { kind: 'hand_over'; role: CrisisRole; to: Actor }
  /** `key`: of the playbook's fact, null for a fact of its own, which then has a title. */
  | ({ kind: 'add_fact'; key: string | null; title: string } & FactWords)
  | { kind: 'verify_fact'; factId: string }
  /** Several at once, each of which the person has seen and ticked. */
  | { kind: 'verify_facts'; factIds: readonly string[] }
  /** Confirmed by voice, as this person notes: who of the handbook's `team.by_voice`, and at what hour. */
  | { kind: 'verify_by_voice'; factId: string; voiceId: string; at: string }
  /** Proposes another value for a current fact; it is in force once another person has confirmed it. */
  | ({ kind: 'replace_fact'; factId: string } & FactWords)
  /** `instead`: the value that holds now, proposed in the same act; absent where nobody knows it yet. */
  | { kind: 'retract_fact'; factId: string; why: string; instead?: FactWords }
  /** A text of our own in each of these languages. */
  | { kind: 'open_statement'; statement: StatementKind; networks: readonly string[]; languages: readonly Language[] }
  /** A channel of its own is wanted; once there is one, the crisis moves there. */
  | { kind: 'ask_for_channel' }
  | { kind: 'move_to_channel'; channel: string }
  | { kind: 'take_step'; stepId: string }
  | { kind: 'end_step'; stepId: string; end: 'done' | 'not_needed'; why: string }
  | { kind: 'add_step'; what: string; minutes: number }
  /** `dueOn`: a date such as 2026-11-24. */
  | { kind: 'add_follow_up'; what: string; owner: Actor; dueOn: string }
  | { kind: 'end_follow_up'; followUpId: string; end: 'done' | 'dropped'; why: string }
  /** Notes what was said by another way while Slack or the network was down. */
  | ({ kind: 'note_message' } & NotedWords)
  | { kind: 'waive_noted'; notedId: string; why: string }
  /** Has a person sent the info sheet, or no more; they may be outside of the team. */
  | { kind: 'subscribe'; who: Actor }
  | { kind: 'unsubscribe'; who: Actor }
  /** Puts the info sheet below the board. */
  | { kind: 'post_sheet' }
  /** `untold`: cases of people at risk of whom the person was shown that nobody was told. */
  | { kind: 'close'; why: string; untold?: readonly number[] }
  /** Keeps what its cases hold, for courts. */
  | { kind: 'hold_legally'; why: string }
  | { kind: 'lift_hold' };
