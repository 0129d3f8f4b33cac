import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const HOSTILE = [
  ['a call to everybody', '¡Ojo! <!channel> y <!here> y @channel: la farola de la plaza sigue fundida'],
  ['a mention', 'Que responda <@U00000001> de una vez por la farola de la plaza'],
  ['a link in disguise', 'Llama al <http://evil.example/robo|112> ya, la farola de la plaza se cae'],
  [
    'formatting',
    '*negrita* _cursiva_ ~tachado~ `código` :skull: la farola de la plaza sigue fundida\n> cita\n```bloque```',
  ],
  [
    'writing from the right',
    '\u202Eetnerf al ed alorafal \u2067\u0627\u0644\u0633\u0644\u0627\u0645\u2069 la farola de la plaza',
  ],
  ['what cannot be seen', 'La fa\u200B\u200Dro\uFEFFla de la pla\u2060za sigue fun\u00ADdida desde hace un mes'],
  ['nothing but emoji', '😡👩‍👩‍👧‍👦🇪🇸'.repeat(40)],
  ['far too many characters', `La farola de la plaza ${'sigue fundida y nadie viene '.repeat(720)}`],
] as const;

/** All mrkdwn that Slack reads in a message: what stands there must be ours or harmless. */
function mrkdwnOf(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(mrkdwnOf);
  if (typeof shown !== 'object' || shown === null) return [];
  const { type, text } = shown as { type?: unknown; text?: unknown };
  if (type === 'mrkdwn' && typeof text === 'string') return [text];
  return Object.values(shown).flatMap(mrkdwnOf);
}

function expectInert(bot: RunningPortavoz, caseId: number, author: string): void {
  const { workspace } = bot;
  const card = bot.card(caseId);
  const all = [card, ...workspace.thread(card)];
  for (const message of all) {
    const raw = workspace.raw(message);
    const read = [...mrkdwnOf(message.blocks ?? []), message.text].join('\n');
    expect(read.match(/<[^>]*>/g) ?? []).toEqual(
      read.match(
        /<@U[A-Z0-9]+>|<!date\^\d+\^[^<>]*>|<https:\/\/x\.com\/[^<>|]*(\|mensaje original(?: en x\.com)?)?>/g,
      ) ?? [],
    );
    expect(read).not.toContain(author);
    expect(JSON.stringify(message.blocks)).not.toMatch(/"type":"(user|broadcast|link|usergroup)"/);
    expect(blockKitProblems(message.blocks ?? [])).toEqual([]);
    expect(raw['unfurl_links'] ?? false).toBe(false);
    expect(raw['unfurl_media'] ?? false).toBe(false);
  }
}

describe('a hostile post', () => {
  it('stays inert on its card, in its thread, in lists and forms', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const author = '<!channel> *jefe*';
    for (const [index, [, text]] of HOSTILE.entries()) {
      const url = `https://x.com/vecina/status/${index}?a=<!here>|x&b=1`;
      await bot.flag('writer', { text: text.slice(0, 3000), author, url });
      // The channel takes a message a second: the later cards come later.
      await workspace.waitFor(() => workspace.messages(CASES).length > index, { what: 'the card' });
      expectInert(bot, index + 1, author);
      expect(bot.cardText(index + 1)).toContain(text.slice(0, 100).split('\n')[0]?.replace(':skull:', '💀'));
    }
    await workspace.as('writer').command(CASES, '/cases');
    await bot.isTold('writer', '8 casos por atender');
    const list = workspace.as('writer').ephemerals().at(-1);
    expect(blockKitProblems(list?.blocks ?? [])).toEqual([]);
    expect(mrkdwnOf(list?.blocks ?? []).join('\n')).not.toMatch(/<!(?!date\^)|<http/);
  });

  it('is cut to what the form takes when it is far too long', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await workspace.as('area').say('general', `La farola ${'sigue fundida '.repeat(1_430)}`);
    await workspace.as('writer').shortcut('post.flag', message);
    expect((await bot.form('writer')).length).toBeLessThan(4_000);
    await bot.fill('writer', {});
    await bot.cardSays(1, 'La farola sigue fundida');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);
  });

  it('that insults is folded: card, thread and list keep its words back until somebody asks', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const text = 'A esos moros de mierda habría que echarlos a todos del barrio';
    await bot.flag('writer', { text });
    await bot.cardSays(1, 'Mensaje ofensivo, plegado.');
    await bot.threadSays(1, 'abrió el caso');
    await workspace.as('writer').command(CASES, '/cases');
    await bot.isTold('writer', '1 caso por atender');
    const shown = [bot.cardText(1), bot.threadText(1), ...workspace.as('writer').ephemerals().map(workspace.plainText)];
    expect(shown.join('\n').toLowerCase()).not.toMatch(/moros|mierda|echarlos/);

    await workspace.as('approver').click(bot.card(1), 'post.show');
    expect(await bot.form('approver')).toContain(text);
  });

  it('brings links that nothing ever fetches', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('<title>no</title>');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    try {
      await using bot = await aPortavoz();
      const url = `http://127.0.0.1:${port}/post/1`;
      await bot.workspace.as('writer').command(CASES, '/flag', url);
      await bot.fill('writer', { text: `Mirad la farola de la plaza en http://127.0.0.1:${port}/foto.jpg`, url });
      await bot.cardSays(1, 'Mirad la farola');
      await bot.threadSays(1, 'abrió el caso');
      await bot.write(
        'writer',
        1,
        'Hola. Sentimos lo de la farola. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example',
      );
      await bot.cardSays(1, 'Borrador v2');
      expect(requests).toBe(0);
    } finally {
      server.close();
    }
  });
});
