import type { App } from '@slack/bolt';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { findPlaybook } from '../../domain/handbook/playbooks/find-playbook.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import { compareFiles } from '../../domain/handbook-changes/compare-files.ts';
import { mayChangeHandbook } from '../../domain/handbook-changes/rule-on.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { localDate } from '../../domain/time/local-date.ts';
import type { ReadWord, WordOf } from '../../i18n/commands/command-words.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { commandHelp, everyName, unknownPlaybook, unknownWord } from '../kit/command-help.ts';
import { weightsMessage } from './layer-messages.ts';
import { planMessage } from './plan-message.ts';
import { playbookListMessage, playbookMessage } from './playbook-message.ts';
import type { Answer } from './reload-message.ts';
import { reloadMessage } from './reload-message.ts';
import { withNames } from './with-names.ts';

/** `/playbook` by each of its names, with a word of `COMMAND_WORDS.playbook` or the title of a playbook. */
export function registerPlaybook(app: App, deps: Pick<SlackDeps, 'cases' | 'handbook' | 'digests' | 'team'>): void {
  app.command(everyName('playbook'), async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    const membership = await deps.cases.people.standingOf(actor, command.channel_id);
    const answer: Answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await playbookAnswer(
            { typed: command.text.trim(), name: command.command },
            { actor, roles: membership.roles },
            texts,
            deps,
          );
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function playbookAnswer(
  { typed, name }: { typed: string; name: string },
  person: { actor: Actor; roles: readonly Role[] },
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'handbook' | 'digests' | 'team'>,
): Promise<Answer> {
  const handbook = deps.cases.handbook.current();
  const { word, rest } = asked(typed, handbook);
  switch (word) {
    case 'list':
      return playbookListMessage(handbook, texts);
    case 'show': {
      const found = findPlaybook(handbook, rest);
      return found.kind === 'one'
        ? playbookMessage(found.playbook, { handbook, today: todayIn(handbook, deps.cases.now()) }, texts)
        : { text: unknownPlaybook(rest, found, handbook, texts) };
    }
    case 'plan':
      return planAnswer(handbook, texts, deps);
    case 'reload':
      return mayChangeHandbook(person.roles)
        ? reloadAnswer(person.actor, texts, deps)
        : { text: texts.t('refusal.handbook_needs_role') };
    case 'weights':
      return weightsMessage(await deps.handbook.layers.read(), handbook.institution.timeZone, texts);
    case 'help':
      return { text: commandHelp({ command: 'playbook', name }, texts) };
    case null:
      return { text: unknownWord({ command: 'playbook', name }, typed, texts) };
  }
}

async function planAnswer(handbook: Handbook, texts: Texts, { digests }: Pick<SlackDeps, 'digests'>): Promise<Answer> {
  const { month } = digests.plan;
  const asksFigures = (handbook.institution.plan.actions ?? []).some(({ doneIf }) => doneIf !== undefined);
  const [latest, figures] = await Promise.all([
    digests.actions.latest(),
    month === null || !asksFigures ? null : month.read(),
  ]);
  return planMessage(handbook, { latest, hasReport: month !== null, figures }, texts);
}

function todayIn({ institution }: Handbook, now: string): string {
  return localDate(now, institution.timeZone);
}

/** The word and what is behind it; without a word the list, and for the title of a playbook that one. */
function asked(
  typed: string,
  handbook: Handbook,
): ReadWord<WordOf<'playbook'> | 'help'> | { word: null; rest: string } {
  if (typed === '') return { word: 'list', rest: '' };
  const read = readWord('playbook', typed);
  if (read !== null) return read;
  return findPlaybook(handbook, typed).kind === 'none' ? { word: null, rest: typed } : { word: 'show', rest: typed };
}

async function reloadAnswer(person: Actor, texts: Texts, deps: Pick<SlackDeps, 'handbook' | 'team'>): Promise<Answer> {
  const look = await compareFiles(deps.handbook);
  if (look.kind !== 'changed') return reloadMessage(look, person, texts);
  return reloadMessage({ ...look, changes: await withNames(look.changes, texts, deps) }, person, texts);
}
