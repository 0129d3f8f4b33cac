import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aProcess } from '../../../sandbox/processes/a-process.ts';
import { runDoctor } from '../../../src/cli/doctor/doctor.ts';
import { CHECKS } from '../../../src/doctor/checks.ts';
import { anInstallation, rewriteHandbook } from '../../doctor/a-visit.ts';
import { signingSecret } from '../../support/doubles/a-workspace.ts';
import { inATerminal } from '../in-a-terminal.ts';

/** Runs the command with these settings; the slower clock of the checks is not what is looked at here. */
function doctor(env: Record<string, string>, ...args: string[]) {
  return inATerminal((terminal) => runDoctor(args, terminal), { dir: env['PLAYBOOKS_DIR'] ?? '', env });
}

describe('./portavoz doctor', () => {
  it('tells in Spanish, 80 columns wide, what is well and what is not, and no secret', async () => {
    const { settings, handbook } = await anInstallation();
    await rewriteHandbook(handbook, (text) => text.replace(/\.example/g, '.es'));
    const { code, output } = await doctor({ ...settings, OPENAI_MODLE: 'x', LANG: 'es_ES.UTF-8' });
    expect(code).toBe(0);
    expect(output).toMatch(/^Portavoz \d+\.\d+\.\d+ en \S+, \d{4}-\d\d-\d\d \d\d:\d\d UTC\n/);
    expect(output).toContain('bien       Reloj: En hora');
    expect(output).toMatch(
      /\nAVISO {6}Ajustes: OPENAI_MODLE no existe\.\n {11}Por qué: .*\n[\s\S]* {11}Qué hacer: Cámbiale el nombre: OPENAI_MODEL\.\n/,
    );
    expect(output).not.toContain('GRAVE');
    expect(output).toMatch(/\n\d avisos, \d+ bien\.\n$/);
    const tooWide = output.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '));
    expect(tooWide).toEqual([]);
    for (const secret of [settings['SLACK_BOT_TOKEN'] ?? '-', signingSecret]) expect(output).not.toContain(secret);
  });

  it('ends with 1 where something is red, and tells what could not be checked', async () => {
    const { settings } = await anInstallation();
    const { code, output } = await doctor({ ...settings, SLACK_BOT_TOKEN: 'xoxb-of-another', LANG: 'en_GB.UTF-8' });
    expect(code).toBe(1);
    expect(output).toContain('PROBLEM    Slack: SLACK_BOT_TOKEN is not valid.');
    expect(output).toContain('UNKNOWN    Slack scopes, Clock, Channels, Team, Shifts: not checked.\n');
    expect(output).toContain('1 problem, 5 unknown, ');
    expect(output).not.toContain('of-another');
  });

  it('gives the same as evidence: time, version, machine, and each finding in the language asked for', async () => {
    const { settings } = await anInstallation();
    const { output } = await doctor(settings, '--json', '--lang', 'en');
    const evidence = JSON.parse(output);
    expect(evidence).toMatchObject({
      version: expect.stringMatching(/^\d/),
      host: expect.any(String),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      language: 'en',
    });
    const named = new Set(evidence.findings.map(({ check }: { check: string }) => check));
    expect(named).toEqual(new Set(CHECKS.map(({ id }) => id)));
    for (const { level, why, todo } of evidence.findings)
      expect(level === 'green' || (why.length > 0 && todo.length > 0)).toBe(true);
  });

  it('is told by its usage, and refuses what it does not know', async () => {
    const { settings } = await anInstallation();
    expect((await doctor(settings, '--help')).output).toContain('./portavoz doctor [--lang es|en] [--json]');
    expect((await doctor(settings, '--lang', 'fr')).code).toBe(2);
    expect((await doctor(settings, '--fast')).code).toBe(2);
  });

  it('says that every user of the machine may read the secrets in .env', async () => {
    const { folder } = await anInstallation();
    await writeFile(path.join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxb-made-up\n', { mode: 0o644 });
    await using run = aProcess('src/cli.ts', { args: ['doctor', '--lang', 'en'], env: {}, cwd: folder });
    await run.ended;
    expect(run.output()).toMatch(/Every user of this machine may read \.env,\s+which\s+holds\s+SLACK_BOT_TOKEN\./);
    expect(run.output()).not.toContain('made-up');
  });

  it('runs where nothing at all is set', async () => {
    const env = { SLACK_APP_TOKEN_FILE: '/nowhere', SLACK_API_URL: 'http://127.0.0.1:9/api/' };
    await using run = aProcess('src/cli.ts', { args: ['doctor', '--lang', 'en'], env, cwd: process.cwd() });
    expect(await run.ended).toMatchObject({ code: 1 });
    expect(run.output()).toContain('Settings: SLACK_BOT_TOKEN is missing.');
    expect(run.output()).toContain('Settings: SLACK_APP_TOKEN_FILE names a file that does not exist');
    expect(run.errors()).toBe('');
  });
});
