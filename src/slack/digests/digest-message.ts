import type { KnownBlock } from '@slack/types';
import { DEADLINE_KINDS } from '../../domain/cases/model/deadlines/deadline-kind.ts';
import { calendarAction } from '../../domain/digests/calendar-action.ts';
import type { Digest } from '../../domain/digests/digest.ts';
import { isEmptyDigest } from '../../domain/digests/digest.ts';
import type { TopicCount } from '../../domain/digests/topics.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import { formatDay } from '../../i18n/dates.ts';
import { networkInWords } from '../../i18n/handbook-names.ts';
import { formatList } from '../../i18n/lists.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Texts } from '../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeEntities,
  escapeMrkdwn,
  headerBlock,
  sectionBlock,
  shortenedMarkup,
  truncate,
} from '../kit/blocks.ts';
import { PLAN_ACTIONS } from '../kit/plan/plan-ids.ts';
import { rescueWords } from '../kit/rescue-words.ts';

const NUMBERED = 12;
const CRISES = 3;
const LONGEST_TITLE = 40;
const LONGEST_CRISES = 250;
const TOPICS = 15;
const HOAXES = 8;
const BREACHES = 6;
/** Limit for one part, so that all of them fit one message. */
const LONGEST_PART = 1_200;

/** The digest as a head of communication reads it on a train; one line when there is nothing to say. */
export function digestMessage(digest: Digest, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const chain = texts.t('digest.chain', { seq: digest.chain.seq, hash: digest.chain.hash });
  if (isEmptyDigest(digest)) {
    const said = texts.t('digest.nothing', { date: formatDay(digest.date, texts) });
    return { text: said, blocks: [contextBlock(`${said} · ${chain}`)] };
  }
  const title = texts.t('digest.title', { date: formatDay(digest.date, texts) });
  const blocks = [
    headerBlock(title),
    ...crisisBlocks(digest, texts),
    sectionBlock(volumes(digest, texts)),
    ...digestPart(texts.t('digest.overdue'), overdueLines(digest, texts)),
    ...digestPart(texts.t('digest.unconfirmed'), digest.unconfirmed.length === 0 ? [] : [numbered(digest.unconfirmed)]),
    ...digestPart(texts.t('digest.recalls'), recallLines(digest, texts)),
    ...digestPart(texts.t('digest.breaches'), breachLines(digest, texts)),
    ...digestPart(texts.t('digest.topics'), topicLines(digest.byTopic, texts)),
    ...digestPart(
      texts.t('digest.published'),
      digest.published.map((one) => publishedLine(one, texts)),
    ),
    ...digestPart(
      texts.t('digest.dismissed'),
      Object.entries(digest.dismissedByReason).map(
        ([reason, count]) => `${formatNumber(count, texts)} · ${texts.say({ key: `dismiss.${reason}` })}`,
      ),
    ),
    ...digestPart(
      texts.t('digest.hoaxes'),
      digest.hoaxes.slice(0, HOAXES).map((one) => hoaxLine(one, texts)),
    ),
    ...digestPart(texts.t('digest.quiet'), quietLines(digest, texts)),
    ...digestPart(
      texts.t('digest.calendar_missed'),
      digest.calendarMissed.map((one) => missedLine(one, texts)),
    ),
    ...digestPart(
      texts.t('digest.calendar'),
      digest.calendarToday.map(
        (one) => `${one.at} · ${escapeMrkdwn(one.what)} · ${escapeMrkdwn(formatList(one.networks, texts))}`,
      ),
    ),
    ...calendarDone(digest, texts),
    ...digestPart(
      texts.t('digest.reviews'),
      digest.playbooksDue.map((one) => `${escapeMrkdwn(one.title)} · ${formatDay(one.reviewDate, texts, 'short')}`),
    ),
    contextBlock(chain),
  ];
  return { text: title, blocks };
}

/** Returns the button by which a person records that today's calendar entry was done. */
function calendarDone({ calendarToday: [first] }: Digest, texts: Texts): KnownBlock[] {
  if (first === undefined) return [];
  return [actionsBlock([button(texts.t('button.calendar_done'), PLAN_ACTIONS.record, calendarAction(first))])];
}

/** Returns the open crises, each with its people at risk: before all figures. */
function crisisBlocks({ crises }: Digest, texts: Texts): KnownBlock[] {
  const lines = crises.slice(0, CRISES).map(({ id, title, people }) => {
    const named = `🚨 *${escapeMrkdwn(truncate(texts.t('board.title', { id, title }), LONGEST_TITLE))}*`;
    const rescues = rescueWords(people, texts);
    return rescues === '' ? named : `${named} · ${rescues}`;
  });
  return lines.length === 0 ? [] : [sectionBlock(shortenedMarkup(lines.join('\n'), LONGEST_CRISES))];
}

function volumes(digest: Digest, texts: Texts): string {
  const open = SEVERITIES.map(
    (severity) => `${severity}: *${formatNumber(digest.openBySeverity[severity] ?? 0, texts)}*`,
  ).join(' · ');
  const median = digest.medianMinutesToReply;
  return [
    texts.t('digest.opened', { count: digest.opened }),
    `${texts.t('digest.open_now')} ${open}`,
    median === null ? texts.t('digest.no_reply_time') : replyTime(Math.round(median), texts),
    ...countsOf(digest, texts),
  ].join('\n');
}

function replyTime(minutes: number, texts: Texts): string {
  return minutes === 0 ? texts.t('digest.replied_at_once') : texts.t('digest.reply_time', { count: minutes });
}

