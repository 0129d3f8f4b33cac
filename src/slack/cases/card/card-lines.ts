import type { KnownBlock } from '@slack/types';
import type { StatementKind } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { HandbookApproval } from '../../../domain/handbook/approved-texts.ts';
import type { Role } from '../../../domain/handbook/vocabulary.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { verdictOf } from '../../../domain/review/model/verdict-of.ts';
import { formatDay } from '../../../i18n/dates.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import { escapeEntities, escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { maskedFinding } from '../view/masked-finding.ts';

const LONGEST_LINK = 1500;
/** Limit for names from the handbook, which has no limit of its own. */
const LONGEST_NAME = 80;

/** The one emoji of a card: what state it is in, seen from across the room. */
export function statusMark({ status, state, risk }: CaseView): string {
  if (risk === 'untold') return '🔴';
  switch (status) {
    case 'open':
      return state.core.severity === 'S1' ? '🔴' : '🟠';
    case 'in_review':
      return '🟡';
    case 'approved':
      return '🔵';
    case 'answered':
      return '🟢';
    case 'dismissed':
    case 'handed_over':
    case 'erased':
      return '⚪';
  }
}

/**
 * Returns the title of the case's status. The title says so when the answer was published without
 * approval.
 */
export function statusTitle({ status, destinations }: CaseView, texts: Texts): string {
  const ways = destinations.map(({ publication }) => publication?.deliveredAs.kind);
  if (status === 'answered' && ways.includes('deviation')) return texts.t('status.answered_deviation');
  if (status === 'answered' && ways.includes('elsewhere')) return texts.t('status.answered_elsewhere');
  return texts.t(`status.${status}`);
}

/**
 * Returns status, network, author and link for one line. The author's name appears exactly as the
 * network writes it.
 */
export function whereParts(view: CaseView, texts: Texts): (string | { plain: string })[] {
  const post = view.state.posts[0];
  const parts: (string | { plain: string })[] = [`*${statusTitle(view, texts)}*`];
  if (post !== undefined) {
    parts.push(escapeMrkdwn(truncate(view.networkName(post.network), LONGEST_NAME)));
    if (post.author !== null) parts.push({ plain: view.mask(post.author) });
    if (post.url !== null) parts.push(originalLink(post.url, texts));
  }
  if (view.state.core.audience === 'private') parts.push(texts.t('card.private'));
  return parts;
}

/** Returns the link to the post, with its host: a source may give any address. */
function originalLink(url: string, texts: Texts): string {
  const host = truncate(URL.parse(url)?.host ?? '', LONGEST_NAME);
  return linkTo(url, escapeMrkdwn(host === '' ? texts.t('card.original') : texts.t('card.original_on', { host })));
}

/** Returns the line with the kind of the case, its playbook and its language. */
export function kindLine(view: CaseView, texts: Texts): string {
  const { language } = view.state.core.assessment;
  const [className, playbook] = [view.className, view.playbookTitle ?? texts.t('card.no_playbook')].map((name) =>
    escapeMrkdwn(truncate(name, LONGEST_NAME)),
  );
  const tags = view.tags === '' ? '' : ` · ${texts.t('card.tags', { tags: escapeMrkdwn(view.tags) })}`;
  return `*${className}* · ${playbook} · ${texts.t(`language.${language}`)}${tags}`;
}

/** Returns the line with who works on the case, and who flagged it. */
export function peopleLine({ state }: CaseView, texts: Texts): string {
  const holder = slackUser(state.core.claim?.by ?? null);
  const by = slackUser(state.core.openedBy);
  const parts = holder === null ? [] : [texts.t('card.claimed', { who: `<@${holder}>` })];
  if (holder === null && isPending(state)) parts.push(texts.t('card.nobody'));
  if (by !== null) parts.push(texts.t(openedKey(state.core.statement), { who: `<@${by}>` }));
  return parts.join(' · ');
}

/**
 * Returns the locale key for how the case began: a flagged post, a prepared statement, or a
 * correction caused by a changed fact.
 */
function openedKey(statement: StatementKind | null): TextKey {
  if (statement === null) return 'card.flagged_by';
  return statement === 'correction' ? 'card.opened_by_fact' : 'card.prepared_by';
}

