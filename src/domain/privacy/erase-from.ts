import type { Outcome } from '../cases/decision/outcome.ts';
import { relatedCards } from '../cases/decision/outcome.ts';
import { withoutNotice } from '../cases/model/breaches/breach.ts';
import type { CaseCore, CaseState } from '../cases/model/case-state.ts';
import { statusOf } from '../cases/model/case-status.ts';
import type { Change } from '../cases/model/changes.ts';
import type { ErasureRule } from '../cases/model/erasure.ts';
import type { Publication } from '../cases/model/publication.ts';
import { NO_ADDRESS } from '../cases/model/publication.ts';
import { stopPublication } from '../cases/model/recalls/stop-publication.ts';
import type { Actor } from '../people/actor.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { WordsToErase } from './words-to-erase.ts';
import { wordsToErase } from './words-to-erase.ts';

type ErasureContext = {
  actor: Actor;
  rule: ErasureRule;
  /** ISO 8601 UTC. */
  now: string;
  /** Time at which the messages in Slack are redrawn, ISO 8601 UTC; `now` by default. */
  redrawAt?: string;
};

/**
 * Takes the personal data of these posts out of a case, and what was written about them: in doubt, more goes. A case that keeps no
 * post is erased as a whole, which nothing takes back.
 */
export function eraseFrom(state: CaseState, postIds: readonly string[], context: ErasureContext): Outcome {
  const isWhole = state.posts.every(({ id }) => postIds.includes(id));
  const words: WordsToErase = isWhole
    ? { draftIds: state.drafts.map(({ id }) => id), places: [], publications: state.publications }
    : wordsToErase(state, postIds);
  const core = isWhole ? erasedCore(state.core, context) : keptCore(state, postIds, words);
  return erased(state, { words, core, postIds, isWhole }, context);
}

/**
 * Erases corrections, in a case of their own, of what answered an erased person: they too were
 * written to that person. Words to other people stay. If nothing is left to correct, the case is
 * closed.
 */
export function eraseCorrections(
  state: CaseState,
  publicationIds: readonly string[],
  context: ErasureContext,
): Outcome {
  const words = wordsToErase(
    state,
    publicationIds.map((id) => `correction:${id}`),
  );
  const { draftIds, places } = words;
  const isPending = statusOf(state) !== 'answered';
  const isTouched = [...draftIds, ...places.map(({ draftId }) => draftId)].includes(state.core.currentDraftId ?? '');
  const isLast = state.drafts.every(({ id }) => draftIds.includes(id)) && state.drafts.length > 0;
  const kept = keptCore(state, [], words);
  const core: CaseCore = {
    ...kept,
    currentDraftId: isPending && isTouched ? null : kept.currentDraftId,
    closed:
      kept.closed === null && isLast && isPending
        ? { reason: 'let_stand', by: context.actor, at: context.now, noteId: null }
        : kept.closed,
  };
  return erased(state, { words, core, postIds: [], isWhole: false }, context);
}

function erased(
  state: CaseState,
  what: { words: WordsToErase; core: CaseCore; postIds: readonly string[]; isWhole: boolean },
  context: ErasureContext,
): Outcome {
  const { words, core, postIds, isWhole } = what;
  const { draftIds, places } = words;
  const row = { id: String(core.id), caseId: core.id, postIds: [...postIds], draftIds, places };
  const isStopped = isWhole || core.currentDraftId !== state.core.currentDraftId;
  const stopped = isStopped ? stopPublication(state, STOPPED, context) : [];
  const changes: Change[] = [
    ...stopped.filter((change) => change.kind !== 'publication'),
    ...emptied(words, stopped),
    ...nothingToCorrect(state, words, context),
    { kind: 'matter', row: core },
    { kind: 'erasure', row: { ...row, scope: isWhole ? 'case' : 'posts' } },
  ];
  const dueAt = context.redrawAt ?? context.now;
  return {
    kind: 'done',
    changes,
    effects: [
      ...(['card', 'thread'] as const).map((of) => ({ kind: 'erase_messages', caseId: core.id, of, dueAt }) as const),
      ...relatedCards(state),
    ],
    audit: {
      rule: context.rule,
      posts: [...postIds],
      drafts: draftIds,
      whole: isWhole,
      ...(places.length === 0 ? {} : { partly: places.map(({ draftId }) => draftId) }),
    },
  };
}

const STOPPED = 'stopped.erased';

/**
 * Removes names that a person typed by hand: the person who answered elsewhere, and the one who
 * ordered a removal.
 */
function nameless({ deliveredAs, withdrawal }: Publication): Pick<Publication, 'deliveredAs' | 'withdrawal'> {
  return {
    deliveredAs: deliveredAs.kind === 'elsewhere' ? { ...deliveredAs, who: '' } : deliveredAs,
    withdrawal: withdrawal === null ? null : { ...withdrawal, orderedBy: '' },
  };
}

/**
 * Empties publications: a reply's address leads to the person whom it answers, and the proof of a
 * private reply may name that person. Other publications that are stopped too keep their data.
 */
function emptied({ publications }: WordsToErase, stopped: readonly Change[]): Change[] {
  const changed = stopped.flatMap((change) => (change.kind === 'publication' ? [change.row] : []));
  const others = changed.filter((row) => publications.every(({ id }) => id !== row.id));
  return [
    ...others.map((row): Change => ({ kind: 'publication', row })),
    ...publications
      .map((publication): Publication => changed.find(({ id }) => id === publication.id) ?? publication)
      .map((publication): Change => {
        // An address that is still to come is not asked for any more.
        const reason = publication.reason === NO_ADDRESS ? null : publication.reason;
        return { kind: 'publication', row: { ...publication, proof: null, reason, ...nameless(publication) } };
      }),
  ];
}

/**
 * Waives corrections, because the address of the published text is erased and nothing is left to
 * correct. Removes the reason of an earlier decision, which a person typed by hand.
 */
function nothingToCorrect(
  { recalls, core }: CaseState,
  { publications }: WordsToErase,
  { actor, now }: ErasureContext,
): Change[] {
  return recalls
    .filter((one) => one.caseId === core.id && publications.some(({ id }) => id === one.publicationId))
    .map((row) => ({
      kind: 'recall',
      row: { ...row, waived: { ...(row.waived ?? { by: actor, at: now }), why: '' } },
    }));
}

function erasedCore(core: CaseCore, { now, actor, rule }: ErasureContext): CaseCore {
  return {
    ...core,
    assessment: withoutWords(core.assessment),
    claim: null,
    breach: withoutNotice(core.breach),
    currentDraftId: null,
    closed: core.closed === null ? null : { ...core.closed, noteId: null },
    digestKey: '',
    erased: { at: now, by: actor, rule },
  };
}

function keptCore({ core, posts }: CaseState, postIds: readonly string[], { draftIds }: WordsToErase): CaseCore {
  return {
    ...core,
    assessment: postIds.includes(posts[0]?.id ?? '') ? withoutWords(core.assessment) : core.assessment,
    breach: withoutNotice(core.breach),
    currentDraftId: draftIds.includes(core.currentDraftId ?? '') ? null : core.currentDraftId,
    closed: core.closed === null ? null : { ...core.closed, noteId: null },
  };
}

/** Keeps the rules that decided and removes the words of the post that they saw. */
function withoutWords(assessment: Assessment): Assessment {
  const because = assessment.because.map((one) => ({ ...one, words: [] }));
  return { ...assessment, personalData: [], because };
}
