import type { App } from '@slack/bolt';
import { tickStepsFor } from '../../domain/crises/steps/keep-steps.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { encodeHoax, hoaxReference } from '../kit/hoax-reference.ts';
import { COMMANDS } from '../kit/ids.ts';
import type { HoaxMessage } from './hoax-message.ts';
import { hoaxListMessage, hoaxMessage } from './hoax-message.ts';
import { registerModal } from './hoax-modals.ts';

const LISTED = 20;

/** `/hoax [list|show <n>|add]`: seen by the person who asks alone. */
export function registerHoaxCommand(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team'>): void {
  app.command(COMMANDS.hoax, async ({ ack, command, client, respond }) => {
    await ack();
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    // Both at once: a trigger lapses after three seconds.
    const [texts, membership] = await Promise.all([
      textsFor(command.user_id, deps),
      deps.cases.people.standingOf(actor, command.channel_id),
    ]);
    const argument = command.text.trim().toLowerCase();
    if (membership.kind === 'stranger') {
      await respond({ response_type: 'ephemeral', text: texts.say({ key: `refusal.stranger_${membership.why}` }) });
    } else if (argument === 'add') {
      const given = { handbook: deps.cases.handbook.current(), texts, metadata: encodeHoax(hoaxReference(null)) };
      await client.views.open({ trigger_id: command.trigger_id, view: registerModal([], null, given) });
    } else {
      await respond({ response_type: 'ephemeral', ...(await hoaxAnswer(argument, texts, deps)) });
      if (argument === '' || argument === 'list') await tickStepsFor(deps.cases, 'hoax_register_seen', actor);
    }
  });
}

async function hoaxAnswer(
  argument: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'readers'>,
): Promise<HoaxMessage | { text: string }> {
  const handbook = deps.cases.handbook.current();
  const surroundings = { texts, timeZone: handbook.institution.timeZone, now: deps.cases.now() };
  if (argument === '' || argument === 'list') {
    const { hoaxes, count } = await deps.readers.hoaxes.latest(LISTED);
    return hoaxListMessage(hoaxes, count, surroundings);
  }
  const id = /^(?:show\s+)?#?(\d{1,9})$/.exec(argument)?.[1];
  if (id === undefined) return { text: texts.t('help.hoax') };
  const hoax = await deps.readers.hoaxes.byId(Number(id));
  return hoax === null ? { text: texts.t('refusal.no_such_hoax', { id }) } : hoaxMessage(hoax, handbook, surroundings);
}
