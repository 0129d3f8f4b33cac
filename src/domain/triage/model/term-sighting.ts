import type { PhraseMatch } from '../../phrases/compile-phrases.ts';

/**
 * Owner of a term: a playbook's trigger, or one that counts while its crisis is open, a reason to
 * raise its severity (by index in `raised_by`), or a topic.
 */
export type TermOwner =
  | { kind: 'trigger'; playbook: string }
  | { kind: 'when_open'; playbook: string }
  | { kind: 'raise'; playbook: string; reason: number }
  | { kind: 'topic'; topic: string };

/** A word of the handbook seen in a post. `weight`: how many words it has, for longer ones say more. */
export type TermSighting = { owner: TermOwner; match: PhraseMatch; weight: number };
