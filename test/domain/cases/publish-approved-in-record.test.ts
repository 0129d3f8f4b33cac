import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import type { Publisher } from '../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import { ana, berta, biel, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';

/** A desk on a file that somebody else can write to as well: a proposed reply in S2, and who publishes it. */
async function withAProposal(test: (desk: Awaited<ReturnType<typeof aProposal>>) => Promise<void>) {
  await using place = await aDatabaseFile();
  const desk = await aProposal(place.url, place.file);
  await using _open = desk.desk;
  await test(desk);
}

async function aProposal(url: string, file: string) {
  const desk = await aDesk(null, undefined, await openDatabase(url));
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  await desk.does(berta, 1, { kind: 'correct', class: 'question', severity: 'S2', playbook: 'everyday' });
  await desk.backs(ana, 1, 'propose');
  const sent: string[] = [];
  const publisher: Publisher = {
    async publish({ text }) {
      sent.push(text);
      return { kind: 'published', url: 'https://x.com/vallserena/status/9001' };
    },
  };
  const tamper = (sql: string, ...values: unknown[]) => {
    const database = new Sqlite(file);
    database.prepare(sql).run(...values);
    database.close();
  };
  const leaves = async () => {
    desk.pass(30_000);
    await publishApproved(desk.deps, publisher, (await publication())?.id ?? 'none');
  };
  const publication = async () => (await desk.caseOf(1)).publications.at(-1);
  return { desk, sent, tamper, leaves, publication };
}

type Tamper = Awaited<ReturnType<typeof aProposal>>['tamper'];

/** An approval that nobody gave, written by hand beside the proposal. */
function insertsApproval(tamper: Tamper, user: string, roles: string[]) {
  tamper(
    `insert into endorsements (id, case_id, draft_id, digest, "by", "as", roles, at, overruled)
     select ?, case_id, draft_id, digest, ?, 'approver', ?, at, '[]' from endorsements where "as" = 'proposer'`,
    randomUUID(),
    JSON.stringify({ kind: 'slack', team: 'T1', user }),
    JSON.stringify(roles),
  );
}

describe('what leaves', () => {
  it('leaves on no approval that stands in a table alone', () =>
    withAProposal(async ({ desk, sent, tamper, leaves, publication }) => {
      insertsApproval(tamper, 'UBIEL', ['approver']);
      insertsApproval(tamper, 'UARNAU', ['area']);
      expect(await desk.backs(oscar, 1, 'propose')).toBe('done');
      expect(await publication()).toMatchObject({ status: 'held' });
      await leaves();
      expect(sent).toEqual([]);
      expect(await publication()).toMatchObject({ status: 'stopped', reason: 'stopped.not_recorded' });
      const last = JSON.parse((await desk.auditBodies()).at(-1) ?? '');
      expect(last).toMatchObject({ event: 'publication.claimed', detail: { stopped: 'stopped.not_recorded' } });
      expect(last.detail.unrecorded).toHaveLength(2);
    }));

  it('leaves on no approval of somebody else than the record names', () =>
    withAProposal(async ({ desk, sent, tamper, leaves, publication }) => {
      await desk.backs(biel, 1, 'approve');
      const area = { kind: 'slack', team: 'T1', user: 'UARNAU' } as const;
      expect(await desk.backs(area, 1, 'approve')).toBe('done');
      tamper(`update endorsements set "by" = replace("by", 'UARNAU', 'UBERTA') where "as" = 'approver'`);
      await leaves();
      expect(sent).toEqual([]);
      expect(await publication()).toMatchObject({ status: 'stopped', reason: 'stopped.not_recorded' });
    }));

  it('leaves on no approval that was taken back and put in force again by hand', () =>
    withAProposal(async ({ desk, sent, tamper, leaves, publication }) => {
      const area = { kind: 'slack', team: 'T1', user: 'UARNAU' } as const;
      await desk.backs(biel, 1, 'approve');
      await desk.backs(area, 1, 'approve');
      const { id = 'none' } = (await publication()) ?? {};
      await desk.does(oscar, 1, { kind: 'undo', publicationId: id });
      tamper('update endorsements set voided_at = null');
      tamper(`update publications set status = 'held', hold_until = '2026-11-24T10:00:00.000Z', reason = null`);
      await leaves();
      expect(sent).toEqual([]);
      expect(await publication()).toMatchObject({ status: 'stopped', reason: 'stopped.not_recorded' });
    }));

  it('leaves when the approvals in the record are those in the table', () =>
    withAProposal(async ({ desk, sent, leaves, publication }) => {
      const area = { kind: 'slack', team: 'T1', user: 'UARNAU' } as const;
      await desk.backs(biel, 1, 'approve');
      await desk.backs(area, 1, 'approve');
      await leaves();
      expect(sent).toHaveLength(1);
      expect(await publication()).toMatchObject({ status: 'published' });
    }));
});
