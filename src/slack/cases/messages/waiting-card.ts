import { amountText, titleIn } from '../../../documents/charts/in-words.ts';
import type { WaitingSummary } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, escapeMrkdwn, sectionBlock, truncate } from '../../kit/blocks.ts';
import { WAITING } from '../../kit/ids.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';

/** Number of playbooks named, by the beginning of their titles. */
const NAMED = 5;
const TITLE = 60;

/** The one card that counts the cases whose own cards wait: how urgent, about what, since when; and the way to them. */
export function waitingCard(summary: WaitingSummary, handbook: Handbook, texts: Texts): DrawnCard {
  const { count, oldestSince, bySeverity, posts } = summary;
  if (oldestSince === null) {
    const none = texts.t('waiting.none');
    return { text: none, blocks: [contextBlock(none)] };
  }
  const said = texts.t('waiting.more', { count, amount: amountText(count, texts) });
  const urgency = bySeverity.map((one) => `${one.severity}: ${amountText(one.count, texts)}`).join(' · ');
  const since = texts.t('waiting.since', { since: formatMoment(oldestSince, handbook.institution.timeZone, texts) });
  const lines = [`*${said}*`, urgency, playbooks(summary, handbook, texts), since];
  const joined = posts === 0 ? [] : [texts.t('waiting.posts', { count: posts, amount: amountText(posts, texts) })];
  return {
    text: `${said} (${urgency})`,
    blocks: [
      sectionBlock([...lines, ...joined].join('\n')),
      actionsBlock([
        button(texts.t('waiting.list'), WAITING.list, 'list'),
        button(texts.t('waiting.next'), WAITING.next, 'next'),
      ]),
      contextBlock(texts.t('waiting.help')),
    ],
  };
}

function playbooks({ byPlaybook }: WaitingSummary, handbook: Handbook, texts: Texts): string {
  const named = byPlaybook.slice(0, NAMED).map((one) => {
    const known = playbookById(handbook, one.playbook);
    const title = known === undefined ? texts.t('waiting.no_playbook') : titleIn(known.titles, handbook, texts);
    return `${escapeMrkdwn(truncate(title, TITLE))}: ${amountText(one.count, texts)}`;
  });
  const rest = byPlaybook.length - named.length;
  return [...named, ...(rest > 0 ? [texts.t('cases.more', { count: rest })] : [])].join(' · ');
}
