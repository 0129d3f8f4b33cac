import { describe, expect, it } from 'vitest';
import { tellFlaggers } from '../../../src/domain/intake/flags/tell-flaggers.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const LAMP = 'En la plaza Mayor ha caído una farola y cuelgan los cables';
const LINK = 'https://x.com/vecina_eras/status/41';

/** What the person was told in private, in order. */
function toldTo(bot: RunningPortavoz, key: string): string[] {
  const person = bot.workspace.as(key);
  return [...person.ephemerals(), ...person.directMessages()].map((message) => bot.workspace.plainText(message));
}

/** Reactions that the bot asked Slack for, in order. */
function watchReactions({ workspace }: RunningPortavoz): string[] {
  const seen: string[] = [];
  workspace.watchCalls({
    received: (method, { name, timestamp }) =>
      void (method === 'reactions.add' && seen.push(`${String(name)} ${String(timestamp)}`)),
  });
  return seen;
}

/** What the bot does each minute. */
function ends({ database }: RunningPortavoz): Promise<void> {
  return tellFlaggers({ store: database.cases.store, now: () => new Date().toISOString() });
}

describe('a colleague outside the team', () => {
  it('flags a message with what it says and why, hears that it was received, and once how it ended', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const reactions = watchReactions(bot);
    const message = await workspace.as('area').say(CASES, `${LAMP} ${LINK}`);
    await workspace.as('outsider').shortcut('post.flag', message);
    const form = await bot.form('outsider');
    const inputs = workspace
      .as('outsider')
      .view()
      ?.view.blocks.flatMap((one) => ('element' in one ? one.block_id : []));
    expect(inputs).toEqual(['text', 'why']);
    expect(form).toContain('call 112');
    await bot.fill('outsider', { why: 'Lo he visto yo' });
    await bot.cardSays(1, LAMP, 'mensaje original');
    const flagged = await bot.database.cases.reader.caseById(1);
    expect(flagged?.posts[0]).toMatchObject({ network: 'x', url: LINK, why: 'Lo he visto yo' });
    await bot.isTold('outsider', 'Received, thank you.');
    await workspace.waitFor(() => reactions.length === 1, { what: 'the reaction' });

    await bot.pick('approver', 1, 'case.dismiss');
    await bot.fill('approver', { reason: 'monitor' });
    await bot.cardSays(1, 'Sin respuesta, por decisión');
    await ends(bot);
    await bot.isTold('outsider', 'The team has seen what you flagged');
    await ends(bot);
    expect(reactions).toEqual([`eyes ${message.ts}`, `white_check_mark ${message.ts}`]);
    const told = toldTo(bot, 'outsider').join('\n');
    for (const secret of ['#1', '<@', 'Andrés', flagged?.core.class ?? 'case', LAMP])
      expect(told).not.toContain(secret);
    expect(toldTo(bot, 'outsider')).toHaveLength(2);
  });

  it('hears at once, before typing, that ten an hour are enough; guests hear that they may not', async () => {
    await using bot = await aPortavoz();
    const { workspace, database } = bot;
    await workspace.as('outsider').command(CASES, '/flag', LAMP);
    await bot.fill('outsider', {});
    await bot.cardSays(1, LAMP);
    const [first] = (await database.cases.reader.caseById(1))?.posts ?? [];
    const by = first?.flaggedBy;
    if (by?.kind !== 'slack') throw new Error('A person of Slack flagged it');
    const at = new Date().toISOString();
    const rows = Array.from({ length: 9 }, (_, n) => ({
      kind: 'flag' as const,
      row: { id: `f${n}`, caseId: 1, by, at, message: null, isColleague: true, endedAt: at },
    }));
    await database.cases.store.transact(({ save }) => save({ changes: rows, audit: [], effects: [] }));
    await workspace.as('outsider').command(CASES, '/flag', 'Otra farola');
    await bot.isTold('outsider', 'You have flagged 10 posts in an hour.');
    expect(workspace.as('outsider').view()).toBeNull();
    const message = await workspace.as('area').say('general', LAMP);
    await workspace.as('guest').shortcut('post.flag', message);
    await bot.isTold('guest', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.');
    expect(workspace.as('guest').view()).toBeNull();
  });

  it('hears of violence only that the people on duty have it, and of an opinion that it is closed, without its author', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await workspace.as('outsider').command(CASES, '/flag', 'Mi marido me pega y tengo miedo');
    await bot.fill('outsider', {});
    await bot.isTold('outsider', 'Received. The people on duty have it.');
    await workspace.as('outsider').command(CASES, '/flag', `Que dimita la alcaldesa ${LINK}`);
    await bot.fill('outsider', {});
    await bot.isTold('outsider', 'It needs no reply: it is closed');
    await bot.threadSays(2, 'Es una opinión: se cerró sin respuesta');
    const opinion = await bot.database.cases.reader.caseById(2);
    expect(opinion?.posts).toMatchObject([{ author: null, url: null, why: null }]);
    expect(JSON.stringify(opinion)).not.toContain('vecina_eras');
    await workspace.as('outsider').command(CASES, '/flag');
    await bot.fill('outsider', { text: `Que dimita toda la corporación, dice @Vecina_Eras. ${LINK}` });
    await bot.threadSays(3, 'Es una opinión: se cerró sin respuesta');
    const another = await bot.database.cases.reader.caseById(3);
    expect(another?.posts[0]?.text).toBe('Que dimita toda la corporación, dice ….');
    // The message calls the author by their name, and its address by their account.
    const text = 'Que dimita el alcalde, dice @vecina_eras';
    const attachments = [{ author_name: 'Vecina Eras', service_name: 'X', text, from_url: LINK }];
    const message = await workspace.as('robot').say('general', '', { attachments });
    await workspace.as('outsider').shortcut('post.flag', message);
    await bot.fill('outsider', {});
    await bot.threadSays(4, 'Es una opinión: se cerró sin respuesta');
    expect(JSON.stringify(await bot.database.cases.reader.caseById(4))).not.toMatch(/vecina.eras/i);
    await bot.pick('approver', 2, 'case.reopen');
    await bot.fill('approver', { note: 'Pregunta algo' });
    await bot.threadSays(2, 'Pregunta algo');
  });

  it('sees on the message of an opinion that it was taken, and nothing more, however often it is flagged', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    const reactions = watchReactions(bot);
    const messages = [];
    for (const channel of [CASES, 'general']) {
      const message = await workspace.as('area').say(channel, 'Que dimita la alcaldesa');
      messages.push(message.ts);
      await workspace.as('outsider').shortcut('post.flag', message);
      await bot.fill('outsider', {});
      await workspace.waitFor(() => reactions.includes(`eyes ${message.ts}`), { what: 'the reaction' });
    }
    await ends(bot);
    await workspace.waitFor(() => bot.outboxRows().length === 0, { what: 'the outbox to be empty' });
    expect(reactions).toEqual(messages.map((ts) => `eyes ${ts}`));
    // Who reads the channel sees it below the message.
    const seen = [CASES, 'general'].flatMap((channel) => workspace.messages(channel));
    expect(messages.map((ts) => seen.find((one) => one.ts === ts)?.reactions)).toEqual([['eyes'], ['eyes']]);
    const told = toldTo(bot, 'outsider');
    expect(told.map((one) => one.startsWith('Received, thank you. It needs no reply'))).toEqual([true, true]);
  });

  it('asks for no reaction where the app has no scope for it', async () => {
    const granted = ['chat:write', 'commands', 'users:read', 'usergroups:read', 'channels:read', 'groups:read'];
    await using bot = await aPortavoz({}, undefined, undefined, { botScopes: [...granted, 'pins:write'] });
    const reactions = watchReactions(bot);
    const message = await bot.workspace.as('area').say(CASES, LAMP);
    await bot.workspace.as('writer').shortcut('post.flag', message);
    await bot.fill('writer', {});
    await bot.cardSays(1, LAMP);
    await bot.workspace.waitFor(() => bot.outboxRows().length === 0, { what: 'the outbox to be empty' });
    expect(reactions).toEqual([]);
  });

  it('decides nothing: every button of a card is refused', async () => {
    await using bot = await aPortavoz();
    await bot.workspace.as('outsider').command(CASES, '/flag', LAMP);
    await bot.fill('outsider', {});
    await bot.cardSays(1, LAMP);
    const before = await bot.database.cases.reader.caseById(1);
    await bot.pick('outsider', 1, 'case.claim');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(await bot.database.cases.reader.caseById(1)).toEqual(before);
  });
});
