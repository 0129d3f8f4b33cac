import type { KnownBlock } from '@slack/types';
import { isPending } from '../../domain/cases/case-status.ts';
import type { Texts } from '../../texts.ts';
import { context, header, section } from '../blocks.ts';
import { atRiskLine } from './at-risk-line.ts';
import type { CaseView } from './case-view.ts';

const SHOWN = 20;
/** Characters that all lines may take together: Slack refuses a message of some 13,000. */
const LONGEST = 9000;

/** People at risk, those still to be dealt with first; as many as fit one message, and how many more there are. */
export function atRiskList(views: readonly CaseView[], texts: Texts): { text: string; blocks?: KnownBlock[] } {
  const said = texts.t('cases.at_risk', { count: views.length });
  if (views.length === 0) return { text: said };
  const ordered = [
    ...views.filter(({ state }) => isPending(state)),
    ...views.filter(({ state }) => !isPending(state)),
  ].slice(0, SHOWN);
  const lines = fitting(ordered.map((view) => atRiskLine(view, texts)));
  const rest = views.length - lines.length;
  const more = rest > 0 ? [context(texts.t('cases.more', { count: rest }))] : [];
  return { text: said, blocks: [header(said), ...lines.map((line) => section(line)), ...more] };
}

function fitting(lines: readonly string[]): string[] {
  let used = 0;
  return lines.filter((line) => {
    used += line.length;
    return used <= LONGEST;
  });
}
