import type { KnownBlock } from '@slack/types';
import type { Digest } from '../../domain/digests/digest.ts';
import { isEmptyDigest } from '../../domain/digests/digest.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { Texts } from '../../texts.ts';
import { context, escaped, header, section, shortenedMarkup } from '../blocks.ts';

/** The digest as a head of communication reads it on a train; one line when there is nothing to say. */
export function digestMessage(digest: Digest, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const chain = texts.t('digest.chain', { seq: digest.chain.seq, hash: digest.chain.hash });
  if (isEmptyDigest(digest)) {
    const said = texts.t('digest.nothing', { date: inWords(digest.date, texts) });
    return { text: said, blocks: [context(`${said} · ${chain}`)] };
  }
  const title = texts.t('digest.title', { date: inWords(digest.date, texts) });
  const blocks = [
    header(title),
    section(volumes(digest, texts)),
    ...part(
      texts.t('digest.published'),
      digest.published.map((one) => publishedLine(one, texts)),
    ),
    ...part(
      texts.t('digest.dismissed'),
      Object.entries(digest.dismissedByReason).map(
        ([reason, count]) => `${count} · ${texts.say({ key: `dismiss.${reason}` })}`,
      ),
    ),
    ...part(
      texts.t('digest.quiet'),
      digest.quietProfiles.map((one) => quietLine(one, texts)),
    ),
    ...part(
      texts.t('digest.calendar'),
      digest.calendarToday.map((one) => `${one.at} · ${escaped(one.what)} · ${escaped(one.networks.join(', '))}`),
    ),
    ...part(
      texts.t('digest.reviews'),
      digest.playbooksDue.map((one) => `${escaped(one.title)} · ${one.reviewDate}`),
    ),
    context(chain),
  ];
  return { text: title, blocks };
}

function volumes(digest: Digest, texts: Texts): string {
  const open = SEVERITIES.map((severity) => `${severity}: *${digest.openBySeverity[severity] ?? 0}*`).join(' · ');
  const median = digest.medianMinutesToReply;
  return [
    texts.t('digest.opened', { count: digest.opened }),
    `${texts.t('digest.open_now')} ${open}`,
    median === null ? texts.t('digest.no_reply_time') : texts.t('digest.reply_time', { count: Math.round(median) }),
    ...countsOf(digest, texts),
  ].join('\n');
}

/** How many are out that nobody had approved so; nothing when none is. */
function countsOf({ published }: Digest, texts: Texts): string[] {
  const count = (kind: Digest['published'][number]['wentOut']) =>
    published.filter(({ wentOut }) => wentOut === kind).length;
  const [deviations, elsewhere] = [count('deviation'), count('elsewhere')];
  return [
    ...(deviations === 0 ? [] : [texts.t('digest.deviations', { count: deviations })]),
    ...(elsewhere === 0 ? [] : [texts.t('digest.elsewheres', { count: elsewhere })]),
  ];
}

function part(title: string, lines: string[]): KnownBlock[] {
  return lines.length === 0
    ? []
    : [section(shortenedMarkup(`*${title}*\n${lines.map((line) => `• ${line}`).join('\n')}`, 2500))];
}

function publishedLine({ caseId, network, proof, wentOut }: Digest['published'][number], texts: Texts): string {
  const where = proof === null ? texts.t('digest.no_link') : placeOf(proof);
  const called = wentOut === 'as_approved' ? '' : ` · ⚠️ ${texts.t(`digest.${wentOut}`)}`;
  return `#${caseId} · ${escaped(network)} · ${where}${called}`;
}

function placeOf(proof: string): string {
  return proof.startsWith('https://') ? `<${escaped(proof).replaceAll('|', '%7C')}>` : escaped(proof);
}

function quietLine(one: Digest['quietProfiles'][number], texts: Texts): string {
  const network = escaped(one.network);
  return one.lastAt === null
    ? texts.t('digest.never_seen', { network })
    : texts.t('digest.quiet_since', { network, date: one.lastAt.slice(0, 10), count: one.minimumDays });
}

/** `24 de noviembre de 2026` */
function inWords(date: string, { language }: Texts): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
