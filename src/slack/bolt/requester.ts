import type { Actor } from '../../domain/people/actor.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse, textsOfReader } from '../../i18n/texts.ts';
import type { SlackDeps } from './slack-deps.ts';

/** The person behind a payload, where they are, and the language to speak to them. */
export type Requester = { actor: Actor & { kind: 'slack' }; channel: string | null; deliveryKey: string; texts: Texts };

/** Fields that all payloads of a person have in common. */
export type PersonPayload = {
  user: { id: string; team_id?: string };
  team?: { id: string } | null;
  channel?: { id: string };
  /** New for each gesture, the same when Slack delivers it again. */
  trigger_id: string;
};

/** Returns the person. On an Enterprise Grid, `user.team_id` is their home workspace, and `team.id` says where they are. */
export function actorOf({ user, team }: PersonPayload): Requester['actor'] {
  return { kind: 'slack', team: team?.id ?? user.team_id ?? '', user: user.id };
}

export async function requesterOf(payload: PersonPayload, deps: Pick<SlackDeps, 'cases' | 'team'>): Promise<Requester> {
  return {
    actor: actorOf(payload),
    channel: payload.channel?.id ?? null,
    deliveryKey: `trigger:${payload.trigger_id}`,
    texts: await textsFor(payload.user.id, deps),
  };
}

/**
 * The sentences in the language that the person chose, else as they read Slack; in the institution's first language when the bot does
 * not speak that one. Hours in them name their zone where the person's is another. Commands have the names of the house's app.
 */
export async function textsFor(user: string, deps: Spoken): Promise<Texts> {
  const { directory } = deps.team;
  const [locale, zone] = await Promise.all([
    directory.localeOf(user).catch(() => null),
    directory.zoneOf(user).catch(() => null),
  ]);
  return textsOfReader(textsOfHouse(deps.cases.handbook.current(), locale), zone);
}

/** Fields needed to find the language for speaking to a person. */
type Spoken = {
  team: { directory: Pick<SlackDeps['team']['directory'], 'localeOf' | 'zoneOf'> };
  cases: Pick<SlackDeps['cases'], 'handbook'>;
};

type Naming = { team: { directory: Pick<SlackDeps['team']['directory'], 'nameOf'> } };

/**
 * A sentence for a place that shows no mentions, such as a field's error: names stand in their place. Whom Slack
 * does not name is a person of the team: nobody reads an id.
 */
export async function withoutMentions(sentence: string, texts: Texts, { team }: Naming): Promise<string> {
  const users = [...new Set([...sentence.matchAll(/<@([A-Z0-9]+)>/g)].map((match) => match[1] ?? ''))];
  let plain = sentence;
  for (const user of users) {
    const name = await team.directory.nameOf(user).catch(() => '');
    plain = plain.replaceAll(`<@${user}>`, name === '' ? texts.t('form.unnamed') : name);
  }
  return plain;
}
