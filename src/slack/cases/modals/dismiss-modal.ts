import type { KnownBlock, ModalView } from '@slack/types';
import type { StatementKind } from '../../../domain/cases/model/case-state.ts';
import { DISMISS_REASONS } from '../../../domain/cases/model/case-state.ts';
import type { ModerationBar } from '../../../domain/cases/model/moderation/moderation.ts';
import {
  isModerationReason,
  MODERATION_CATEGORIES,
  moderationBar,
} from '../../../domain/cases/model/moderation/moderation.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, escapeMrkdwn, option, sectionBlock } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { checkboxInput, chooseInput, selectInput, textInput } from '../../kit/inputs.ts';
import { linkTo } from '../../kit/link-to.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** Value of the box by which people tell the author of a comment. */
export const TELLS_AUTHOR = 'yes';

/**
 * Asks why nobody answers. A comment may be hidden or reported only by the published rule, which the form
 * links; of criticism it says that it is never hidden.
 */
export function dismissModal({ view, metadata, texts }: ModalSubject, handbook: Handbook): ModalView {
  const { statement, moderation } = view.state.core;
  if (statement !== null) return dropModal(statement, { metadata, texts });
  const bar = moderationBar(view.state, handbook);
  const done = bar !== null || moderation?.confirmed == null ? null : moderation.reason;
  const reasons = DISMISS_REASONS.filter((reason) => !isModerationReason(reason) || bar === null);
  const options = reasons.map((reason) => option(texts.t(`dismiss.${reason}`), reason));
  return caseModal(VIEWS.dismiss, 'form.dismiss_title', 'form.dismiss_submit', { metadata, texts }, [
    selectInput(FIELDS.reason, texts.t('form.dismiss_reason'), options, done ?? 'let_stand'),
    ...(bar === null && done === null ? hidingInputs(texts) : []),
    textInput(FIELDS.note, texts.t('form.note'), {
      multiline: true,
      optional: true,
      hint: texts.t('form.dismiss_hint'),
    }),
    ...ruleBlocks(bar, handbook, texts),
  ]);
}

function hidingInputs(texts: Texts): KnownBlock[] {
  const categories = MODERATION_CATEGORIES.map((category) => option(texts.t(`moderation.${category}`), category));
  const tells = [option(texts.t('form.tells_author'), TELLS_AUTHOR)];
  return [
    chooseInput(FIELDS.category, texts.t('form.moderation_category'), categories, texts.t('form.moderation_hint')),
    checkboxInput(FIELDS.tellsAuthor, texts.t('form.moderation_author'), tells, {
      initial: [],
      hint: texts.t('form.tells_author_hint'),
    }),
  ];
}

/** Says by which rule a comment is hidden, or why it is not. */
function ruleBlocks(bar: ModerationBar | null, { institution }: Handbook, texts: Texts): KnownBlock[] {
  switch (bar) {
    case 'class':
      return [];
    case 'criticism':
      return [contextBlock(texts.t('form.moderation_criticism'))];
    case 'no_rule':
      return [contextBlock(texts.t('form.moderation_no_rule'))];
    case null:
      return [contextBlock(texts.t('form.moderation_rule', { rule: ruleLink(institution.participationRules ?? '') }))];
  }
}

function ruleLink(rule: string): string {
  return linkTo(rule, escapeMrkdwn(URL.parse(rule)?.host ?? ''));
}

/**
 * Builds the modal for dropping a statement of ours; for a correction, it asks why the published
 * text needs no correction.
 */
function dropModal(statement: StatementKind, { metadata, texts }: Omit<ModalSubject, 'view'>): ModalView {
  const isCorrection = statement === 'correction';
  const title = isCorrection ? 'form.drop_correction_title' : 'form.drop_statement_title';
  return caseModal(VIEWS.dismiss, title, 'form.drop_statement_submit', { metadata, texts }, [
    sectionBlock(texts.t(isCorrection ? 'form.drop_correction_note' : 'form.drop_statement_note')),
    textInput(FIELDS.note, texts.t(isCorrection ? 'form.drop_correction_reason' : 'form.note'), {
      multiline: true,
      optional: !isCorrection,
    }),
  ]);
}
