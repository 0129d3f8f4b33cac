import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aProcess } from '../../sandbox/processes/a-process.ts';
import { aProxy } from '../support/doubles/a-proxy.ts';
import { aSocketModeServer } from '../support/doubles/a-socket-mode-server.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { aStartingPlace } from './a-started-bot.ts';

/** Writes down each place to which the process connects, and each name that it looks up. */
const WATCHING = `
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';
const note = (line) => appendFileSync(process.env.WATCHED, line + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [{ host, port, path }] = Array.isArray(args[0]) ? args[0] : args;
  note(path ?? (host ?? 'localhost') + ':' + port);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const real = dns[name];
  dns[name] = (host, ...rest) => {
    if (net.isIP(host) === 0) note('dns ' + host);
    return real(host, ...rest);
  };
}
`;

describe('./portavoz start behind a proxy with a password, an own CA and no DNS', () => {
  it('reaches Slack, Socket Mode, networks and sources by .env alone, and nothing past the proxy', async () => {
    await using place = await aStartingPlace();
    await using socket = await aSocketModeServer(place.workspace.apiUrl, 'wss://slack.outside.invalid');
    await using network = await aWebServer();
    await using proxy = await aProxy({ 'slack.outside.invalid': socket.apiUrl, 'red.outside.invalid': network.url });
    const watched = path.join(place.folder, 'watched');
    const nodeArgs = await place.preloaded(WATCHING);
    const file = path.join(place.folder, '.env');
    await writeFile(
      file,
      [
        `HTTPS_PROXY=${proxy.url}`,
        `NODE_EXTRA_CA_CERTS=${proxy.authority}`,
        'SLACK_API_URL=https://slack.outside.invalid/api/',
        'MASTODON_URL=https://red.outside.invalid',
        'MASTODON_TOKEN=invented',
        'READING=on',
      ].join('\n'),
    );
    // What the environment holds goes before the file, so these are not in it.
    const { SLACK_API_URL: _, ...environment } = place.settings;
    const env = { ...environment, SLACK_APP_TOKEN: socket.appToken, SLACK_SIGNING_SECRET: '', WATCHED: watched };
    await using running = aProcess('src/main.ts', {
      nodeArgs: [...nodeArgs, `--env-file=${file}`],
      env,
      cwd: place.folder,
    });
    await running.prints(/"port":(\d+)/);
    await socket.connected(1);
    await expect.poll(() => network.heard.map(({ path }) => path)).toContain('/api/v1/notifications');

    const places = new Set((await readFile(watched, 'utf8')).trim().split('\n'));
    expect([...places]).toEqual([`127.0.0.1:${proxy.port}`]);
    expect(new Set(proxy.asked)).toContain('slack.outside.invalid:443');
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(running.output() + running.errors()).not.toContain('contrase');
  });

  it('says which host the proxy does not reach, and how the proxy answered', async () => {
    await using place = await aStartingPlace();
    await using proxy = await aProxy({ 'slack.outside.invalid': place.workspace.apiUrl });
    proxy.refuse(403);
    const settings = { HTTPS_PROXY: proxy.url, SLACK_API_URL: 'https://slack.outside.invalid/api/' };
    await using running = place.start(settings);
    await running.prints(/Slack cannot be reached at slack\.outside\.invalid \(PROXY_ANSWERED_403\)/);
  });
});
