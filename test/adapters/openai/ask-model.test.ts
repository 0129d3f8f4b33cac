import { afterEach, expect, it, vi } from 'vitest';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../support/doubles/model/faults.ts';
import { anAnswer, answering, refusing, saying, whole } from '../../support/doubles/model/model-reply.ts';
import { aWriter, KEY, PROMPT } from './a-draft-model.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('sends the prompt and the way to answer it, and the key in its header alone', async () => {
  await using double = await aModelDouble();
  await aWriter(double).model.write(PROMPT);
  const [request] = double.requests;
  expect(request?.path).toBe('/v1/chat/completions');
  expect(Object.keys(JSON.parse(request?.body ?? '')).toSorted()).toEqual(['messages', 'model', 'response_format']);
  const { authorization, ...others } = request?.headers ?? {};
  expect(authorization).toBe(`Bearer ${KEY}`);
  expect(JSON.stringify([others, request?.body, request?.path])).not.toContain(KEY);
});

it('has a word for a server that asks for no key', async () => {
  await using double = await aModelDouble();
  await aWriter(double, { apiKey: null }).model.write(PROMPT);
  expect(double.requests[0]?.headers['authorization']).toBe('Bearer none');
});

it('takes nothing from the environment', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-environment');
  vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-environment');
  vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-the-environment');
  vi.stubEnv('OPENAI_ADMIN_KEY', 'admin-of-the-environment');
  await using double = await aModelDouble();
  expect(await aWriter(double, { apiKey: null }).model.write(PROMPT)).toMatchObject({ kind: 'answered' });
  expect(JSON.stringify(double.requests)).not.toContain('of-the-environment');
});

it('follows no redirect: the post would reach a server that nobody allowed', async () => {
  await using elsewhere = await aModelDouble();
  await using double = await aModelDouble(() => whole(307, '', { location: `${elsewhere.baseUrl}/chat/completions` }));
  expect(await aWriter(double).model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'bad_request' });
  expect(elsewhere.requests).toHaveLength(0);
});

it('says which host it is, without its port', () => {
  expect(aWriter({ baseUrl: 'http://localhost:11434/v1' }).model).toMatchObject({
    host: 'localhost',
    model: 'model-a',
  });
});

it('logs facts alone, whatever comes back, and prints nothing', async () => {
  vi.stubEnv('OPENAI_LOG', 'debug');
  const printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  const said = (['log', 'debug', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));
  const echo = 'Palabras de un vecino';
  await using double = await aModelDouble();
  const { model, log } = aWriter(double);
  double.script(
    answering(anAnswer(echo)),
    saying(echo),
    saying(echo),
    saying(echo),
    saying(null, { refusal: echo }),
    refusing(400, { message: `${echo} ${KEY}`, code: echo, param: KEY }),
    whole(500, `<html>${echo} ${KEY}`, { 'x-request-id': echo.replaceAll(' ', '-') }),
    FAULTS.cut,
  );
  const before = printed.map((spy) => spy.mock.calls.length);
  for (let count = 0; count < 7; count += 1) await model.write({ ...PROMPT, varying: echo });
  expect(printed.map((spy) => spy.mock.calls.length)).toEqual(before);
  expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  for (const secret of [KEY, 'Palabras', 'vecino', PROMPT.stable]) expect(log.text()).not.toContain(secret);
  expect(log.lines()[0]).toMatchObject({
    host: '127.0.0.1',
    model: 'model-a',
    rung: 'json_schema',
    requests: 1,
    promptTokens: 1_200,
    answerTokens: 80,
    durationMs: 0,
  });
});