/** The checks' verdict in one line; empty when they have nothing to say. */
export function findingsLine(view: CaseView, texts: Texts): string {
  // Text published as approved can only be corrected; the card says so above.
  if (view.factsFell && view.status === 'answered' && view.destinations.every(isAsApproved)) return '';
  const said = view.findings.filter((finding) => !isStillMissing(finding));
  const fell = view.factsFell ? [texts.t('refusal.fact_fell')] : [];
  const worst = said.filter((finding) => finding.level === verdictLevel(view));
  const shown = worst.length > 0 ? worst : said;
  const count = fell.length + shown.length;
  if (count === 0) return view.draft === undefined || view.missing.length > 0 ? '' : texts.t('card.checks_pass');
  // To mask costs most of a card, and a text can have hundreds of findings.
  const text = saidIn(view);
  const sentences = [
    ...fell,
    ...shown
      .slice(0, MOST_SENTENCES - fell.length)
      .map((finding) => sentenceOf(maskedFinding(finding, text, view.mask), view.mask, texts)),
  ];
  const rest = count > MOST_SENTENCES ? ` ${texts.t('card.more_findings', { count: count - MOST_SENTENCES })}` : '';
  const mark = MARKS[fell.length > 0 ? 'block' : verdictOf(said)];
  return `${mark} ${escapeMrkdwn(truncate(sentences.join(' '), 600))}${rest}`;
}

/** Returns whether the checks have something to say, beyond what the text still lacks. */
export function foundSomething({ factsFell, findings }: CaseView): boolean {
  return factsFell || findings.some((finding) => !isStillMissing(finding));
}

/** Returns whether the card leaves findings out: the approver is shown them first. */
export function hidesFindings({ findings }: CaseView): boolean {
  const said = findings.filter((finding) => !isStillMissing(finding));
  const worst = said.filter(({ level }) => level === said[0]?.level);
  return said.length > MOST_SENTENCES || worst.length < said.length;
}

/** A text without block or tick has advice at most. */
const MARKS = { block: '⛔', warn: '⚠️', pass: '💡' } as const;

/** The words that a finding is about, where its sentence does not say them, and what to do. */
function sentenceOf({ words, message }: Finding, mask: CaseView['mask'], texts: Texts): string {
  const said = mask(texts.say(message));
  const about = truncate(words.replaceAll(/\s+/g, ' ').trim(), LONGEST_WORDS);
  const isNamed = Object.values(message.params ?? {}).some(
    (value) => typeof value === 'string' && words.includes(value),
  );
  return isNamed || said.includes(about) ? said : `${formatQuote(about, texts)} ${said}`;
}

const LONGEST_WORDS = 60;

/** The rest is read in the form and in the thread. */
const MOST_SENTENCES = 2;

function isAsApproved({ publication }: DestinationView): boolean {
  return publication === undefined || publication.deliveredAs.kind === 'as_approved';
}

/** Returns all texts of the card, with the published text where it deviates. */
function saidIn({ destinations }: CaseView): string {
  return [
    ...new Set(destinations.flatMap(({ destination, deviation }) => [destination.text, deviation?.text ?? ''])),
  ].join('\n');
}

function verdictLevel(view: CaseView) {
  return verdictOf(view.findings) === 'block' ? 'block' : 'warn';
}

/** The named person of the institution, the day, and until when. */
export function approvedByText({ approvedBy, approvedOn, validUntil }: HandbookApproval, texts: Texts): string {
  return texts.t('card.held_by_handbook', {
    name: inertMrkdwn(approvedBy.name),
    post: inertMrkdwn(approvedBy.post),
    on: formatDay(approvedOn, texts, 'short'),
    until: formatDay(validUntil, texts, 'short'),
  });
}

export function roleTitle(role: Role, texts: Texts): string {
  return texts.t(`role.${role}`);
}

/** Returns another person's words safe for our mrkdwn: without mentions, links or formatting signs. */
export function inertMrkdwn(text: string): string {
  return escapeMrkdwn(text.replace(/[*_~`]/g, ' ')).replace(/[@#:]/g, (sign) => `\u200b${sign}\u200b`);
}

/** A link of our making: what would end it is encoded, and one that would not fit the line is named only. */
export function linkTo(url: string, label?: string): string {
  const target = escapeEntities(url).replaceAll('|', '%7C').replaceAll(/\s/g, '%20');
  if (target.length > LONGEST_LINK) return label ?? inertMrkdwn(truncate(url, 200));
  return label === undefined ? `<${target}>` : `<${target}|${label}>`;
}

/** View of a case in a channel: the blocks, and the sentence for notifications and screen readers. */
export type Card = { text: string; blocks: KnownBlock[] };
