import { expect, it, vi } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { verifyChain } from '../../src/adapters/database/audit/verify-chain.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import { caseCard } from '../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../src/slack/cases/view/view-case.ts';
import { aStartingPlace } from '../app/a-started-bot.ts';
import { digestOf } from '../support/builders/a-case.ts';
import { proposedCases } from './proposed-cases.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };

/** Nobody was there for a minute, and every second lasts a minute: what is asked later is asked soon. */
const aMinuteLater = `
  const Now = Date;
  const begun = Now.now();
  const moment = () => begun + 60_000 + (Now.now() - begun) * 60;
  globalThis.Date = class extends Now {
    constructor(...given) { given.length === 0 ? super(moment()) : super(...given); }
    static now() { return moment(); }
  };`;

it('a process that is killed while a network takes its text leaves it there once, and the next one finds it', {}, async () => {
  const playbooks = await aSmallHandbook();
  const { handbook } = await readHandbook(playbooks.dir, '2026-11-24');
  if (handbook === null) throw new Error('The small handbook does not hold.');
  await using mastodon = await aMastodonDouble(() => new Date().toISOString());
  await using place = await aStartingPlace();
  const { workspace } = place;
  const settings = {
    PLAYBOOKS_DIR: playbooks.dir,
    HOLD_SECONDS: '0',
    DIGEST_AT: '23:59',
    MASTODON_URL: mastodon.url,
    MASTODON_TOKEN,
  };
  const first = await place.started(settings);
  const database = await openDatabase(`sqlite:${place.file}`);
  try {
    const writer = { kind: 'slack', team: workspace.teamId, user: workspace.person('writer').id } as const;
    const addressOf = (text: string) => mastodon.citizenPosts(text);
    const [state] = await proposedCases(['S4'], writer, { database, handbook, addressOf });
    if (state === undefined) throw new Error('There is no case.');
    mastodon.fail('silent');
    const texts = textsIn('es');
    const { blocks } = caseCard(caseView(state, handbook, new Date().toISOString(), texts, digestOf), texts);
    const own = { channel: workspace.channelId('portavoz-casos'), ts: '1.000001', user: workspace.botUserId };
    await workspace.as('approver').click({ ...own, text: '', blocks }, 'draft.approve');
    await vi.waitFor(() => expect(mastodon.standing()).toHaveLength(1), patience);
    first.kill('SIGKILL');
    await first.ended;
    const publication = async () => (await database.cases.reader.caseById(state.core.id))?.publications[0];
    expect(await publication()).toMatchObject({ status: 'publishing', proof: null });

    const second = await place.started(settings, await place.preloaded(aMinuteLater));
    const [standing] = mastodon.standing();
    await vi.waitFor(async () => {
      expect(await publication()).toMatchObject({ status: 'published', proof: standing?.url });
    }, patience);
    second.kill('SIGTERM');
    await second.ended;
    expect(mastodon.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    const events = (await database.cases.reader.auditRows(1, 100)).map(({ body }) => JSON.parse(body).event);
    expect(events.filter((event) => event.startsWith('publication.'))).toEqual([
      'publication.claimed',
      'publication.unknown',
      'publication.found',
    ]);
    expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
  } finally {
    await database.close();
    await playbooks.remove();
  }
});
