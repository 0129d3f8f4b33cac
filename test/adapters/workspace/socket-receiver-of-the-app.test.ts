import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import { NO_NETWORKS } from '../../../src/config/network-settings.ts';
import { aSocketModeServer } from '../../support/doubles/a-socket-mode-server.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

describe('a post from flag to published, over Socket Mode', () => {
  it('takes the same way, and what is delivered twice is done once', async () => {
    const servers: Awaited<ReturnType<typeof aSocketModeServer>>[] = [];
    {
      await using bot = await aPortavoz(async (workspace) => {
        const server = await aSocketModeServer(workspace.apiUrl);
        servers.push(server);
        return {
          slack: {
            apiUrl: server.apiUrl,
            casesChannel: workspace.channelId('portavoz-casos'),
            digestChannel: workspace.channelId('portavoz-resumen'),
            secondChannel: null,
            drillChannel: null,
          },
          secrets: {
            botToken: workspace.botToken,
            appToken: server.appToken,
            signingSecret: null,
            openaiKey: null,
            intakeSources: new Map(),
            networks: NO_NETWORKS.secrets,
          },
        };
      });
      const { workspace } = bot;
      workspace.connectBot(servers[0]?.eventsUrl ?? '');

      await bot.flag('writer', { text: POST, author: '@vecina_enfadada' });
      await bot.cardSays(1, 'Por atender', POST);
      await bot.write('writer', 1, `${REPLY} https://farolas.example.net`);
      expect(plainTextOf(workspace.as('writer').view() ?? {})).toContain('no es una fuente oficial');
      await bot.fill('writer', { text: REPLY });
      await bot.cardSays(1, 'Pendiente de aprobación', REPLY);

      await workspace.as('outsider').click(bot.card(1), 'draft.approve');
      await bot.isTold('outsider', "You are not in the handbook's communication team");
      const { request } = await workspace.as('approver').click(bot.card(1), 'draft.approve');
      await bot.cardSays(1, 'Aprobada', 'Publicar ya');
      const before = await bot.record();
      await workspace.redeliver(request);
      expect(await bot.record()).toEqual(before);

      await workspace.as('approver').click(bot.card(1), 'publication.publish_now');
      await bot.cardSays(1, 'Copiar y publicar');
      await workspace.as('writer').click(bot.card(1), 'publication.copy');
      await bot.fill('writer', { proof: LIVE_URL, exactly: 'yes' });
      await bot.cardSays(1, 'Publicada', LIVE_URL);
      await workspace.as('writer').command('portavoz-casos', '/cases', '#1');
      await bot.isTold('writer', LIVE_URL);
    }
    for (const server of servers) await server[Symbol.asyncDispose]();
  });
});
