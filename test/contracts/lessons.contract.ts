import { expect, it } from 'vitest';
import type { CaseCore } from '../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../src/domain/cases/model/changes.ts';
import { beginWithHandbook } from '../../src/domain/handbook-changes/adopt-handbook.ts';
import { lessonOf } from '../../src/domain/lessons/decided-case.ts';
import type { StoredLayer } from '../../src/domain/lessons/stored-layer.ts';
import { decideLayer } from '../../src/domain/lessons/stored-layer.ts';
import { erasePosts } from '../../src/domain/privacy/erase-personal-data.ts';
import { aCrisis } from '../support/builders/crises/a-crisis.ts';
import {
  aDraft,
  aHeldCase,
  aMatter,
  anEntry,
  aPost,
  aPublication,
  at,
  marta,
  outcomeOf,
} from '../support/builders/rows/invented-rows.ts';
import { anAcceptedLayer, aWaitingLayer } from '../support/builders/some-layers.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';
import { everythingIn } from '../support/laws/everything-in.ts';

const by = { actor: marta, now: at(90) };
const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];

/** What every reader of decisions and every store of learned layers keeps to. */
export function lessonsContract(inAPlace: InAPlace): void {
  it(
    'teaches what people decided one by one on real posts that are still there',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
      await cases.store.transact(({ save }) => save(outcomeOf({ changes: aTeamsDecisions() })));
      const lessons = async () =>
        (await team.lessons.decided(100)).flatMap((one) => {
          const lesson = lessonOf(one);
          return lesson === null ? [] : [[lesson.caseId, lesson.class, lesson.playbook, lesson.needsReply]];
        });
      expect(await lessons()).toEqual([
        [2, 'complaint', 'everyday', null],
        [3, 'question', null, false],
        [4, null, null, false],
        [6, 'question', null, null],
        [1, 'question', 'flood', true],
      ]);
      expect((await team.lessons.decided(100)).find(({ caseId }) => caseId === 1)).toMatchObject({
        postId: 'post-1',
        text: '¿Está cortado el puente viejo?',
      });
      expect((await team.lessons.decided(3)).map(({ caseId }) => caseId).toSorted()).toEqual([6, 7, 8]);

      const actor = { kind: 'console', user: 'iris' } as const;
      const wish = { caseId: 1, postIds: ['post-1'], rule: 'request', actor } as const;
      await erasePosts({ store: cases.store, now: () => at(80) }, wish);
      expect((await lessons()).map(([caseId]) => caseId)).toEqual([2, 3, 4, 6]);
      expect(await everythingIn(place.url)).not.toContain('¿Está cortado el puente viejo?');
    }),
  );

  it(
    'counts how often the team let a class stand, whoever decided',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
      await cases.store.transact(({ save }) => save(outcomeOf({ changes: aTeamsDecisions() })));
      const all = { from: at(0), to: at(1_000) };
      expect(await team.figures.agreement(all)).toEqual({ kept: 3, corrected: 0 });
      const corrected = aMatter({ id: 2, class: 'complaint', closed: closed('monitor', 70) });
      await cases.store.transact(({ save }) => save(outcomeOf({ changes: [{ kind: 'matter', row: corrected }] })));
      expect(await team.figures.agreement(all)).toEqual({ kept: 3, corrected: 1 });
      expect(await cases.screens.home.agreement({ from: at(65), to: at(80) })).toEqual({ kept: 0, corrected: 1 });
    }),
  );

  it(
    'puts a layer in force with the handbook, at one moment, and keeps only what people can come back to',
    inAPlace(async (place) => {
      const { team } = await place.open();
      const { layers } = team;
      const other = await place.open();
      await beginWithHandbook(team.handbooks, { hash: ONE, files: [] }, at(0));
      const waiting = aWaitingLayer(TWO);
      await layers.transact(({ save }) => save({ layers: [waiting], audit: [anEntry({ event: 'layer.proposed' })] }));
      expect(await other.team.layers.read()).toEqual({ inForce: null, previous: null, waiting });
      const accepted: StoredLayer = decideLayer({ ...waiting, putForward: { by: marta, at: at(5) } }, 'accepted', by);
      await layers.transact(({ save }) => save({ layers: [accepted], inForce: TWO, audit: [] }));
      expect(await other.team.layers.read()).toEqual({ inForce: accepted, previous: null, waiting: null });
      const followed = () => other.cases.store.transact(({ record }) => record.inForce());
      expect(await followed()).toEqual({ handbook: ONE, weights: TWO });
      // Another handbook leaves the weights as they are.
      await team.handbooks.transact(({ save }) =>
        save({
          keep: { hash: THREE, files: [], at: at(6) },
          active: { hash: THREE, since: at(6), by: marta },
          audit: [],
        }),
      );
      expect(await followed()).toEqual({ handbook: THREE, weights: TWO });

      const next = anAcceptedLayer(THREE, { basedOn: TWO });
      await layers.transact(({ save }) => save({ layers: [next], inForce: THREE, audit: [] }));
      expect(await layers.read()).toEqual({ inForce: next, previous: accepted, waiting: null });
      const last = anAcceptedLayer(ONE, { basedOn: THREE });
      await layers.transact(({ save }) => save({ layers: [last], inForce: ONE, audit: [] }));
      const forgotten = await layers.transact(({ find }) => find(TWO));
      expect(forgotten).toEqual({ ...accepted, layer: null, lessons: [] });
      await layers.transact(({ save }) => save({ inForce: null, audit: [] }));
      expect(await other.team.layers.read()).toEqual({ inForce: null, previous: null, waiting: null });
      expect(await followed()).toEqual({ handbook: THREE, weights: null });
    }),
  );

  it(
    'writes a layer and its record together or not at all, and puts none in force that it does not keep',
    inAPlace(async (place) => {
      const { cases, team } = await place.open();
      await beginWithHandbook(team.handbooks, { hash: ONE, files: [] }, at(0));
      const failing = team.layers.transact(async ({ save }) => {
        await save({ layers: [aWaitingLayer(TWO)], audit: [anEntry()] });
        throw new Error('the process fell over');
      });
      await expect(failing).rejects.toThrow('fell over');
      await expect(team.layers.transact(({ save }) => save({ inForce: TWO, audit: [] }))).rejects.toThrow();
      expect(await team.layers.read()).toEqual({ inForce: null, previous: null, waiting: null });
      expect(await cases.reader.auditHead()).toMatchObject({ seq: 1 });
      await place.tamper(
        "insert into own_layers (version, layer, lessons, trial, learned_at, status) values ('x', '{', '[]', '{\"lessons\":1,\"tested\":1,\"before\":0,\"after\":1}', '2026-11-24', 'waiting')",
      );
      expect((await team.layers.read()).waiting).toMatchObject({ version: 'x', layer: null });
    }),
  );
}

