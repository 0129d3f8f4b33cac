import type { Logger } from 'pino';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import type { DraftModel, ModelFailure, ModelResult } from '../../domain/writing/draft-model.ts';
import { DRAFTS, OPINION } from './answer-shape.ts';
import type { Question } from './ask-model.ts';
import { createAskModel } from './ask-model.ts';
import type { Budget } from './budget.ts';
import { startBudget } from './budget.ts';
import { createCircuit } from './circuit.ts';
import type { Climbed } from './climb-down.ts';
import { createClimbDown } from './climb-down.ts';
import { NO_TOKENS } from './read-completion.ts';
import { createSemaphore } from './semaphore.ts';

type ModelServer = {
  /** Null for a server that asks for none. */
  apiKey: string | null;
  /** Base address of `chat/completions`: `https://api.openai.com/v1`. */
  baseUrl: string;
  model: string;
  /** True for a server in the institution's own network, false if left out. */
  isOwn?: boolean;
  /** Time limit for one draft in milliseconds, including the wait in the queue. */
  budgetMs: number;
  /** Maximum number of simultaneous requests. */
  atOnce?: number;
  /** Maximum number of drafts in the queue; further drafts fail at once. */
  waiting?: number;
  /** Milliseconds since the epoch. */
  now?(): number;
  elapsed?: Elapsed;
  /** Way to the server; Node's own unless told. */
  fetch?: typeof fetch | undefined;
  /** Hears of each call, also of one that was not made. */
  heard?(call: ModelCall): void;
  log: Logger;
};

/** Facts about one call, without its texts. */
export type ModelCall = {
  use: 'draft' | 'opinion';
  outcome: 'answered' | ModelFailure;
  durationMs: number;
  tokens: { prompt: number; answer: number };
};

type Unsent = { kind: 'unsent'; why: ModelFailure };

/** Any server that speaks OpenAI's `chat/completions`. `stop` breaks off what is under way, and lets nothing through any more. */
export function createDraftModel(server: ModelServer): DraftModel & { stop(): void } {
  const { model, isOwn = false, budgetMs, atOnce = 2, waiting = 50, log } = server;
  const { now = Date.now, elapsed = () => performance.now() } = server;
  const host = new URL(server.baseUrl).hostname;
  const climbDown = createClimbDown(createAskModel({ ...server, now }));
  const line = createSemaphore({ atOnce, waiting });
  const circuit = createCircuit({ now, elapsed });
  const ending = new AbortController();
  let lastFailure: ModelFailure | null = null;

  async function send<Answer>(question: Question<Answer>, budget: Budget): Promise<Climbed<Answer> | Unsent> {
    if (!circuit.pass()) return { kind: 'unsent', why: 'circuit_open' };
    const climbed = await climbDown(question, budget);
    lastFailure = climbed.kind === 'failed' ? climbed.why : null;
    const isServers = climbed.kind === 'failed' && climbed.fault === 'server';
    if (circuit.ended(isServers ? 'ill' : 'well')) {
      log.warn({ model, host, circuit: circuit.state() }, 'The way to the language model changed');
    }
    return climbed;
  }

  async function sendInTurn<Answer>(question: Question<Answer>, budget: Budget): Promise<Climbed<Answer> | Unsent> {
    const leave = await line.enter(budget.signal);
    if (typeof leave === 'string') return { kind: 'unsent', why: leave === 'full' ? 'queue_full' : 'timed_out' };
    return send(question, budget).finally(leave);
  }

  async function ask<Answer>(use: ModelCall['use'], question: Question<Answer>): Promise<ModelResult<Answer>> {
    const result = await askInTime(question);
    const { durationMs, promptTokens, answerTokens } = result.usage;
    server.heard?.({
      use,
      outcome: result.kind === 'answered' ? 'answered' : result.why,
      durationMs,
      tokens: { prompt: promptTokens ?? 0, answer: answerTokens ?? 0 },
    });
    return result;
  }

  async function askInTime<Answer>(question: Question<Answer>): Promise<ModelResult<Answer>> {
    const askedAtMs = elapsed();
    using budget = startBudget(budgetMs, ending.signal, elapsed);
    const came = await sendInTurn(question, budget);
    const durationMs = Math.round(elapsed() - askedAtMs);
    if (came.kind === 'unsent') {
      log.debug({ model, host, why: came.why, durationMs }, 'The language model was not asked');
      return { kind: 'failed', why: came.why, usage: { ...NO_TOKENS, durationMs } };
    }
    const usage = { ...came.tokens, durationMs };
    const facts = { model, host, requests: came.requests, rung: came.rung, ...usage };
    if (came.kind === 'failed') {
      log.warn({ ...facts, why: came.why }, 'The language model gave no answer');
      return { kind: 'failed', why: came.why, usage };
    }
    log.info(facts, 'The language model answered');
    return { kind: 'answered', answer: came.answer, usage };
  }

  return {
    model,
    host,
    isOwn,
    write: (prompt) => ask('draft', { prompt, shape: DRAFTS }),
    judge: (prompt) => ask('opinion', { prompt, shape: OPINION }),
    health: () => ({
      circuit: circuit.state(),
      openSince: circuit.openSince(),
      inHand: line.inHand(),
      waiting: line.waiting(),
      lastFailure,
    }),
    stop: () => ending.abort(),
  };
}
