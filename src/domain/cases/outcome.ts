import type { Sentence } from '../../errors.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { CaseState } from './case-state.ts';
import type { AuditDetail, Change, Effect, ThreadEntry } from './changes.ts';

/** All that a decision may rest on beside the state itself. */
export type GestureContext = {
  actor: Actor;
  /** What the actor may do now; strangers never come this far. */
  roles: readonly Role[];
  /** ISO 8601 UTC. */
  now: string;
  handbook: Handbook;
  holdMs: number;
  newId(): string;
  /** HMAC-SHA-256 of the text under the key, hex. */
  digest(key: string, text: string): string;
};

/** What a gesture leads to. `audit` is the detail of its row in the record. */
export type Outcome =
  | { kind: 'done'; changes: Change[]; effects: Effect[]; audit: AuditDetail }
  | { kind: 'refused'; sentence: Sentence };

export function refused(key: string, params?: Sentence['params']): Outcome {
  return { kind: 'refused', sentence: params === undefined ? { key } : { key, params } };
}

/** Redraws the card and says in its thread what happened: what nearly every gesture leads to. */
export function cardAndThread(state: CaseState, entry: ThreadEntry): Effect[] {
  const caseId = state.matter.id;
  return [
    { kind: 'card', caseId },
    { kind: 'thread', caseId, entry },
  ];
}
