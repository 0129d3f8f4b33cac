import { z } from 'zod';
import type { NetworkAnswer, NetworkClient } from '../network-client.ts';
import { readAnswer } from '../read-answer.ts';

const sessionShape = z.object({ accessJwt: z.string(), did: z.string(), handle: z.string() });
const refused = z.object({ error: z.string() });

export type Session = z.infer<typeof sessionShape>;
/** `answer`: why there is none. */
type Opened = { session: Session; answer: null } | { session: undefined; answer: NetworkAnswer };

/** A server's tokens hold for about two hours, and it opens no more than 300 sessions a day. */
export const LASTS_MS = 3_600_000;

/** Opens a session when one is needed, and keeps it for an hour. */
export function sessionCache(deps: { client: NetworkClient; identifier: string; password: string; now(): string }) {
  let open: { session: Session; since: number } | null = null;

  return async (when: 'needed' | 'anew' = 'needed'): Promise<Opened> => {
    const at = Date.parse(deps.now());
    if (open !== null && when === 'needed' && at - open.since < LASTS_MS)
      return { session: open.session, answer: null };
    const { identifier, password } = deps;
    const asked = { method: 'POST', json: { identifier, password } } as const;
    const answer = await deps.client('/xrpc/com.atproto.server.createSession', asked);
    const session = readAnswer(answer, sessionShape);
    open = session === undefined ? null : { session, since: at };
    return session === undefined ? { session, answer } : { session, answer: null };
  };
}

export function bearer({ accessJwt }: Session) {
  return { authorization: `Bearer ${accessJwt}` };
}

export function errorOf(answer: NetworkAnswer): string | null {
  return answer.kind === 'answer' ? (refused.safeParse(answer.body).data?.error ?? null) : null;
}

/** The session is. */
export function isOver(answer: NetworkAnswer): boolean {
  return ['ExpiredToken', 'InvalidToken'].includes(errorOf(answer) ?? '');
}
