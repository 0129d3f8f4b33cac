import { expect, it } from 'vitest';
import { quietNames } from '../../../src/slack/outbound/quiet-names.ts';
import { ana, biel } from '../../support/builders/a-case.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';
import { flags } from '../../support/drivers/slack/on-a-busy-machine.ts';

const CLOCK = { kind: 'clock' } as const;
const VOICE = {
  kind: 'spoken',
  name: 'Amparo Llopis',
  post: 'Jefa de guardia',
  recordedBy: { kind: 'slack', team: 'T1', user: 'UANA' },
} as const;

function somewhere(names: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const directory = {
    localeOf: async () => null,
    zoneOf: async () => null,
    async nameOf(user: string) {
      asked.push(user);
      const name = names[user];
      if (name === undefined) throw new Error('Slack does not answer');
      return name;
    },
  };
  const deps = { workspace: { url: 'https://town.slack.com/' }, team: { directory, casesChannel: 'C1' } };
  return { deps, asked };
}

it('names people with a link to their profile, which rings nobody, and asks for each once', async () => {
  const { deps, asked } = somewhere({ UANA: 'Ana <!channel> *Soler*', UBIEL: 'Biel|Gil' });
  const nameOf = await quietNames([ana, biel, ana, null, undefined, CLOCK, VOICE], deps);
  expect(asked).toEqual(['UANA', 'UBIEL']);
  expect(nameOf(ana)).toMatch(/^<https:\/\/town\.slack\.com\/team\/UANA\|Ana /);
  expect(nameOf(ana)).not.toMatch(/<@|<!|\*/);
  expect(nameOf(biel)).toBe('<https://town.slack.com/team/UBIEL|Biel¦Gil>');
  expect(nameOf(VOICE)).toBe('Amparo Llopis, Jefa de guardia');
});

it('mentions a person whom Slack does not name', async () => {
  const { deps } = somewhere({ UANA: '' });
  const nameOf = await quietNames([ana, biel], deps);
  expect([nameOf(ana), nameOf(biel)]).toEqual(['<@UANA>', '<@UBIEL>']);
});

it('rings nobody by a mention for their own click', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await flags(bot, '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle');
  await workspace.as('writer').click(bot.card(1), 'case.claim');
  await bot.threadSays(1, 'se encarga');
  const { id } = workspace.person('writer');
  const lines = workspace.thread(bot.card(1)).filter((one) => workspace.plainText(one).includes('se encarga'));
  expect(lines.map(({ blocks }) => JSON.stringify(blocks)).join()).toContain(`/team/${id}|`);
  const own = lines.flatMap(({ ts }) => workspace.notifications().filter((one) => one.ts === ts && one.user === id));
  expect(own.filter(({ why }) => why === 'mention')).toEqual([]);
});
