import type { FetchFunction } from '@slack/web-api';
import type { Logger } from 'pino';
import about from '../../package.json' with { type: 'json' };
import type { Egress } from '../adapters/egress/open-egress.ts';
import { openEgress } from '../adapters/egress/open-egress.ts';
import type { Metrics } from '../adapters/metrics/create-metrics.ts';
import { createMetrics } from '../adapters/metrics/create-metrics.ts';
import type { Config } from '../config/config.ts';
import type { Elapsed } from '../domain/time/elapsed.ts';
import type { SignedRequests } from '../http/signed-requests.ts';
import { createSignedRequests } from '../http/signed-requests.ts';
import type { StopStack } from './lifecycle/stop-stack.ts';

/** Parts by which the process reaches the world outside, and is seen from there. */
export type Outside = {
  egress: Egress;
  /** Way to Slack's Web API, counted. */
  slackFetch: FetchFunction;
  metrics: Metrics;
  requests: SignedRequests;
};

export function openOutside(
  { proxies }: Pick<Config, 'proxies'>,
  { now, elapsed, stops, log }: { now(): string; elapsed: Elapsed; stops: StopStack; log: Logger },
): Outside {
  const egress = openEgress(proxies);
  stops.add({ stop: egress.stop });
  const metrics = createMetrics({ version: about.version, now, elapsed });
  const requests = createSignedRequests({ log, elapsed, heard: metrics.heard.signedRequest });
  return { egress, metrics, requests, slackFetch: counted(egress.fetch, metrics.heard.slackAnswered) };
}

const THROTTLED = 429;

function counted(send: typeof fetch, heard: Metrics['heard']['slackAnswered']): FetchFunction {
  return async (url, init) => {
    try {
      const answer = await send(url, init);
      heard(answer.status === THROTTLED ? 'throttled' : 'answered');
      return answer;
    } catch (error) {
      heard('no_answer');
      throw error;
    }
  };
}
