import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { GENESIS_HASH } from '../../src/domain/cases/ports/case-store.ts';
import { anEntry, at, marta, outcomeOf } from '../support/builders/rows/invented-rows.ts';
import type { DatabasePlace, InAPlace } from '../support/drivers/database-place.ts';

/** What every record keeps to: it grows, it is chained, and no change in it goes unseen. */
export function recordContract(inAPlace: InAPlace): void {
  it(
    'stores each entry as sorted JSON and chains it to the one before',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const detail = { zone: 'ñ', draft: 'd1', checks: [{ rule: 'length', level: 'warn' }], none: null };
      const audit = [anEntry({ detail }), anEntry({ caseId: null, actor: { kind: 'clock' } })];
      await store.transact(({ save }) => save(outcomeOf({ audit })));
      const [first, second] = await reader.auditRows(1, 10);
      expect(first?.body).toBe(
        '{"actor":{"kind":"slack","team":"T1","user":"UMARTA"},"at":"2026-11-24T10:00:00.000Z","caseId":1,' +
          '"detail":{"checks":[{"level":"warn","rule":"length"}],"draft":"d1","none":null,"zone":"ñ"},' +
          '"event":"gesture.claim","result":"done","seq":1}',
      );
      expect(first?.prev).toBe(GENESIS_HASH);
      const sha256 = createHash('sha256').update(`${first?.prev}${first?.body}`).digest('hex');
      expect(first?.hash).toBe(sha256);
      expect(second).toMatchObject({ seq: 2, prev: sha256 });
      expect(await reader.auditHead()).toEqual({ seq: 2, hash: second?.hash });
    }),
  );

  it(
    'stays whole when many write at once',
    inAPlace(async (place) => {
      const handles = [await place.open(), await place.open(), await place.open()];
      const writes = Array.from({ length: 60 }, (_, index) =>
        handles[index % 3]?.cases.store.transact(({ save }) =>
          save(outcomeOf({ audit: [anEntry({ detail: { index } })] })),
        ),
      );
      await Promise.all(writes);
      const report = await verifyChain((await place.open()).cases.reader);
      expect(report).toMatchObject({ kind: 'whole', head: { seq: 60 } });
    }),
  );

  it(
    'takes a refusal that repeats within a minute once, and anything else each time',
    inAPlace(async (place) => {
      const { store, reader } = (await place.open()).cases;
      const refusal = anEntry({ result: 'refused', detail: { refused: 'refusal.not_yours' } });
      const other = { kind: 'slack', team: 'T1', user: 'UBIEL' } as const;
      const audit = [
        refusal,
        { ...refusal, at: at(59) },
        { ...refusal, actor: other, at: at(59) },
        { ...refusal, caseId: 2, at: at(59) },
        { ...refusal, at: at(60) },
        anEntry(),
        anEntry(),
      ];
      for (const entry of audit) await store.transact(({ save }) => save(outcomeOf({ audit: [entry] })));
      const told = (await reader.auditRows(1, 100)).map((row) => {
        const body = JSON.parse(row.body);
        return [body.result, body.actor.user, body.caseId, body.at];
      });
      expect(told).toEqual([
        ['refused', 'UMARTA', 1, at(0)],
        ['refused', 'UBIEL', 1, at(59)],
        ['refused', 'UMARTA', 2, at(59)],
        ['refused', 'UMARTA', 1, at(60)],
        ['done', 'UMARTA', 1, at(0)],
        ['done', 'UMARTA', 1, at(0)],
      ]);
    }),
  );

  it(
    'lets nobody change or remove a row',
    inAPlace(async (place) => {
      await threeRows(place);
      await expect(place.tamper("update audit set body = '{}' where seq = 2")).rejects.toThrow('append-only');
      await expect(place.tamper('delete from audit where seq = 3')).rejects.toThrow('append-only');
      await expect(place.tamper('delete from audit')).rejects.toThrow('append-only');
      const { reader } = (await place.open()).cases;
      expect(await verifyChain(reader)).toMatchObject({ kind: 'whole', head: { seq: 3 } });
    }),
  );
}

async function threeRows(place: DatabasePlace): Promise<void> {
  const { store } = (await place.open()).cases;
  const audit = [anEntry(), anEntry({ actor: marta }), anEntry()];
  await store.transact(({ save }) => save(outcomeOf({ audit })));
}
