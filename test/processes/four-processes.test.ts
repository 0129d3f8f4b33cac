import { describe, expect, it, vi } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { Severity } from '../../src/domain/handbook/vocabulary.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { digestOf } from '../support/builders/a-case.ts';
import type { DatabasePlace } from '../support/drivers/database-place.ts';
import { inASqliteFile } from '../support/drivers/in-a-sqlite-file.ts';
import { onPostgres } from '../support/drivers/on-postgres.ts';
import { proposedCases } from './proposed-cases.ts';

const CASES = 'portavoz-casos';
const APPROVERS = ['approver', 'legal', 'duty', 'dpo'];
const DIRECTORS = ['director', 'area'];
/** One approval is enough in S4; in S1 an approver and a director of the plan are needed. */
const NEEDED: Partial<Record<Severity, number>> = { S1: 2, S4: 1 };
const SEVERITIES: readonly Severity[] = ['S4', 'S1', 'S4', 'S1', 'S4', 'S1', 'S4', 'S1', 'S4', 'S1', 'S4', 'S1'];
const patience = { timeout: PATIENCE_MS, interval: 50 };

const inAPostgresDatabase = onPostgres();

describe('four processes on one database, through which everybody approves the same drafts at once', () => {
  it('publish each once in a SQLite file, and refuse nobody without a sentence', inASqliteFile(approvedAtOnce));
  it(
    'publish each once in a PostgreSQL database, and refuse nobody without a sentence',
    inAPostgresDatabase(approvedAtOnce),
  );
});

async function approvedAtOnce({ url, open }: DatabasePlace): Promise<void> {
  const playbooks = await aSmallHandbook();
  const { handbook } = await readHandbook(playbooks.dir, '2026-11-24');
  if (handbook === null) throw new Error('The small handbook does not hold.');
  const database = await open();
  await using place = await aStartingPlace();
  const { workspace } = place;
  workspace.changeUserGroup('S0APRUEBA0', APPROVERS);
  workspace.changeUserGroup('S0DIRPLAN0', DIRECTORS);
  const writer = { kind: 'slack', team: workspace.teamId, user: workspace.person('writer').id } as const;
  await using mastodon = await aMastodonDouble(() => new Date().toISOString());
  const addressOf = (text: string) => mastodon.citizenPosts(text);
  const cases = await proposedCases(SEVERITIES, writer, { database, handbook, addressOf });

  const settings = {
    DATABASE_URL: url,
    PLAYBOOKS_DIR: playbooks.dir,
    HOLD_SECONDS: '1',
    DIGEST_AT: '23:59',
    MASTODON_URL: mastodon.url,
    MASTODON_TOKEN,
  };
  const running = [1, 2, 3, 4].map(() => place.start(settings));
  // A busy machine keeps a click waiting for the lock too long: it is told to click again, and another person's is enough.
  let lateClicks = 0;
  try {
    const ports = await Promise.all(running.map(async (one) => Number((await one.prints(/"port":(\d+)/))[1])));
    const clicks = cases.flatMap((state, index) => {
      const people = state.core.severity === 'S1' ? ['approver', 'director', 'legal', 'area'] : APPROVERS;
      // Each through another process, and not always through the same one.
      return people.map((key, nth) => ({ key, state, port: ports[(nth + index) % ports.length] }));
    });
    const texts = textsIn('es');
    const answers = await Promise.all(
      clicks.map(({ key, state, port }) => {
        const { blocks } = caseCard(caseView(state, handbook, new Date().toISOString(), texts, digestOf), texts);
        const card = {
          channel: workspace.channelId(CASES),
          ts: '1.000001',
          user: workspace.botUserId,
          text: '',
          blocks,
        };
        workspace.connectBot(`http://127.0.0.1:${port}/slack/events`);
        return workspace.as(key).click(card, 'draft.approve');
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(clicks.map(() => 200));

    const approvals = cases.reduce((sum, { core }) => sum + (NEEDED[core.severity] ?? 0), 0);
    const told = () => [...APPROVERS, ...DIRECTORS].flatMap((key) => workspace.as(key).ephemerals());
    const stateOf = ({ core }: CaseState) => database.cases.reader.caseById(core.id);
    await vi.waitFor(() => expect(told()).toHaveLength(clicks.length - approvals), patience);
    const unexpected = texts.t('error.unexpected', { reference: '' }).slice(0, 20);
    expect(told().filter(({ text }) => text === '' || text.includes(unexpected) || text.includes('refusal.'))).toEqual(
      [],
    );

    const late = texts.t('error.database_late', { reference: '' }).slice(0, 30);
    lateClicks = told().filter(({ text }) => text.startsWith(late)).length;

    await vi.waitFor(async () => {
      const out = (await Promise.all(cases.map(stateOf))).map((state) =>
        state?.publications.map(({ status }) => status),
      );
      expect(out).toEqual(cases.map(() => ['published']));
    }, patience);
  } finally {
    for (const one of running) one.kill('SIGTERM');
    await Promise.all(running.map(({ ended }) => ended));
    await playbooks.remove();
  }

  const standing = mastodon.standing();
  expect(standing.map(({ replyTo }) => replyTo).toSorted()).toEqual(
    cases.map(({ posts }) => posts[0]?.url ?? null).toSorted(),
  );
  const proofs = (await Promise.all(cases.map(({ core }) => database.cases.reader.caseById(core.id)))).map(
    (state) => state?.publications[0]?.proof,
  );
  expect(proofs.toSorted()).toEqual(standing.map(({ url: address }) => address).toSorted());
  const texts = mastodon.requests.filter(({ method }) => method === 'POST');
  expect(texts).toHaveLength(cases.length);

  const rows = (await database.cases.reader.auditRows(1, 10_000)).map(({ body }) => JSON.parse(body));
  const of = (event: string, result: string) => rows.filter((row) => row.event === event && row.result === result);
  for (const { core } of cases) {
    const here = (row: { caseId: number }) => row.caseId === core.id;
    expect(of('gesture.approve', 'done').filter(here)).toHaveLength(NEEDED[core.severity] ?? 0);
    expect(of('publication.claimed', 'done').filter(here)).toHaveLength(1);
  }
  const answered = of('gesture.approve', 'done').length + of('gesture.approve', 'refused').length;
  expect(answered + lateClicks).toBe(cases.length * 4);
  expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
}