/** Returns the counts of texts published without approval in that form; empty when there are none. */
function countsOf({ published }: Digest, texts: Texts): string[] {
  const count = (kind: Digest['published'][number]['wentOut']) =>
    published.filter(({ wentOut }) => wentOut === kind).length;
  const [deviations, elsewhere] = [count('deviation'), count('elsewhere')];
  return [
    ...(deviations === 0 ? [] : [texts.t('digest.deviations', { count: deviations })]),
    ...(elsewhere === 0 ? [] : [texts.t('digest.elsewheres', { count: elsewhere })]),
  ];
}

/** By which clock, with the numbers of the oldest. */
function overdueLines({ overdue }: Digest, texts: Texts): string[] {
  return DEADLINE_KINDS.filter((kind) => overdue[kind].length > 0).map((kind) => {
    const ids = overdue[kind];
    return `${texts.t(`digest.late_${kind}`, { count: ids.length })}: ${numbered(ids)}`;
  });
}

/** Returns which case corrects which, and the replies that lack a drafted correction. */
function recallLines({ openRecalls }: Digest, texts: Texts): string[] {
  return openRecalls.map(({ correctionId, caseIds }) =>
    correctionId === null
      ? texts.t('digest.recall_alone', { cases: numbered(caseIds) })
      : texts.t('digest.recall', { id: correctionId, cases: numbered(caseIds) }),
  );
}

/**
 * Returns the hours left to notify each breach, and the empty slots of its notice. Of very many it
 * gives only the numbers.
 */
function breachLines({ openBreaches }: Digest, texts: Texts): string[] {
  const others = openBreaches.slice(BREACHES).map(({ caseId }) => caseId);
  const lines = openBreaches.slice(0, BREACHES).map(({ caseId: id, hoursLeft, emptySlots }) => {
    const said =
      hoursLeft === null ? texts.t('digest.breach_over', { id }) : texts.t('digest.breach', { id, count: hoursLeft });
    return emptySlots === 0 ? said : `${said} · ${texts.t('digest.breach_empty', { count: emptySlots })}`;
  });
  return others.length === 0 ? lines : [...lines, numbered(others)];
}

function numbered(ids: readonly number[]): string {
  const shown = ids.slice(0, NUMBERED).map((id) => `#${id}`);
  return [...shown, ...(ids.length > NUMBERED ? ['…'] : [])].join(', ');
}

/** A topic each, with how many cases are about it. */
function topicLines(topics: readonly TopicCount[], texts: Texts): string[] {
  return topics
    .slice(0, TOPICS)
    .map(
      ({ title, count }) =>
        `${escapeMrkdwn(truncate(title ?? texts.t('digest.no_topic'), 80))}: *${formatNumber(count, texts)}*`,
    );
}

export function digestPart(title: string, lines: string[]): KnownBlock[] {
  return lines.length === 0
    ? []
    : [sectionBlock(shortenedMarkup(`*${title}*\n${lines.map((line) => `• ${line}`).join('\n')}`, LONGEST_PART))];
}

function publishedLine({ caseId, network, proof, wentOut }: Digest['published'][number], texts: Texts): string {
  const where = proof === null ? texts.t('digest.no_link') : publicationHost(proof);
  const called = wentOut === 'as_approved' ? '' : ` · ⚠️ ${texts.t(`digest.${wentOut}`)}`;
  return `#${caseId} · ${escapeMrkdwn(networkInWords(network, texts))} · ${where}${called}`;
}

/** By its number, with what is known of it and how far it went. */
function hoaxLine({ id, claim, status, isNew, seen }: Digest['hoaxes'][number], texts: Texts): string {
  const parts = [
    `*${texts.t('hoax.title', { id })}*`,
    texts.t(`hoax.status_${status}`),
    ...(isNew ? [texts.t('digest.hoax_new')] : []),
    texts.t('digest.hoax_seen', { count: seen }),
    `«${escapeMrkdwn(truncate(claim.replaceAll(/[*_~`\n]/g, ' '), 80))}»`,
  ];
  return parts.join(' · ');
}

function publicationHost(proof: string): string {
  return proof.startsWith('https://') ? `<${escapeEntities(proof).replaceAll('|', '%7C')}>` : escapeMrkdwn(proof);
}

/** Returns a line for each quiet profile, and one for all of which nothing is known. */
function quietLines({ quietProfiles }: Digest, texts: Texts): string[] {
  const unknown = quietProfiles.filter(({ isSeen, lastAt }) => !isSeen && lastAt === null);
  const others = quietProfiles.filter((one) => !unknown.includes(one)).map((one) => quietLine(one, texts));
  if (unknown.length === 0) return others;
  const names = unknown.map(({ network }) => escapeMrkdwn(network));
  return [...others, texts.t('digest.not_seen', { network: formatList(names, texts) })];
}

function quietLine(one: Digest['quietProfiles'][number], texts: Texts): string {
  const network = escapeMrkdwn(one.network);
  if (!one.isSeen && one.lastAt !== null) {
    return texts.t('digest.not_seen_since', { network, date: formatDay(one.lastAt.slice(0, 10), texts, 'short') });
  }
  return one.lastAt === null
    ? texts.t('digest.never_seen', { network })
    : texts.t('digest.quiet_since', {
        network,
        date: formatDay(one.lastAt.slice(0, 10), texts, 'short'),
        count: one.minimumDays,
      });
}

/**
 * Returns the line of a missed calendar entry: the profiles that do not show it, and those that
 * could not be checked.
 */
function missedLine({ at, what, missing, notSeen }: Digest['calendarMissed'][number], texts: Texts): string {
  const named = (networks: readonly string[]) => ({ networks: escapeMrkdwn(formatList(networks, texts)) });
  return [
    `${at} · ${escapeMrkdwn(what)}`,
    texts.t('digest.missing_on', named(missing)),
    ...(notSeen.length === 0 ? [] : [texts.t('digest.not_seen_on', named(notSeen))]),
  ].join(' · ');
}
