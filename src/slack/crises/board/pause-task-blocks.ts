import type { KnownBlock } from '@slack/types';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { Actor } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { fitLines } from './fit-lines.ts';
import { pauseTaskWords } from './pause-task-words.ts';

const LONGEST_ERRAND = 120;
const ERRANDS = { most: 10, characters: 3_000 };

/** Returns the open pause tasks: what a pause cannot stop and no person has stopped yet. */
export function pauseTaskBlocks(pause: Pause | null, texts: Texts): KnownBlock[] {
  const open = (pause?.errands ?? []).filter(({ stopped }) => stopped === null);
  const { shown, rest } = fitLines(open, (task) => `• ${pauseTaskWords(task, LONGEST_ERRAND, texts)}`, ERRANDS);
  if (shown.length === 0) return [];
  return [
    sectionBlock(shown.map(({ line }) => line).join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Said below the list of a pause, where there is no board to say it below. */
export function openPauseTasksMessage(pause: Pause, calls: readonly Actor[], texts: Texts): DrawnCard {
  const said = texts.t('crisis.errands_open');
  const called = texts.t('crisis.called', { who: calls.map(mentionOf).join(' ') });
  return { text: said, blocks: [sectionBlock(`${said}\n${called}`), ...pauseTaskBlocks(pause, texts)] };
}
