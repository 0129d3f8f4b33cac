import type { ThroughProxy } from './fetch-bytes.ts';

/** An account of ours on a network whose interface is asked. */
export type NetworkAccount = {
  /** Id of the network in the handbook. */
  network: string;
  /** Without @. */
  handle: string;
  /** Address of the API, without a trailing slash. */
  url: string;
  /** Never logged, never in an error. */
  token: string;
};

/** Means that every reader needs to ask. */
export type Asking = {
  /** ISO 8601 UTC. */
  now(): string;
  /** Way through the proxy; null where there is none. */
  throughProxy?: ThroughProxy | null;
};
