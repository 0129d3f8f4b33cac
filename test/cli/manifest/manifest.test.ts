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

  it('hints at suggestions only where the plan is on: nothing else answers there', async () => {
    const planning = await inATerminal((terminal) => runManifest([], terminal), { dir: 'none', env: { PLAN: 'on' } });
    expect(planning.output).toContain('| sugerencias área o tema |');
    expect((await manifest()).output).not.toContain('sugerencias');
  });

  it('prints it in the language of the house', async () => {
    const { output } = await manifest('--lang', 'eu');
    expect(output).toContain('command: /kasuak');
    expect(output).toContain('command: /cases');
    expect(output).toContain('name: "Eman mezu honen berri"');
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

  it.each([
    [['--lang', 'fr'], '--lang: “fr” is no language of the bot. They are: es, ca, gl, eu, en.\n'],
    [['--http', 'http://example.org'], '--http: “http://example.org” is no https address, such as '],
    [['--http', 'example.org'], '--http: “example.org” is no https address, such as '],
    [['es'], './portavoz manifest [--lang'],
  ])('refuses %j, and says why', async (args, sentence) => {
    const { code, output, errors } = await manifest(...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors.startsWith(sentence)).toBe(true);
    expect(errors).toContain('./portavoz manifest [--lang');
  });

  it('says so in Spanish, too', async () => {
    const spanish = (...args: string[]) =>
      inATerminal((terminal) => runManifest(args, terminal), { dir: 'none', env: { LANG: 'es' } });
    expect((await spanish('--lang', 'fr')).errors).toMatch(/^--lang: «fr» no es una lengua del bot\. Son: es, /);
    expect((await spanish('--http', 'example.org')).errors).toMatch(
      /^--http: «example\.org» no es una dirección https/,
    );
  });
});
