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

/** @param now ISO 8601 UTC */
export type Clock = { now(): string };
