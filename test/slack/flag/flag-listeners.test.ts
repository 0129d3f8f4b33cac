import { describe, expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const LINK = 'https://x.com/vecina_eras/status/41';
const POST = 'La farola de la plaza Mayor lleva tres semanas fundida';

/** What stands in the form, by the names of its fields. */
async function prefilled(bot: RunningPortavoz, key: string): Promise<Record<string, string | undefined>> {
  await bot.form(key);
  const blocks = bot.workspace.as(key).view()?.view.blocks ?? [];
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (!('element' in block)) return [];
      const { element } = block;
      if (element.type === 'plain_text_input') return [[block.block_id ?? '', element.initial_value]];
      return element.type === 'static_select' ? [[block.block_id ?? '', element.initial_option?.value]] : [];
    }),
  );
}

describe('/flag', () => {
  it.each([
    ['a link', LINK, { text: undefined, url: LINK, network: 'x' }],
    ['a text', POST, { text: POST, url: undefined, network: 'other' }],
    ['both', `${POST} (${LINK}).`, { url: LINK, network: 'x' }],
    ['nothing', '', { text: undefined, url: undefined, network: 'other' }],
  ])('takes over %s into the form', async (_, typed, expected) => {
    await using bot = await aPortavoz();
    await bot.workspace.as('writer').command(CASES, '/flag', typed);
    expect(await prefilled(bot, 'writer')).toMatchObject(expected);
  });

  it('explains itself', async () => {
    await using bot = await aPortavoz();
    await bot.workspace.as('writer').command(CASES, '/flag', 'help');
    await bot.isTold('writer', '/flag <enlace o texto>');
    await bot.workspace.as('writer').command(CASES, '/avisar', 'ayuda');
    await bot.isTold('writer', '/avisar <enlace o texto>');
    expect(bot.workspace.as('writer').view()).toBeNull();
    await bot.workspace.as('writer').command(CASES, '/avisar', 'Ayuda, estamos atrapadas');
    expect(await prefilled(bot, 'writer')).toMatchObject({ text: 'Ayuda, estamos atrapadas' });
  });

  it('keeps the form when what was filled in is no post, with all that was typed', async () => {
    await using bot = await aPortavoz();
    await bot.workspace.as('writer').command(CASES, '/flag');
    const blank = await bot.fill('writer', { text: '   ', url: LINK });
    expect(blank.errors).toEqual({ text: 'Escribe o pega lo que dice el mensaje.' });
    for (const url of ['no es un enlace', 'javascript:alert(1)']) {
      const wrong = await bot.fill('writer', { text: POST, url });
      expect(wrong.errors).toEqual({ url: 'Tiene que ser un enlace que empiece por http:// o https://' });
    }
    expect(await bot.record()).toEqual([]);
    await bot.fill('writer', { text: POST, url: LINK });
    await bot.cardSays(1, POST, 'mensaje original');
  });

  it('twice for the same post joins its case and says so to the second person alone', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST, url: LINK });
    await bot.cardSays(1, POST);
    await bot.flag('approver', { text: POST, url: `${LINK}?s=20` });
    await bot.isTold('approver', 'Este mensaje ya tenía caso: es el #1.');
    await bot.threadSays(1, 'volvió a avisar de este mensaje.');
    expect(bot.workspace.messages(CASES)).toHaveLength(1);
    expect(bot.workspace.as('writer').ephemerals()).toEqual([]);
  });

  it('of other words at the address of a case keeps those words, on its card', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST, url: LINK });
    await bot.cardSays(1, POST);
    await bot.flag('approver', { text: 'Otra redacción de lo mismo', url: `${LINK}?s=20` });
    await bot.isTold('approver', 'Este mensaje ya tenía caso: es el #1.');
    await bot.threadSays(1, 'avisó de otro mensaje en la misma dirección');
    await bot.cardSays(1, POST, 'Otra redacción de lo mismo');
    expect(bot.workspace.messages(CASES)).toHaveLength(1);
  });

  it('from another channel says where the card is', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').command('general', '/flag');
    await bot.fill('writer', { text: POST });
    await bot.isTold('writer', 'Abierto el caso #1.', workspace.channelId(CASES));
    await bot.cardSays(1, POST);
  });

  it('by somebody who is not of the team is refused before anything is typed, where colleagues may not flag', async () => {
    await using bot = await aPortavoz({ colleaguesFlag: false });
    const { workspace } = bot;
    await workspace.as('outsider').command(CASES, '/flag', POST);
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    const message = await workspace.as('area').say('general', POST);
    await workspace.as('guest').shortcut('post.flag', message);
    await bot.isTold('guest', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.');
    expect([workspace.as('outsider').view(), workspace.as('guest').view()]).toEqual([null, null]);
    expect(workspace.messages(CASES)).toEqual([]);
  });

  it('by somebody who leaves the team while they type opens nothing, and the record says so', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').command(CASES, '/flag');
    await bot.form('writer');
    workspace.changePerson('writer', { kind: 'guest' });
    await workspace.sendEvent({ type: 'user_change', user: { id: workspace.person('writer').id } });
    const refused = await bot.fill('writer', { text: POST });
    expect(refused.errors?.['text']).toContain('Las personas invitadas');
    expect(workspace.messages(CASES)).toEqual([]);
    expect(await bot.record()).toMatchObject([{ event: 'post.flagged', result: 'refused' }]);
  });

  it('that Slack delivers twice opens one case', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').command(CASES, '/flag');
    const { request } = await bot.fill('writer', { text: 'Poco' });
    await bot.cardSays(1, 'Poco');
    expect((await workspace.redeliver(request)).status).toBe(200);
    expect((await bot.record()).map(({ event }) => event)).toEqual(['case.opened']);
    expect(await bot.database.cases.reader.caseById(2)).toBeNull();
  });
});

