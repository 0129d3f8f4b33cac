import { describe, expect, it } from 'vitest';
import { aModelDouble } from '../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../support/doubles/model/faults.ts';
import type { ModelReply } from '../../support/doubles/model/model-reply.ts';
import { anAnswer, answering, refusing, saying } from '../../support/doubles/model/model-reply.ts';
import type { ModelRequest } from '../../support/doubles/model/model-request.ts';
import { aWriter, PROMPT } from './a-draft-model.ts';

const good = answering(anAnswer('Estamos en ello.'));

/** A server that knows only these ways of being asked for JSON, and does that with others. */
function knowing(formats: (string | null)[], otherwise: ModelReply): (request: ModelRequest) => ModelReply {
  return ({ format }) => (formats.includes(format) ? good : otherwise);
}

describe('JSON is asked for', () => {
  it('by its schema, with nothing put behind the prompt', async () => {
    await using double = await aModelDouble();
    await aWriter(double).model.write(PROMPT);
    const [request] = double.requests;
    expect(request).toMatchObject({ format: 'json_schema', system: PROMPT.stable, user: PROMPT.varying });
    expect(JSON.parse(request?.body ?? '').response_format.json_schema).toMatchObject({
      strict: true,
      schema: { additionalProperties: false, required: ['variants', 'cannot_answer', 'gloss'] },
    });
  });

  it.each([
    ['says so', FAULTS.formatRefused],
    ['says so in its own words', refusing(422, { message: 'guided decoding is off' })],
    ['does not keep to it', FAULTS.prose],
    ['keeps to another shape', FAULTS.wrongShape],
  ])('in the next way where the server %s, and so the next time too', async (_, fault) => {
    await using double = await aModelDouble(knowing(['json_object'], fault));
    const { model } = aWriter(double);
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'answered' });
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'answered' });
    expect(double.requests.map(({ format }) => format)).toEqual(['json_schema', 'json_object', 'json_object']);
  });

  it('in words alone where nothing else is known', async () => {
    await using double = await aModelDouble(knowing([null], FAULTS.formatRefused));
    const { model } = aWriter(double);
    await model.write(PROMPT);
    await model.write(PROMPT);
    expect(double.requests.map(({ format }) => format)).toEqual(['json_schema', 'json_object', null, null]);
    expect(double.requests[2]?.system).toMatch(
      /^Escribes respuestas\.\n\nAnswer with one JSON object.*"cannot_answer"/s,
    );
  });

  it('from the beginning again where no way led to an answer', async () => {
    await using double = await aModelDouble();
    double.script(FAULTS.prose, FAULTS.prose, FAULTS.prose);
    const { model } = aWriter(double);
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'failed', why: 'unreadable' });
    expect(await model.write(PROMPT)).toMatchObject({ kind: 'answered' });
    expect(double.requests.map(({ format }) => format)).toEqual(['json_schema', 'json_object', null, 'json_schema']);
  });

  it('not in another way where the prompt itself is refused', async () => {
    await using double = await aModelDouble(() => FAULTS.promptTooLong);
    await aWriter(double).model.write(PROMPT);
    expect(double.requests).toHaveLength(1);
  });

  it('at the price of every request', async () => {
    await using double = await aModelDouble();
    double.script(FAULTS.formatRefused, FAULTS.prose, good);
    expect(await aWriter(double).model.write(PROMPT)).toMatchObject({
      usage: { promptTokens: 2_400, cachedTokens: 2_048, answerTokens: 160 },
    });
  });
});

describe('what an answer may lack', () => {
  it.each([
    ['both remarks', { variants: [{ text: 'Sí.', fact_ids: [], next_step: '' }] }],
    ['words in them', { variants: [{ text: ' Sí. ', fact_ids: [], next_step: '' }], cannot_answer: ' ', gloss: '' }],
  ])('is %s', async (_, said) => {
    await using double = await aModelDouble(() => saying(JSON.stringify(said)));
    expect(await aWriter(double).model.write(PROMPT)).toMatchObject({
      answer: { variants: [{ text: 'Sí.', factIds: [], nextStep: '' }], cannotAnswer: null, gloss: null },
    });
  });

  it('is a variant, where it says why', async () => {
    const answer = { ...anAnswer(), cannotAnswer: 'Falta la hora en que vuelve' };
    await using double = await aModelDouble(() => answering(answer));
    expect(await aWriter(double).model.write(PROMPT)).toMatchObject({ kind: 'answered', answer });
  });
});
