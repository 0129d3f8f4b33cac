import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { commandHelp, everyName, unknownWord } from '../kit/command-help.ts';
import { digestMessage } from './digest-message.ts';

/** `/digest` shows it to the person who asks; `/digest now` posts it for everybody, `/digest weekly` that of the week with pictures. */
export function registerDigest(app: App, deps: Pick<SlackDeps, 'cases' | 'digests' | 'team'>): void {
  app.command(everyName('digest'), async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const membership = await deps.cases.people.standingOf(
      { kind: 'slack', team: command.team_id, user: command.user_id },
      command.channel_id,
    );
    const answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await digestAnswer({ typed: command.text.trim(), name: command.command }, texts, deps);
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function digestAnswer(
  { typed, name }: { typed: string; name: string },
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'digests'>,
): Promise<{ text: string; blocks?: KnownBlock[] }> {
  if (typed === '') return digestMessage(await deps.digests.digestNow(), texts);
  switch (readWord('digest', typed)?.word) {
    case 'weekly':
      return { text: texts.t((await deps.digests.postWeekNow()) ? 'week.posted' : 'digest.not_posted') };
    case 'now': {
      const ofHouse = textsOfHouse(deps.cases.handbook.current());
      const isPosted = await deps.digests.postDigest(digestMessage(await deps.digests.digestNow(), ofHouse));
      return { text: texts.t(isPosted ? 'digest.posted' : 'digest.not_posted') };
    }
    case 'help':
      return { text: commandHelp({ command: 'digest', name }, texts) };
    default:
      return { text: unknownWord({ command: 'digest', name }, typed, texts) };
  }
}
