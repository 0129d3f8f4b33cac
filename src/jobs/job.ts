/** Work that runs automatically once it is started. */
export type Job = { start(): { stop(): Promise<void> | void } };
