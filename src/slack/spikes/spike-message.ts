import { amountText, titleIn } from '../../documents/charts/in-words.ts';
import { isDiscreetPlaybook } from '../../domain/cases/at-risk/people-at-risk.ts';
import type { Spike, SpikeNews } from '../../domain/cases/model/joining/spike.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import { formatHour } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, headerBlock, sectionBlock, truncate } from '../kit/blocks.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Number of spikes named in one message. */
const NAMED = 6;
/** Characters of a playbook's name. */
const TITLE = 120;
/** Fewer a minute than this read as none. */
const HARDLY_ANY = 0.05;

/**
 * Builds the team's message about spikes: that they begin, the greatest first; that one has
 * doubled, or is over.
 */
export function spikeMessage(
  spikes: readonly Spike[],
  { news, handbook, texts }: { news: SpikeNews; handbook: Handbook; texts: Texts },
): DrawnCard {
  const said = spikes.slice(0, NAMED).map((spike) => spikeLine(spike, news, handbook, texts));
  const more = spikes.length - said.length;
  const title = texts.t('spike.began');
  const rest = more > 0 ? [contextBlock(texts.t('cases.more', { count: more }))] : [];
  const onPhones = spikeFallback(spikes.slice(0, NAMED).map((spike) => lineOnPhones(spike, news, handbook, texts)));
  if (news !== 'began') return { text: onPhones, blocks: said.map((line) => sectionBlock(line)) };
  return {
    text: `${title}: ${onPhones}`,
    blocks: [
      headerBlock(title),
      ...said.map((line) => sectionBlock(line)),
      ...rest,
      contextBlock(texts.t('spike.help')),
    ],
  };
}

/** Returns the handbook's title of what spikes; null for all posts together. */
export function spikeTitle({ playbook }: Pick<Spike, 'playbook'>, handbook: Handbook, texts: Texts): string | null {
  const known = playbookById(handbook, playbook);
  return known === undefined ? playbook : titleIn(known.titles, handbook, texts);
}

/** Returns the line as phones show it: it does not name a playbook of violence, suicide or minors. */
function lineOnPhones(spike: Spike, news: SpikeNews, handbook: Handbook, texts: Texts): string {
  const isDiscreet = spike.playbook !== null && isDiscreetPlaybook(spike.playbook, handbook);
  return spikeLine(spike, news, handbook, texts, isDiscreet ? texts.t('spike.unnamed') : undefined);
}

function spikeLine(
  spike: Spike,
  news: SpikeNews,
  handbook: Handbook,
  texts: Texts,
  named = spikeTitle(spike, handbook, texts) ?? texts.t('picture.all_posts'),
): string {
  const { timeZone } = handbook.institution;
  const title = escapeMrkdwn(truncate(named, TITLE));
  if (news === 'ended') return texts.t('spike.ended', { title });
  const isUnusual = spike.usual < HARDLY_ANY;
  const usual = isUnusual
    ? texts.t('spike.usually_none')
    : texts.t('picture.usual', { amount: amountText(spike.usual, texts) });
  const told = { title, amount: amountText(spike.told, texts), usual, since: formatHour(spike.beganAt, timeZone) };
  return texts.t(news === 'began' ? 'spike.line' : 'spike.doubled', told);
}

function spikeFallback(lines: readonly string[]): string {
  return lines.join(' · ').replaceAll('*', '');
}
