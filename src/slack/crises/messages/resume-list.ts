import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { contextBlock, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { fitLines } from '../board/fit-lines.ts';
import type { Named } from '../board/held-lines.ts';
import { freshLine } from '../board/held-lines.ts';
import { pauseNotification } from '../board/notification-text.ts';
import { scopeText } from '../board/pause-words.ts';

const CASES = { most: 25, characters: 8_000 };

/**
 * Builds the list of everything that a pause has held, each with its card and the next step. The
 * bot sends none of it automatically.
 */
export function resumeList({ pause, states }: { pause: Pause; states: readonly CaseState[] }, named: Named): DrawnCard {
  const { texts } = named;
  const title = texts.t('resume.title');
  const who = pause.resumed === null ? 'Portavoz' : mentionOf(pause.resumed.by);
  const at = named.when(pause.resumed?.at ?? named.now);
  const said = texts.t('resume.who', { who, at, scope: scopeText(pause, named, texts) });
  const { shown, rest } = fitLines(states, (state) => freshLine(state, named), CASES);
  return {
    text: pauseNotification(title, said, pause, named),
    blocks: [
      headerBlock(title),
      sectionBlock(said),
      sectionBlock(states.length === 0 ? texts.t('resume.nothing') : texts.t('resume.items', { count: states.length })),
      ...shown.map(({ line }) => sectionBlock(line)),
      ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
      ...(pause.errands.length === 0 ? [] : [contextBlock(texts.t('resume.errands'))]),
    ],
  };
}
