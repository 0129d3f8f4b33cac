import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actionsBlock, button, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { plainScope } from '../board/pause-words.ts';

/** Slack takes no more buttons in a row. */
const MOST = 20;
const LONGEST_TITLE = 60;

/** Several crises are open: a button for each, which opens what was asked for. */
export function whichCrisis(opener: string, crises: readonly Crisis[], texts: Texts): DrawnCard {
  const said = texts.t('crisis.which', { count: crises.length });
  return {
    text: said,
    blocks: [
      sectionBlock(said),
      ...crises.slice(0, MOST).map((crisis) => {
        const { id, title } = crisis;
        return actionsBlock([button(texts.t('board.title', { id, title }), opener, encodeCrisis(crisis))]);
      }),
    ],
  };
}

/** Several pauses last: a button for each. */
export function whichPause(
  pauses: readonly Pause[],
  names: Pick<CrisisView, 'networkName' | 'playbookName'>,
  texts: Texts,
): DrawnCard {
  const said = texts.t('pause.which', { count: pauses.length });
  const buttons = pauses
    .slice(0, MOST)
    .map((pause) => actionsBlock([button(plainScope(pause, names, texts), CRISIS_MODAL_ACTIONS.resume, pause.id)]));
  return { text: said, blocks: [sectionBlock(said), ...buttons] };
}

/** The open crises in a line each, with how to see one whole. */
export function crisisList(crises: readonly Crisis[], texts: Texts): DrawnCard {
  const said = texts.t('crisis.several', { count: crises.length });
  const { shown } = fitLines(
    crises,
    ({ id, title, level }) => texts.t('crisis.list_line', { id, level, title: typedWords(title, LONGEST_TITLE) }),
    { most: MOST, characters: 3_000 },
  );
  return { text: said, blocks: [sectionBlock([said, ...shown.map(({ line }) => line)].join('\n'))] };
}
