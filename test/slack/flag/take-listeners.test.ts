import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const LIBRARY = '¿A qué hora abre la biblioteca los sábados?';
const BOSS = 'Marta Soler, jefa de Bibliotecas';
const ANSWER = 'Los sábados abre de 9:00 a 14:00.';

/** A tool brings the post into a channel, apart from its author. */
function brought({ as }: Workspace, text: string, number: number) {
  const from_url = `https://x.com/vecina_eras/status/${number}`;
  return as('robot').say('general', '', {
    attachments: [{ author_name: '@vecina_eras', service_name: 'X', text, from_url }],
  });
}

/** Waits for a form in front of the person that says so. */
async function says(bot: RunningPortavoz, key: string, words: string): Promise<string> {
  const { workspace } = bot;
  const shown = () => {
    const open = workspace.as(key).view();
    return open === null ? '' : workspace.plainText(open.view);
  };
  return workspace.waitFor(() => shown().includes(words) && shown(), { what: `“${words}” in front of ${key}` });
}

async function stateOf({ database }: RunningPortavoz, caseId: number) {
  const state = await database.cases.reader.caseById(caseId);
  if (state === null) throw new Error(`There is no case ${caseId}`);
  return state;
}

describe('“Reply to this post”', () => {
  it('leads in one modal from the message to the facts, the whole text and the approval that is asked', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await writer.shortcut('post.take', await brought(workspace, LIBRARY, 41));
    await says(bot, 'writer', 'le faltan 2 datos');
    const { core, posts } = await stateOf(bot, 1);
    expect(core.claim?.by).toMatchObject({ user: workspace.person('writer').id });
    expect(posts[0]).toMatchObject({ text: LIBRARY, network: 'x', author: '@vecina_eras' });
    expect(posts[0]?.url).toBe('https://x.com/vecina_eras/status/41');

    const refused = await writer.submit({ 'fact.answer': 'x'.repeat(90), source: ' ' });
    expect(Object.keys(refused.errors ?? {})).toContain('source');
    await writer.submit({ 'fact.answer': ANSWER, source: BOSS });
    const read = await says(bot, 'writer', ANSWER);
    const before = await stateOf(bot, 1);
    const text = before.drafts.find(({ id }) => id === before.core.currentDraftId)?.text ?? 'none';
    expect(read).toContain(text);
    await writer.submit();
    expect(writer.view()).toBeNull();
    const asked = await stateOf(bot, 1);
    expect(statusOf(asked)).toBe('in_review');
    expect(asked.signOffs.map(({ as, digest }) => [as, digest])).toEqual([['proposer', before.drafts.at(-1)?.digest]]);

    // The same post again: who has it is said, and nothing is taken from them.
    await workspace.as('approver').shortcut('post.take', await brought(workspace, LIBRARY, 41));
    await says(bot, 'approver', 'Este mensaje ya tenía caso: es el #1');
    expect((await stateOf(bot, 1)).core.claim?.by).toMatchObject({ user: workspace.person('writer').id });

    // Where help comes first, that is the next step.
    await writer.shortcut(
      'post.take',
      await brought(workspace, 'Estamos atrapadas en el garaje, sube el agua, ayuda', 42),
    );
    await says(bot, 'writer', '112');
    expect(statusOf(await stateOf(bot, 2))).toBe('open');
  });

  it('waits for whoever must confirm a value, instead of asking for it again', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await writer.shortcut('post.take', await brought(workspace, '¿A qué hora cierra el polideportivo?', 43));
    await says(bot, 'writer', 'le faltan 2 datos');
    await writer.submit({ 'fact.answer': 'Cierra a las 22:00.', source: 'me suena' });
    await workspace.waitFor(() => writer.view()?.view.callback_id === 'case.details_view', { what: 'the details' });
    expect((await stateOf(bot, 1)).facts.map(({ status }) => status)).toEqual(['proposed', 'proposed']);
  });

  it('opens the form where a colleague pasted the post, with network and author read off its address', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    const link = 'https://bsky.app/profile/ona.example/post/3lbq';
    await writer.shortcut('post.take', await workspace.as('area').say('general', `Mirad <${link}>\n${LIBRARY}`));
    await bot.form('writer');
    await writer.clickInView('post.flag_and_take', { text: ' ' });
    const kept = await says(bot, 'writer', 'Escribe o pega lo que dice el mensaje.');
    expect([kept.includes('@ona.example'), kept.includes(link)]).toEqual([true, true]);
    expect(await bot.record()).toEqual([]);
    const { request } = await writer.clickInView('post.flag_and_take', { text: LIBRARY });
    await says(bot, 'writer', 'le faltan 2 datos');
    expect((await stateOf(bot, 1)).posts).toMatchObject([{ network: 'bluesky', author: '@ona.example', url: link }]);
    expect((await workspace.redeliver(request)).status).toBe(200);
    const events = (await bot.record()).map(({ event }) => event);
    expect(events).toEqual(['case.opened', 'gesture.claim']);
  });

  it('refuses a guest before any form; a colleague outside the team gets the form of a colleague', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const message = await brought(workspace, LIBRARY, 41);
    await workspace.as('guest').shortcut('post.take', message);
    await bot.isTold('guest', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.');
    expect(workspace.as('guest').view()).toBeNull();
    await workspace.as('outsider').shortcut('post.take', message);
    expect(await bot.form('outsider')).toContain(LIBRARY);
    const blocks = workspace.as('outsider').view()?.view.blocks ?? [];
    expect(blocks.flatMap((one) => ('element' in one ? [one.block_id] : []))).toEqual(['text', 'why']);
    expect(await bot.record()).toEqual([]);
    expect(await bot.database.cases.reader.caseById(1)).toBeNull();
    expect(workspace.messages(CASES)).toEqual([]);
  });
});
