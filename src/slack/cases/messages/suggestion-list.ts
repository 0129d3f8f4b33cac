import type { KnownBlock } from '@slack/types';
import type { OpenSuggestion } from '../../../domain/cases/ports/suggestions.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, escapeMrkdwn, headerBlock, sectionBlock, sectionWith, truncate } from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { electoralLine } from '../../kit/electoral-line.ts';
import { outcomeActs, outcomeLines } from '../card/area-blocks.ts';
import { inertMrkdwn } from '../card/card-lines.ts';
import type { CaseView } from '../view/case-view.ts';

/** Lines of the list; with a heading for each, they fit a message's blocks. */
const SHOWN = 20;
/** Slack refuses a message of some 13,000 characters. */
const MOST_CHARACTERS = 9_000;
const LONGEST_WORDS = 140;
const LONGEST_TITLE = 60;

/** A suggestion as a line shows it, and the title of the area that owns its topic; null for none. */
type ListedSuggestion = { view: CaseView; posts: OpenSuggestion['posts']; area: string | null };

/**
 * Lists what citizens suggest by area, each with its topic, its words and its one next step. Those of which no
 * area has said what became of them come first.
 * @param isWhole false where there are more than were read
 */
export function suggestionList(
  listed: readonly ListedSuggestion[],
  isWhole: boolean,
  texts: Texts,
): { text: string; blocks: KnownBlock[] } {
  const waiting = listed.filter(({ view }) => view.state.core.outcome === undefined).length;
  const title = texts.t('suggestions.title', { count: waiting });
  if (listed.length === 0) return { text: title, blocks: [sectionBlock(texts.t('suggestions.none'))] };
  const shown = fitting(listed.slice(0, SHOWN).map((one) => ({ ...one, block: suggestionBlock(one, texts) })));
  const byArea = Map.groupBy(shown, ({ area }) => area);
  const electoral = electoralLine(listed[0]?.view.electoral ?? null, texts);
  const rest = listed.length - shown.length;
  return {
    text: title,
    blocks: [
      headerBlock(title),
      ...(electoral === '' ? [] : [contextBlock(electoral), contextBlock(texts.t('refusal.outcome_election'))]),
      ...[...byArea].flatMap(([area, ofArea]) => [
        contextBlock(`*${escapeMrkdwn(truncate(area ?? texts.t('week.no_area'), LONGEST_TITLE))}*`),
        ...ofArea.map(({ block }) => block),
      ]),
      ...(rest > 0 ? [contextBlock(texts.t(isWhole ? 'cases.more' : 'suggestions.at_least', { count: rest }))] : []),
    ],
  };
}

/** Returns those, from the first on, that fit a message together. */
function fitting<Line extends { block: KnownBlock }>(lines: readonly Line[]): Line[] {
  let sum = 0;
  return lines.filter(({ block }) => {
    sum += charactersIn([block]);
    return sum <= MOST_CHARACTERS;
  });
}

function suggestionBlock({ view, posts }: ListedSuggestion, texts: Texts): KnownBlock {
  const { core, posts: own } = view.state;
  const topic = view.names.topicName(core.assessment.topic ?? '') || texts.t('digest.no_topic');
  const words = view.folded
    ? texts.t('card.folded')
    : inertMrkdwn(truncate(view.mask(own[0]?.text ?? '').replace(/\s+/g, ' '), LONGEST_WORDS));
  const said = [
    [
      `*#${core.id}*`,
      escapeMrkdwn(truncate(topic, LONGEST_TITLE)),
      ...(posts > 1 ? [texts.t('suggestions.posts', { count: posts })] : []),
    ].join(' · '),
    `> ${words}`,
    ...outcomeLines(view, texts),
  ].join('\n');
  const [next] = outcomeActs(view, texts);
  return next === undefined ? sectionBlock(said) : sectionWith(said, actButton(next));
}
