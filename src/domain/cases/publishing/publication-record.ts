import type { DifferencePart } from '../../drafts/difference.ts';
import { differenceOf } from '../../drafts/difference.ts';
import type { Actor } from '../../people/actor.ts';
import type { CaseState, Draft, SignOff } from '../model/case-state.ts';
import { wordsAt } from '../model/destinations-of.ts';
import type { ModelRun } from '../model/model-run.ts';
import type { DeliveredAs, Publication } from '../model/publication.ts';

/**
 * Record of a publication at its place, for questions years later: the draft, the approved text,
 * its approvers with their roles, and when.
 */
export type PublicationRecord = {
  publicationId: string;
  draftText: string;
  approvedText: string;
  difference: DifferencePart[];
  deliveredAs: DeliveredAs;
  /**
   * Published text, word for word, and its difference from the approved one; null if they are the
   * same or nothing is published.
   */
  deviation: { text: string; digest: string; difference: DifferencePart[] } | null;
  digest: string;
  /** Author of the approved version; null if its words are the playbook's own or a model's. */
  writer: Actor | null;
  /** By which a model wrote the draft; null when none did. */
  run: ModelRun | null;
  handbookHash: string;
  /** On whose word the handbook held it as approved; null when on nobody's. */
  basis: Publication['basis'];
  approvals: Pick<SignOff, 'by' | 'as' | 'roles' | 'at' | 'spoken'>[];
  network: string;
  proof: string | null;
  publishedAt: string | null;
};

export function publicationRecord(state: CaseState, publicationId: string): PublicationRecord | null {
  const publication = state.publications.find((one) => one.id === publicationId);
  const approved = state.drafts.find((draft) => draft.id === publication?.draftId);
  if (publication === undefined || approved === undefined) return null;
  const approvedText = wordsAt(approved, publication.target, state) ?? approved.text;
  const drafted = firstOf(approved, state.drafts);
  const draftText = wordsAt(drafted, publication.target, state) ?? drafted.text;
  return {
    publicationId,
    draftText,
    approvedText,
    difference: differenceOf(draftText, approvedText),
    deliveredAs: publication.deliveredAs,
    deviation: deviationOf(publication, approvedText, state.drafts),
    digest: publication.digest,
    writer: authorOf(approved, state.drafts),
    run: state.writings.find(({ id }) => id === approved.writingId) ?? null,
    handbookHash: publication.handbookHash,
    basis: publication.basis,
    approvals: state.signOffs.filter((one) => one.draftId === approved.id && one.voidedAt === null),
    network: publication.network,
    proof: publication.proof,
    publishedAt: publication.publishedAt,
  };
}

function deviationOf(
  { deliveredAs }: Publication,
  approved: string,
  drafts: readonly Draft[],
): PublicationRecord['deviation'] {
  const out = deliveredAs.kind === 'deviation' ? drafts.find((one) => one.id === deliveredAs.draftId) : undefined;
  if (out === undefined) return null;
  return { text: out.text, digest: out.digest, difference: differenceOf(approved, out.text) };
}

/** A value filled in later makes a version without making its author. */
function authorOf(draft: Draft, drafts: readonly Draft[]): Actor | null {
  const before = drafts.find((one) => one.id === draft.basedOn);
  return draft.writtenBy ?? (before === undefined ? null : authorOf(before, drafts));
}

/** The text that the approved one began as. */
function firstOf(draft: Draft, drafts: readonly Draft[]): Draft {
  const before = drafts.find((one) => one.id === draft.basedOn);
  return before === undefined ? draft : firstOf(before, drafts);
}
