import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import {
  anyDraft,
  anyEndorsement,
  anyFact,
  anyMatter,
  anyNote,
  anyPost,
  anyPublication,
  anyTelling,
} from '../support/builders/rows/any-rows.ts';
import { anyInquiry, anyWriting } from '../support/builders/rows/any-writings.ts';
import { aDraft, aHeldCase, aMatter, aPost, aPublication, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

/** What every row keeps to between being saved and being loaded. */
export function rowsContract(inAPlace: InAPlace): void {
  it(
    'come back as they were saved, every field of them, and changed ones as they were changed',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const check = async (before: CaseState, after: CaseState) => {
        const id = await store.transact(({ cases: { nextId } }) => nextId());
        await store.transact(({ save }) => save(outcomeOf({ changes: changesOf(numbered(before, id)) })));
        expect(await reader.caseById(id)).toEqual(numbered(before, id));
        const second = { ...numbered(after, id), drafts: numbered(before, id).drafts };
        const changed = changesOf(second).filter((change) => change.kind !== 'draft');
        await store.transact(({ save }) => save(outcomeOf({ changes: changed })));
        expect(await reader.caseById(id)).toEqual(second);
      };
      await fc.assert(
        fc.asyncProperty(twoStatesOfACase, ([before, after]) => check(before, after)),
        { numRuns: 40 },
      );
    }),
  );

  it(
    'keep the order in which they came, however alike their times are',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const ids = ['z', 'm', 'a', 'q'];
      const changes: Change[] = ids.map((id) => ({ kind: 'post', row: aPost({ id }) }));
      await store.transact(({ save }) =>
        save(outcomeOf({ changes: [...changes, { kind: 'matter', row: aMatter() }] })),
      );
      const first: Change = { kind: 'post', row: aPost({ id: 'z', text: 'corregido' }) };
      await store.transact(({ save }) => save(outcomeOf({ changes: [first] })));
      expect((await reader.caseById(1))?.posts.map((post) => post.id)).toEqual(ids);
    }),
  );

  it(
    'of drafts never change: the same version again is an error, and nothing of that transaction stays',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
      const again: Change[] = [
        { kind: 'matter', row: aMatter({ severity: 'S1' }) },
        { kind: 'draft', row: aDraft({ text: 'otra cosa' }) },
      ];
      await expect(store.transact(({ save }) => save(outcomeOf({ changes: again })))).rejects.toThrow();
      const state = await reader.caseById(1);
      expect(state?.drafts).toEqual([aDraft()]);
      expect(state?.core.severity).toBe('S3');
    }),
  );

  it(
    'hold one publication for a target and version, whatever its id',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      await store.transact(({ save }) => save(outcomeOf({ changes: aHeldCase() })));
      const second: Change = { kind: 'publication', row: aPublication({ id: 'publication-2' }) };
      await expect(store.transact(({ save }) => save(outcomeOf({ changes: [second] })))).rejects.toThrow();
      expect((await reader.caseById(1))?.publications).toHaveLength(1);
    }),
  );

  it(
    'keep what one engine could not hold in the same form on both',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const odd = aPost({ text: 'agua\0 \ud83d fría', author: null });
      const changes: Change[] = [
        { kind: 'matter', row: aMatter() },
        { kind: 'post', row: odd },
      ];
      await store.transact(({ save }) => save(outcomeOf({ changes })));
      expect((await reader.caseById(1))?.posts[0]?.text).toBe('agua\ufffd \ufffd fría');
    }),
  );
}

/** Two states of one case with one row of each kind, the second with the ids of the first. */
const twoStatesOfACase = fc
  .tuple(aState(), aState())
  .map(([before, after]) => [before, withIdsOf(before, after)] as const);

function aState(): fc.Arbitrary<CaseState> {
  return anyDraft(1).chain((draft) =>
    fc.record({
      core: anyMatter(1),
      posts: anyPost(1).map((post) => [post]),
      drafts: fc.constant([draft]),
      signOffs: anyEndorsement(draft).map((signOff) => [signOff]),
      publications: anyPublication(draft).map((publication) => [publication]),
      facts: anyFact(1).map((fact) => [fact]),
      notes: anyNote(1).map((note) => [note]),
      handoffs: anyTelling(1).map((handoff) => [handoff]),
      writings: anyWriting(1).map((run) => [run]),
      areaQuestions: anyInquiry(1).map((question) => [question]),
      // They belong to the register, which has a contract of its own.
      occurrences: fc.constant([]),
      hoaxes: fc.constant([]),
      recalls: fc.constant([]),
      crisis: fc.constant(null),
      pauses: fc.constant([]),
      otherTexts: fc.constant([]),
    }),
  );
}

function withIdsOf(before: CaseState, after: CaseState): CaseState {
  const draftId = before.drafts[0]?.id ?? '';
  const id = (rows: readonly { id: string }[]) => rows[0]?.id ?? '';
  return {
    ...after,
    posts: after.posts.map((row) => ({ ...row, id: id(before.posts) })),
    drafts: before.drafts,
    signOffs: after.signOffs.map((row) => ({ ...row, id: id(before.signOffs), draftId })),
    publications: after.publications.map((row) => ({ ...row, id: id(before.publications), draftId })),
    facts: after.facts.map((row) => ({ ...row, id: id(before.facts) })),
    notes: after.notes.map((row) => ({ ...row, id: id(before.notes) })),
    handoffs: after.handoffs.map((row) => ({ ...row, id: id(before.handoffs) })),
    writings: after.writings.map((row) => ({ ...row, id: id(before.writings) })),
    areaQuestions: after.areaQuestions.map((row) => ({ ...row, id: id(before.areaQuestions) })),
  };
}

/** The same state as the case with this number; row ids too, so that no two runs share one. */
function numbered(state: CaseState, caseId: number): CaseState {
  const own = <Row extends { id: string }>(row: Row) => ({ ...row, id: `${caseId} ${row.id}`, caseId });
  const ofDraft = <Row extends { draftId: string }>(row: Row) => ({ ...row, draftId: `${caseId} ${row.draftId}` });
  return {
    core: { ...state.core, id: caseId, playbook: null },
    posts: state.posts.map(own),
    drafts: state.drafts.map(own),
    signOffs: state.signOffs.map(own).map(ofDraft),
    publications: state.publications.map(own).map(ofDraft),
    facts: state.facts.map((fact) => ({ ...fact, id: `${caseId} ${fact.id}`, scope: `case:${caseId}` })),
    notes: state.notes.map(own),
    handoffs: state.handoffs.map(own),
    writings: state.writings.map(own),
    areaQuestions: state.areaQuestions.map(own),
    occurrences: [],
    hoaxes: [],
    recalls: [],
    crisis: null,
    pauses: [],
    otherTexts: [],
  };
}

function changesOf(state: CaseState): Change[] {
  return [
    ...state.publications.map((row): Change => ({ kind: 'publication', row })),
    ...state.signOffs.map((row): Change => ({ kind: 'endorsement', row })),
    ...state.notes.map((row): Change => ({ kind: 'note', row })),
    ...state.handoffs.map((row): Change => ({ kind: 'telling', row })),
    ...state.writings.map((row): Change => ({ kind: 'writing', row })),
    ...state.areaQuestions.map((row): Change => ({ kind: 'inquiry', row })),
    ...state.facts.map((row): Change => ({ kind: 'fact', row })),
    ...state.drafts.map((row): Change => ({ kind: 'draft', row })),
    ...state.posts.map((row): Change => ({ kind: 'post', row })),
    { kind: 'matter', row: state.core },
  ];
}
