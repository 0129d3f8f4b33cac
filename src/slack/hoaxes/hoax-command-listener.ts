import type { App } from '@slack/bolt';
import { tickStepsFor } from '../../domain/crises/steps/keep-steps.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { commandHelp, everyName, unknownWord } from '../kit/command-help.ts';
import { encodeHoax, hoaxReference } from '../kit/hoax-reference.ts';
import type { HoaxMessage } from './hoax-message.ts';
import { hoaxListMessage, hoaxMessage } from './hoax-message.ts';
import { registerModal } from './hoax-modals.ts';

const LISTED = 20;

/** `/hoax` by each of its names, with a word of `COMMAND_WORDS.hoax`: seen by the person who asks alone. */
export function registerHoaxCommand(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team'>): void {
  app.command(everyName('hoax'), async ({ ack, command, client, respond }) => {
    await ack();
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    // Both at once: a trigger lapses after three seconds.
    const [texts, membership] = await Promise.all([
      textsFor(command.user_id, deps),
      deps.cases.people.standingOf(actor, command.channel_id),
    ]);
    const asked = hoaxAsked(command.text);
    if (membership.kind === 'stranger') {
      await respond({ response_type: 'ephemeral', text: texts.say({ key: `refusal.stranger_${membership.why}` }) });
    } else if (asked.kind === 'add') {
      const given = { handbook: deps.cases.handbook.current(), texts, metadata: encodeHoax(hoaxReference(null)) };
      await client.views.open({ trigger_id: command.trigger_id, view: registerModal([], null, given) });
    } else {
      await respond({ response_type: 'ephemeral', ...(await hoaxAnswer(asked, command.command, texts, deps)) });
      if (asked.kind === 'list') await tickStepsFor(deps.cases, 'hoax_register_seen', actor);
    }
  });
}

type HoaxAsked = { kind: 'list' | 'add' | 'help' } | { kind: 'show'; id: string } | { kind: 'unknown'; typed: string };

/** `list`, `show 3`, `#3`, `add`, in any language; without a word, the list. */
function hoaxAsked(text: string): HoaxAsked {
  const typed = text.trim();
  const read = readWord('hoax', typed);
  const id = /^#?(\d{1,9})$/.exec(read?.word === 'show' ? read.rest : typed)?.[1];
  if (id !== undefined) return { kind: 'show', id };
  if (typed === '') return { kind: 'list' };
  if (read === null) return { kind: 'unknown', typed };
  return { kind: read.word === 'show' ? 'help' : read.word };
}

async function hoaxAnswer(
  asked: HoaxAsked,
  name: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'readers'>,
): Promise<HoaxMessage | { text: string }> {
  const handbook = deps.cases.handbook.current();
  const surroundings = { texts, timeZone: handbook.institution.timeZone, now: deps.cases.now() };
  if (asked.kind === 'unknown') return { text: unknownWord({ command: 'hoax', name }, asked.typed, texts) };
  if (asked.kind === 'list') {
    const { hoaxes, count } = await deps.readers.hoaxes.latest(LISTED);
    return hoaxListMessage(hoaxes, count, { ...surroundings, name });
  }
  if (asked.kind !== 'show') return { text: commandHelp({ command: 'hoax', name }, texts) };
  const { id } = asked;
  const hoax = await deps.readers.hoaxes.byId(Number(id));
  return hoax === null ? { text: texts.t('refusal.no_such_hoax', { id }) } : hoaxMessage(hoax, handbook, surroundings);
}
