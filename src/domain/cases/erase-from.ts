import type { Assessment } from '../triage/assessment.ts';
import type { Actor } from './actor.ts';
import type { CaseState, Matter, Publication } from './case-state.ts';
import type { Change } from './changes.ts';
import type { ErasureRule } from './erasure.ts';
import type { Outcome } from './outcome.ts';
import { stopPublication } from './stop-publication.ts';

type ErasureContext = {
  actor: Actor;
  rule: ErasureRule;
  /** ISO 8601 UTC. */
  now: string;
  /** When the messages in Slack are to be drawn anew; `now` unless told. */
  redrawAt?: string;
};

/**
 * Takes the personal data of these posts out of a case, and what was written about them: in doubt, more goes. A case that keeps no
 * post is erased as a whole, which nothing takes back.
 */
export function eraseFrom(state: CaseState, postIds: readonly string[], context: ErasureContext): Outcome {
  const { matter } = state;
  const isWhole = state.posts.every(({ id }) => postIds.includes(id));
  const draftIds = isWhole ? state.drafts.map(({ id }) => id) : draftsFor(state, postIds);
  const row = { id: String(matter.id), caseId: matter.id, postIds: [...postIds], draftIds };
  const stopped =
    isWhole || draftIds.includes(matter.currentDraftId ?? '') ? stopPublication(state, STOPPED, context) : [];
  const changes: Change[] = [
    ...stopped.filter((change) => change.kind !== 'publication'),
    ...withoutProof(state, draftIds, stopped),
    { kind: 'matter', row: isWhole ? erasedMatter(matter, context) : keptMatter(state, postIds, draftIds) },
    { kind: 'erasure', row: { ...row, scope: isWhole ? 'case' : 'posts' } },
  ];
  const dueAt = context.redrawAt ?? context.now;
  return {
    kind: 'done',
    changes,
    effects: (['card', 'thread'] as const).map((of) => ({ kind: 'erase_messages', caseId: matter.id, of, dueAt })),
    audit: { rule: context.rule, posts: [...postIds], drafts: draftIds, whole: isWhole },
  };
}

const STOPPED = 'stopped.erased';

/** A reply answers the case's first post, unless it went out as an answer to another. */
function draftsFor({ posts, drafts, publications }: CaseState, postIds: readonly string[]): string[] {
  const first = posts[0]?.id ?? '';
  return drafts
    .filter(({ id }) => postIds.includes(publications.find((one) => isTextOf(one, id))?.target ?? first))
    .map(({ id }) => id);
}

/** What was approved, or what went out in its place. */
function isTextOf({ draftId, wentOut }: Publication, id: string): boolean {
  return draftId === id || (wentOut.kind === 'deviation' && wentOut.draftId === id);
}

/** Who answered by another way was typed by hand. */
function nameless({ wentOut }: Publication): Publication['wentOut'] {
  return wentOut.kind === 'elsewhere' ? { ...wentOut, who: '' } : wentOut;
}

/** Where a reply stands leads to whom it answers; of a private one the proof may name them. */
function withoutProof(state: CaseState, draftIds: readonly string[], stopped: readonly Change[]): Change[] {
  const changed = stopped.flatMap((change) => (change.kind === 'publication' ? [change.row] : []));
  return state.publications
    .filter(({ draftId }) => draftIds.includes(draftId))
    .map((publication): Publication => changed.find(({ id }) => id === publication.id) ?? publication)
    .map((publication) => ({
      kind: 'publication',
      row: { ...publication, proof: null, wentOut: nameless(publication) },
    }));
}

function erasedMatter(matter: Matter, { now, actor, rule }: ErasureContext): Matter {
  return {
    ...matter,
    assessment: withoutWords(matter.assessment),
    claim: null,
    currentDraftId: null,
    closed: matter.closed === null ? null : { ...matter.closed, noteId: null },
    digestKey: '',
    erased: { at: now, by: actor, rule },
  };
}

function keptMatter({ matter, posts }: CaseState, postIds: readonly string[], draftIds: readonly string[]): Matter {
  return {
    ...matter,
    assessment: postIds.includes(posts[0]?.id ?? '') ? withoutWords(matter.assessment) : matter.assessment,
    currentDraftId: draftIds.includes(matter.currentDraftId ?? '') ? null : matter.currentDraftId,
    closed: matter.closed === null ? null : { ...matter.closed, noteId: null },
  };
}

/** Which rules decided stays; the words of the post that they saw do not. */
function withoutWords(assessment: Assessment): Assessment {
  const because = assessment.because.map((one) => ({ ...one, words: [] }));
  return { ...assessment, personalData: [], because };
}
