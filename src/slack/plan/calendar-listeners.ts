import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { readCalendar } from '../../domain/plan/read-calendar.ts';
import { readWord } from '../../i18n/commands/command-words.ts';
import type { Texts } from '../../i18n/texts.ts';
import { requesterOf, textsFor } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { sectionBlock } from '../kit/blocks.ts';
import { commandHelp, everyName, unknownWord } from '../kit/command-help.ts';
import { PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import { linkedLines } from './calendar-lines.ts';
import type { CalendarSpan } from './calendar-message.ts';
import { CALENDAR_DAYS, calendarMessage } from './calendar-message.ts';

type Deps = Pick<SlackDeps, 'cases' | 'digests' | 'team' | 'bot'>;
type Answer = { text: string; blocks?: KnownBlock[] };

/** `/calendar` by each of its names, and its buttons, also in the App Home: seen by the person who asks alone. */
export function registerCalendar(app: App, deps: Deps): void {
  app.command(everyName('calendar'), async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const actor = { kind: 'slack', team: command.team_id, user: command.user_id } as const;
    const membership = await deps.cases.people.standingOf(actor, command.channel_id);
    const answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await commandAnswer({ typed: command.text.trim(), name: command.command }, texts, deps);
    await respond({ response_type: 'ephemeral', ...answer });
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: PLAN_ACTIONS.calendar },
    async ({ ack, body, action, client, respond }) => {
      await ack();
      const { actor, channel, texts } = await requesterOf(body, deps);
      const membership = await deps.cases.people.standingOf(actor, channel);
      const span = 'value' in action && action.value === 'month' ? 'month' : 'week';
      const isHome = body.view?.type === 'home';
      const answer: Answer =
        membership.kind === 'stranger'
          ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
          : await calendarAnswer(span, texts, deps, isHome);
      if (isHome) {
        const blocks = answer.blocks ?? [sectionBlock(answer.text)];
        await client.views.publish({ user_id: body.user.id, view: { type: 'home', blocks } });
        return;
      }
      await respond({ response_type: 'ephemeral', replace_original: true, ...answer });
    },
  );
}

async function commandAnswer(
  { typed, name }: { typed: string; name: string },
  texts: Texts,
  deps: Pick<Deps, 'cases' | 'digests' | 'bot'>,
): Promise<Answer> {
  if (typed === '') return calendarAnswer('week', texts, deps);
  const word = readWord('calendar', typed)?.word;
  switch (word) {
    case 'week':
    case 'month':
      return calendarAnswer(word, texts, deps);
    case 'help':
      return { text: commandHelp({ command: 'calendar', name }, texts) };
    default:
      return { text: unknownWord({ command: 'calendar', name }, typed, texts) };
  }
}

async function calendarAnswer(
  span: CalendarSpan,
  texts: Texts,
  {
    cases,
    digests: {
      plan: { calendar: plan, contents },
    },
    bot,
  }: Pick<Deps, 'cases' | 'digests' | 'bot'>,
  isHome = false,
): Promise<Answer> {
  if (plan === null) return { text: texts.t('calendar.off') };
  const calendar = await readCalendar(plan, CALENDAR_DAYS[span]);
  const lines = await linkedLines(calendar.lines, bot.contentLink);
  return calendarMessage({ ...calendar, lines }, cases.handbook.current(), texts, {
    isOurs: contents !== null,
    isHome,
  });
}
