import type { CaseState, Draft, SignOff } from '../../../domain/cases/model/case-state.ts';
import { digestOfDraft } from '../../../domain/cases/model/destinations-of.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { AuditRow } from '../../../domain/cases/ports/case-store.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { caseKeys } from '../engine/case-keys.ts';
import type { RecordedStep } from './recorded-step.ts';
import { lastProof, standsInRecord, stepsOf } from './recorded-step.ts';
import { publicationProof, signOffProof } from './row-proof.ts';
import { wasApproved } from './was-approved.ts';

/** Disagreement between a case and the audit log. `what`: the version, person, network or id; `seq`: the row that says otherwise. */
export type ProofFault = {
  kind:
    | 'text_differs'
    | 'digest_differs'
    | 'draft_gone'
    | 'sign_off_missing'
    | 'sign_off_differs'
    | 'publication_missing'
    | 'publication_differs'
    | 'publication_unapproved'
    | 'row_gone'
    | 'erasure_missing'
    | 'content_missing'
    | 'content_differs';
  what: string;
  seq: number | null;
};

/** Result of the comparison. `erased`: texts whose words or key are gone, which nothing can be compared with. */
export type CaseProof = {
  faults: ProofFault[];
  texts: number;
  erased: number;
  signOffs: number;
  publications: number;
};

/** Compares the texts, sign-offs and publications of a case with its rows of the audit log. */
export function compareCase(state: CaseState, rows: readonly AuditRow[]): CaseProof {
  const steps = stepsOf(rows);
  const erased = state.drafts.filter((draft) => isErased(draft, state, steps));
  const compared = state.drafts.filter((draft) => !erased.includes(draft));
  return {
    faults: [
      ...erasureFaults(state, steps),
      ...compared.flatMap((draft) => textFaults(draft, state)),
      ...digestFaults(state, steps),
      ...state.signOffs.flatMap((one) => signOffFaults(one, state, steps)),
      ...state.publications.flatMap((one) => publicationFaults(one, state, steps)),
      ...goneFaults(state, steps),
    ],
    texts: compared.length,
    erased: erased.length,
    signOffs: state.signOffs.length,
    publications: state.publications.length,
  };
}

function isErasure({ event }: RecordedStep): boolean {
  return event.endsWith('.erased');
}

function isErased({ id }: Draft, { core }: CaseState, steps: readonly RecordedStep[]): boolean {
  if (core.digestKey === '') return true;
  return steps.some(
    (step) => isErasure(step) && [...(step.detail.drafts ?? []), ...(step.detail.partly ?? [])].includes(id),
  );
}

/** Shows a case that counts as erased although the log does not say so. */
function erasureFaults({ core }: CaseState, steps: readonly RecordedStep[]): ProofFault[] {
  const isGone = core.digestKey === '' || core.erased !== null;
  if (!isGone || steps.some((step) => isErasure(step) && step.detail.whole !== false)) return [];
  return [{ kind: 'erasure_missing', what: String(core.id), seq: null }];
}

function textFaults(draft: Draft, { core }: CaseState): ProofFault[] {
  const digest = digestOfDraft(draft, core.digestKey, caseKeys.digest);
  return digest === draft.digest ? [] : [{ kind: 'text_differs', what: String(draft.version), seq: null }];
}

/** Shows versions whose digest, or which themselves, are no longer those that the log names. */
function digestFaults({ drafts }: CaseState, steps: readonly RecordedStep[]): ProofFault[] {
  const byDraft = new Map<string, ProofFault>();
  for (const { seq, detail } of steps) {
    if (typeof detail.draft !== 'string' || typeof detail.digest !== 'string') continue;
    const draft = drafts.find(({ id }) => id === detail.draft);
    if (draft?.digest === detail.digest || byDraft.has(detail.draft)) continue;
    const fault: ProofFault =
      draft === undefined
        ? { kind: 'draft_gone', what: detail.draft, seq }
        : { kind: 'digest_differs', what: String(draft.version), seq };
    byDraft.set(detail.draft, fault);
  }
  return [...byDraft.values()];
}

function signOffFaults(
  signOff: SignOff,
  { core }: Pick<CaseState, 'core'>,
  steps: readonly RecordedStep[],
): ProofFault[] {
  const stands = standsInRecord(
    signOff,
    signOffProof(signOff, core.digestKey),
    core.digestKey === '' ? bare(steps) : steps,
  );
  if (stands === 'yes') return [];
  const what = actorKey(signOff.by);
  return [{ kind: stands === 'missing' ? 'sign_off_missing' : 'sign_off_differs', what, seq: null }];
}

/** The steps without proofs, which need the key of the case. */
function bare(steps: readonly RecordedStep[]): RecordedStep[] {
  return steps.map((step) => ({ ...step, rows: null }));
}

const LEFT: readonly Publication['status'][] = ['publishing', 'published', 'failed', 'unknown', 'withdrawn'];

function publicationFaults(publication: Publication, state: CaseState, steps: readonly RecordedStep[]): ProofFault[] {
  const what = publication.network;
  const proof = publicationProof(publication, state.core.digestKey);
  const last = lastProof(steps, proof.name);
  const isNamed =
    last !== undefined ||
    steps.some(({ detail }) => detail.publication === publication.id || detail.publications?.includes(publication.id));
  if (!isNamed) return [{ kind: 'publication_missing', what, seq: null }];
  const faults: ProofFault[] = [];
  if (last !== undefined && state.core.digestKey !== '' && last.digest !== proof.digest) {
    faults.push({ kind: 'publication_differs', what, seq: null });
  }
  const hasLeft = LEFT.includes(publication.status) && publication.deliveredAs.kind !== 'elsewhere';
  if (hasLeft && !leftApproved(publication, state, steps)) {
    faults.push({ kind: 'publication_unapproved', what, seq: null });
  }
  return faults;
}

/** Returns whether the log lets it leave its hold with its approvals. A text that the team alone approved was seen by two people. */
function leftApproved(
  { id, draftId, basis }: Publication,
  { signOffs, core }: CaseState,
  steps: readonly RecordedStep[],
): boolean {
  const claimed = steps.find(
    ({ event, detail }) => event === 'publication.claimed' && detail.publication === id && detail.stopped == null,
  );
  if (claimed === undefined) return false;
  const recorded = signOffs.filter(
    (one) => one.draftId === draftId && signOffFaults(one, { core }, steps).length === 0,
  );
  return wasApproved({ claimed, people: basis === null ? 2 : 1 }, recorded, 'endorsement', steps);
}

/** Shows rows that the log names and no table has. */
function goneFaults({ signOffs, publications }: CaseState, steps: readonly RecordedStep[]): ProofFault[] {
  const known = new Set([
    ...signOffs.map(({ id }) => `endorsement:${id}`),
    ...publications.map(({ id }) => `publication:${id}`),
  ]);
  const named = new Map(steps.flatMap(({ seq, rows }) => (rows ?? []).map(({ name }) => [name, seq] as const)));
  return [...named].filter(([name]) => !known.has(name)).map(([what, seq]) => ({ kind: 'row_gone', what, seq }));
}
