import type { KnownBlock } from '@slack/types';
import type { FollowUp } from '../../domain/cases/model/crises/follow-up.ts';
import type { SuggestionFigures } from '../../domain/cases/model/suggestions/suggestion.ts';
import { OUTCOMES } from '../../domain/cases/model/suggestions/suggestion.ts';
import type { Agreement } from '../../domain/cases/ports/home.ts';
import type { ActionOfWeek } from '../../domain/digests/actions-of-week.ts';
import type { Asked, AskedRow } from '../../domain/digests/asked.ts';
import { ASKED_KINDS } from '../../domain/digests/asked.ts';
import type { DrawnBy, DrawnOfWeek } from '../../domain/measures/drawn.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { formatRate } from '../../i18n/rates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, escapeMrkdwn, truncate } from '../kit/blocks.ts';
import { FOLLOW_UPS } from '../kit/ids.ts';
import { digestPart } from './digest-message.ts';

/** Rows of a list; what is behind them is counted. */
const ROWS = 10;

/**
 * Returns the counts of citizens' questions, complaints and proposals, by topic and by area.
 * Contains no text of theirs.
 */
export function askedParts({ byTopic, byArea }: Asked, texts: Texts): KnownBlock[] {
  return [
    ...digestPart(texts.t('week.asked_topic'), askedLines(byTopic, texts.t('digest.no_topic'), texts)),
    ...digestPart(texts.t('week.asked_area'), askedLines(byArea, texts.t('week.no_area'), texts)),
  ];
}

/** Returns how many suggestions came in, what became of some, and to how many people it was said; nothing where the plan is off. */
export function suggestionParts(figures: SuggestionFigures | null, { byTopic }: Asked, texts: Texts): KnownBlock[] {
  if (figures === null) return [];
  const count = byTopic.reduce((sum, { suggestions }) => sum + suggestions, 0);
  const said = OUTCOMES.filter((status) => figures[status] > 0).map((status) =>
    texts.t(`week.outcome_${status}`, { count: figures[status] }),
  );
  if (count + said.length + figures.unsaid + figures.told === 0) return [];
  const lines = [
    texts.t('week.suggestions', { count }),
    ...(said.length === 0 ? [] : [texts.t('week.outcomes', { list: said.join(', ') })]),
    ...(figures.told === 0 ? [] : [texts.t('week.outcomes_told', { count: figures.told })]),
    ...(figures.unsaid === 0 ? [] : [texts.t('week.outcomes_unsaid', { count: figures.unsaid })]),
  ];
  return digestPart(texts.t('week.suggestions_title'), lines);
}

function askedLines(rows: readonly AskedRow[], untitled: string, texts: Texts): string[] {
  const lines = rows.slice(0, ROWS).map((row) => {
    const counts = ASKED_KINDS.filter((kind) => row[kind] > 0).map((kind) =>
      texts.t(`week.${kind}`, { count: row[kind] }),
    );
    const title = escapeMrkdwn(truncate(row.title ?? untitled, 60));
    return texts.t('week.asked_line', { title, list: counts.join(', ') });
  });
  return [...lines, ...more(rows.length, texts)];
}

/** Returns how often people let the class of triage stand; for the team as a whole. */
export function agreementParts({ kept, corrected }: Agreement, texts: Texts): KnownBlock[] {
  const count = kept + corrected;
  return count === 0 ? [] : [contextBlock(texts.t('week.agreement', { count, kept, corrected }))];
}

/** Returns what came of our posts, by network; nothing where nobody looks, or no network gave a figure. */
export function drawnParts(drawn: DrawnOfWeek | null, texts: Texts): KnownBlock[] {
  if (drawn === null) return [];
  const { byNetwork, most } = drawn;
  const lines = cut(byNetwork, (one) => `${nameIn(one.name, texts)}: ${drawnFigures(one, texts).join(' · ')}`, texts);
  if (most === null) return digestPart(texts.t('week.drawn'), lines);
  const each = formatRate(most.each, texts);
  const said = texts.t('week.drawn_most', { name: nameIn(most.name, texts), each, count: most.answered });
  return [...digestPart(texts.t('week.drawn'), lines), contextBlock(said)];
}

function nameIn(network: string, texts: Texts): string {
  return escapeMrkdwn(truncate(networkInWords(network, texts), 60));
}

type DrawnFigure = 'measured' | 'gone' | 'answers' | 'shares' | 'likes';

function drawnFigures({ out, measured, counts, reached, gone }: DrawnBy, texts: Texts): string[] {
  const { answers, shares, likes, reach } = counts;
  const figure = (count: number) => formatNumber(count, texts);
  const said = (what: DrawnFigure, count: number | null) =>
    count === null ? [] : [texts.t(`week.drawn_${what}`, { count })];
  return [
    texts.t('week.drawn_out', { count: out }),
    ...said('measured', measured === out ? null : measured),
    ...said('gone', gone || null),
    ...said('answers', answers),
    ...said('shares', shares),
    ...said('likes', likes),
    ...(reach === null ? [] : [texts.t('week.drawn_reach', { reach: figure(reach), of: figure(reached) })]),
  ];
}

/** Returns the plan's actions done in the week, and those that no person recorded as done. */
export function actionParts(actions: readonly ActionOfWeek[], texts: Texts): KnownBlock[] {
  if (actions.length === 0) return [];
  const done = actions.filter(({ doneOn }) => doneOn.length > 0);
  const open = actions.filter(({ doneOn, byFigure }) => doneOn.length === 0 && byFigure !== true);
  return [
    ...digestPart(
      texts.t('week.actions_done'),
      cut(done, (one) => line(one, one.doneOn.map(shortDate).join(', ')), texts),
    ),
    ...digestPart(
      texts.t('week.actions_open'),
      cut(open, (one) => line(one, lastTime(one, texts)), texts),
    ),
    contextBlock(texts.t('week.actions_hint')),
  ];
}

/** Returns the open tasks that crises left behind, each with its owner and its date, and the button to end them. */
export function followUpParts(followUps: readonly FollowUp[], texts: Texts): KnownBlock[] {
  if (followUps.length === 0) return [];
  const said = ({ what, owner, dueOn, crisisId }: FollowUp) => {
    const words = escapeMrkdwn(truncate(what, 80));
    return texts.t('week.follow_up', { what: words, who: mentionOf(owner), date: shortDate(dueOn), id: crisisId });
  };
  return [
    ...digestPart(texts.t('week.follow_ups'), cut(followUps, said, texts)),
    actionsBlock([button(texts.t('button.follow_ups'), FOLLOW_UPS.list, '0')]),
  ];
}

function line({ what, owner }: ActionOfWeek, when: string): string {
  const area = owner === null ? '' : ` · ${escapeMrkdwn(truncate(owner, 40))}`;
  return `${escapeMrkdwn(truncate(what, 80))}${area} · ${when}`;
}

function lastTime({ lastDoneOn }: ActionOfWeek, texts: Texts): string {
  return lastDoneOn === null
    ? texts.t('week.action_never')
    : texts.t('week.action_last', { date: shortDate(lastDoneOn) });
}

function cut<Row>(rows: readonly Row[], said: (row: Row) => string, texts: Texts): string[] {
  return [...rows.slice(0, ROWS).map(said), ...more(rows.length, texts)];
}

function more(rows: number, texts: Texts): string[] {
  return rows > ROWS ? [texts.t('week.more', { count: rows - ROWS })] : [];
}

function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}`;
}
