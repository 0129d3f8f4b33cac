import type { Sentence } from '../../errors.ts';
import type { Role } from '../handbook/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { CasePost, Draft, Endorsement, EnteredFact, Matter, Note, Publication, Telling } from './case-state.ts';

/** A row to write, new or in place of the one with its id. */
export type Change =
  | { kind: 'matter'; row: Matter }
  | { kind: 'post'; row: CasePost }
  | { kind: 'draft'; row: Draft }
  | { kind: 'endorsement'; row: Endorsement }
  | { kind: 'publication'; row: Publication }
  | { kind: 'fact'; row: EnteredFact }
  | { kind: 'note'; row: Note }
  | { kind: 'telling'; row: Telling };

/** What the record says of one event: ids, rules and digests, never a citizen's or a colleague's words. */
export type AuditEntry = {
  /** `case.opened`, `gesture.approve`, … */
  event: string;
  result: 'done' | 'refused';
  caseId: number | null;
  actor: Actor;
  at: string;
  detail: AuditDetail;
};

export type AuditDetail = { [key: string]: string | number | boolean | null | readonly string[] | AuditDetail[] };

/** Something that the world must still be told. Holds ids; what is said is drawn from state when it is sent. */
export type Effect =
  /** Draw the case's card anew; many in a row cost one drawing. */
  | { kind: 'card'; caseId: number }
  | { kind: 'thread'; caseId: number; entry: ThreadEntry }
  /** Let the publication leave its hold. */
  | { kind: 'publish'; publicationId: string; dueAt: string };

/** A line in the card's thread. */
export type ThreadEntry = {
  sentence: Sentence;
  by?: Actor;
  /** Show this version and its difference from the one it was made from. */
  draftId?: string;
  noteId?: string;
  tellingId?: string;
  factIds?: string[];
  publicationId?: string;
  /** Call the people who hold this role, or any of these. */
  asks?: Role | readonly Role[];
};
