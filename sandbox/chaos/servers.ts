import type { StartedPostgres } from '../processes/a-postgres-server.ts';
import { aPostgresServer } from '../processes/a-postgres-server.ts';
import { aStandbyOf, promote } from '../processes/a-standby-of.ts';

/** Our servers of PostgreSQL: the one in use and, for a while, one that follows it. */
export type Servers = {
  current(): StartedPostgres;
  /** Starts a server that follows the one in use. */
  follow(): Promise<void>;
  /** Ends the one in use for ever. */
  lose(): Promise<void>;
  /** Puts the one that followed in its place. */
  moveOn(): Promise<StartedPostgres>;
  stop(): Promise<void>;
};

export async function openServers(): Promise<Servers> {
  let current = await aPostgresServer();
  let standby: StartedPostgres | null = null;
  let isLost = false;
  return {
    current: () => current,
    async follow() {
      standby = await aStandbyOf(current);
    },
    async lose() {
      await current.stop();
      isLost = true;
    },
    async moveOn() {
      if (standby === null) throw new Error('No server follows.');
      await promote(standby);
      current = standby;
      standby = null;
      isLost = false;
      return current;
    },
    async stop() {
      await standby?.stop();
      if (!isLost) await current.stop();
    },
  };
}
