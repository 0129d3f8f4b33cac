import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../domain/cases/actor.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import type { Pause } from '../../domain/cases/pause.ts';
import type { Texts } from '../../texts.ts';
import { context, section } from '../blocks.ts';
import type { DrawnCard } from '../stamped.ts';
import { typedWords } from '../typed-words.ts';
import { fitting } from './fitting.ts';

const LONGEST_ERRAND = 120;
const ERRANDS = { most: 10, characters: 3_000 };

/** What nobody has stopped yet of what a pause cannot stop. */
export function errandBlocks(pause: Pause | null, texts: Texts): KnownBlock[] {
  const open = (pause?.errands ?? []).filter(({ stopped }) => stopped === null);
  const { shown, rest } = fitting(open, ({ what }) => `• ${typedWords(what, LONGEST_ERRAND)}`, ERRANDS);
  if (shown.length === 0) return [];
  return [
    section(shown.map(({ line }) => line).join('\n')),
    ...(rest > 0 ? [context(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Said below the list of a pause, where there is no board to say it below. */
export function errandsOpenMessage(pause: Pause, calls: readonly Actor[], texts: Texts): DrawnCard {
  const said = texts.t('crisis.errands_open');
  const called = texts.t('crisis.called', { who: calls.map(mentionOf).join(' ') });
  return { text: said, blocks: [section(`${said}\n${called}`), ...errandBlocks(pause, texts)] };
}
