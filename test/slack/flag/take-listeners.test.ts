import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const LIBRARY = '¿A qué hora abre la biblioteca los sábados?';
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
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

  it('shows in a text that must be edited who else edits it, and lets the next one see this person', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const [writer, approver] = [workspace.as('writer'), workspace.as('approver')];
    const noted = async () => (await bot.database.cases.editings.others(1, 'nobody', '')).map(({ person }) => person);
    await writer.shortcut('post.take', await brought(workspace, LAMP, 44));
    await says(bot, 'writer', 'Qué hacemos con ello');
    await bot.cardSays(1, 'Borrador v1');
    await approver.click(bot.card(1), 'draft.edit');
    await workspace.waitFor(async () => (await noted()).includes(approver.person().id), {
      what: 'that the approver edits',
    });
    // The checks stop a text with marks in it.
    await writer.submit({ 'fact.action': '**Alumbrado** la cambia esta semana.', source: BOSS });
    expect(await says(bot, 'writer', 'edita este texto')).toContain(`@${approver.person().id}`);
    expect((await noted()).toSorted()).toEqual([approver.person().id, writer.person().id].toSorted());
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

  it('keeps the form with all that was typed where the flag is refused, and takes it when pressed again', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    const pasted = await workspace.as('area').say('general', 'Mirad https://x.com/vecina_eras/status/44');
    workspace.faults.add({ method: 'users.info', kind: 'slack_error', error: 'internal_error', times: 1_000 });
    await writer.shortcut('post.take', pasted);
    await bot.form('writer');
    const typed = { text: LIBRARY, author: '@vecina_eras', why: 'La comparte mucha gente' };
    await writer.clickInView('post.flag_and_take', typed);
    const kept = await says(bot, 'writer', 'Ahora mismo no podemos comprobar tu función en Slack');
    for (const words of Object.values(typed)) expect(kept).toContain(words);
    expect(await bot.database.cases.reader.caseById(1)).toBeNull();

    workspace.faults.clear();
    await writer.clickInView('post.flag_and_take', typed);
    await says(bot, 'writer', 'le faltan 2 datos');
    expect((await stateOf(bot, 1)).posts).toMatchObject([{ text: LIBRARY, author: '@vecina_eras' }]);
  });

  it('tells a colleague no more than that it was received, where Slack did not say before that they are one', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const outsider = workspace.as('outsider');
    const pasted = await workspace.as('area').say('general', 'Mirad https://x.com/vecina_eras/status/45');
    workspace.faults.add({ method: 'users.info', kind: 'slack_error', error: 'internal_error', times: 1_000 });
    await outsider.shortcut('post.take', pasted);
    await bot.form('outsider');
    workspace.faults.clear();
    await outsider.clickInView('post.flag_and_take', { text: LIBRARY });
    const said = await says(bot, 'outsider', 'Received, thank you.');
    for (const secret of ['#1', workspace.channelId(CASES)]) expect(said).not.toContain(secret);
    expect((await stateOf(bot, 1)).core.claim).toBeNull();
    expect((await bot.record()).map(({ event }) => event)).toEqual(['case.opened']);
  });

  it('leads to the text by way of the other facts too, with what is known in its fields', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await writer.shortcut('post.take', await brought(workspace, LIBRARY, 46));
    await says(bot, 'writer', 'le faltan 2 datos');
    const fields = () => writer.view()?.view.blocks.filter(({ type }) => type === 'input').length ?? 0;
    const before = fields();
    await writer.clickInView('facts.more', {});
    await workspace.waitFor(() => fields() > before, { what: 'the other facts' });
    const { drafts } = await stateOf(bot, 1);
    expect(workspace.plainText(writer.view()?.view ?? {})).toContain(drafts.at(-1)?.text ?? 'none');
    expect(writer.view()?.view).toMatchObject({ submit: { text: 'Ver el texto' } });
    await writer.submit({ 'fact.answer': ANSWER, source: BOSS });
    await says(bot, 'writer', ANSWER);
    expect((await stateOf(bot, 1)).drafts.at(-1)?.missingFacts).toEqual([]);
  });

  it('draws the person’s own card again too, when the facts lead to the text', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await bot.flag('writer', { text: LIBRARY, url: 'https://x.com/vecina_eras/status/47' });
    await bot.cardSays(1, LIBRARY);
    await writer.command(CASES, '/cases', '#1');
    const own = () => {
      const shown = writer.ephemerals().findLast((message) => workspace.plainText(message).includes('#1 ·'));
      return shown ?? null;
    };
    const ownSays = (words: string) =>
      workspace.waitFor(() => workspace.plainText(own() ?? {}).includes(words), { what: `${words} on the own card` });
    await ownSays('Que alguien se encargue');
    const card = own();
    if (card === null) throw new Error('There is no card of the writer alone');
    await writer.click(card, 'case.claim');
    await ownSays('Se encarga @');

    await writer.shortcut('post.take', await brought(workspace, LIBRARY, 47));
    await says(bot, 'writer', 'le faltan 2 datos');
    await writer.submit({ 'fact.answer': ANSWER, source: BOSS });
    await says(bot, 'writer', ANSWER);
    await ownSays(ANSWER);
  });

  it('shows a colleague outside the team the form of a colleague', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('outsider').shortcut('post.take', await brought(workspace, LIBRARY, 48));
    expect(await bot.form('outsider')).toContain(LIBRARY);
    const blocks = workspace.as('outsider').view()?.view.blocks ?? [];
    expect(blocks.flatMap((one) => ('element' in one ? [one.block_id] : []))).toEqual(['text', 'why']);
    expect(await bot.database.cases.reader.caseById(1)).toBeNull();
  });

  it('flags nothing for a person who may not', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const guest = workspace.as('guest');
    await guest.shortcut('post.take', await brought(workspace, LIBRARY, 41));
    // Where Slack is slow to say who asks, the flag itself is refused, in the record.
    const isTold = () => [...guest.ephemerals(), ...guest.directMessages()].length > 0;
    await workspace.waitFor(async () => isTold() || (await bot.record()).length > 0, { what: 'the refusal' });
    expect(await bot.database.cases.reader.caseById(1)).toBeNull();
    expect(workspace.messages(CASES)).toEqual([]);
  });
});
