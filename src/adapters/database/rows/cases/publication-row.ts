import { z } from 'zod';
import { threadKey } from '../../../../domain/cases/model/joining/thread.ts';
import type { DeliveredAs, Publication, PublicationStatus } from '../../../../domain/cases/model/publication.ts';
import type { Withdrawal } from '../../../../domain/cases/model/recalls/withdrawal.ts';
import { WITHDRAWAL_REASONS } from '../../../../domain/cases/model/recalls/withdrawal.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';
import { readActorOrNull, readStrings, storedActor, writeActorOrNull } from '../values/stored-json.ts';
import { knownWord, VOCABULARIES } from '../vocabularies.ts';

const { publications: closed } = VOCABULARIES;

export type PublicationRow = {
  id: string;
  caseId: number;
  draftId: string;
  digest: string;
  target: string;
  network: string;
  audience: Publication['audience'];
  status: PublicationStatus;
  holdUntil: string;
  awaitsGoOn: number;
  handbookHash: string;
  basis: string | null;
  proof: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
  wentOut: DeliveredAs['kind'];
  /** The version that is really out, of a deviation. */
  outDraftId: string | null;
  /** Person who published the text, for a reply published elsewhere. */
  outBy: string | null;
  corrects: string;
  putsRight: string;
  withdrawal: string | null;
  reason: string | null;
  waitUntil: string | null;
  /**
   * Key by which the bot finds our text when a citizen answers it; null while the text is published
   * nowhere.
   */
  threadKey: string | null;
};

export function publicationRow({ deliveredAs, ...publication }: Publication): PublicationRow {
  return {
    ...publication,
    awaitsGoOn: publication.awaitsGoOn ? 1 : 0,
    basis: publication.basis === null ? null : JSON.stringify(publication.basis),
    wentOut: deliveredAs.kind,
    outDraftId: deliveredAs.kind === 'deviation' ? deliveredAs.draftId : null,
    outBy: deliveredAs.kind === 'elsewhere' ? storableText(deliveredAs.who) : null,
    proof: storableText(publication.proof),
    publishedBy: writeActorOrNull(publication.publishedBy),
    corrects: JSON.stringify(publication.corrects),
    putsRight: JSON.stringify(publication.putsRight),
    withdrawal: publication.withdrawal === null ? null : JSON.stringify(publication.withdrawal),
    threadKey:
      publication.proof?.startsWith('https://') === true ? threadKey(publication.network, publication.proof) : null,
  };
}

export function publicationOf(row: PublicationRow): Publication {
  return {
    id: row.id,
    caseId: row.caseId,
    draftId: row.draftId,
    digest: row.digest,
    target: row.target,
    network: row.network,
    audience: knownWord(closed.audience, row.audience, 'private'),
    status: knownWord(closed.status, row.status, 'unknown'),
    holdUntil: row.holdUntil,
    awaitsGoOn: row.awaitsGoOn === 1,
    handbookHash: row.handbookHash,
    basis: row.basis === null ? null : basis.parse(JSON.parse(row.basis)),
    proof: row.proof,
    publishedAt: row.publishedAt,
    publishedBy: readActorOrNull(row.publishedBy),
    deliveredAs: deliveredAsOf(row),
    corrects: readStrings(row.corrects),
    putsRight: readStrings(row.putsRight),
    withdrawal: row.withdrawal === null ? null : withdrawal.parse(JSON.parse(row.withdrawal)),
    reason: row.reason,
    waitUntil: row.waitUntil,
  };
}

const withdrawal: z.ZodType<Withdrawal> = z.object({
  reason: z.enum([...WITHDRAWAL_REASONS, 'replaced']),
  orderedBy: z.string(),
  by: storedActor,
  at: z.string(),
  down: z.object({ by: storedActor, at: z.string() }).nullable(),
  replacedBy: z.string().optional(),
});

const basis = z.object({
  kind: z.enum(['line', 'text']),
  textId: z.string(),
  approvedBy: z.object({ name: z.string(), post: z.string() }),
  approvedOn: z.string(),
  validUntil: z.string(),
});

function deliveredAsOf({ wentOut, outDraftId, outBy }: PublicationRow): DeliveredAs {
  if (wentOut === 'deviation') return { kind: wentOut, draftId: outDraftId ?? '' };
  return wentOut === 'elsewhere' ? { kind: wentOut, who: outBy ?? '' } : { kind: 'as_approved' };
}
