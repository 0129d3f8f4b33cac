/** Ways back into Slack that a payload carries: both end, by time and by use. */
export type Passes = {
  /** A trigger id, with which a form may be opened once within three seconds. */
  newTrigger(user: string, viewId?: string): string;
  /** @returns whose it was; else Slack's word for why it opens nothing */
  spendTrigger(id: string): { user: string; viewId: string | null } | { error: string };
  /** Address to which five answers may be sent within half an hour. */
  newResponseUrl(place: ResponsePlace): string;
  spendResponse(id: string): ResponsePlace | { error: string };
};

export type ResponsePlace = {
  channel: string;
  user: string;
  /** Message of the button; null for a command. */
  ts: string | null;
};

const TRIGGER_MS = 3_000;
const RESPONSE_MS = 30 * 60_000;
const RESPONSES = 5;

/**
 * @param baseUrl of the server, without a slash at its end
 * @param now milliseconds
 */
export function createPasses(baseUrl: () => string, now: () => number): Passes {
  const triggers = new Map<string, { user: string; viewId: string | null; atMs: number; isSpent: boolean }>();
  const responses = new Map<string, { place: ResponsePlace; atMs: number; used: number }>();
  let count = 0;
  const next = () => {
    count += 1;
    return `${Math.round(now())}.${count}`;
  };
  return {
    newTrigger(user, viewId) {
      const id = `${next()}.4c1f0d9a`;
      triggers.set(id, { user, viewId: viewId ?? null, atMs: now(), isSpent: false });
      return id;
    },
    spendTrigger(id) {
      const found = triggers.get(id);
      if (found === undefined) return { error: 'invalid_trigger_id' };
      if (found.isSpent) return { error: 'exchanged_trigger_id' };
      if (now() - found.atMs > TRIGGER_MS) return { error: 'expired_trigger_id' };
      found.isSpent = true;
      return found;
    },
    newResponseUrl(place) {
      const id = next();
      responses.set(id, { place, atMs: now(), used: 0 });
      return `${baseUrl()}/respond/${id}`;
    },
    spendResponse(id) {
      const found = responses.get(id);
      if (found === undefined) return { error: 'invalid_url' };
      if (now() - found.atMs > RESPONSE_MS) return { error: 'expired_url' };
      if (found.used >= RESPONSES) return { error: 'used_url' };
      found.used += 1;
      return found.place;
    },
  };
}
