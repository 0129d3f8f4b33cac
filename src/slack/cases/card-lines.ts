import { sameActor, slackUser } from '../../domain/cases/actor.ts';
import type { Draft, Endorsement, Publication } from '../../domain/cases/case-state.ts';
import { peopleWhoSaw } from '../../domain/cases/case-status.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import { verdictOf } from '../../domain/drafts/verdict-of.ts';
import type { HandbookApproval } from '../../domain/handbook/approved-texts.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { TextKey, Texts } from '../../texts.ts';
import { escaped, shortened } from '../blocks.ts';
import type { CaseView } from './case-view.ts';

const LONGEST_LINK = 1500;
/** Of the handbook's names, which nobody measures. */
const LONGEST_NAME = 80;

/** The one emoji of a card: what state it is in, seen from across the room. */
export function statusMark({ status, state, risk }: CaseView): string {
  if (risk === 'untold') return '🔴';
  switch (status) {
    case 'open':
      return state.matter.severity === 'S1' ? '🔴' : '🟠';
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

/** Where the case stands; an answer that nobody approved is called so. */
export function statusTitle({ status, publication }: CaseView, texts: Texts): string {
  const way = publication?.wentOut.kind;
  if (status === 'answered' && way === 'deviation') return texts.t('status.answered_deviation');
  if (status === 'answered' && way === 'elsewhere') return texts.t('status.answered_elsewhere');
  return texts.t(`status.${status}`);
}

/** Status, network, author and the link, in one line; the author stands as written there. */
export function whereParts(view: CaseView, texts: Texts): (string | { plain: string })[] {
  const post = view.state.posts[0];
  const parts: (string | { plain: string })[] = [`*${statusTitle(view, texts)}*`];
  if (post !== undefined) {
    parts.push(escaped(shortened(view.network?.name ?? post.network, LONGEST_NAME)));
    if (post.author !== null) parts.push({ plain: view.mask(post.author) });
    if (post.url !== null) parts.push(linkTo(post.url, texts.t('card.original')));
  }
  if (view.state.matter.audience === 'private') parts.push(texts.t('card.private'));
  return parts;
}

/** What it is, which playbook, which language. */
export function kindLine(view: CaseView, texts: Texts): string {
  const { language } = view.state.matter.assessment;
  const [className, playbook] = [view.className, view.playbookTitle ?? texts.t('card.no_playbook')].map((name) =>
    escaped(shortened(name, LONGEST_NAME)),
  );
  const tags = view.tags === '' ? '' : ` · ${texts.t('card.tags', { tags: escaped(view.tags) })}`;
  return `*${className}* · ${playbook} · ${texts.t(`language.${language}`)}${tags}`;
}

/** The words of the post that decided it; those of a folded one stay folded with it. */
export function becauseLine({ state, folded, mask }: CaseView, texts: Texts): string {
  if (folded) return texts.t('card.because_folded');
  const words = state.matter.assessment.because
    .filter((one) => one.decided === 'class' || one.decided === 'playbook' || one.decided === 'severity')
    .flatMap((one) => one.words);
  const quoted = [...new Set(words)].slice(0, 5).map((word) => `«${shortened(mask(word), 60)}»`);
  return quoted.length === 0 ? texts.t('card.because_nothing') : texts.t('card.because', { words: quoted.join(', ') });
}

/** Who is on it, and who flagged it. */
export function peopleLine({ state }: CaseView, texts: Texts): string {
  const holder = slackUser(state.matter.claim?.by ?? null);
  const by = slackUser(state.matter.openedBy);
  const parts = [holder === null ? texts.t('card.nobody') : texts.t('card.claimed', { who: `<@${holder}>` })];
  if (by !== null) parts.push(texts.t('card.flagged_by', { who: `<@${by}>` }));
  return parts.join(' · ');
}

/** The checks' verdict in one line; empty when they have nothing to say. */
export function findingsLine(view: CaseView, texts: Texts): string {
  const said = view.findings.filter((finding) => finding.rule !== 'missing-fact');
  const fell = view.factsFell ? [texts.t('refusal.fact_fell')] : [];
  const worst = said.filter((finding) => finding.level === verdictLevel(view));
  const sentences = [
    ...fell,
    ...(worst.length > 0 ? worst : said).map((finding) => view.mask(texts.say(finding.message))),
  ];
  if (sentences.length === 0)
    return view.draft === undefined || view.missing.length > 0 ? '' : texts.t('card.checks_pass');
  const rest = sentences.length > 2 ? ` ${texts.t('card.more_findings', { count: sentences.length - 2 })}` : '';
  const mark = fell.length > 0 || verdictOf(said) === 'block' ? '⛔' : '⚠️';
  return `${mark} ${escaped(shortened(sentences.slice(0, 2).join(' '), 600))}${rest}`;
}

function verdictLevel(view: CaseView) {
  return verdictOf(view.findings) === 'block' ? 'block' : 'warn';
}

/** Who stands by the text, and whose approval is still needed; in the hold, until when. */
export function approvalLine(view: CaseView, texts: Texts): string {
  const parts = [...heldText(view, texts), ...view.endorsements.map((one) => endorsementText(one, view, texts))];
  const open = view.openSlots.map((slot) => slot.anyOf.map((role) => roleTitle(role, texts)).join(' / '));
  if ((view.status === 'in_review' || view.status === 'open') && open.length > 0) {
    parts.push(texts.t('card.needs', { roles: open.join(' + ') }));
  }
  if (view.status === 'in_review' && view.lacksReader !== null) parts.push(readerText(view, texts));
  return [...parts, ...publicationParts(view, texts)].join('\n');
}

/** On whose word the handbook holds the text as approved, and what it then still takes. */
function heldText({ basis, status, openSlots }: CaseView, texts: Texts): string[] {
  if (basis === null) return [];
  const isPending = status === 'open' || status === 'in_review';
  if (basis.kind === 'line' || !isPending || openSlots.length === 0) return [approvedByText(basis, texts)];
  return [`${approvedByText(basis, texts)} ${texts.t('card.held_text_takes', { count: openSlots.length })}`];
}

/** The named person of the institution, the day, and until when. */
export function approvedByText({ approvedBy, approvedOn, validUntil }: HandbookApproval, texts: Texts): string {
  return texts.t('card.held_by_handbook', {
    name: inert(approvedBy.name),
    post: inert(approvedBy.post),
    on: dayText(approvedOn, texts),
    until: dayText(validUntil, texts),
  });
}

/** A date of the handbook as people write it. */
function dayText(date: string, { language }: Texts): string {
  return new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(date));
}

/** Who has to say "I have read it, go ahead". */
function readerText({ lacksReader, endorsements }: CaseView, texts: Texts): string {
  if (peopleWhoSaw(endorsements) > 1) return texts.t('card.needs_last_word');
  const writer = lacksReader?.firstWriter ?? null;
  return writer === null ? texts.t('card.needs_reader') : texts.t('card.needs_writer', { who: mentionOf(writer) });
}

function publicationParts({ publication, timeZone, mask }: CaseView, texts: Texts): string[] {
  if (publication === undefined) return [];
  switch (publication.status) {
    case 'held':
      return [texts.t('card.held', { until: clockTime(publication.holdUntil, timeZone) })];
    case 'publishing':
      return [texts.t(publication.audience === 'private' ? 'card.send_by_hand' : 'card.publish_by_hand')];
    case 'published':
      return [publishedText(publication, texts, mask)];
    case 'failed':
      return [texts.t('card.failed', { why: texts.say({ key: publication.reason ?? 'publish.failed' }) })];
    case 'unknown':
      return [texts.t('card.unknown')];
    case 'stopped':
      return [texts.say({ key: publication.reason ?? 'stopped.undone' })];
    case 'withdrawn':
      return [texts.t('card.withdrawn')];
  }
}

function publishedText(
  { proof, publishedBy, wentOut, audience }: Publication,
  texts: Texts,
  mask: CaseView['mask'],
): string {
  const where = proof?.startsWith('https://') ? linkTo(mask(proof)) : inert(mask(proof ?? ''));
  const who = publishedBy === null ? 'Portavoz' : mentionOf(publishedBy);
  switch (wentOut.kind) {
    case 'as_approved':
      return texts.t(audience === 'private' ? 'card.published_private' : 'card.published', { where, who });
    case 'deviation':
      return texts.t('card.published_deviation', { where, who });
    case 'elsewhere':
      return texts.t('card.answered_elsewhere', { where, who, name: inert(shortened(mask(wentOut.who), 100)) });
  }
}

function endorsementText(one: Endorsement, { draft }: CaseView, texts: Texts): string {
  return texts.t(endorsementKey(one, draft), {
    who: mentionOf(one.by),
    roles: one.roles.map((role) => roleTitle(role, texts)).join(', '),
  });
}

function endorsementKey({ as, by }: Endorsement, draft: Draft | undefined): TextKey {
  if (as === 'proposer') return 'card.proposed_by';
  if (as === 'sender') return 'card.line_sent_by';
  return sameActor(by, draft?.writtenBy ?? null) ? 'card.approved_by_editing' : 'card.approved_by';
}

export function roleTitle(role: Role, texts: Texts): string {
  return texts.t(`role.${role}`);
}

/** `HH:MM:SS` where the institution is. */
function clockTime(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('es', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(at),
  );
}

/** `23:05` where the institution is. */
export function localHour(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('es', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** `24/11/2026, 11:43` where the institution is. */
export function localMoment(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('es', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
}

/** Somebody else's words inside our mrkdwn: no mention, no link, and none of the signs that would format them. */
export function inert(text: string): string {
  return escaped(text.replace(/[*_~`]/g, ' ')).replace(/[@#:]/g, (sign) => `\u200b${sign}\u200b`);
}

/** A link of our making: what would end it is encoded, and one that would not fit the line is named only. */
export function linkTo(url: string, label?: string): string {
  const target = escaped(url).replaceAll('|', '%7C').replaceAll(/\s/g, '%20');
  if (target.length > LONGEST_LINK) return label ?? inert(shortened(url, 200));
  return label === undefined ? `<${target}>` : `<${target}|${label}>`;
}
