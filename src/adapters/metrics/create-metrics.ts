import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Backlog } from '../../domain/cases/ports/backlog.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { createGauges } from './create-gauges.ts';

/** Values read at each request for the metrics. */
export type Readings = {
  /** Null while the database does not answer. */
  backlog: Backlog | null;
  /** As `/health` says. */
  isHealthy: boolean;
  /** This process sends to Slack and the networks. */
  isSender: boolean;
};

export type Metrics = {
  /** Hears of what the process does. */
  heard: {
    signedRequest(door: string, end: string): void;
    slackAnswered(end: 'answered' | 'throttled' | 'no_answer'): void;
    modelCalled(call: {
      use: string;
      outcome: string;
      durationMs: number;
      tokens: { prompt: number; answer: number };
    }): void;
    write: { hasLock(waitedMs: number): void; ended(end: string, held: { lock: string; ms: number }): void };
    intakeTriaged(posts: number, cpuMs: number): void;
  };
  /** Returns all of it in Prometheus' text format. */
  show(readings: Readings): Promise<{ type: string; text: string }>;
};

const WAITS_S = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30];
const MODEL_S = [0.5, 1, 2, 5, 10, 20, 30, 60];

/**
 * Creates the metrics of this process. Labels hold words of our code alone, never a name, a text or
 * anything that people chose, so that their number is bounded and nobody is in them.
 */
export function createMetrics(about: { version: string; now(): string; elapsed?: Elapsed }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauges = createGauges(registry, about);
  const requests = new Counter({
    name: 'portavoz_requests_total',
    help: 'Signed requests by door, and by their end: accepted, or why they were refused with 401',
    labelNames: ['door', 'end'],
    registers,
  });
  const slackCalls = new Counter({
    name: 'portavoz_slack_calls_total',
    help: "Calls of Slack's Web API by their end; throttled: Slack answered 429",
    labelNames: ['end'],
    registers,
  });
  const modelCalls = new Counter({
    name: 'portavoz_model_calls_total',
    help: 'Calls of the language model by use and outcome',
    labelNames: ['use', 'outcome'],
    registers,
  });
  const modelSeconds = new Histogram({
    name: 'portavoz_model_call_seconds',
    help: 'Duration of calls of the language model, with their wait',
    labelNames: ['use'],
    buckets: MODEL_S,
    registers,
  });
  const modelTokens = new Counter({
    name: 'portavoz_model_tokens_total',
    help: 'Tokens that the language model used',
    labelNames: ['part'],
    registers,
  });
  // From zero: a counter that begins with its first event hides that event from rate().
  for (const end of ['answered', 'throttled', 'no_answer']) slackCalls.inc({ end }, 0);
  for (const part of ['prompt', 'answer']) modelTokens.inc({ part }, 0);
  for (const door of ['slack', 'intake'])
    for (const end of ['accepted', 'clock', 'time', 'signature']) requests.inc({ door, end }, 0);

  return {
    heard: {
      signedRequest: (door, end) => requests.inc({ door, end }),
      slackAnswered: (end) => slackCalls.inc({ end }),
      modelCalled({ use, outcome, durationMs, tokens }) {
        modelCalls.inc({ use, outcome });
        modelSeconds.observe({ use }, durationMs / 1000);
        modelTokens.inc({ part: 'prompt' }, tokens.prompt);
        modelTokens.inc({ part: 'answer' }, tokens.answer);
      },
      write: writeMetrics(registers),
      intakeTriaged: triageMetrics(registers),
    },
    async show(readings) {
      gauges.take(readings);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

function writeMetrics(registers: Registry[]): Metrics['heard']['write'] {
  const lockWaits = new Histogram({
    name: 'portavoz_write_wait_seconds',
    help: 'Wait of each write for the one write lock',
    buckets: WAITS_S,
    registers,
  });
  const writes = new Counter({
    name: 'portavoz_writes_total',
    help: 'Writes to the database by their end',
    labelNames: ['end'],
    registers,
  });
  const held = new Counter({
    name: 'portavoz_write_held_seconds_total',
    help: 'Time for which writes of this process have held their lock',
    labelNames: ['lock'],
    registers,
  });
  for (const end of ['committed', 'rolled_back']) writes.inc({ end }, 0);
  for (const lock of ['chain', 'door']) held.inc({ lock }, 0);
  return {
    hasLock: (waitedMs) => lockWaits.observe(waitedMs / 1000),
    ended(end, { lock, ms }) {
      writes.inc({ end });
      held.inc({ lock }, ms / 1000);
    },
  };
}

function triageMetrics(registers: Registry[]): Metrics['heard']['intakeTriaged'] {
  const triaged = new Counter({
    name: 'portavoz_triage_posts_total',
    help: 'Posts that this process triaged before they were taken in; on PostgreSQL alone',
    registers,
  });
  const triageSeconds = new Counter({
    name: 'portavoz_triage_cpu_seconds_total',
    help: 'Processor time of that triage',
    registers,
  });
  return (posts, cpuMs) => {
    triaged.inc(posts);
    triageSeconds.inc(cpuMs / 1000);
  };
}
