import type { IntakeReader } from '../cases/model/joining/intake-reader.ts';
import type { JoinedCase, SaidWording } from '../cases/model/joining/known-wording.ts';
import { bandsOf } from '../posts/similarity/bands.ts';
import { shinglesOf } from './compare-text.ts';
import type { Candidate, CaseMatch, ComparedPost } from './match-case.ts';
import { matchCase } from './match-case.ts';

/**
 * Lookup that posts of one batch are compared with: known cases of the database, and those of
 * earlier posts of the batch.
 */
export type KnownCases = {
  /** @param originalId the case of the post that this one passes on, where it is known */
  joining(post: ComparedPost, originalId: number | undefined): CaseMatch | null;
  case(id: number): JoinedCase | null;
  /** By which later posts of the batch are known too. */
  add(of: JoinedCase, wording: SaidWording): void;
};

/** More share a band by chance alone; the nearest share the most. */
const MOST_NEAR = 8;

/** Asks for all that a batch may join at once: first what says the very same, then for the others what is near to it. */
export async function knownCases(
  intake: IntakeReader,
  batch: readonly { compared: ComparedPost; originalId: number | undefined }[],
  now: string,
): Promise<KnownCases> {
  const same = new Map<string, SaidWording[]>();
  const near = new Map<string, SaidWording[]>();
  const added: SaidWording[] = [];
  const cases = new Map<number, JoinedCase>();

  async function load(ids: readonly number[]): Promise<void> {
    const unknown = new Set(ids.filter((id) => !cases.has(id)));
    if (unknown.size === 0) return;
    for (const one of await intake.cases([...unknown])) cases.set(one.id, one);
  }

  function candidates(said: readonly SaidWording[]): Candidate[] {
    return said.flatMap((wording) => {
      const of = cases.get(wording.caseId);
      return of === undefined ? [] : [{ of, wording: { ...wording, said: shinglesOf(wording.text) } }];
    });
  }

  function joining(post: ComparedPost, originalId: number | undefined): CaseMatch | null {
    const original = cases.get(originalId ?? 0) ?? null;
    return (
      matchCase(post, original, candidates(same.get(post.wording) ?? []), now) ??
      matchCase(post, null, candidates([...(near.get(post.wording) ?? []), ...added]), now)
    );
  }

  for (const said of await intake.saying([...new Set(batch.map(({ compared }) => compared.wording))])) {
    same.set(said.wording, [...(same.get(said.wording) ?? []), said]);
  }
  await load([
    ...[...same.values()].flat().map(({ caseId }) => caseId),
    ...batch.flatMap((one) => one.originalId ?? []),
  ]);
  const unlike = batch.filter(({ compared, originalId }) => joining(compared, originalId) === null);
  const bandsByWording = new Map(unlike.map(({ compared }) => [compared.wording, bandsOf(compared.said)]));
  const found = await intake.near([...bandsByWording.values()], MOST_NEAR);
  for (const [index, wording] of [...bandsByWording.keys()].entries()) near.set(wording, found[index] ?? []);
  await load(found.flat().map(({ caseId }) => caseId));

  return {
    joining,
    case: (id) => cases.get(id) ?? null,
    add(of, wording) {
      cases.set(of.id, of);
      added.push(wording);
      same.set(wording.wording, [...(same.get(wording.wording) ?? []), wording]);
    },
  };
}
