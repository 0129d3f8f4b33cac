import type { ApprovalSlot } from '../../../domain/cases/approval/approval-policy.ts';
import type { Draft, SignOff } from '../../../domain/cases/model/case-state.ts';
import { peopleWhoSaw } from '../../../domain/cases/model/case-status.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatHour } from '../../../i18n/dates.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import { approvedByText, roleTitle } from './card-lines.ts';

/** Characters of the words of a text that are quoted beside a plan. */
const LONGEST_WORDS = 80;

/** Returns the line with who has signed off the text, and whose approval is still missing. */
export function approvalLine(view: CaseView, texts: Texts): string {
  const parts = [...heldText(view, texts), ...view.signOffs.map((one) => signOffLine(one, view, texts))];
  if (asksApproval(view)) parts.push(...needsLine(view, texts), ...planLine(view.openSlots, view.mask, texts));
  if (view.status === 'in_review' && view.lacksReader !== null) parts.push(readerText(view, texts));
  return parts.join('\n');
}

/**
 * Returns the same in short, for the card: who has signed off, whose approval is missing, and who has
 * yet to read the text.
 */
export function approvalOnCard(view: CaseView, texts: Texts): string {
  const signed = view.signOffs.map(({ by }) => mentionOf(by));
  const held = view.basis?.kind === 'text' ? heldText(view, texts) : [];
  return [
    ...held,
    ...(signed.length === 0 ? [] : [`✓ ${signed.join(' · ')}`]),
    ...(asksApproval(view) ? [...needsLine(view, texts), ...planLine(view.openSlots, view.mask, texts)] : []),
    ...(view.status === 'in_review' && view.lacksReader !== null ? [readerText(view, texts)] : []),
  ].join('\n');
}

function asksApproval({ status }: CaseView): boolean {
  return status === 'in_review' || status === 'open';
}

/** Returns whose approval is missing, one of the roles for each. */
function needsLine({ openSlots }: CaseView, texts: Texts): string[] {
  if (openSlots.length === 0) return [];
  const each = openSlots.map(({ anyOf }) =>
    formatList(
      anyOf.map((role) => roleTitle(role, texts)),
      texts,
      'or',
    ),
  );
  const roles = each.join(' · ');
  if (each.length === 1) return [texts.t('card.needs', { roles })];
  return [texts.t('card.needs_each', { found: each.length, roles })];
}

/** On whose word the handbook holds the text as approved, and what it then still takes. */
function heldText(view: CaseView, texts: Texts): string[] {
  const { basis, openSlots } = view;
  if (basis === null) return [];
  if (basis.kind === 'line' || !asksApproval(view) || openSlots.length === 0) return [approvedByText(basis, texts)];
  return [`${approvedByText(basis, texts)} ${texts.t('card.held_text_takes', { count: openSlots.length })}`];
}

/** Returns the line that names who has to say "I have read it, go ahead". */
function readerText({ lacksReader, signOffs }: CaseView, texts: Texts): string {
  if (peopleWhoSaw(signOffs) > 1) return texts.t('card.needs_last_word');
  const writer = lacksReader?.firstWriter ?? null;
  return writer === null ? texts.t('card.needs_reader') : texts.t('card.needs_writer', { who: mentionOf(writer) });
}

/**
 * Returns the line of one sign-off: the person and their roles. For an approval by voice it adds
 * who wrote it down, when it was given, and who has had it confirmed.
 */
function signOffLine(one: SignOff, { draft, timeZone }: CaseView, texts: Texts): string {
  const roles = formatList(
    one.roles.map((role) => roleTitle(role, texts)),
    texts,
  );
  if (one.spoken !== null && one.by.kind === 'spoken') {
    const { saidAt, confirmed } = one.spoken;
    const said = {
      who: mentionOf(one.by),
      roles,
      at: formatHour(saidAt, timeZone, texts),
      recorder: mentionOf(one.by.recordedBy),
    };
    return confirmed === null
      ? texts.t('card.spoken_by', said)
      : texts.t('card.spoken_confirmed', { ...said, confirmer: mentionOf(confirmed.by) });
  }
  return texts.t(signOffKey(one, draft), { who: mentionOf(one.by), roles });
}

function signOffKey({ as, by }: SignOff, draft: Draft | undefined): TextKey {
  if (as === 'proposer') return 'card.proposed_by';
  if (as === 'sender') return 'card.line_sent_by';
  return sameActor(by, draft?.writtenBy ?? null) ? 'card.approved_by_editing' : 'card.approved_by';
}

/**
 * Returns why the approvers of an activated emergency plan are asked, with the words of the text
 * about its operations. Empty when they are not asked.
 */
export function planLine(openSlots: readonly ApprovalSlot[], mask: (text: string) => string, texts: Texts): string[] {
  const asked = openSlots.find(({ because }) => because !== undefined);
  if (asked?.because === undefined) return [];
  const { operation, words } = asked.because;
  const roles = asked.anyOf.map((role) => texts.t(`role.${role}`));
  const params = { words: escapeMrkdwn(truncate(mask(words), LONGEST_WORDS)), roles: formatList(roles, texts, 'or') };
  return [texts.t(`card.plan_${operation}`, params)];
}
