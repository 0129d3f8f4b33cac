import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import type { CallOutSettings } from '../../src/config/call-out-settings.ts';

/** The gateway of the town, which lets telephones ring; on this machine alone. */
type Telephone = AsyncDisposable & {
  settings: CallOutSettings;
  /** Calls that came in: which case they named, and when by the clock of the drill. */
  calls: { caseId: number | null; at: string }[];
};

const callSchema = z.object({ text: z.string(), case: z.number().nullable(), at: z.string() });

/** @param rings both telephones ring: what is said names one case, or none for a crisis, and how many more wait */
export async function openTelephone(
  now: () => string,
  rings: (said: string, caseId: number | null) => void,
): Promise<Telephone> {
  const calls: Telephone['calls'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { text, case: caseId } = callSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    calls.push({ caseId, at: now() });
    response.writeHead(204).end();
    rings(text, caseId);
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
