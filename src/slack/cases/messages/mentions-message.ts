import type { Mention } from '../../../domain/cases/model/deadlines/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, headerBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { mentionsOf } from '../../kit/mentions.ts';
import type { Card } from '../card/card-lines.ts';
import { linkTo } from '../card/card-lines.ts';
import type { CaseView } from '../view/case-view.ts';

/** Number of cases listed in one message; `/cases overdue` lists the others. */
export const LISTED_MENTIONS = 12;

/** A case for which people are called, and where its card is; `link` null when it has none. */
export type MentionedCase = { call: Mention; view: CaseView; link: string | null };

/**
 * The one message that calls people for several cases: each group of people once, with their cases.
 * @param more calls beside those that are listed, which may be for other people
 */
export function mentionsMessage(listed: readonly MentionedCase[], more: readonly Mention[], texts: Texts): Card {
  const said = `⏰ ${texts.t('calls.title', { count: listed.length + more.length })}`;
  const groups = Map.groupBy(listed, ({ call }) => mentionsOf(call.ids));
  const unlisted = [...new Set(more.flatMap(({ ids }) => ids))].filter(
    (id) => !listed.some(({ call }) => call.ids.includes(id)),
  );
  return {
    text: said,
    blocks: [
      headerBlock(said),
      ...[...groups].map(([who, cases]) =>
        sectionBlock(
          [who, ...cases.map((one) => `• ${caseText(one, texts)}`)].filter((line) => line !== '').join('\n'),
        ),
      ),
      ...(more.length === 0 ? [] : [sectionBlock(moreText(more, unlisted, texts))]),
      contextBlock(texts.t('calls.why')),
    ],
  };
}

function caseText({ call, view, link }: MentionedCase, texts: Texts): string {
  const number = `#${call.caseId}`;
  const name = escapeMrkdwn(truncate(view.className, 80));
  const at = formatMoment(call.dueAt, view.timeZone, texts);
  const why = call.step === 'lapsed' ? texts.t('calls.lapsed', { at }) : texts.t(`calls.${call.clock}`, { at });
  return `${link === null ? `*${number}*` : linkTo(link, number)} (${view.state.core.severity}, ${name}): ${why}`;
}

function moreText(more: readonly Mention[], unlisted: readonly string[], texts: Texts): string {
  return [mentionsOf(unlisted), texts.t('calls.more', { count: more.length })].filter((part) => part !== '').join(' ');
}
