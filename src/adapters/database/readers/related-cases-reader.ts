import type { Kysely } from 'kysely';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { likeliestClaim, mayBeCopy } from '../../../domain/cases/model/joining/same-claim.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { OutText, RelatedCases, RelatedCasesReader } from '../../../domain/cases/ports/related-cases.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { openCrises } from '../queries/crises.ts';
import { factsById } from '../queries/facts.ts';
import { loadPostVolume } from '../queries/load-post-volume.ts';
import { draftOf } from '../rows/cases/draft-row.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import type { Schema } from '../rows/schema.ts';
import { pastReplies } from './past-replies.ts';

/** Reads the related cases of a case, beyond its own rows, on either engine. */
export function relatedCasesReader(db: Kysely<Schema>): RelatedCasesReader {
  return {
    async related(state, factIds = []) {
      const facts = factsNamed(state, factIds);
      const corrected = correctedElsewhere(state);
      const others = relatedCasesOf(state);
      return readTransaction(db, async (now): Promise<RelatedCases> => {
        const offers = await offersFor(now, state);
        const named = [...others, offers.sameClaim ?? []].flat();
        const [known, out, corrections, cards] = [
          facts.length === 0 ? [] : await factsById(now, facts),
          corrected.length === 0 ? [] : await outTexts(now, corrected),
          others.length === 0 ? [] : await correctionsOf(now, state, others),
          named.length === 0 ? [] : await cardsOf(now, named),
        ];
        return {
          facts: known,
          corrected: out,
          corrections,
          cards,
          ...offers,
          crowd: await loadPostVolume(now, state),
        };
      });
    },
    pastReplies: (state) => readTransaction(db, (now) => pastReplies(now, state)),
  };
}

/** Reads what the card offers to join: a crisis, or an earlier case with the same claim. */
async function offersFor(db: Kysely<Schema>, state: CaseState): Promise<Pick<RelatedCases, 'crises' | 'sameClaim'>> {
  const crises = state.core.crisisId === null ? await openCrises(db) : [];
  return { crises, sameClaim: await sameClaimOf(db, state) };
}

/** Number of earlier claims that a claim is compared with. */
const CLAIMS = 50;

async function sameClaimOf(db: Kysely<Schema>, state: CaseState): Promise<number | null> {
  const { core, posts } = state;
  const [post] = posts;
  if (post === undefined || !mayBeCopy(state)) return null;
  const cases = await db
    .selectFrom('cases')
    .select('id')
    .where('class', '=', 'false_claim')
    .where('playbook', '=', core.playbook)
    .where('id', '<', core.id)
    .where('closedReason', 'is', null)
    .where('erasedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(CLAIMS)
    .execute();
  if (cases.length === 0) return null;
  const ids = cases.map(({ id }) => id);
  const said = await db
    .selectFrom('posts')
    .select(['caseId', 'text'])
    .where('caseId', 'in', ids)
    .orderBy('rank')
    .execute();
  return likeliestClaim(post.text, said);
}

/** Entered ones: a playbook's standing facts, and the record's hours, have no row. */
function factsNamed({ drafts, recalls }: CaseState, more: readonly string[]): string[] {
  const named = [...drafts.flatMap(({ factIds }) => factIds), ...recalls.map(({ factId }) => factId), ...more];
  return [...new Set(named)].filter((id) => !/^(standing|record):/.test(id));
}

function correctedElsewhere({ drafts, publications }: CaseState): string[] {
  const ids = drafts.flatMap(({ places }) => places.flatMap(({ corrects }) => corrects));
  return [...new Set(ids)].filter((id) => publications.every((one) => one.id !== id));
}

function relatedCasesOf({ core, recalls }: CaseState): number[] {
  const ids = recalls.flatMap(({ caseId, correctionCaseId }) => [caseId, correctionCaseId ?? caseId]);
  return [...new Set(ids)].filter((id) => id !== core.id);
}

async function outTexts(db: Kysely<Schema>, ids: readonly string[]): Promise<OutText[]> {
  const publications = (
    await db.selectFrom('publications').selectAll().where('id', 'in', ids).orderBy('rank').execute()
  ).map(publicationOf);
  if (publications.length === 0) return [];
  const draftIds = [...new Set(publications.map(outDraftId))];
  const drafts = (await db.selectFrom('drafts').selectAll().where('id', 'in', draftIds).execute()).map(draftOf);
  return publications.map((publication) => {
    const draft = drafts.find(({ id }) => id === outDraftId(publication));
    const destination = draft?.places.find(({ target }) => target === publication.target);
    return { publication, text: destination?.text ?? draft?.text ?? '' };
  });
}

/** The version whose words are really out. */
function outDraftId({ draftId, deliveredAs }: Publication): string {
  return deliveredAs.kind === 'deviation' ? deliveredAs.draftId : draftId;
}

async function correctionsOf(
  db: Kysely<Schema>,
  { publications }: CaseState,
  caseIds: readonly number[],
): Promise<Publication[]> {
  const rows = await db.selectFrom('publications').selectAll().where('caseId', 'in', caseIds).orderBy('rank').execute();
  const ours = new Set(publications.map(({ id }) => id));
  return rows.map(publicationOf).filter(({ corrects }) => corrects.some((id) => ours.has(id)));
}

async function cardsOf(db: Kysely<Schema>, caseIds: readonly number[]): Promise<RelatedCases['cards']> {
  const rows = await db
    .selectFrom('cards')
    .select(['caseId', 'channel', 'ts'])
    .where('caseId', 'in', caseIds)
    .execute();
  return rows
    .map(({ caseId, channel, ts }) => ({ caseId, message: { channel, ts } }))
    .toSorted((one, other) => one.caseId - other.caseId);
}
