import type { ContentRecordReader } from '../../../domain/contents/model/content-record.ts';
import type { ProofFault } from './compare-case.ts';
import { compareContent } from './compare-content.ts';

/** Result for all planned posts; each fault with the id of its post, and its moment (ISO 8601 UTC; null where the post is gone). */
export type ContentsProof = {
  faults: (ProofFault & { contentId: string; at: string | null })[];
  contents: number;
  signOffs: number;
  departures: number;
};

/** Compares every planned post with the audit log, without holding them all in memory. */
export async function verifyContents(reader: ContentRecordReader): Promise<ContentsProof> {
  const sum: ContentsProof = { faults: [], contents: 0, signOffs: 0, departures: 0 };
  const gone = await reader.each((recorded) => {
    const { id, at } = recorded.state.content;
    const { faults, signOffs, publications } = compareContent(recorded);
    sum.contents += 1;
    sum.signOffs += signOffs;
    sum.departures += publications;
    for (const fault of faults) sum.faults.push({ ...fault, contentId: id, at });
  });
  for (const contentId of gone) {
    sum.faults.push({ kind: 'row_gone', what: `content:${contentId}`, seq: null, contentId, at: null });
  }
  return sum;
}
