import { expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { adoptHandbook, beginWithHandbook } from '../../src/domain/handbook-changes/adopt-handbook.ts';
import type { Proposal } from '../../src/domain/handbook-changes/proposal.ts';
import { decideProposal } from '../../src/domain/handbook-changes/proposal.ts';
import { anEntry, at, marta } from '../support/builders/rows/invented-rows.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

const ONE = '1'.repeat(64);
const TWO = '2'.repeat(64);
/** Bytes that are no text of any encoding must come back as they were. */
const files = [
  { path: 'crises/riada.md', bytes: Uint8Array.from([0, 255, 13, 10, 195]) },
  { path: 'style.yml', bytes: new TextEncoder().encode('tú: «sí»\n') },
];
const biel = { kind: 'slack', team: 'T1', user: 'UBIEL' } as const;

/** What every store of handbooks keeps to. */
export function handbookStoreContract(inAPlace: InAPlace): void {
  it(
    'begins with one handbook, also when two processes begin at once, and gives its bytes back',
    inAPlace(async (place) => {
      const one = (await place.open()).team.handbooks;
      const other = (await place.open()).team.handbooks;
      expect(await one.active()).toBeNull();
      expect(await one.files(ONE)).toBeNull();
      const begun = await Promise.all([
        beginWithHandbook(one, { hash: ONE, files }, at(0)),
        beginWithHandbook(other, { hash: TWO, files }, at(1)),
      ]);
      expect(begun[0]).toEqual(begun[1]);
      const { hash } = begun[0] ?? { hash: '' };
      expect(await other.active()).toEqual(begun[0]);
      const kept = (await other.files(hash)) ?? [];
      expect(kept.map(({ path, bytes }) => [path, [...bytes]])).toEqual(
        files.map(({ path, bytes }) => [path, [...bytes]]),
      );
      const { reader, store } = (await place.open()).cases;
      expect((await reader.auditRows(1, 10)).map(({ body }) => JSON.parse(body).event)).toEqual(['handbook.first']);
      expect(await store.transact((transaction) => transaction.record.inForce())).toEqual({
        handbook: hash,
        weights: null,
      });
    }),
  );

  it(
    'keeps a proposal and what became of it',
    inAPlace(async (place) => {
      const { handbooks } = (await place.open()).team;
      await beginWithHandbook(handbooks, { hash: ONE, files }, at(0));
      const proposal = {
        id: 'p1',
        hash: TWO,
        basedOn: ONE,
        proposedBy: marta,
        proposedAt: at(1),
        reason: null,
        origin: 'answers',
        status: 'waiting',
      } as const;
      const audit = [anEntry({ caseId: null, event: 'handbook.proposed' })];
      await handbooks.transact(({ save }) =>
        save({ keep: { hash: TWO, files, at: at(1) }, proposals: [proposal], audit }),
      );
      const other = (await place.open()).team.handbooks;
      expect(await other.waiting()).toEqual(proposal);
      const confirmed: Proposal = decideProposal(proposal, 'confirmed', { actor: biel, now: at(2) });
      await other.transact(({ save }) =>
        save({ active: { hash: TWO, since: at(2), by: biel }, proposals: [confirmed], audit: [] }),
      );
      expect(await handbooks.waiting()).toBeNull();
      expect(await handbooks.transact((transaction) => transaction.proposal('p1'))).toEqual(confirmed);
      expect(await handbooks.transact((transaction) => transaction.proposal('p2'))).toBeNull();
      expect(await handbooks.active()).toEqual({ hash: TWO, since: at(2), by: biel });
      expect(await handbooks.transact((transaction) => transaction.active())).toEqual(await handbooks.active());
    }),
  );

  it(
    'writes all or nothing, and takes a delivery once',
    inAPlace(async (place) => {
      const database = await place.open();
      const { handbooks } = database.team;
      const { reader } = database.cases;
      const active = { hash: TWO, since: at(1), by: biel };
      const failing = handbooks.transact(async ({ save }) => {
        await save({ keep: { hash: TWO, files, at: at(1) }, active, audit: [anEntry()] });
        throw new Error('the process fell over');
      });
      await expect(failing).rejects.toThrow('fell over');
      expect(await handbooks.active()).toBeNull();
      expect(await handbooks.files(TWO)).toBeNull();
      expect(await reader.auditHead()).toMatchObject({ seq: 0 });
      // Nothing is in force whose bytes are not kept.
      await expect(handbooks.transact(({ save }) => save({ active, audit: [] }))).rejects.toThrow();
      expect(await handbooks.transact(({ seen }) => seen('click'))).toBe(false);
      expect(await handbooks.transact(({ seen }) => seen('click'))).toBe(true);
    }),
  );

  it(
    'tells that kept files were damaged, and is mended by adopting them anew',
    inAPlace(async (place) => {
      const database = await place.open();
      const { handbooks } = database.team;
      const { reader } = database.cases;
      await beginWithHandbook(handbooks, { hash: ONE, files }, at(0));
      await place.tamper("update handbooks set files = 'not JSON'");
      expect(await handbooks.files(ONE)).toBeNull();
      const actor = { kind: 'console', user: 'sistemas' } as const;
      await adoptHandbook(handbooks, { hash: ONE, files }, { id: 'a1', actor, reason: 'Se rompió ñ', now: at(3) });
      expect((await handbooks.files(ONE))?.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
      expect(await handbooks.active()).toEqual({ hash: ONE, since: at(3), by: actor });
      expect(await handbooks.transact((transaction) => transaction.proposal('a1'))).toMatchObject({
        status: 'adopted',
        reason: 'Se rompió ñ',
        decidedBy: actor,
      });
      expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', head: { seq: 2 } });
      expect(JSON.stringify(await reader.auditRows(1, 10))).not.toContain('Se rompió');
    }),
  );
}
