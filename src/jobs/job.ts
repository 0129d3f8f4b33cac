/** What happens by itself from when it is started. */
export type Job = { start(): { stop(): Promise<void> | void } };