function closed(reason: NonNullable<CaseCore['closed']>['reason'], seconds: number): CaseCore['closed'] {
  return { reason, by: marta, at: at(seconds), noteId: null };
}

function matter(over: Partial<CaseCore> & { id: number }): Change[] {
  const { id } = over;
  return [
    { kind: 'matter', row: aMatter({ openedAt: at(id), ...over }) },
    { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id, text: `Mensaje ${id}` }) },
  ];
}

/** Answered; corrected; let stand; spam; a duplicate; handed over; open; answered in bulk; a drill of before; our own statement. */
function aTeamsDecisions(): Change[] {
  const out = (id: string, caseId: number, draftId: string): Change => ({
    kind: 'publication',
    row: aPublication({ id, caseId, draftId, target: id, status: 'published', publishedAt: at(60) }),
  });
  return [
    ...aHeldCase(1),
    out('publication-1', 1, 'draft-1'),
    ...matter({ id: 2, class: 'complaint', playbook: 'everyday' }),
    ...matter({ id: 3, closed: closed('let_stand', 30) }),
    ...matter({ id: 4, closed: closed('spam', 31) }),
    ...matter({ id: 5, closed: closed('duplicate', 32) }),
    ...matter({ id: 6, closed: closed('not_ours', 33) }),
    ...matter({ id: 7 }),
    ...matter({ id: 8 }),
    { kind: 'draft', row: aDraft({ id: 'draft-8', caseId: 8 }) },
    out('bulk-1', 8, 'draft-8'),
    out('bulk-2', 8, 'draft-8'),
    { kind: 'crisis', row: aCrisis({ id: 1, drill: 'riada' }) },
    ...matter({ id: 9, crisisId: 1, closed: closed('let_stand', 34) }),
    ...matter({ id: 10, statement: 'update', class: 'statement', closed: closed('let_stand', 35) }),
  ];
}
