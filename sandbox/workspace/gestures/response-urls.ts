import { randomBytes } from 'node:crypto';

/** Whom and what an answer through a `response_url` is for. */
export type AnswerTarget = {
  personId: string;
  channel: string;
  /** The message whose button was clicked. */
  message?: { ts: string; threadTs?: string; isEphemeral: boolean };
};

/** Addresses that the bot may answer at: five times within 30 minutes. */
export type ResponseUrls = {
  give(target: AnswerTarget): string;
  use(id: string): AnswerTarget | 'used_url' | 'expired_url';
  expireAll(): void;
};

const uses = 5;
const lifeMs = 30 * 60_000;

export function createResponseUrls(baseUrl: string, now: () => number = Date.now): ResponseUrls {
  const given = new Map<string, { target: AnswerTarget; left: number; expiresMs: number }>();
  return {
    give(target) {
      const id = randomBytes(18).toString('base64url');
      given.set(id, { target, left: uses, expiresMs: now() + lifeMs });
      return `${baseUrl}/respond/${id}`;
    },
    use(id) {
      const entry = given.get(id);
      if (entry === undefined || entry.expiresMs <= now()) return 'expired_url';
      if (entry.left === 0) return 'used_url';
      entry.left -= 1;
      return entry.target;
    },
    expireAll() {
      for (const entry of given.values()) entry.expiresMs = 0;
    },
  };
}
