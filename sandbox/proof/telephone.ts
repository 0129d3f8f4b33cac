import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { CallOutSettings } from '../../src/config/call-out-settings.ts';

/** The gateway of the town, which lets telephones ring; on this machine alone. */
type Telephone = AsyncDisposable & {
  settings: CallOutSettings;
  /** Calls that came in: of which case, and when by the clock of the drill. */
  calls: { caseId: number; at: string }[];
};

const callSchema = z.object({ case: z.number(), at: z.string() });

/** @param rings both telephones ring: what is said names a case, and nothing else of it */
export async function openTelephone(now: () => string, rings: (caseId: number) => void): Promise<Telephone> {
  const calls: Telephone['calls'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { case: caseId } = callSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    calls.push({ caseId, at: now() });
    response.writeHead(204).end();
    rings(caseId);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    settings: {
      url: `http://127.0.0.1:${port}/portavoz`,
      secret: 'drill-of-two-tired-people',
      mayReachPrivate: true,
      inDrills: false,
    },
    calls,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
