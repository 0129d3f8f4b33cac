import { expect, it } from 'vitest';
import { channels } from '../../../src/doctor/checks/channels.ts';
import { anInstallation, told } from '../a-visit.ts';

it('says of each channel why it does not serve', async () => {
  const { findings, workspace } = await anInstallation();
  const id = (name: string) => workspace.channelId(name);
  expect((await findings(channels)).map(told)).toEqual([
    'green: The bot is in #portavoz-casos, #portavoz-resumen, #general.',
  ]);
  const wrong = await findings(channels, {
    SLACK_CASES_CHANNEL: id('sin-bot'),
    SLACK_DIGEST_CHANNEL: 'C0NOWHERE0',
    SLACK_SECOND_CHANNEL: id('mancomunidad'),
    SLACK_DRILL_CHANNEL: id('reservado'),
  });
  expect(wrong.map(told)).toEqual([
    `red: SLACK_CASES_CHANNEL (${id('sin-bot')}): the bot is not in #sin-bot.`,
    'red: SLACK_DIGEST_CHANNEL (C0NOWHERE0): no such channel, or a private one without the bot.',
    `red: SLACK_SECOND_CHANNEL (${id('mancomunidad')}): #mancomunidad is shared with another organisation.`,
    expect.stringMatching(/^yellow: SLACK_DRILL_CHANNEL .*(?:no such channel|is not in)/),
  ]);
  expect((await findings(channels, { SLACK_SECOND_CHANNEL: '' })).map(told)).toContain(
    'yellow: There is no second channel (SLACK_SECOND_CHANNEL).',
  );
});
