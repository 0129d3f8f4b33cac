import type { Severity } from '../../../handbook/vocabulary.ts';

export const TURN_KINDS = [
  'approval',
  'returned',
  'stopped',
  'failed',
  'by_hand',
  'resume',
  'fact',
  'question',
  'card',
  'crisis',
  'role',
  'step',
  'language',
  'handover',
  'correction',
  'statement',
  'address',
] as const;
/** Kind of a turn: to approve a text, to change one that came back, to confirm a fact, to take a new case. */
export type TurnKind = (typeof TURN_KINDS)[number];

export const RING_STEPS = ['first', 'again', 'deputies', 'lead', 'taken'] as const;
/** Step at which a person was rung for a turn; `taken`: the person said that they see to it. */
export type RingStep = (typeof RING_STEPS)[number];

/** One person who was rung for one turn, or who took it. */
export type Ring = {
  id: string;
  /** Key of the turn: `approval:<draft>:…`. */
  turn: string;
  kind: TurnKind;
  severity: Severity;
  caseId: number | null;
  /** Crisis of the turn, or the one with whose other cards it is rung for. */
  crisisId: number | null;
  /** Slack id: of a person, or of an entry of the handbook's team while its people are unknown. */
  who: string;
  step: RingStep;
  /** ISO 8601 UTC. */
  at: string;
};

/** A turn that a message rings for, with those whom it mentions. */
export type RungTurn = {
  key: string;
  kind: TurnKind;
  step: Exclude<RingStep, 'taken'>;
  severity: Severity;
  caseId: number | null;
  crisisId: number | null;
  /** Slack ids to mention: people (`U…`) or groups of the team (`S…`). */
  ids: readonly string[];
};

/** The turn that a line of a thread rings for. */
export type CalledTurn = Pick<RungTurn, 'key' | 'kind' | 'step' | 'severity'>;

/** Returns the key of the turn of those who decide at a level of a crisis. */
export function levelTurn(crisisId: number, level: Severity): string {
  return `crisis:${crisisId}:${level}`;
}

/** Reader of the rings. */
export type RingReader = {
  /** Returns the rings of these turns, oldest first. */
  of(turns: readonly string[]): Promise<Ring[]>;
  /** Returns the rings since that moment (ISO 8601 UTC), oldest first. */
  since(moment: string): Promise<Ring[]>;
};