describe('the shortcut that is everywhere', () => {
  it('opens the form, and says in a direct message what came of it', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('writer').globalShortcut('post.flag_anywhere');
    expect(await bot.form('writer')).toContain('Avisar');
    await bot.fill('writer', { text: '¿Cuándo abre la piscina municipal este verano?', network: 'x' });
    await bot.cardSays(1, 'piscina municipal');
    await workspace.waitFor(() => workspace.as('writer').directMessages().length > 0, { what: 'a direct message' });
    expect(workspace.plainText(workspace.as('writer').directMessages().at(-1) ?? {})).toContain('#1');
  });
});

describe('the shortcut “Flag this post”', () => {
  it('takes the text of a message, and its own address', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('area').say('general', `${POST} &amp; nadie viene`);
    await workspace.as('writer').shortcut('post.flag', message);
    const form = await prefilled(bot, 'writer');
    expect(form).toMatchObject({ text: `${POST} & nadie viene`, network: 'other' });
    expect(form['url']).toMatch(/^https?:\/\/.+\/archives\//);
  });

  it('takes what a monitoring bot has attached, with its author and network', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('robot').say('general', 'Nueva mención', {
      attachments: [
        { author_name: '@vecina_eras', service_name: 'Mastodon', text: POST, title_link: 'https://social.example/1' },
      ],
    });
    await workspace.as('writer').shortcut('post.flag', message);
    expect(await prefilled(bot, 'writer')).toMatchObject({
      text: POST,
      author: '@vecina_eras',
      network: 'mastodon',
      url: 'https://social.example/1',
    });
  });

  it('prefers the link that the message shares', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('area').say('general', `Mirad esto: <${LINK}|x.com>. ${POST}`);
    await workspace.as('writer').shortcut('post.flag', message);
    const form = await prefilled(bot, 'writer');
    expect(form).toMatchObject({ url: LINK, network: 'x' });
    expect(form['text']).toContain(POST);
  });

  it('opens its form although Slack is slow to say where the message is', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('area').say('general', POST);
    workspace.faults.add({ method: 'chat.getPermalink', kind: 'delay', delayMs: 4_000 });
    await workspace.as('writer').shortcut('post.flag', message);
    expect(await prefilled(bot, 'writer')).toMatchObject({ text: POST, url: undefined });
  });

  it('asks Slack about the person and the message at once: a form must open in three seconds', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('area').say('general', POST);
    const outsider = workspace.person('outsider').id;
    const order: string[] = [];
    workspace.watchCalls({
      received: (method, { user }) => void (method === 'users.info' && user === outsider && order.push('person asked')),
      answered: (method) => void (method === 'chat.getPermalink' && order.push('message answered')),
    });
    workspace.faults.add({ method: 'chat.getPermalink', kind: 'delay', delayMs: 1_000 });
    await workspace.as('outsider').shortcut('post.flag', message);
    await bot.form('outsider');
    expect(order[0]).toBe('person asked');
  });

  it('takes what an app wrote with blocks, with emoji as people see them, and asks what a capture says', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const flagged = async (said: Promise<Message>) => {
      await workspace.as('writer').shortcut('post.flag', await said);
      const form = await bot.form('writer');
      const values = await prefilled(bot, 'writer');
      await workspace.as('writer').close();
      return { form, values };
    };
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Nueva mención' } },
      { type: 'section', text: { type: 'mrkdwn', text: `&gt; :rotating_light: ${POST}\n<${LINK}|Abrir>` } },
    ];
    const byApp = await flagged(workspace.as('robot').say('general', 'New mention of Riudalba', { blocks }));
    expect(byApp.values).toMatchObject({ text: `🚨 ${POST}`, url: LINK, network: 'x' });
    const byPerson = await flagged(workspace.as('area').say('general', `😭🙏🏽 ${POST} a las 12:30:15`));
    expect(byPerson.values['text']).toBe(`😭🙏🏽 ${POST} a las 12:30:15`);
    const files = [{ id: 'F1', name: 'captura.png', permalink: 'https://town.slack.com/files/U1/F1/captura.png' }];
    const capture = await flagged(workspace.as('area').say('general', ' ', { files }));
    expect(capture.values).toMatchObject({ text: undefined, url: expect.stringContaining('/archives/') });
    expect(capture.form).toContain('captura.png');
  });
});
