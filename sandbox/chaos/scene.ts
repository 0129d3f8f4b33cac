import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { RunningProcess } from '../processes/a-process.ts';
import { aProcess } from '../processes/a-process.ts';
import { aSmallHandbook } from '../processes/a-small-handbook.ts';
import { INTAKE_SOURCES } from '../processes/a-stream-of-posts.ts';
import type { TcpProxy } from '../processes/a-tcp-proxy.ts';
import { aTcpProxyTo } from '../processes/a-tcp-proxy.ts';
import { CASES_CHANNEL, DIGEST_CHANNEL, townOptions } from '../town.ts';
import { startWorkspace } from '../workspace/start-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Engine = 'sqlite' | 'postgres';

export type Replica = RunningProcess & { name: string; port: number };

/** Real processes of the bot beside a workspace of ours, all on one database. */
export type Scene = AsyncDisposable & {
  engine: Engine;
  workspace: Workspace;
  /** As the database is reached without the proxy. */
  readonly databaseUrl: string;
  /** Way of the processes to PostgreSQL; null for SQLite. */
  proxy: TcpProxy | null;
  /** The way to PostgreSQL leads to another server on this machine. */
  moveTo(port: number): void;
  replicas(): readonly Replica[];
  /** Starts a process in the place of the one of that name. */
  start(name: string): Promise<Replica>;
  /** Ends a process on purpose: it does not count as dead. */
  end(replica: Replica, signal: NodeJS.Signals): Promise<void>;
  /** Number of processes that ended without being told to. */
  dead(): number;
};

export const NAMES = ['chaos-one', 'chaos-two'] as const;
const SIGNING_SECRET = 'a-secret-of-the-chaos';

/** @param database where it lies; `settings` in place of the usual ones */
export async function openScene(
  database: { engine: Engine; url: string },
  settings: Readonly<Record<string, string>> = {},
): Promise<Scene> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-chaos-'));
  const workspace = await startWorkspace(townOptions({ port: 0, signingSecret: SIGNING_SECRET }));
  const playbooks = await aSmallHandbook();
  const proxy = database.engine === 'postgres' ? await proxyTo(database.url) : null;
  const replicas = new Map<string, Replica>();
  const expected = new Set<Replica>();
  let dead = 0;
  let databaseUrl = database.url;

  async function start(name: string): Promise<Replica> {
    const running = aProcess('src/main.ts', {
      cwd: folder,
      env: {
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: workspace.apiUrl,
        SLACK_CASES_CHANNEL: workspace.channelId(CASES_CHANNEL),
        SLACK_DIGEST_CHANNEL: workspace.channelId(DIGEST_CHANNEL),
        DATABASE_URL: proxy === null ? database.url : through(proxy, database.url, name),
        PLAYBOOKS_DIR: playbooks.dir,
        PORT: '0',
        HEALTH_ADDRESS: 'off',
        BACKUP_DIR: 'off',
        SKIP_TRIAL: 'on',
        DIGEST_AT: '23:59',
        INTAKE_SOURCES,
        ...settings,
      },
    });
    const [, port] = await running.prints(/"port":(\d+)/);
    const replica = { ...running, name, port: Number(port) };
    replicas.set(name, replica);
    void running.ended.then(() => {
      if (!expected.has(replica)) dead += 1;
    });
    return replica;
  }

  return {
    engine: database.engine,
    workspace,
    get databaseUrl() {
      return databaseUrl;
    },
    proxy,
    moveTo(port) {
      const url = new URL(databaseUrl);
      url.port = String(port);
      databaseUrl = url.href;
      proxy?.lead(port);
    },
    replicas: () => [...replicas.values()],
    start,
    async end(replica, signal) {
      expected.add(replica);
      replica.kill(signal);
      await replica.ended;
    },
    dead: () => dead,
    async [Symbol.asyncDispose]() {
      for (const replica of replicas.values()) {
        expected.add(replica);
        replica.kill('SIGKILL');
        await replica.ended;
      }
      await proxy?.[Symbol.asyncDispose]();
      await workspace.stop();
      await playbooks.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a connection to PostgreSQL that no accident touches. */
export async function observe(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function proxyTo(url: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(url);
  return aTcpProxyTo(Number(port || 5432), { host: hostname });
}

function through(proxy: TcpProxy, url: string, name: string): string {
  const to = new URL(url);
  to.hostname = '127.0.0.1';
  to.port = String(proxy.port);
  to.searchParams.set('application_name', name);
  return to.href;
}
