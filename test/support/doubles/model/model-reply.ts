import type { ModelAnswer, ModelOpinion } from '../../../../src/domain/writing/draft-model.ts';

/** What the double does with a request. */
export type ModelReply =
  | { kind: 'whole'; status: number; headers: Record<string, string>; body: string }
  /** Nothing, until the double ends or the caller hangs up. */
  | { kind: 'silent' }
  /** The socket closes half-way through the body. */
  | { kind: 'cut'; body: string };

type Said = { finish?: string; refusal?: string; usage?: object };

const someUsage = { prompt_tokens: 1_200, completion_tokens: 80, prompt_tokens_details: { cached_tokens: 1_024 } };

/** A completion that says this. */
export function saying(content: unknown, { finish = 'stop', refusal, usage = someUsage }: Said = {}): ModelReply {
  const message = { role: 'assistant', content, ...(refusal === undefined ? {} : { refusal }) };
  return whole(200, {
    id: 'double',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: finish, message }],
    usage,
  });
}

/** A completion in the shape that was asked for. */
export function answering(answer: ModelAnswer): ModelReply {
  return saying(onTheWire(answer));
}

/** A second opinion, in the shape that was asked for. */
export function opining(opinion: ModelOpinion): ModelReply {
  return saying(JSON.stringify(opinion));
}

export function onTheWire({ variants, cannotAnswer, gloss }: ModelAnswer): string {
  const said = variants.map(({ text, factIds, nextStep }) => ({ text, fact_ids: factIds, next_step: nextStep }));
  return JSON.stringify({ variants: said, cannot_answer: cannotAnswer, gloss });
}

export function anAnswer(...texts: string[]): ModelAnswer {
  const variants = texts.map((text) => ({ text, factIds: [], nextStep: 'Esperar el próximo aviso' }));
  return { variants, cannotAnswer: null, gloss: null };
}

export function whole(status: number, body: object | string, headers: Record<string, string> = {}): ModelReply {
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json';
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'whole', status, headers: { 'content-type': type, ...headers }, body: text };
}

/** How servers say no. */
export function refusing(status: number, error: object, headers: Record<string, string> = {}): ModelReply {
  return whole(status, { error: { message: 'No.', type: 'error', param: null, code: null, ...error } }, headers);
}
