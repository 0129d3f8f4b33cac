import { describe, expect, it } from 'vitest';
import { aSocketModeServer } from '../support/doubles/a-socket-mode-server.ts';
import { aStartingPlace } from './a-started-bot.ts';

function overSocket(server: { apiUrl: string; appToken: string }) {
  return { SLACK_API_URL: server.apiUrl, SLACK_APP_TOKEN: server.appToken, SLACK_SIGNING_SECRET: '' };
}

describe('./portavoz start in Socket Mode', () => {
  it('needs no signing secret, is unwell without its connection, and ends with 0', async () => {
    await using place = await aStartingPlace();
    await using server = await aSocketModeServer(place.workspace.apiUrl);
    await using running = await place.started(overSocket(server));
    const health = async () => (await fetch(`http://127.0.0.1:${running.port}/health`)).status;
    await expect.poll(health).toBe(200);

    server.refuse('internal_error', 'internal_error', 'internal_error');
    server.drop();
    await expect.poll(health, { interval: 10 }).toBe(503);

    // It is on its way to connect again: the moment at which a stop is most likely to trip.
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, signal: null });
    expect(running.errors()).toBe('');
  });

  it('refuses an app token that Slack refuses, in one sentence', async () => {
    await using place = await aStartingPlace();
    await using server = await aSocketModeServer(place.workspace.apiUrl);
    server.refuse('invalid_auth');
    await using running = place.start(overSocket(server));
    expect((await running.ended).code).toBe(1);
    expect(running.errors()).toMatch(
      /^Portavoz cannot start\. Slack refuses SLACK_APP_TOKEN \(invalid_auth\)[^\n]*\n$/,
    );
    expect(running.output() + running.errors()).not.toContain(server.appToken);
  });
});
