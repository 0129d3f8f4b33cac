import type { KnownBlock } from '@slack/types';
import { formatMoment } from '../../i18n/dates.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { BotHealth } from '../bolt/slack-deps.ts';
import { contextBlock, escapeMrkdwn, sectionBlock, sectionWith, truncate } from '../kit/blocks.ts';
import { goLiveButton } from '../trial/live-messages.ts';

/** Number of failing sources that are named. */
const SHOWN = 5;
const LONGEST_NAME = 80;

type Reader = { timeZone: string; mayChangeHandbook: boolean };

/**
 * Shows what the bot says of itself: its sending, its model, networks and sources. Which handbook is in
 * force is for those who may change it.
 */
export function healthBlocks(health: BotHealth, { timeZone, mayChangeHandbook }: Reader, texts: Texts): KnownBlock[] {
  const { unreachableSince } = health;
  const beside = [modelLine(health, timeZone, texts), networkLine(health, texts)].filter((line) => line !== '');
  const sources = [...publicPageLines(health, timeZone, texts), ...sourceLines(health, timeZone, texts)];
  const said = [
    texts.t(health.isSending ? 'home.sending' : 'home.not_sending', { count: health.toSend }),
    health.unsettled === 0
      ? texts.t('home.publishing_well')
      : texts.t('home.publishing_unsettled', { count: health.unsettled }),
    ...(mayChangeHandbook ? [texts.t('home.handbook', { hash: health.handbookHash.slice(0, 12) })] : []),
    `Portavoz ${health.version}`,
    texts.t(health.hasSecondChannel ? 'home.second_ready' : 'home.second_none'),
    texts.t('home.next_digest', { at: formatMoment(health.nextDigestAt, timeZone, texts) }),
  ].join(' · ');
  return [
    ...(unreachableSince === null
      ? []
      : [sectionBlock(texts.t('home.cases_channel_down', { since: formatMoment(unreachableSince, timeZone, texts) }))]),
    ...(health.isTrial ? [sectionWith(texts.t('home.trial'), goLiveButton('home', texts))] : []),
    contextBlock(said),
    ...beside.map((line) => contextBlock(line)),
    ...(sources.length === 0 ? [] : [contextBlock(sources.join('\n'))]),
  ];
}

/**
 * Returns the state of the language model, its use today and what is left of its budget. Empty
 * where there is none.
 */
function modelLine({ model }: BotHealth, timeZone: string, texts: Texts): string {
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

/**
 * Returns the networks on which the bot publishes texts automatically, and those where a person has
 * to do it instead. Empty where none is set.
 */
function networkLine({ networks }: Pick<BotHealth, 'networks'>, texts: Texts): string {
  return networks
    .map(({ name, account, trouble }) => {
      const network = escapeMrkdwn(truncate(name, LONGEST_NAME));
      if (trouble === null)
        return texts.t('home.network_well', {
          network,
          account: escapeMrkdwn(truncate(account?.handle ?? '', LONGEST_NAME)),
        });
      const said = { ...trouble, params: escapedParams(trouble.params) };
      return texts.t('home.network_by_hand', { network, why: texts.say(said) });
    })
    .join(' · ');
}

/** A network says itself what it calls an account and what is missing. */
function escapedParams(params: Readonly<Record<string, string | number>> = {}) {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, escapeMrkdwn(truncate(String(value), LONGEST_NAME))]),
  );
}

/** Returns since when the public page is not up to date, and why; empty while it is. */
function publicPageLines({ publicPageDown }: BotHealth, timeZone: string, texts: Texts): string[] {
  if (publicPageDown === null) return [];
  const { since, why } = publicPageDown;
  const said = { since: formatMoment(since, timeZone, texts), why: texts.t(`public.down_${why}`) };
  return [texts.t('home.public_page_down', said)];
}

/**
 * Returns how many sources are read automatically, and which cannot be read. Adds what was
 * only counted. Empty where none is read.
 */
function sourceLines({ sources }: BotHealth, timeZone: string, texts: Texts): string[] {
  const { read, failing } = sources;
  if (read === 0) return [];
  const rest = failing.length - SHOWN;
  return [
    texts.t('home.sources', { count: read }),
    ...failing.slice(0, SHOWN).map(({ name, since, why }) =>
      texts.t('home.source_down', {
        source: escapeMrkdwn(truncate(name, LONGEST_NAME)),
        since: formatMoment(since, timeZone, texts),
        why: texts.t(`source.${why}`),
      }),
    ),
    ...(rest > 0 ? [texts.t('home.sources_more', { count: rest })] : []),
    ...(sources.watched ?? [])
      .slice(0, SHOWN)
      .map(({ name, count }) => texts.t('home.watched', { source: escapeMrkdwn(truncate(name, LONGEST_NAME)), count })),
  ];
}
