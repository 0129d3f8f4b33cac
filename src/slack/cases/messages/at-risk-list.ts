import type { KnownBlock } from '@slack/types';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, fittingLines, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import { atRiskLine } from './at-risk-line.ts';

const SHOWN = 20;

/** People at risk, those still to be dealt with first; as many as fit one message, and how many more there are. */
export function atRiskList(
  states: readonly CaseState[],
  viewOf: (state: CaseState) => CaseView,
  texts: Texts,
): { text: string; blocks?: KnownBlock[] } {
  const said = texts.t('cases.at_risk', { count: states.length });
  if (states.length === 0) return { text: said };
  const ordered = [...states.filter(isPending), ...states.filter((state) => !isPending(state))].slice(0, SHOWN);
  const lines = fittingLines(ordered.map((state) => atRiskLine(viewOf(state), texts)));
  const rest = states.length - lines.length;
  const more = rest > 0 ? [contextBlock(texts.t('cases.more', { count: rest }))] : [];
  return { text: said, blocks: [headerBlock(said), ...lines.map((line) => sectionBlock(line)), ...more] };
}
