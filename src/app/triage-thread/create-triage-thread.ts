import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { TriageThread } from '../../domain/intake/triage-beside.ts';
import type { Assessment } from '../../domain/triage/model/assessment.ts';
import type { Answer, Question } from './triage-worker.ts';

type Resolve = (assessments: readonly Assessment[] | null) => void;
type Running = { worker: Worker; isReady: boolean; standard: string | null; asked: Map<number, Resolve> };

/** Time in milliseconds for an answer: a batch of texts takes a tenth of it, and the main thread can read them too. */
const PATIENCE_MS = 100;
/** Time in milliseconds without a question after which the thread and its memory are given back. */
const IDLE_MS = 30_000;
/** Time in milliseconds after a failure in which no thread is started. */
const AFTER_FAILURE_MS = 10 * 60_000;
/** Options of the thread. It needs no setting, and is given none: no secret either. */
const GIVEN = { env: {}, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 } };

/**
 * Creates the thread that triages beside the main one. It starts with the first question, which it leaves unanswered, and ends when
 * nobody has asked for a while. On a machine with one processor there is none.
 * @param elapsed monotonic, in milliseconds
 */
export function createTriageThread(
  { elapsed, log }: { elapsed: () => number; log: Pick<Logger, 'warn'> },
  { processors = availableParallelism(), patienceMs = PATIENCE_MS } = {},
): TriageThread & { stop(): Promise<void> } {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;
  let notBefore = processors > 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;

  function start(): Running {
    const worker = new Worker(new URL('./triage-worker.ts', import.meta.url), GIVEN);
    const started: Running = { worker, isReady: false, standard: null, asked: new Map() };
    worker.unref();
    worker.on('message', (answer: Answer) => heard(started, answer));
    worker.on('error', (error) => failed(started, error.name));
    worker.on('exit', () => ended(started));
    return started;
  }

  function heard(by: Running, answer: Answer): void {
    if (answer === 'ready') {
      by.isReady = true;
      return;
    }
    by.asked.get(answer.id)?.('assessments' in answer ? answer.assessments : null);
    by.asked.delete(answer.id);
    if ('failure' in answer) failed(by, answer.failure);
  }

  function failed(by: Running, reason: string): void {
    notBefore = elapsed() + AFTER_FAILURE_MS;
    log.warn(
      { reason },
      'The thread that triages beside the main one has failed; the main one triages alone for ten minutes',
    );
    ended(by);
    void by.worker.terminate();
  }

  function ended(by: Running): void {
    for (const resolve of by.asked.values()) resolve(null);
    by.asked.clear();
    if (running === by) running = null;
  }

  function ask(whom: Running, question: Question): Promise<readonly Assessment[] | null> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(null), patienceMs);
      whom.asked.set(question.id, (assessments) => {
        clearTimeout(late);
        resolve(assessments);
      });
      try {
        whom.worker.postMessage(question);
      } catch (error) {
        // What cannot be handed over to a thread, such as a function.
        failed(whom, error instanceof Error ? error.name : 'unknown');
      }
    });
  }

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const last = running;
    if (last === null) return;
    ended(last);
    await last.worker.terminate();
  }

  return {
    async triage(grounds, texts) {
      if (elapsed() < notBefore) return null;
      running ??= start();
      clearTimeout(idle);
      idle = setTimeout(() => void stop(), IDLE_MS).unref();
      // One question at a time: where the last one was not answered in time, the thread is behind.
      if (!running.isReady || running.asked.size > 0) return null;
      const isKnown = running.standard === grounds.standard;
      running.standard = grounds.standard;
      lastId += 1;
      const assessments = await ask(running, { id: lastId, grounds: isKnown ? null : grounds, texts });
      return assessments?.length === texts.length ? assessments : null;
    },
    stop,
  };
}
