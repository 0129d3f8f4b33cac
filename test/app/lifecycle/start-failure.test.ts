import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { signingSecret } from '../../support/doubles/a-workspace.ts';
import { aStartingPlace, SHIPPED_PLAYBOOKS } from '../a-started-bot.ts';
import { refusal, TOKEN_OF_ANOTHER } from '../refusal.ts';

describe.concurrent('settings', () => {
  it('names every one that is missing, and where to try without any', async () => {
    await using place = await aStartingPlace();
    const nothing = Object.fromEntries(Object.keys(place.settings).map((name) => [name, '']));
    await using running = place.start(nothing);
    const said = await refusal(running, place);
    for (const name of [
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_APP_TOKEN',
      'SLACK_CASES_CHANNEL',
      'SLACK_DIGEST_CHANNEL',
    ]) {
      expect(said).toContain(name);
    }
    expect(said).toContain('./portavoz sandbox');
  });

  it('refuses a token of the wrong kind without repeating it', async () => {
    await using place = await aStartingPlace();
    await using running = place.start({ SLACK_BOT_TOKEN: 'xoxp-sandbox-a-user-token' });
    const said = await refusal(running, place);
    expect(said).toContain('SLACK_BOT_TOKEN must begin with xoxb-');
    expect(said).not.toContain('xoxp-sandbox-a-user-token');
  });
});

describe.concurrent('Slack', () => {
  it('refuses the token: says so, and leaves no database behind', async () => {
    await using place = await aStartingPlace();
    await using running = place.start({ SLACK_BOT_TOKEN: TOKEN_OF_ANOTHER });
    expect(await refusal(running, place)).toContain('Slack refuses SLACK_BOT_TOKEN (invalid_auth)');
    expect(existsSync(place.file)).toBe(false);
  });

  it('would show cases to another organisation: does not start', async () => {
    await using place = await aStartingPlace();
    await using running = place.start({ SLACK_CASES_CHANNEL: place.workspace.channelId('mancomunidad') });
    expect(await refusal(running, place)).toContain('SLACK_CASES_CHANNEL names a channel');
    expect(existsSync(place.file)).toBe(false);
  });
});

describe.concurrent('the handbook', () => {
  it('has a mistake: names file and line', async () => {
    await using place = await aStartingPlace();
    const dir = path.join(place.folder, 'handbook');
    await cp(SHIPPED_PLAYBOOKS, dir, { recursive: true });
    const style = path.join(dir, 'style.yml');
    const lines = (await readFile(style, 'utf8')).split('\n');
    await writeFile(style, [...lines, 'favourite_colour: blue', ''].join('\n'));
    await using running = place.start({ PLAYBOOKS_DIR: dir });
    expect(await refusal(running, place)).toMatch(/style\.yml:\d+:\d+: .*favourite_colour/);
    expect(existsSync(place.file)).toBe(false);
  });

  it('would send citizens of a real workspace to the invented town: names file, line, field and value', async () => {
    await using place = await aStartingPlace();
    await using running = place.start({ SLACK_API_URL: '', PLAYBOOKS_DIR: SHIPPED_PLAYBOOKS });
    const said = await refusal(running, place);
    expect(said).toMatch(/crises\/\w+\.md:\d+: standing_facts\[\d\]\.texts\.es: https:\/\/riudalba\.example/);
    expect(said).toMatch(/… and \d\d more/);
    expect(existsSync(place.file)).toBe(false);
  });

  it('is not where it should be', async () => {
    await using place = await aStartingPlace();
    const dir = path.join(place.folder, 'nowhere');
    await using running = place.start({ PLAYBOOKS_DIR: dir });
    expect(await refusal(running, place)).toContain(`${dir} does not exist or cannot be read`);
  });
});

/** What it says of the accident holds a secret: none of it may be seen. */
const breaking = `
  import crypto from 'node:crypto';
  import { syncBuiltinESMExports } from 'node:module';
  crypto.randomUUID = () => { throw new TypeError('of ' + process.env.SLACK_SIGNING_SECRET); };
  syncBuiltinESMExports();`;

describe.concurrent('the rest', () => {
  it.for(['info', 'debug'])('meets what nobody foresaw, with LOG_LEVEL=%s', async (level) => {
    await using place = await aStartingPlace();
    await using running = place.start({ LOG_LEVEL: level }, await place.preloaded(breaking));
    expect((await running.ended).code).toBe(1);
    expect(running.errors()).toMatch(
      /^Portavoz cannot start\. Something unforeseen happened \(TypeError\).*LOG_LEVEL=debug[^\n]*\n$/,
    );
    expect(running.output().includes('app/start.ts')).toBe(level === 'debug');
    expect(running.output() + running.errors()).not.toContain(signingSecret);
  });
});
