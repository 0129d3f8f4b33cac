import type { Refusal, Sentence } from '../../../errors.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Role } from '../../handbook/vocabulary.ts';
import type { Actor } from '../../people/actor.ts';
import type { LanguageDetector } from '../../posts/language-detector.ts';
import type { CaseState } from '../model/case-state.ts';
import type { AuditDetail, Change, Effect, ThreadEntry } from '../model/changes.ts';
import type { Crisis } from '../model/crises/crisis.ts';
import type { ModelAvailability } from './model-availability.ts';

/** All that a decision may rest on beside the state itself. */
export type ActionContext = {
  actor: Actor;
  /** Current roles of the actor; outsiders were refused before. */
  roles: readonly Role[];
  /** ISO 8601 UTC. */
  now: string;
  handbook: Handbook;
  holdMs: number;
  /** Every crisis that is open, drills included. */
  crises: readonly Crisis[];
  /** Null where no language model is to be had. */
  model: ModelAvailability | null;
  /** Detects the language of a text. */
  detectLanguage: LanguageDetector;
  /** True while a person on shift reads private messages; absent where the action does not ask. */
  readsPrivate?: boolean;
  newId(): string;
  /** HMAC-SHA-256 of the text under the key, hex. */
  digest(key: string, text: string): string;
};

/**
 * Result of a case action. `audit` is the detail of its row in the audit log; `also` are further
 * rows.
 */
export type Outcome =
  | { kind: 'done'; changes: Change[]; effects: Effect[]; audit: AuditDetail; also?: readonly AlsoRecorded[] }
  /** `effects`: what shows the person the state of now, where they acted on an older one. */
  | { kind: 'refused'; sentence: Refusal; effects?: Effect[] };

/** Further event of the same action, with its own row in the audit log. */
export type AlsoRecorded = { event: string; detail: AuditDetail };

export function refuse(key: string, params?: Sentence['params']): Outcome {
  return { kind: 'refused', sentence: params === undefined ? { key } : { key, params } };
}

/** Refuses for all these reasons at once; null where there is none. */
export function refuseFor(problems: readonly Sentence[]): Outcome | null {
  const [first, ...also] = problems;
  if (first === undefined) return null;
  return { kind: 'refused', sentence: also.length === 0 ? first : { ...first, also } };
}

/** Redraws the cards of the cases that this one puts right, or that put it right: what they tell of each other has changed. */
export function relatedCards({ core, recalls }: Pick<CaseState, 'core' | 'recalls'>): Effect[] {
  const ids = recalls.flatMap(({ caseId, correctionCaseId }) => [caseId, correctionCaseId ?? caseId]);
  return [...new Set(ids)].filter((id) => id !== core.id).map((caseId) => ({ kind: 'card', caseId }));
}

/** Redraws the card, and the board of its crisis, and says in its thread what happened: what nearly every gesture leads to. */
export function cardAndThread({ core }: Pick<CaseState, 'core'>, entry: ThreadEntry): Effect[] {
  const { id: caseId, crisisId } = core;
  return [
    { kind: 'card', caseId },
    { kind: 'thread', caseId, entry },
    ...(crisisId === null ? [] : [{ kind: 'board', crisisId } satisfies Effect]),
  ];
}
