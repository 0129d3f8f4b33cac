import { expect, it } from 'vitest';
import { runCallOut } from '../../src/cli/call-out.ts';
import { aWebServer } from '../support/doubles/a-web-server.ts';
import { inATerminal } from './in-a-terminal.ts';

const SECRET = 'a-secret-of-the-gateway';
const callOut = (url: string | null, over: Record<string, string> = {}, args = ['test']) =>
  inATerminal((terminal) => runCallOut(args, terminal), {
    dir: '/nowhere',
    env: url === null ? over : { CALL_OUT_URL: url, CALL_OUT_SECRET: SECRET, CALL_OUT_PRIVATE: 'on', ...over },
  });

it('sends a test call, and says what came back', async () => {
  await using server = await aWebServer();
  server.serve('/well', { status: 202, body: 'queued \u001b[31m7' });
  server.serve('/broken', { status: 500 });
  server.serve('/moved', { status: 307, headers: { location: '/well' } });
  expect(await callOut(`${server.url}/well`)).toMatchObject({
    code: 0,
    output: 'The gateway took the call: status 202, "queued \\u001b[31m7"\n',
  });
  expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({ text: 'TEST Portavoz: S1 #0', case: 0 });
  expect(await callOut(`${server.url}/broken`)).toMatchObject({ code: 1, output: expect.stringContaining('500') });
  const moved = await callOut(`${server.url}/moved`);
  expect(moved).toMatchObject({ code: 1, output: expect.stringContaining('a redirect, which is not followed') });
});

it('says what is missing or wrong, and never the address or the secret', async () => {
  expect(await callOut(null)).toMatchObject({ code: 1, errors: expect.stringContaining('CALL_OUT_URL is not set') });
  expect(await callOut('http://127.0.0.1:9/', {}, ['call'])).toMatchObject({ code: 2 });
  const runs = [await callOut('http://127.0.0.1:9/key-7'), await callOut('http://sms.example/key-7')];
  expect(runs.map(({ code }) => code)).toEqual([1, 1]);
  expect(runs[0]?.output).toContain('no connection');
  expect(runs[1]?.errors).toContain('CALL_OUT_URL must be an address');
  expect(JSON.stringify(runs)).not.toMatch(/key-7|a-secret/);
});
