import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runManifest } from '../../../src/cli/manifest/manifest.ts';
import { inATerminal } from '../in-a-terminal.ts';

const shipped = await readFile(fileURLToPath(new URL('../../../manifest.yml', import.meta.url)), 'utf8');
const manifest = (...args: string[]) => inATerminal((terminal) => runManifest(args, terminal), { dir: 'none' });

describe('./portavoz manifest', () => {
  it.each([[[]], [['--lang', 'es']]])('prints the manifest of the repository: %j', async (args) => {
    expect(await manifest(...args)).toEqual({ code: 0, output: shipped, errors: '' });
  });

  it('prints it in the language of the house', async () => {
    const { output } = await manifest('--lang', 'eu');
    expect(output).toContain('command: /kasuak');
    expect(output).toContain('command: /cases');
    expect(output).toContain('name: "Mezu honen berri eman"');
    expect(output).not.toContain('/casos');
  });

  it.each([
    ['https://portavoz.example.org', 'https://portavoz.example.org/slack/events'],
    ['https://portavoz.example.org/', 'https://portavoz.example.org/slack/events'],
    ['https://example.org/bot/events', 'https://example.org/bot/events'],
  ])('takes the address %s', async (given, address) => {
    const { output } = await manifest('--http', given);
    expect(output).toContain(`request_url: "${address}"`);
    expect(output).toContain('socket_mode_enabled: false');
  });

  it.each([[['--lang', 'fr']], [['--http', 'http://example.org']], [['--http', 'example.org']], [['es']]])(
    'refuses %j',
    async (args) => {
      expect(await manifest(...args)).toMatchObject({ code: 2, output: '' });
    },
  );
});
