import type { SectionBlock } from '@slack/types';
import type { Decision, Hoax, HoaxPriority, StatusRuling } from '../../domain/hoaxes/hoax.ts';
import { HOAX_PRIORITIES, priorityDecision, statusDecision } from '../../domain/hoaxes/hoax.ts';
import type { OfficialSource } from '../../domain/hoaxes/official-source.ts';
import { proposePriority } from '../../domain/hoaxes/propose-priority.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { escapeEntities, escapeMrkdwn, option, sectionBlock, truncate } from './blocks.ts';
import type { HoaxReference } from './hoax-reference.ts';
import { encodeHoax } from './hoax-reference.ts';
import { HOAXES } from './ids.ts';

const LONGEST_NAME = 80;

/** Context in which a hoax is shown: language, time zone and time. */
export type HoaxContextShown = { texts: Texts; timeZone: string; now: string };

/** `falso según 112`, with the link; while nothing is known, that. */
export function verdictText(hoax: Hoax, texts: Texts): string {
  return rulingText(statusDecision(hoax).what, texts);
}

export function rulingText({ status, source }: Pick<StatusRuling, 'status' | 'source'>, texts: Texts): string {
  const title = `*${texts.t(`hoax.status_${status}`)}*`;
  return source === null ? title : texts.t('hoax.according_to', { status: title, source: sourceLink(source) });
}

/** A link of our making to an official source: what would end it is encoded. */
function sourceLink({ link, body }: OfficialSource): string {
  const target = escapeEntities(link).replaceAll('|', '%7C').replaceAll(/\s/g, '%20');
  const name = escapeMrkdwn(truncate(body, LONGEST_NAME)).replaceAll('|', ' ');
  return `<${target}|${name}>`;
}

/** `visto 14 veces desde el 3 de marzo de 2026` */
export function seenText({ spread, firstSeenAt }: Hoax, surroundings: HoaxContextShown): string {
  const { texts } = surroundings;
  if (spread.sightings === 0) return texts.t('hoax.unseen');
  const since = dayOf(spread.firstAt ?? firstSeenAt, surroundings);
  return texts.t('hoax.seen', { count: spread.sightings, since });
}

/**
 * Returns the priority of a hoax, as a person decided or the rule proposes, with its reasons and
 * the choice. Empty for a true claim.
 */
export function priorityBlocks(hoax: Hoax, reference: HoaxReference, { texts, now }: HoaxContextShown): SectionBlock[] {
  const proposal = proposePriority(hoax, now);
  if (proposal === null) return [];
  const decided = priorityDecision(hoax);
  const reasons = proposal.because.map((sentence) => escapeMrkdwn(truncate(texts.say(sentence), 300))).join(' ');
  const proposed = texts.t('hoax.priority_proposed', {
    priority: texts.t(`hoax.priority_${proposal.priority}`),
    reasons,
  });
  const said =
    decided === null
      ? proposed
      : `${texts.t('hoax.priority_decided', { priority: texts.t(`hoax.priority_${decided.what.priority}`), who: mentionOfKey(decided.by) })}\n${proposed}`;
  return [{ ...sectionBlock(said), accessory: priorityChoice(reference, decided?.what.priority ?? null, texts) }];
}

function priorityChoice(reference: HoaxReference, decided: HoaxPriority | null, texts: Texts) {
  const options = HOAX_PRIORITIES.map((one) =>
    option(texts.t(`hoax.priority_${one}`), `${one}|${encodeHoax(reference)}`),
  );
  const chosen = decided === null ? undefined : options[HOAX_PRIORITIES.indexOf(decided)];
  return {
    type: 'static_select' as const,
    action_id: HOAXES.priority,
    placeholder: { type: 'plain_text' as const, text: texts.t('hoax.choose_priority') },
    options,
    ...(chosen === undefined ? {} : { initial_option: chosen }),
  };
}

/**
 * Parses the value of a priority choice.
 * @throws Error for a value that no choice of ours has
 */
export function chosenPriority(value: string): { priority: HoaxPriority; reference: string } {
  const [chosen = '', reference = ''] = value.split('|');
  const priority = HOAX_PRIORITIES.find((one) => one === chosen);
  if (priority === undefined) throw new Error('A choice carried a priority that there is not');
  return { priority, reference };
}

/** Returns what waits for a second person, and who proposed it. */
export function waitingText({ what, by }: Pick<Decision, 'what' | 'by'>, texts: Texts): string {
  const who = mentionOfKey(by);
  if (what.kind === 'status') return texts.t('hoax.waits_status', { verdict: rulingText(what, texts), who });
  return texts.t('hoax.waits_answer', {
    language: texts.t(`language.${what.kind === 'answer' ? what.language : 'und'}`),
    who,
  });
}

/** A person of the team by their key; an account of the machine by its name. */
export function mentionOfKey(key: string): string {
  const [kind, ...rest] = key.split(':');
  const name = rest.at(-1) ?? '';
  return kind === 'slack' && /^[A-Z0-9]+$/.test(name)
    ? `<@${name}>`
    : escapeMrkdwn(truncate(name || key, LONGEST_NAME));
}

/** `3 de marzo de 2026`, of a moment, there. */
export function dayOf(at: string, { texts, timeZone }: HoaxContextShown): string {
  return formatDay(localDate(at, timeZone), texts);
}
