import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Holdings } from '../../domain/crises/handover/holdings.ts';
import { holdingsOf } from '../../domain/crises/handover/holdings.ts';
import type { SlackActor } from '../../domain/people/actor.ts';
import { actorKey } from '../../domain/people/actor.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { commandHelp, everyName, unknownWord } from '../kit/command-help.ts';
import { leaveMessage } from './leave-message.ts';

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'>;
type Answer = { text: string; blocks?: KnownBlock[] };

/** `/team` by each of its names, with a word of `COMMAND_WORDS.team`: seen by the person who asks alone. */
export function registerTeam(app: App, deps: Deps): void {
  app.command(everyName('team'), async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const membership = await deps.cases.people.standingOf(
      { kind: 'slack', team: command.team_id, user: command.user_id },
      command.channel_id,
    );
    const answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await teamAnswer({ typed: command.text.trim(), name: command.command }, command.team_id, texts, deps);
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function teamAnswer(
  { typed, name }: { typed: string; name: string },
  team: string,
  texts: Texts,
  deps: Deps,
): Promise<Answer> {
  if (typed === '') return { text: commandHelp({ command: 'team', name }, texts) };
  const read = readWord('team', typed);
  switch (read?.word) {
    case 'leave': {
      const user = await personIn(read.rest, deps);
      if (user === null) return { text: texts.t('team.who') };
      return leaving({ kind: 'slack', team, user }, texts, deps);
    }
    case 'help':
      return { text: commandHelp({ command: 'team', name }, texts) };
    default:
      return { text: unknownWord({ command: 'team', name }, typed, texts) };
  }
}

/** Returns the Slack id of the person who was typed: as Slack writes a mention, or by the name of one of the team. */
async function personIn(typed: string, { team }: Pick<Deps, 'team'>): Promise<string | null> {
  const [, user] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(typed.trim()) ?? [];
  if (user !== undefined) return user;
  const wanted = foldText(typed.replace(/^@/, ''), 'loose').text.trim();
  if (wanted === '') return null;
  const people = await team.roster.team().catch(() => []);
  const named = await Promise.all(
    people.map(async (one) => ({ user: one.user, name: await team.directory.nameOf(one.user).catch(() => '') })),
  );
  const found = named.filter(({ name }) => foldText(name, 'loose').text.trim() === wanted);
  return found.length === 1 ? (found[0]?.user ?? null) : null;
}

async function leaving(who: SlackActor, texts: Texts, deps: Deps): Promise<Answer> {
  const { cases, readers, crises, team } = deps;
  const people = await team.roster.team().catch(() => null);
  if (people === null) return { text: texts.t('team.unknown') };
  const handbook = cases.handbook.current();
  const held = holdingsOf(who, {
    team: people,
    handbook,
    crises: await crises.reader.list(),
    claimed: await readers.cases.list({ kind: 'mine', actorKey: actorKey(who) }),
    facts: await readers.facts.ownedBy(who),
    questions: await readers.cases.openQuestions(),
    followUps: await crises.reader.openFollowUps(),
  });
  return leaveMessage(held, { handbook, links: await linksIn(held, deps), texts });
}

/** Numbers of each kind whose addresses are looked up: a message names no more. */
const LINKED = 12;

async function linksIn({ cases, facts, questions, crisisRoles, tasks }: Holdings, { bot }: Pick<Deps, 'bot'>) {
  const numbersIn = (kind: string) =>
    facts.flatMap(({ scope }) => (scope.startsWith(`${kind}:`) ? Number(scope.slice(kind.length + 1)) : []));
  const ofCases = [cases.map(({ core }) => core.id), numbersIn('case'), questions.map(({ caseId }) => caseId)];
  const ofCrises = [
    crisisRoles.map(({ crisisId }) => crisisId),
    numbersIn('crisis'),
    tasks.map(({ crisisId }) => crisisId),
  ];
  return { cards: await linksOf(ofCases, bot.cardLink), boards: await linksOf(ofCrises, bot.boardLink) };
}

async function linksOf(
  lists: readonly (readonly number[])[],
  linkOf: (id: number) => Promise<string | null>,
): Promise<ReadonlyMap<number, string | null>> {
  const ids = new Set(lists.flatMap((list) => list.slice(0, LINKED)));
  return new Map(await Promise.all([...ids].map(async (id) => [id, await linkOf(id)] as const)));
}
