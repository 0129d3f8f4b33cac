import { z } from 'zod';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import type { AuditRow } from '../../../domain/cases/ports/case-store.ts';
import { actorKey } from '../../../domain/people/actor.ts';
import { parseJson } from '../../../domain/text/parse-json.ts';
import { storedActor } from '../rows/values/stored-json.ts';
import type { RowProof } from './row-proof.ts';
import { proofOf } from './row-proof.ts';

/** Step of a case, as a row of the audit log tells it. */
export type RecordedStep = {
  seq: number;
  at: string;
  event: string;
  /** Actor key of the person. */
  actor: string;
  detail: Detail;
  /** Proofs of the rows that the step wrote; null where the version that wrote it kept none. */
  rows: readonly RowProof[] | null;
};

type Detail = z.infer<typeof detail>;

/** Events name their details as they like: what is of another type says nothing here. */
const text = z.string().nullish().catch(null);
const texts = z.array(z.string()).optional().catch(undefined);

const detail = z.looseObject({
  draft: text,
  digest: text,
  publication: text,
  publications: texts,
  drafts: texts,
  partly: texts,
  whole: z.boolean().optional().catch(undefined),
  stopped: text,
  rows: texts,
  departure: text,
  departed: text,
  contents: texts,
});

const body = z.object({ at: z.string(), event: z.string(), result: z.string(), actor: storedActor, detail });

/** Reads what was done; leaves out refusals, and rows that cannot be read, which the chain shows. */
export function stepsOf(rows: readonly AuditRow[]): RecordedStep[] {
  return rows.flatMap((row) => {
    const read = body.safeParse(parseJson(row.body)).data;
    if (read === undefined || read.result !== 'done') return [];
    const { at, event, actor, detail: said } = read;
    const proofs = said.rows?.flatMap((stored) => proofOf(stored) ?? []) ?? null;
    return [{ seq: row.seq, at, event, actor: actorKey(actor), detail: said, rows: proofs }];
  });
}

/** Returns the last proof of a row that the record holds; undefined if it names none. */
export function lastProof(steps: readonly RecordedStep[], name: string): RowProof | undefined {
  return steps
    .toReversed()
    .flatMap(({ rows }) => rows ?? [])
    .find((one) => one.name === name);
}

/**
 * Compares a sign-off with the record. A step of a version that kept no proofs vouches for it by
 * person, moment, draft and digest.
 * @param proof of the sign-off as it is now
 */
export function standsInRecord(
  signOff: SignOff,
  proof: RowProof,
  steps: readonly RecordedStep[],
): 'yes' | 'differs' | 'missing' {
  const last = lastProof(steps, proof.name);
  if (last !== undefined) return last.digest === proof.digest ? 'yes' : 'differs';
  const { by, at, draftId, digest } = signOff;
  const person = actorKey(by.kind === 'spoken' ? by.recordedBy : by);
  const isVouched = steps.some(
    (step) =>
      step.rows === null &&
      step.at === at &&
      step.actor === person &&
      step.detail.draft === draftId &&
      step.detail.digest === digest,
  );
  return isVouched ? 'yes' : 'missing';
}
