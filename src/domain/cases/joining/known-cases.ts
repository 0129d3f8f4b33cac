import { bandsOf } from '../../posts/likeness/bands.ts';
import { compareText } from './compare-text.ts';
import type { Inflow } from './inflow.ts';
import type { Candidate, ComparedPost } from './join-case.ts';
import type { JoinedCase, SaidWording } from './known-wording.ts';

/** What posts of one batch are held against: what the database knows, and what earlier posts of the batch have become. */
export type KnownCases = {
  /** Cases with a wording that says the very same. */
  saying(post: ComparedPost): Promise<Candidate[]>;
  /** Cases with a wording that may be alike. */
  near(post: ComparedPost): Promise<Candidate[]>;
  case(id: number | undefined): Promise<JoinedCase | null>;
  add(of: JoinedCase, wording: SaidWording): void;
};

/** More share a band by chance alone; the nearest share the most. */
const MOST_NEAR = 8;

/** @param wordings of the posts of the batch, asked for at once */
export async function knownCases(
  inflow: Inflow,
  wordings: readonly string[],
  hash: (text: string) => string,
): Promise<KnownCases> {
  const byWording = new Map<string, SaidWording[]>();
  const added: SaidWording[] = [];
  const cases = new Map<number, JoinedCase>();
  for (const said of await inflow.saying([...new Set(wordings)])) note(said);
  await load([...byWording.values()].flat());

  function note(said: SaidWording): void {
    byWording.set(said.wording, [...(byWording.get(said.wording) ?? []), said]);
  }

  async function load(wanted: readonly Pick<SaidWording, 'caseId'>[]): Promise<void> {
    const ids = new Set(wanted.map(({ caseId }) => caseId).filter((id) => !cases.has(id)));
    if (ids.size === 0) return;
    for (const one of await inflow.cases([...ids])) cases.set(one.id, one);
  }

  function candidates(said: readonly SaidWording[]): Candidate[] {
    return said.flatMap((wording) => {
      const of = cases.get(wording.caseId);
      return of === undefined ? [] : [{ of, wording: { ...wording, said: compareText(wording.text, hash).said } }];
    });
  }

  return {
    saying: async (post) => candidates(byWording.get(post.wording) ?? []),
    async near(post) {
      const found = await inflow.near(bandsOf(post.said), MOST_NEAR);
      await load(found);
      return candidates([...found, ...added]);
    },
    async case(id) {
      if (id === undefined) return null;
      await load([{ caseId: id }]);
      return cases.get(id) ?? null;
    },
    add(of, wording) {
      cases.set(of.id, of);
      added.push(wording);
      note(wording);
    },
  };
}
