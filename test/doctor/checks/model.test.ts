import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../sandbox/doubles/a-mastodon-double.ts';
import { freePort } from '../../../sandbox/processes/free-port.ts';
import { model } from '../../../src/doctor/checks/model.ts';
import { networks } from '../../../src/doctor/checks/networks.ts';
import { anInstallation, told, VISITED_AT } from '../a-visit.ts';

/** A server with OpenAI's interface that has one model. */
async function aServer(status: number): Promise<string> {
  const server = createServer((request, response) => {
    const isKnown = request.headers.authorization === 'Bearer key-made-up';
    response.writeHead(isKnown ? status : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: [{ id: 'mini' }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
}

it('asks the server for its models: there or not, a wrong key, no list, no server', async () => {
  const { findings } = await anInstallation();
  const look = async (OPENAI_BASE_URL: string, OPENAI_MODEL = 'mini', OPENAI_API_KEY = 'key-made-up') => {
    const found = await findings(model, { OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_API_KEY });
    expect(JSON.stringify(found)).not.toContain('made-up');
    return found.map(told)[0]?.replace(/127\.0\.0\.1:\d+/, 'host');
  };
  const server = await aServer(200);
  expect((await findings(model)).map(told)).toEqual(['green: There is none: the playbooks draft.']);
  expect(await look(server)).toBe('green: mini is on host.');
  expect(await look(server, 'maxi')).toBe('red: host does not have the model maxi.');
  expect(await look(server, 'mini', 'other-made-up')).toBe('red: host refuses the key (HTTP 401).');
  expect(await look(await aServer(404))).toBe('yellow: host answers, and does not list its models (HTTP 404).');
  expect(await look(`http://127.0.0.1:${await freePort()}/v1`)).toBe('red: host does not answer (ECONNREFUSED).');
  expect((await findings(model, { OPENAI_API_KEY: 'key-made-up' })).map(({ level }) => level)).toEqual(['unchecked']);
});

it('says as whom the bot publishes on a network, or why it does not', async () => {
  const { findings } = await anInstallation();
  await using mastodon = await aMastodonDouble(() => VISITED_AT);
  const shipped = { PLAYBOOKS_DIR: 'playbooks', MASTODON_URL: mastodon.url };
  expect((await findings(networks, { ...shipped, MASTODON_TOKEN })).map(told)).toEqual([
    'green: Mastodon: texts go out as ayuntamiento.',
  ]);
  const refused = await findings(networks, { ...shipped, MASTODON_TOKEN: 'made-up-wrong' });
  expect(refused).toMatchObject([
    { level: 'red', why: { en: 'The network does not accept our credentials.', es: expect.stringMatching(/\.$/) } },
  ]);
  expect(JSON.stringify(refused)).not.toContain('made-up');
});
