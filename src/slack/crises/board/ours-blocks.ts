import type { Button, KnownBlock } from '@slack/types';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { isLasting, isPausing } from '../../../domain/cases/model/crises/pause.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { networkName } from '../../../domain/handbook/handbook.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  dividerBlock,
  escapeMrkdwn,
  sectionBlock,
  shortenedMarkup,
} from '../../kit/blocks.ts';
import { linkTo } from '../../kit/link-to.ts';
import { CONTENT_MARKS } from '../../kit/plan/content-marks.ts';
import { encodeContent } from '../../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS } from '../../kit/plan/plan-ids.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisContext, CrisisView } from './crisis-view.ts';

/** Number of contents that a list shows: each takes two blocks of the fifty of a message. */
export const OURS_SHOWN = 5;
const LONGEST_WORDS = 70;
/** Characters of a line: a post on ten networks names them all. */
const LONGEST_LINE = 260;

/** Planned post of our own in a list; `link`: address of its card, null while it has none. */
export type ListedContent = { state: ContentState; link: string | null };

type View = CrisisContext & Pick<CrisisView, 'when'>;

/** Returns our own planned posts, with what a person may say of each that is held. @param rest how many are not listed */
export function oursBlocks(
  pause: Pick<Pause, 'scope' | 'crisisId' | 'resumed'>,
  { ours, rest }: { ours: readonly ListedContent[]; rest: number },
  view: View,
): KnownBlock[] {
  if (ours.length === 0) return [];
  const { texts } = view;
  return [
    dividerBlock(),
    sectionBlock(texts.t(titleKey(pause))),
    ...ours.flatMap((one) => {
      const buttons = buttonsOf(one.state, texts);
      return [
        sectionBlock(oursLine(one, view, isPausing(pause) && isLasting(pause))),
        ...(buttons.length === 0 ? [] : [actionsBlock(buttons)]),
      ];
    }),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

function titleKey(pause: Pick<Pause, 'scope' | 'crisisId'>): TextKey {
  if (isPausing(pause)) return 'pause.ours';
  return pause.crisisId === null ? 'pause.ours_electoral' : 'pause.ours_crisis';
}

/**
 * Returns a content in one line: its words, when it is planned, how far it is, and its networks.
 * @param isPaused true under a pause that lasts: what is approved does not leave, also before the clock has noted it
 */
export function oursLine({ state, link }: ListedContent, { handbook, texts, when }: View, isPaused = false): string {
  const { at, places, status } = state.content;
  const names = places.map(({ network }) => escapeMrkdwn(networkName(handbook, network)));
  const isKept = isPaused && status.kind === 'approved';
  const parts = [
    `${CONTENT_MARKS[isKept ? 'held' : status.kind]} ${linkTo(link, typedWords(places[0]?.text ?? '', LONGEST_WORDS))}`,
    texts.t('pause.due', { at: when(at) }),
    isKept ? texts.t('content.departure_stopped') : stepText(state, texts),
    formatList(names, texts),
  ];
  return shortenedMarkup(parts.join(' · '), LONGEST_LINE);
}

function stepText({ content: { status } }: ContentState, texts: Texts): string {
  switch (status.kind) {
    case 'out':
      return texts.t('calendar.out');
    case 'dropped':
      return texts.t('content.is_dropped');
    case 'held':
      return texts.t(status.by.kind === 'crisis' ? 'calendar.own_held' : 'content.departure_stopped');
    case 'draft':
    case 'in_review':
      return texts.t(status.why === null ? `calendar.own_${status.kind}` : `content.why_${status.why}`);
    default:
      return texts.t(`calendar.own_${status.kind}`);
  }
}

/** Returns *goes*, which shows the exact text first, and *not now* for what a crisis holds; for what a pause holds the latter alone. */
function buttonsOf({ content }: ContentState, texts: Texts): Button[] {
  if (content.status.kind !== 'held') return [];
  const value = encodeContent(content);
  const notNow = button(texts.t('button.content_not_now'), CONTENT_ACTIONS.notNow, value);
  if (content.status.by.kind === 'pause') return [notNow];
  return [button(texts.t('button.content_read_goes'), CONTENT_ACTIONS.readGoes, value, 'primary'), notNow];
}
