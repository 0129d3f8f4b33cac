import { describe, expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../../sandbox/doubles/a-mastodon-double.ts';
import type { Fault } from '../../../../sandbox/doubles/a-network-server.ts';
import { NO_NETWORKS } from '../../../../src/config/network-settings.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { NO_ADDRESS } from '../../../../src/domain/cases/model/publication.ts';
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import { createLog } from '../../../../src/log.ts';
import { publicationLine } from '../../../../src/slack/cases/card/publication-line.ts';
import { ana, aPublication, START } from '../../../support/builders/a-case.ts';
import { signingSecret } from '../../../support/doubles/a-workspace.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

/** The bot with an account on a Mastodon server, a citizen's post there, and a clock that the test may put forward. */
async function aBotOnMastodon({ token = MASTODON_TOKEN }: { token?: string } = {}) {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs).toISOString();
  const mastodon = await aMastodonDouble(now);
  const bot = await aPortavoz(
    async (workspace) => ({
      networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: mastodon.url } },
      secrets: {
        botToken: workspace.botToken,
        appToken: null,
        signingSecret,
        openaiKey: null,
        intakeSources: new Map(),
        networks: { ...NO_NETWORKS.secrets, mastodon: token },
      },
    }),
    createLog('silent'),
    now,
  );
  const url = mastodon.citizenPosts(LAMP);
  return {
    ...bot,
    mastodon,
    post: url,
    later: (ms: number) => {
      aheadMs += ms;
    },
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await mastodon[Symbol.asyncDispose]();
    },
  };
}

/** The post is flagged, its reply written, approved by another, and its hold ended. */
async function approved(bot: RunningPortavoz & { post: string }): Promise<void> {
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP, network: 'mastodon', author: '@vecina', url: bot.post });
  await bot.cardSays(1, 'Por atender');
  await bot.write('writer', 1, REPLY);
  await bot.cardSays(1, 'Pendiente de aprobación');
  await workspace.as('approver').click(bot.card(1), 'draft.approve');
  await bot.cardSays(1, 'Publicar ya');
  await workspace.as('approver').click(bot.card(1), 'publication.publish_now');
}

async function publicationOf(bot: RunningPortavoz) {
  return (await bot.database.cases.reader.caseById(1))?.publications[0];
}

describe('an approved reply on a network where the bot has an account', () => {
  it('goes out below the post that it answers, and its address comes back on the card', async () => {
    await using bot = await aBotOnMastodon();
    await approved(bot);
    await bot.cardSays(1, 'Publicada', 'https://social.riudalba.example/@ayuntamiento/');
    const [standing] = bot.mastodon.standing();
    const text = `@vecina ${REPLY}`;
    expect(bot.mastodon.standing()).toEqual([{ text, replyTo: bot.post, language: 'es', url: standing?.url }]);
    expect(await publicationOf(bot)).toMatchObject({ status: 'published', proof: standing?.url, publishedBy: null });
    await bot.threadSays(1, 'La respuesta está publicada');
    expect((await bot.record()).map(({ event }) => event).slice(-2)).toEqual([
      'publication.claimed',
      'publication.published',
    ]);
  });

  it('stays here where its address leads to another post, whose host the card shows', async () => {
    await using bot = await aBotOnMastodon();
    await approved({ ...bot, post: bot.mastodon.citizenPosts('Ha muerto mi madre esta mañana') });
    await bot.cardSays(1, 'No se publicó: el mensaje de esa dirección no es el del caso', 'en other.example');
    expect(bot.mastodon.standing()).toEqual([]);
    expect(await publicationOf(bot)).toMatchObject({ status: 'failed', reason: 'publish.post_differs' });
  });

  it('that the network refuses is told in a sentence, and goes out by hand', async () => {
    await using bot = await aBotOnMastodon();
    bot.mastodon.fail('throttled');
    await approved(bot);
    await bot.cardSays(1, 'No se publicó: la red pide esperar hasta el', 'Copiar y publicar');
    expect(bot.mastodon.standing()).toEqual([]);
    await bot.workspace.as('writer').click(bot.card(1), 'publication.copy');
    const proof = 'https://social.riudalba.example/@ayuntamiento/42';
    await bot.fill('writer', { proof, exactly: 'yes' });
    await bot.cardSays(1, 'Publicada', proof);
    expect(await publicationOf(bot)).toMatchObject({ status: 'published', reason: null, waitUntil: null });
  });

  it.each<[Fault, string, string]>([
    ['cut', 'published', 'Publicada'],
    ['dropped', 'failed', 'no llegó respuesta de la red; se ha mirado en ella y no está'],
  ])('that got no answer (%s) is looked for there, and never sent again', async (fault, status, said) => {
    await using bot = await aBotOnMastodon();
    bot.mastodon.fail(fault);
    await approved(bot);
    await bot.cardSays(1, 'No sabemos si llegó a publicarse', 'No se publicó');
    bot.later(20_000);
    if (status === 'failed') {
      await bot.workspace.waitFor(
        () => bot.outboxRows().some(({ kind, dueInMs }) => kind === 'look_up' && dueInMs > 60_000),
        {
          what: 'the second look',
        },
      );
      bot.later(100_000);
    }
    await bot.cardSays(1, said);
    expect(await publicationOf(bot)).toMatchObject({ status, proof: bot.mastodon.standing()[0]?.url ?? null });
    const texts = bot.mastodon.requests.filter(({ method }) => method === 'POST');
    expect(texts).toHaveLength(1);
  });
});

it('with bad credentials the bot starts all the same, people publish there by hand, and its home says why', async () => {
  await using bot = await aBotOnMastodon({ token: 'no longer good' });
  const { workspace } = bot;
  await approved(bot);
  await bot.cardSays(1, 'Copiar y publicar');
  expect(await publicationOf(bot)).toMatchObject({ status: 'publishing', proof: null });
  await workspace.as('writer').openHome();
  await workspace.waitFor(
    () =>
      JSON.stringify(workspace.as('writer').home()).includes(
        'Mastodon: se publica a mano, porque la red no acepta nuestras credenciales',
      ),
    { what: 'the reason in the home' },
  );
  expect(bot.mastodon.standing()).toEqual([]);
});

describe('a text that a person published without its address', () => {
  const deviation = { kind: 'deviation', draftId: 'draft-2' } as const;
  const out = { status: 'published', publishedAt: START, publishedBy: ana } as const;
  const said = (over: Partial<Publication>, language: (typeof BOT_LANGUAGES)[number] = 'es') =>
    publicationLine(
      { publication: aPublication({ ...out, ...over }), pause: null, network: null },
      { timeZone: 'Europe/Madrid', mask: (words) => words },
      textsIn(language),
    );

  it('is said to lack it, or to have none, also where its words differ', () => {
    expect(said({ reason: NO_ADDRESS })).toContain('Falta su dirección');
    expect(said({ reason: NO_ADDRESS, deliveredAs: deviation })).toMatch(/UANA.*: falta su dirección$/);
    expect(said({ deliveredAs: deviation })).toMatch(/UANA.*: sin dirección$/);
    expect(said({})).toMatch(/UANA.*: sin dirección$/);
  });

  it.each(BOT_LANGUAGES)('never ends in a bare colon in %s', (language) => {
    for (const over of [{}, { deliveredAs: deviation }, { reason: NO_ADDRESS, deliveredAs: deviation }])
      expect(said(over, language)).not.toMatch(/:\s*$/);
  });
});
