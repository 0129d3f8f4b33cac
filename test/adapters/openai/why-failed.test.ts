import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../support/doubles/model/faults.ts';
import { aWriter, PROMPT } from './a-draft-model.ts';

/** What comes of a server that does nothing else. */
async function faced(fault: keyof typeof FAULTS, budgetMs?: number) {
  await using double = await aModelDouble(() => FAULTS[fault]);
  const { model } = aWriter(double, budgetMs === undefined ? {} : { budgetMs });
  const written = await model.write(PROMPT);
  return { written, requests: double.requests.length, health: model.health() };
}

describe('a failure has its name, after one request', () => {
  it.each([
    ['rateLimited', 'rate_limited'],
    ['rateLimitedForLong', 'rate_limited'],
    ['serverError', 'server_error'],
    ['overloaded', 'server_error'],
    ['badGateway', 'server_error'],
    ['tookTooLong', 'timed_out'],
    ['cut', 'unreachable'],
    ['redirected', 'bad_request'],
    ['unauthorised', 'not_authorised'],
    ['forbidden', 'not_authorised'],
    ['modelMissing', 'bad_request'],
    ['promptTooLong', 'bad_request'],
    ['promptFiltered', 'filtered'],
    ['html', 'unreadable'],
    ['notACompletion', 'unreadable'],
    ['noBody', 'unreadable'],
    ['noChoices', 'empty'],
    ['nothingSaid', 'empty'],
    ['onlySpaces', 'empty'],
    ['toolCalled', 'empty'],
    ['refusal', 'refused'],
    ['filtered', 'filtered'],
    ['ranOut', 'cut_off'],
    ['emptyVariants', 'empty'],
    ['emptyText', 'wrong_shape'],
    ['manyVariants', 'wrong_shape'],
    ['longText', 'wrong_shape'],
    ['fortyKilobytes', 'cut_off'],
    ['megabytes', 'cut_off'],
  ] as const)('%s is %s', async (fault, why) => {
    const { written, requests, health } = await faced(fault);
    expect(written).toMatchObject({ kind: 'failed', why });
    expect(requests).toBe(1);
    expect(health.lastFailure).toBe(why);
  });
});

describe('an answer that has to be asked for in another way', () => {
  it.each([
    ['prose', 'unreadable', 3],
    ['wrongShape', 'wrong_shape', 3],
    ['formatRefused', 'bad_request', 3],
    ['rateLimitedForAMoment', 'rate_limited', 2],
  ] as const)('%s is %s in the end', async (fault, why, asked) => {
    const { written, requests } = await faced(fault);
    expect(written).toMatchObject({ kind: 'failed', why });
    expect(requests).toBe(asked);
  });
});

describe('an answer that is readable', () => {
  it.each(['fenced', 'fencedAmongBraces', 'proseAround', 'thinking', 'inParts'] as const)(
    'may come %s',
    async (fault) => {
      const { written, requests } = await faced(fault);
      expect(written).toMatchObject({
        kind: 'answered',
        answer: {
          variants: [{ text: 'Trabajamos en la avería. Lo próximo, a las [[hora]].' }, { text: 'Seguimos en ello.' }],
        },
        usage: { promptTokens: 1_200, cachedTokens: 1_024, answerTokens: 80, durationMs: 0 },
      });
      expect(requests).toBe(1);
    },
  );

  it.each([
    ['otherLanguage', 'Wir arbeiten daran.'],
    ['inventedFacts', 'Vuelve a las 18:30. Llama al 600 000 000. https://avisos.example'],
  ] as const)('is handed on to the checks as it is: %s', async (fault, text) => {
    expect((await faced(fault)).written).toMatchObject({ kind: 'answered', answer: { variants: [{ text }] } });
  });
});

describe('a server that is not there', () => {
  it('is unreachable', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => gone.once('listening', resolve));
    const address = gone.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => gone.close(resolve));
    const { model } = aWriter({ baseUrl: `http://127.0.0.1:${port}/v1` });
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'unreachable' });
  });

  it('is given up when the time is over', async () => {
    expect((await faced('silent', 60)).written).toMatchObject({ kind: 'failed', why: 'timed_out' });
  });
});
