import { slackUser } from '../../../domain/people/actor.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, headerBlock } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Card } from './card-lines.ts';
import { inertMrkdwn, statusMark } from './card-lines.ts';

/**
 * Returns the card of an erased case. It says that there was a case, and when, by which rule and by
 * whom its words were erased.
 */
export function erasedCard(view: CaseView, texts: Texts): Card {
  const { id, severity } = view.state.core;
  const title = `#${id} · ${severity} · ${view.className}`;
  return {
    text: `${escapeMrkdwn(title)}: ${texts.t('status.erased')}`,
    blocks: [headerBlock(`${statusMark(view)} ${title}`), contextBlock(erasedLine(view, texts))],
  };
}

function erasedLine({ state, timeZone }: CaseView, texts: Texts): string {
  const { erased } = state.core;
  if (erased === null) return '';
  const at = formatMoment(erased.at, timeZone, texts);
  const rule = texts.t(`erased.${erased.rule}`);
  const user = slackUser(erased.by);
  const who = erased.by.kind === 'console' ? inertMrkdwn(erased.by.user) : user === null ? null : `<@${user}>`;
  return who === null ? texts.t('card.erased', { at, rule }) : texts.t('card.erased_by', { at, rule, who });
}
