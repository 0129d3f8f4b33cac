import { describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { SCOPES } from '../../src/adapters/workspace/scopes.ts';
import { checkUpLater } from '../../src/app/check-up.ts';
import { createLog } from '../../src/log.ts';
import { anInstallation } from '../doctor/a-visit.ts';
import { signingSecret } from '../support/doubles/a-workspace.ts';
import { aStartingPlace } from './a-started-bot.ts';

describe('the check-up after a start', () => {
  it('writes a line for each finding that is not green: facts, and no secret', async () => {
    const botScopes = SCOPES.map(({ scope }) => scope).filter((scope) => scope !== 'chat:write');
    const { settings } = await anInstallation({ botScopes });
    const written: string[] = [];
    checkUpLater(settings, createLog('info', { write: (line: string) => void written.push(line) }), 0);
    await vi.waitUntil(() => written.some((line) => line.includes('The check-up is over')), { timeout: PATIENCE_MS });
    const lines = written.map((line): Record<string, unknown> => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        check: 'slack-scopes',
        level: 'red',
        why: 'The bot cannot post a single card.',
        msg: 'Check-up: chat:write is missing.',
      }),
    );
    expect(lines.filter(({ level }) => level === 'green')).toEqual([]);
    for (const secret of [settings['SLACK_BOT_TOKEN'] ?? '-', signingSecret])
      expect(written.join('')).not.toContain(secret);
  });

  it('comes after the bot runs, and neither ends nor holds it', async () => {
    await using place = await aStartingPlace();
    await using running = await place.started();
    await running.prints(/The check-up is over/);
    const said = running.output();
    expect(said.indexOf('Portavoz is running')).toBeLessThan(said.indexOf('Check-up: '));
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
  });
});
