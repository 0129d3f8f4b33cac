import { formatMoment } from '../../i18n/dates.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { BotHealth } from '../bolt/slack-deps.ts';
import { escapeMrkdwn, truncate } from '../kit/blocks.ts';

const LONGEST_NAME = 80;

/**
 * Returns the state of the language model, its use today and what is left of its budget. Empty
 * where there is none.
 */
export function modelLine({ model }: BotHealth, timeZone: string, texts: Texts): string {
  if (model === null) return '';
  const { circuit, openSince, tokensToday, tokensLeft, costToday } = model;
  const names = {
    model: escapeMrkdwn(truncate(model.model, LONGEST_NAME)),
    host: escapeMrkdwn(truncate(model.host, LONGEST_NAME)),
    since: openSince === null ? '' : formatMoment(openSince, timeZone, texts),
  };
  const number = (count: number) => formatNumber(count, texts);
  const parts = [
    texts.t(`home.writer_${circuit}`, names),
    texts.t('home.writer_tokens', { tokens: number(tokensToday) }),
    ...(costToday === null ? [] : [costLine(costToday, texts)]),
    ...(tokensLeft === null ? [] : [leftLine(tokensLeft, number, texts)]),
  ];
  return parts.join(' · ');
}

/** A draft costs a fraction of a cent: four digits after the point say something. */
function costLine({ amount, currency }: { amount: number; currency: string }, texts: Texts): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
  return `${formatNumber(amount, texts, digits)} ${escapeMrkdwn(currency)}`;
}

function leftLine(left: number, number: (count: number) => string, texts: Texts): string {
  return left === 0 ? texts.t('home.writer_spent') : texts.t('home.writer_left', { tokens: number(left) });
}
