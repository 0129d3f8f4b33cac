import type { KnownBlock } from '@slack/types';
import type {
  DrillScore,
  Misjudged,
  StatementScore,
  StepScore,
  TimeScore,
  TrapScore,
} from '../../../domain/crises/drill/drill-score.ts';
import type { Drill } from '../../../domain/handbook/drill.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { classRow, playbookById } from '../../../domain/handbook/handbook.ts';
import { POST_CLASSES } from '../../../domain/handbook/vocabulary.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import type { Sentence } from '../../../errors.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, dividerBlock, headerBlock, sectionBlock, shortenedMarkup, truncate } from '../../kit/blocks.ts';
import { noticeWords, typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { fitLines } from '../board/fit-lines.ts';

/** Context of a score: its drill, the number of its posts that arrived, and the reader's language. */
export type ScoreView = { drill: Drill; arrived: number; handbook: Handbook; texts: Texts };

const MISJUDGED = { most: 12, characters: 2_600 };
const TRAPS = { most: 12, characters: 2_800 };
const HEADER_CHARACTERS = 150;
const POST_CHARACTERS = 80;
const TITLE_CHARACTERS = 200;

/**
 * Builds the score of a team in a drill: the times, the misjudged posts, and the publications that
 * must not have happened.
 */
export function scoreMessage(score: DrillScore, view: ScoreView): DrawnCard {
  const { drill, arrived, texts } = view;
  const title = titleFor(drill.titles, view);
  const said = truncate(texts.t('drill.score_title', { title }), HEADER_CHARACTERS);
  const times = [score.claim, score.firstReply, score.told, ...[score.firstStatement ?? []].flat()];
  return {
    text: noticeWords(said, HEADER_CHARACTERS),
    blocks: [
      headerBlock(said),
      contextBlock(texts.t('drill.score_posts', { count: arrived, total: drill.posts.length })),
      ...times.map((time) => sectionBlock(timeText(time, texts))),
      ...stepBlocks(score.steps, view),
      dividerBlock(),
      sectionBlock(judgedText(score.judged, view)),
      ...trapBlocks(score.traps, view),
      contextBlock(texts.t('drill.score_note')),
    ],
  };
}

function timeText({ title, said }: TimeScore | StatementScore, texts: Texts): string {
  return `*${texts.say(title)}*\n${texts.say(said)}`;
}

function stepBlocks(steps: readonly StepScore[], view: ScoreView): KnownBlock[] {
  if (steps.length === 0) return [];
  const { texts, drill, handbook } = view;
  const declared = playbookById(handbook, drill.playbook)?.steps ?? [];
  const lineOf = ({ step, said }: StepScore) => {
    const what = titleFor(declared.find(({ id }) => id === step)?.what ?? {}, view) || step;
    return `• ${typedWords(what, TITLE_CHARACTERS)}: ${texts.say(said)}`;
  };
  const { shown, rest } = fitLines(steps, lineOf, TRAPS);
  const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
  return [sectionBlock([`*${texts.t('drill.score_steps')}*`, ...shown.map(({ line }) => line), ...more].join('\n'))];
}

function judgedText({ misjudged, said }: DrillScore['judged'], view: ScoreView): string {
  const { texts } = view;
  const { shown, rest } = fitLines(
    misjudged.toSorted(gravestFirst),
    (one) => `• ${misjudgedText(one, view)}`,
    MISJUDGED,
  );
  const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
  return [`*${texts.t('drill.score_judged')}*`, texts.say(said), ...shown.map(({ line }) => line), ...more].join('\n');
}

const GRAVEST: readonly Misjudged['kind'][] = ['at_risk_missed', 'at_risk_not_flagged'];

/**
 * Orders misjudged posts, so that overlooked people at risk stay in the list when the room runs
 * out.
 */
function gravestFirst(one: Misjudged, other: Misjudged): number {
  return Number(GRAVEST.includes(other.kind)) - Number(GRAVEST.includes(one.kind));
}

function misjudgedText({ post, said }: Misjudged, view: ScoreView): string {
  const words = typedWords(view.drill.posts[post]?.text ?? '', POST_CHARACTERS);
  return `${formatQuote(words, view.texts)}: ${view.texts.say(worded(said, view))}`;
}

/** Classes and playbooks by the names that the handbook gives them. */
function worded({ key, params = {} }: Sentence, view: ScoreView): Sentence {
  const names = Object.entries(params).map(([name, value]) => [name, playerName(String(value), view)] as const);
  return { key, params: Object.fromEntries(names) };
}

function playerName(id: string, view: ScoreView): string {
  const known = POST_CLASSES.find((one) => one === id);
  const titles = known === undefined ? playbookById(view.handbook, id)?.titles : classRow(view.handbook, known).titles;
  return typedWords(titles === undefined ? id : titleFor(titles, view), TITLE_CHARACTERS);
}

function trapBlocks(traps: readonly TrapScore[], view: ScoreView): KnownBlock[] {
  if (traps.length === 0) return [];
  const { texts } = view;
  const { shown, rest } = fitLines(traps, (trap) => trapText(trap, view), TRAPS);
  const more = rest > 0 ? [texts.t('board.more', { count: rest })] : [];
  return [
    dividerBlock(),
    sectionBlock([`*${texts.t('drill.score_traps')}*`, ...shown.map(({ line }) => line), ...more].join('\n')),
  ];
}

function trapText({ what, said, letThrough }: TrapScore, view: ScoreView): string {
  const { texts } = view;
  const words = [...new Set(letThrough.flatMap((one) => one.words))];
  const quoted = words.map((word) => formatQuote(typedWords(word, POST_CHARACTERS), texts)).join(', ');
  const line = `• ${typedWords(titleFor(what, view), TITLE_CHARACTERS)}: ${texts.say(said)}`;
  return quoted === '' ? line : `${line} ${shortenedMarkup(quoted, 300)}`;
}

function titleFor(titles: Localized, { texts, handbook }: ScoreView): string {
  return inLanguage(titles, texts.language, handbook.institution.languages);
}
