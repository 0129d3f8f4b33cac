import { describe, expect, it } from 'vitest';
import { aPortavoz, CASES, DIGEST } from '../../support/drivers/a-portavoz.ts';
import { aStartingPlace } from '../a-started-bot.ts';

const WRONG = [
  { variable: 'HOLD_SECONDS', message: 'must be a number', consequence: 'instead', instead: '30' },
  { variable: 'MASTODON_TOKEN', message: 'is missing', consequence: 'network', instead: null },
] as const;

describe('settings that are wrong', () => {
  it('are told to the lead, once a start', async () => {
    await using bot = await aPortavoz({ wrong: [...WRONG] });
    const told = () => bot.workspace.messages(CASES).filter(({ text }) => text?.includes('HOLD_SECONDS'));
    await bot.workspace.waitFor(() => told().length > 0, { what: 'the message to the lead' });
    expect(told().map(({ text }) => text)).toEqual([
      '<!subteam^S0JEFATURA> ⚠️ Portavoz ha arrancado con ajustes que no puede usar. Pasa esta lista a informática:\n' +
        '• `HOLD_SECONDS`: se usa `30`.\n• `MASTODON_TOKEN`: en esa red se publica a mano.',
    ]);
  });

  it('say nothing where there are none', async () => {
    await using bot = await aPortavoz();
    // The job has had its turn once a card has come.
    await bot.flag('writer', { text: 'La farola de la plaza no funciona' });
    await bot.workspace.waitFor(() => bot.workspace.messages(CASES).length > 0, { what: 'a card' });
    expect(bot.cardText(1)).toContain('farola');
  });
});

it('a start with many of them runs, and a card arrives', async () => {
  await using place = await aStartingPlace();
  const { workspace } = place;
  await using running = await place.started({
    HOLD_SECONDS: 'soon',
    DIGEST_AT: '25:00',
    TIMESTAMP_URL: 'sello',
    READING: 'yes',
    MASTODON_URL: 'https://social.example',
    OPENAI_MODEL: 'model-a',
    OPENAI_API_KEY_FILE: `${place.folder}/nowhere`,
    INTAKE_SOURCES: 'tool:short',
    SLACK_SECOND_CHANNEL: 'C0NOEXISTE',
    SLACK_DRILL_CHANNEL: workspace.channelId('sin-bot'),
    SLACK_DIGEST_CHANNEL: '',
    AUDIT_HEADS_FILE: `${place.folder}/nowhere/heads.ndjson`,
    BACKUP_DIR: '',
    BACKUP_KEY_FILE: `${place.folder}/nowhere`,
  });
  const told = await workspace.waitFor(
    () => workspace.messages(CASES).find(({ text }) => text?.includes('HOLD_SECONDS')),
    { what: 'the message to the lead' },
  );
  for (const variable of [
    'DIGEST_AT',
    'TIMESTAMP_URL',
    'READING',
    'MASTODON_TOKEN',
    'OPENAI_API_KEY_FILE',
    'INTAKE_SOURCES',
    'SLACK_SECOND_CHANNEL',
    'SLACK_DRILL_CHANNEL',
    'SLACK_DIGEST_CHANNEL',
    'AUDIT_HEADS_FILE',
    'BACKUP_DIR',
  ]) {
    expect(told.text).toContain(`\`${variable}\``);
    expect(running.output()).toContain(variable);
  }
  await workspace.as('writer').command(CASES, '/flag');
  await workspace.waitFor(() => workspace.as('writer').view() !== null, { what: 'the form' });
  await workspace.as('writer').submit({ text: 'La farola no funciona', network: 'x', author: '', url: '' });
  const cards = () => workspace.messages(CASES).filter((message) => workspace.plainText(message).includes('#1 ·'));
  await workspace.waitFor(() => cards().length === 1, { what: 'the card' });
});

it('a channel of the cases without the bot: the start goes on, and tells it elsewhere', async () => {
  await using place = await aStartingPlace();
  const { workspace } = place;
  await using _ = await place.started({ SLACK_CASES_CHANNEL: workspace.channelId('sin-bot') });
  const told = await workspace.waitFor(() => workspace.messages(DIGEST).find(({ text }) => text?.includes('ajustes')), {
    what: 'the message to the lead',
  });
  expect(told.text).toContain('`SLACK_CASES_CHANNEL`: no se puede escribir en el canal de casos');
});
