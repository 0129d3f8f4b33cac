import type { App } from '@slack/bolt';
import { playbookById } from '../../domain/handbook/handbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { compareFiles } from '../../domain/handbook-changes/compare-files.ts';
import { mayChangeHandbook } from '../../domain/handbook-changes/rule-on.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { escapeMrkdwn, truncate } from '../kit/blocks.ts';
import { COMMANDS } from '../kit/ids.ts';
import { weightsMessage } from './layer-messages.ts';
import { planMessage } from './plan-message.ts';
import { playbookListMessage, playbookMessage } from './playbook-message.ts';
import type { Answer } from './reload-message.ts';
import { reloadMessage } from './reload-message.ts';
import { withNames } from './with-names.ts';

const LONGEST_ID = 80;

/** `/playbook [list|show <id>|plan|reload|weights]`. */
export function registerPlaybook(app: App, deps: Pick<SlackDeps, 'cases' | 'handbook' | 'digests' | 'team'>): void {
  app.command(COMMANDS.playbook, async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    const membership = await deps.cases.people.standingOf(actor, command.channel_id);
    const answer: Answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await playbookAnswer(command.text.trim(), { actor, roles: membership.roles }, texts, deps);
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function playbookAnswer(
  argument: string,
  person: { actor: Actor; roles: readonly Role[] },
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'handbook' | 'digests' | 'team'>,
): Promise<Answer> {
  const [verb = '', id = ''] = argument.toLowerCase().split(/\s+/);
  const handbook = deps.cases.handbook.current();
  switch (verb) {
    case '':
    case 'list':
      return playbookListMessage(handbook, texts);
    case 'show': {
      const playbook = playbookById(handbook, id);
      return playbook === undefined
        ? {
            text: texts.t('playbook.unknown', {
              id: escapeMrkdwn(truncate(id, LONGEST_ID)) || '…',
              known: formatList(
                handbook.playbooks.map((one) => one.id),
                texts,
              ),
            }),
          }
        : playbookMessage(playbook, handbook, texts);
    }
    case 'plan':
      return planMessage(handbook, await deps.digests.actions.latest(), texts);
    case 'reload':
      return mayChangeHandbook(person.roles)
        ? reloadAnswer(person.actor, texts, deps)
        : { text: texts.t('refusal.handbook_needs_role') };
    case 'weights':
      return weightsMessage(await deps.handbook.layers.read(), handbook.institution.timeZone, texts);
    default:
      return { text: texts.t('help.playbook') };
  }
}

async function reloadAnswer(person: Actor, texts: Texts, deps: Pick<SlackDeps, 'handbook' | 'team'>): Promise<Answer> {
  const look = await compareFiles(deps.handbook);
  if (look.kind !== 'changed') return reloadMessage(look, person, texts);
  return reloadMessage({ ...look, changes: await withNames(look.changes, texts, deps) }, person, texts);
}
