import { randomBytes } from 'node:crypto';

export type Trigger = { personId: string; viewId?: string };
export type TriggerRefusal = 'invalid_trigger_id' | 'exchanged_trigger_id' | 'expired_trigger_id';

/** Trigger ids as Slack gives them out: good for 3 s unless the options say otherwise, and once. */
export type Triggers = {
  give(trigger: Trigger): string;
  exchange(triggerId: string): Trigger | TriggerRefusal;
  /** Lets all that were given out lapse at once. */
  expireAll(): void;
};

export function createTriggers(lifeMs = 3000, now: () => number = Date.now): Triggers {
  const given = new Map<string, { trigger: Trigger; expiresMs: number; isUsed: boolean }>();
  return {
    give(trigger) {
      const id = `${now()}.${randomBytes(4).readUInt32BE()}.${randomBytes(12).toString('hex')}`;
      given.set(id, { trigger, expiresMs: now() + lifeMs, isUsed: false });
      return id;
    },
    exchange(triggerId) {
      const entry = given.get(triggerId);
      if (entry === undefined) return 'invalid_trigger_id';
      if (entry.isUsed) return 'exchanged_trigger_id';
      if (entry.expiresMs <= now()) return 'expired_trigger_id';
      entry.isUsed = true;
      return entry.trigger;
    },
    expireAll() {
      for (const entry of given.values()) entry.expiresMs = 0;
    },
  };
}
