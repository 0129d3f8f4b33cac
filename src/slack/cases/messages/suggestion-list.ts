import type { KnownBlock } from '@slack/types';
import type { OpenSuggestion, SuggestedTopic } from '../../../domain/cases/ports/suggestions.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { plainWords } from '../../../domain/text/words/near-words.ts';
import { handbookNames } from '../../../i18n/handbook-names.ts';
import { formatNumber } from '../../../i18n/numbers.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, escapeMrkdwn, headerBlock, sectionBlock, sectionWith, truncate } from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { electoralLine } from '../../kit/electoral-line.ts';
import { typedWords } from '../../kit/typed-words.ts';
import { outcomeActs, outcomeLines } from '../card/area-blocks.ts';
import { inertMrkdwn, statusTitle } from '../card/card-lines.ts';
import type { CaseView } from '../view/case-view.ts';

/** Lines of the list; with a heading for each, they fit a message's blocks. */
export const SHOWN_SUGGESTIONS = 20;
/** Slack refuses a message of some 13,000 characters. */
const MOST_CHARACTERS = 9_000;
const LONGEST_WORDS = 140;
const LONGEST_TITLE = 60;
/** Titles that a line names with their numbers. */
const MOST_TITLES = 12;

/** The open suggestions of a topic, with its title and that of the area that owns it, null for none. */
export type NamedTopic = SuggestedTopic & { title: string; area: string | null };

/** Names each topic and its area in the reader's language. */
export function namedTopics(topics: readonly SuggestedTopic[], handbook: Handbook, texts: Texts): NamedTopic[] {
  const { institution } = handbook;
  const { topicName } = handbookNames(handbook, texts);
  return topics.map((one) => {
    const owner = institution.topics.find(({ id }) => id === one.topic)?.owner;
    const names = institution.areas.find(({ id }) => id === owner)?.names;
    const title = topicName(one.topic ?? '') || texts.t('digest.no_topic');
    return {
      ...one,
      title,
      area: names === undefined ? null : inLanguage(names, texts.language, institution.languages),
    };
  });
}

/** Returns those whose own title or whose area's holds the words that a person typed. */
export function topicsLike(typed: string, topics: readonly NamedTopic[], texts: Texts): NamedTopic[] {
  const wanted = plainWords(typed).join(' ');
  const holds = (title: string) => ` ${plainWords(title).join(' ')}`.includes(` ${wanted}`);
  return topics.filter(({ title, area }) => wanted !== '' && (holds(title) || holds(area ?? texts.t('week.no_area'))));
}

/** Says that no suggestion is of what a person typed, and what there are suggestions of. */
export function noSuggestionOf(typed: string, topics: readonly NamedTopic[], texts: Texts): string {
  if (topics.length === 0) return texts.t('suggestions.none');
  return texts.t('suggestions.none_of', { typed: typedWords(typed, LONGEST_TITLE), list: titlesOf(topics, texts) });
}

/**
 * Lists what citizens suggest by area and topic, each with its words and its one next step. Those of which no
 * area has said what became of them come first. Behind what fits, the areas are named with their numbers.
 * @param topics all that the list is of
 */
export function suggestionList(
  listed: readonly { view: CaseView; posts: OpenSuggestion['posts'] }[],
  topics: readonly NamedTopic[],
  texts: Texts,
): { text: string; blocks: KnownBlock[] } {
  const title = texts.t('suggestions.title', { count: topics.reduce((sum, { unsaid }) => sum + unsaid, 0) });
  if (listed.length === 0) return { text: title, blocks: [sectionBlock(texts.t('suggestions.none'))] };
  const shown = fitting(listed.map((one) => ({ ...one, block: suggestionBlock(one, texts) })));
  const topicOf = ({ view }: { view: CaseView }) => view.state.core.assessment.topic;
  const areaOf = (id: string | null) => topics.find(({ topic }) => topic === id)?.area ?? null;
  const byArea = Map.groupBy(shown, (one) => areaOf(topicOf(one)));
  const electoral = electoralLine(listed[0]?.view.electoral ?? null, texts);
  const rest = topics.reduce((sum, { all }) => sum + all, 0) - shown.length;
  return {
    text: title,
    blocks: [
      headerBlock(title),
      ...(electoral === '' ? [] : [contextBlock(electoral), contextBlock(texts.t('refusal.outcome_election'))]),
      ...[...byArea].flatMap(([area, ofArea]) => [
        contextBlock(`*${shortTitle(area ?? texts.t('week.no_area'))}*`),
        ...[...Map.groupBy(ofArea, topicOf).values()].flat().map(({ block }) => block),
      ]),
      ...(rest > 0 ? [contextBlock(restLine(rest, topics, texts))] : []),
    ],
  };
}

function restLine(count: number, topics: readonly NamedTopic[], texts: Texts): string {
  const more = texts.t('cases.more', { count });
  return [more, texts.t('suggestions.narrow', { list: titlesOf(topics, texts) })].join('. ');
}

/** Returns the areas with the numbers of their suggestions, most first; of one area alone its topics. */
function titlesOf(topics: readonly NamedTopic[], texts: Texts): string {
  const areas = Map.groupBy(topics, ({ area }) => area ?? texts.t('week.no_area'));
  const titles = areas.size > 1 ? areas : Map.groupBy(topics, ({ title }) => title);
  const counted = [...titles].map(([title, of]) => ({ title, count: of.reduce((sum, { all }) => sum + all, 0) }));
  return counted
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MOST_TITLES)
    .map(({ title, count }) => `${shortTitle(title)} (${formatNumber(count, texts)})`)
    .join(', ');
}

function shortTitle(title: string): string {
  return escapeMrkdwn(truncate(title, LONGEST_TITLE));
}

/** Returns those, from the first on, that fit a message together. */
function fitting<Line extends { block: KnownBlock }>(lines: readonly Line[]): Line[] {
  let sum = 0;
  return lines.filter(({ block }) => {
    sum += charactersIn([block]);
    return sum <= MOST_CHARACTERS;
  });
}

function suggestionBlock(
  { view, posts }: { view: CaseView; posts: OpenSuggestion['posts'] },
  texts: Texts,
): KnownBlock {
  const { core, posts: own } = view.state;
  const topic = view.names.topicName(core.assessment.topic ?? '') || texts.t('digest.no_topic');
  const words = view.folded
    ? texts.t('card.folded')
    : inertMrkdwn(truncate(view.mask(own[0]?.text ?? '').replace(/\s+/g, ' '), LONGEST_WORDS));
  const said = [
    [
      `*#${core.id}*`,
      statusTitle(view, texts),
      shortTitle(topic),
      ...(posts > 1 ? [texts.t('suggestions.posts', { count: posts })] : []),
    ].join(' · '),
    `> ${words}`,
    ...outcomeLines(view, texts),
  ].join('\n');
  const [next] = outcomeActs(view, texts);
  return next === undefined ? sectionBlock(said) : sectionWith(said, actButton(next));
}
