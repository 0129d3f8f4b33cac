import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { isOverdue } from '../../../domain/cases/deadlines/deadlines.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import { planWordsOf, readWord } from '../../../i18n/commands/command-words.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsFor } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { contextBlock, fittingLines, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import { commandHelp, everyName, unknownWord } from '../../kit/command-help.ts';
import { caseCard } from '../card/case-card.ts';
import { atRiskList } from '../messages/at-risk-list.ts';
import { caseLine } from '../messages/case-line.ts';
import {
  namedTopics,
  noSuggestionOf,
  SHOWN_SUGGESTIONS,
  suggestionList,
  topicsLike,
} from '../messages/suggestion-list.ts';
import { pastRepliesMessage } from '../modals/past-replies.ts';
import { caseView } from '../view/view-case.ts';
import { loadCardView, pastRepliesOf } from './load-card-view.ts';

const SHOWN = 20;
/** Period for which `at-risk` also lists people who are no longer in need. */
const WEEK_MS = 7 * 86_400_000;

/** `/cases` by each of its names, with a word of `COMMAND_WORDS.cases` or a number: seen by the person who asks alone. */
export function registerCaseList(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'digests' | 'team' | 'bot'>,
): void {
  app.command(everyName('cases'), async ({ ack, command, respond }) => {
    await ack();
    const texts = await textsFor(command.user_id, deps);
    const membership = await deps.cases.people.standingOf(
      { kind: 'slack', team: command.team_id, user: command.user_id },
      command.channel_id,
    );
    const answer =
      membership.kind === 'stranger'
        ? { text: texts.say({ key: `refusal.stranger_${membership.why}` }) }
        : await caseListAnswer(
            { typed: command.text.trim(), name: command.command },
            `slack:${command.team_id}:${command.user_id}`,
            texts,
            deps,
          );
    await respond({ response_type: 'ephemeral', ...answer });
  });
}

async function caseListAnswer(
  { typed, name }: { typed: string; name: string },
  asker: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'digests' | 'bot'>,
): Promise<{ text: string; blocks?: KnownBlock[] }> {
  const number = /^#?(\d{1,9})$/.exec(typed)?.[1];
  if (number !== undefined) return oneCase(Number(number), texts, deps);
  switch (typed === '' ? 'open' : readWord('cases', typed)?.word) {
    case 'open':
      return caseListMessage('cases.open', await deps.readers.cases.list({ kind: 'open' }), texts, deps);
    case 'mine':
      return caseListMessage(
        'cases.mine',
        await deps.readers.cases.list({ kind: 'mine', actorKey: asker }),
        texts,
        deps,
      );
    case 'overdue': {
      const handbook = deps.cases.handbook.current();
      const states = await deps.readers.cases.list({ kind: 'open' });
      return caseListMessage(
        'cases.overdue',
        states.filter((state) => isOverdue(state, handbook, deps.cases.now())),
        texts,
        deps,
      );
    }
    case 'at-risk': {
      const now = deps.cases.now();
      const since = momentAfter(now, -WEEK_MS);
      const states = await deps.readers.cases.list({ kind: 'at_risk', since });
      return atRiskList(
        states,
        (state) => caseView(state, deps.cases.handbook.current(), now, texts, deps.cases.keys.digest),
        texts,
      );
    }
    case 'suggestions':
      return suggestionsAnswer(readWord('cases', typed)?.rest ?? '', texts, deps);
    case 'like':
      return repliesLike(readWord('cases', typed)?.rest ?? '', name, texts, deps);
    case 'help':
      return { text: commandHelp({ command: 'cases', name }, texts, offWords(deps)) };
    default:
      return { text: unknownWord({ command: 'cases', name }, typed, texts, offWords(deps)) };
  }
}

/** Returns the words of the command that do nothing here. */
function offWords({ digests }: Pick<SlackDeps, 'digests'>): readonly string[] {
  return digests.plan.suggestions === null ? planWordsOf('cases') : [];
}

/**
 * Shows what citizens suggest; where the plan is off, one sentence that says so.
 * @param typed an area or a topic of which alone they are shown; empty for all
 */
async function suggestionsAnswer(
  typed: string,
  texts: Texts,
  { cases, digests }: Pick<SlackDeps, 'cases' | 'digests'>,
): Promise<{ text: string; blocks?: KnownBlock[] }> {
  const { suggestions } = digests.plan;
  if (suggestions === null) return { text: texts.t('calendar.off') };
  const [handbook, now] = [cases.handbook.current(), cases.now()];
  const all = namedTopics(await suggestions.byTopic(), handbook, texts);
  const topics = typed === '' ? all : topicsLike(typed, all, texts);
  if (typed !== '' && topics.length === 0) return { text: noSuggestionOf(typed, all, texts) };
  const open = await suggestions.open(SHOWN_SUGGESTIONS, typed === '' ? null : topics.map(({ topic }) => topic));
  const listed = open.map(({ state, posts }) => ({
    view: caseView(state, handbook, now, texts, cases.keys.digest),
    posts,
  }));
  return suggestionList(listed, topics, texts);
}

async function oneCase(id: number, texts: Texts, deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>) {
  const state = await deps.readers.cases.caseById(id);
  if (state === null) return { text: texts.t('refusal.no_such_case', { id }) };
  return caseCard(await loadCardView(state, texts, deps), texts);
}

/** Shows how posts like that of a case were answered before; explains the command where no number is typed. */
async function repliesLike(
  typed: string,
  name: string,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'digests'>,
): Promise<{ text: string; blocks?: KnownBlock[] }> {
  const number = /^#?(\d{1,9})$/.exec(typed.trim())?.[1];
  if (number === undefined) return { text: commandHelp({ command: 'cases', name }, texts, offWords(deps)) };
  const id = Number(number);
  const state = await deps.readers.cases.caseById(id);
  if (state === null) return { text: texts.t('refusal.no_such_case', { id }) };
  if (state.core.erased !== null) return { text: texts.t('refusal.erased', { id }) };
  return pastRepliesMessage(await pastRepliesOf(state, texts, deps));
}

function caseListMessage(
  title: 'cases.open' | 'cases.mine' | 'cases.overdue',
  states: CaseState[],
  texts: Texts,
  deps: Pick<SlackDeps, 'cases'>,
) {
  const said = texts.t(title, { count: states.length });
  if (states.length === 0) return { text: said };
  const views = states
    .slice(0, SHOWN)
    .map((state) => caseView(state, deps.cases.handbook.current(), deps.cases.now(), texts, deps.cases.keys.digest));
  const lines = fittingLines(views.map((view) => caseLine(view, texts)));
  const rest = states.length - lines.length;
  const more = rest > 0 ? [contextBlock(texts.t('cases.more', { count: rest }))] : [];
  return { text: said, blocks: [headerBlock(said), ...lines.map((line) => sectionBlock(line)), ...more] };
}
