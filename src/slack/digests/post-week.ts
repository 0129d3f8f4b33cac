import { weekPictures } from '../../documents/charts/week-pictures.ts';
import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { Chart } from '../../domain/digests/chart.ts';
import type { Week } from '../../domain/digests/week.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn } from '../kit/blocks.ts';
import type { ShowPictureDeps } from '../outbound/show-picture.ts';
import { showPicture } from '../outbound/show-picture.ts';
import { PATIENCE_MS, untilSent } from '../outbound/until-sent.ts';
import { nativeChart } from './native-chart.ts';
import { weekMessage } from './week-message.ts';

export type PostWeekDeps = ShowPictureDeps & {
  handbook(): Handbook;
  channel: string;
};

/** Record of whether the workspace shows charts of its own: Slack brings them to one workspace after the other. */
type NativeCharts = { isRefused: boolean };

/**
 * Returns what puts the week's digest into its channel, and its charts behind it: Slack's own, or pictures as files. A chart that
 * Slack refuses once makes pictures of all from then on. It answers false when the channel could not be reached.
 */
export function createWeekPoster(deps: PostWeekDeps): (week: Week) => Promise<boolean> {
  const native: NativeCharts = { isRefused: false };
  return (week) => postWeek(week, native, deps);
}

/** The digest is there before the first picture is drawn, and says so when any of them could not follow. */
async function postWeek(week: Week, native: NativeCharts, deps: PostWeekDeps): Promise<boolean> {
  const texts = textsOfHouse(deps.handbook());
  const { messenger, channel } = deps;
  const message = { channel, card: weekMessage(week, texts), outboxId: null };
  const posted = await untilSent(() => messenger.post(message), deps.elapsed() + PATIENCE_MS, deps);
  if (posted.kind !== 'posted') return false;
  const giveUpAt = deps.elapsed() + PATIENCE_MS;
  let missing = 0;
  for (const [at, chart] of weekPictures(week, deps.handbook(), texts).entries()) {
    const name = `${week.total.date}-${at + 1}-${chart.kind}.png`;
    if (await showNative(chart, giveUpAt, native, deps)) continue;
    if (!(await showPicture(chart, { channel, name, giveUpAt }, deps))) missing += 1;
  }
  if (missing > 0) await sayMissing(week, missing, posted.message, texts, deps);
  return true;
}

async function sayMissing(
  week: Week,
  missing: number,
  message: MessageRef,
  texts: Texts,
  { messenger, log }: PostWeekDeps,
): Promise<void> {
  const said = await messenger.update(message, weekMessage(week, texts, missing));
  log.warn({ missing, said: said.kind }, 'The digest of the week went out without all of its pictures');
}

/** Returns whether the chart is in the channel as Slack's own. */
async function showNative(chart: Chart, giveUpAt: number, native: NativeCharts, deps: PostWeekDeps): Promise<boolean> {
  const { messenger, channel } = deps;
  const charts = native.isRefused ? null : nativeChart(chart);
  if (charts === null) return false;
  const { title, subtitle, alt } = chart;
  const card = { text: `${title}. ${alt}`, blocks: [...charts, contextBlock(escapeMrkdwn(subtitle))] };
  const posted = await untilSent(() => messenger.post({ channel, card, outboxId: null }), giveUpAt, deps);
  if (posted.kind === 'failed') native.isRefused = true;
  return posted.kind === 'posted';
}
