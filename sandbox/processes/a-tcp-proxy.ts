import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** A way to a server on which words can be lost. */
export type TcpProxy = AsyncDisposable & {
  port: number;
  /** New connections go to that port of the server's host. */
  lead(serverPort: number): void;
  /** Every connection that stands falls silent for ever, and is never closed; later ones work. */
  forget(): void;
  /** Until it heals, new connections are taken and never answered. */
  swallow(): void;
  heal(): void;
  /** Ends every connection, and refuses new ones until it listens again. */
  refuse(): Promise<void>;
  listenAgain(): Promise<void>;
};

export async function aTcpProxyTo(
  serverPort: number,
  { host = '127.0.0.1', ownPort = 0 }: { host?: string; ownPort?: number } = {},
): Promise<TcpProxy> {
  const pairs = new Set<{ near: Socket; far: Socket; isSilent: boolean }>();
  let isSwallowing = false;
  let leadsTo = serverPort;
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    const far = connect({ port: leadsTo, host, noDelay: true });
    const pair = { near, far, isSilent: isSwallowing };
    pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (words) => void (pair.isSilent || to.write(words)));
      from.on('error', () => {});
      // A host that is gone says no good-bye either.
      from.on('end', () => void (pair.isSilent || to.end()));
      from.on('close', () => void (pair.isSilent || to.destroy()));
    }
  });
  server.listen(ownPort, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  async function close(): Promise<void> {
    for (const { near, far } of pairs) {
      near.destroy();
      far.destroy();
    }
    pairs.clear();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  }

  return {
    port,
    lead(to) {
      leadsTo = to;
    },
    forget() {
      for (const pair of pairs) pair.isSilent = true;
    },
    swallow() {
      isSwallowing = true;
    },
    heal() {
      isSwallowing = false;
    },
    refuse: close,
    async listenAgain() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    [Symbol.asyncDispose]: close,
  };
}
