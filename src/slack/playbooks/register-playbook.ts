import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { playbookById } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../texts.ts';
import { escaped } from '../blocks.ts';
import { COMMANDS } from '../ids.ts';
import type { SlackDeps } from '../slack-deps.ts';
import { textsFor } from '../who.ts';
import { planMessage } from './plan-message.ts';
import { playbookListMessage, playbookMessage } from './playbook-message.ts';
import { reloadMessage } from './reload-message.ts';

type Answer = { text: string; blocks?: KnownBlock[] };

/** `/playbook [list|show <id>|plan|reload]`. */
export function registerPlaybook(app: App, deps: SlackDeps): void {
  app.command(COMMANDS.playbook, async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    const standing = await deps.cases.people.standingOf(actor, command.channel_id);
    const answer: Answer =
      standing.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${standing.why}` }) }
        : await answerTo(command.text.trim(), standing.roles, texts, deps);
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function answerTo(argument: string, roles: readonly string[], texts: Texts, deps: SlackDeps): Promise<Answer> {
  const [verb = '', id = ''] = argument.toLowerCase().split(/\s+/);
  const handbook = deps.cases.handbook();
  switch (verb) {
    case '':
    case 'list':
      return playbookListMessage(handbook, texts);
    case 'show': {
      const playbook = playbookById(handbook, id);
      return playbook === undefined
        ? {
            text: texts.t('playbook.unknown', {
              id: escaped(id) || '…',
              known: handbook.playbooks.map((one) => one.id).join(', '),
            }),
          }
        : playbookMessage(playbook, handbook, texts);
    }
    case 'plan':
      return planMessage(handbook, texts);
    case 'reload':
      return roles.some((role) => role === 'lead' || role === 'approver')
        ? reloadMessage(await deps.reloadHandbook(), texts)
        : { text: texts.t('playbook.reload_needs_role') };
    default:
      return { text: texts.t('help.playbook') };
  }
}
