import type { Flagger } from '../../domain/intake/flags/flagger-now.ts';
import { flaggerNow } from '../../domain/intake/flags/flagger-now.ts';
import { RefusedError } from '../../errors.ts';
import type { PersonPayload } from '../bolt/requester.ts';
import { actorOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';

/** A person who flags, where, and which message. */
export type Flagging = {
  user: string;
  team: string;
  /** Null for the shortcut that is everywhere. */
  channel: string | null;
  message?: { channel: string; ts: string };
  trigger_id: string;
};

export function flaggingIn(payload: PersonPayload, channel: string | null): Flagging {
  const { user, team } = actorOf(payload);
  return { user, team, channel, trigger_id: payload.trigger_id };
}

/** @throws RefusedError for a person who may not flag: before they type anything */
export async function flaggerOf(
  { user, team, channel }: Pick<Flagging, 'user' | 'team' | 'channel'>,
  { cases }: Pick<SlackDeps, 'cases'>,
): Promise<Flagger> {
  const actor = { kind: 'slack', team, user } as const;
  const membership = await cases.people.standingOf(actor, channel);
  // Where Slack does not answer now, it may when the form is sent.
  if (membership.kind === 'stranger' && membership.why === 'lookup_failed') return 'team';
  const at = { ...cases.settings, now: cases.now() };
  const standing =
    membership.kind === 'member'
      ? ({ flagger: 'team' } as const)
      : await cases.store.look(({ posts }) => flaggerNow({ membership, actor }, posts.flags, at));
  if ('refusal' in standing) throw new RefusedError(standing.refusal.key, standing.refusal.params);
  return standing.flagger;
}
