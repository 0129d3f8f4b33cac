import { once } from 'node:events';
import type { Server } from 'node:http';
import { StartError } from '../start-error.ts';

/**
 * Opens the port. @returns the one that it got, where `port` is 0
 * @throws StartError
 */
export async function openPort(server: Server, port: number, host?: string): Promise<number> {
  server.listen({ port, ...(host === undefined ? {} : { host }) });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new StartError(sentence(port, cause), { cause });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port');
  return address.port;
}

function sentence(port: number, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another one in PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user: choose one above 1023 in PORT.`;
  return `Port ${port} cannot be opened (${String(code ?? 'unknown reason')}): choose another one in PORT.`;
}
