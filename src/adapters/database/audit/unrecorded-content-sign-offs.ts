import type { Transaction } from 'kysely';
import type { ContentSignOff, ContentState } from '../../../domain/contents/model/content.ts';
import { liveContentSignOffs } from '../../../domain/contents/model/content.ts';
import type { Schema } from '../rows/schema.ts';
import { standsAs } from './compare-content.ts';
import { linkHash } from './link-hash.ts';
import type { RecordedStep } from './recorded-step.ts';
import { stepsOf } from './recorded-step.ts';
import { contentName, contentProof, contentSignOffProof, departureProof } from './row-proof.ts';

/**
 * Returns the sign-offs that stand and that the record does not hold as they are. It returns all of them where the post, or what left of
 * it, is not as last recorded. It reads the record from the first of them on, so one that was voided later is voided.
 */
export async function unrecordedContentSignOffs(
  db: Transaction<Schema>,
  state: ContentState,
): Promise<ContentSignOff[]> {
  const live = liveContentSignOffs(state);
  if (live.length === 0) return [];
  const ids = live.map(({ id }) => id);
  const marks = await db.selectFrom('contentSignOffs').select(['id', 'seq']).where('id', 'in', ids).execute();
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'prev', 'hash', 'body'])
    // Its rows are of no case, which an index holds apart.
    .where('caseId', 'is', null)
    .where('seq', '>=', Math.min(...marks.map(({ seq }) => seq)))
    .where('body', 'like', `%"${contentName(state.content.id)}:%`)
    .orderBy('seq')
    .execute();
  const steps = stepsOf(rows.filter(({ prev, body, hash }) => linkHash(prev, body) === hash));
  if (!isAsRecorded(state, steps)) return live;
  return live.filter((one) => {
    const proof = contentSignOffProof(one, state.content.digestKey);
    const isThere = steps.some(
      ({ seq, rows: named }) =>
        marks.some((mark) => mark.id === one.id && mark.seq === seq) && named?.some(({ name }) => name === proof.name),
    );
    return !isThere || standsAs(proof, steps) !== 'yes';
  });
}

/** Returns whether the post and what left of it are as these rows last said. */
function isAsRecorded({ content, departures }: ContentState, steps: readonly RecordedStep[]): boolean {
  if (standsAs(contentProof(content), steps) !== 'yes') return false;
  const named = new Set(steps.flatMap(({ rows }) => (rows ?? []).map(({ name }) => name)));
  const proofs = departures.map((one) => departureProof(one, content.digestKey));
  const isGone = [...named].some((name) => name.startsWith('departure:') && proofs.every((one) => one.name !== name));
  return !isGone && proofs.every((one) => !named.has(one.name) || standsAs(one, steps) === 'yes');
}
