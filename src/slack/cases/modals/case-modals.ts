import type { KnownBlock, ModalView } from '@slack/types';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { SEVERITIES } from '../../../domain/handbook/vocabulary.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, sectionBlock } from '../../kit/blocks.ts';
import { WARNING_FIELDS } from '../../kit/findings/warning-ticks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { checkboxInput, selectInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CaseView } from '../view/case-view.ts';

/** Names of the inputs, by which what was typed is found again. */
export const FIELDS = {
  text: 'text',
  /** Before the id of a network whose text is its own. */
  apart: 'apart.',
  reason: 'reason',
  note: WARNING_FIELDS.note,
  source: 'source',
  class: 'class',
  severity: 'severity',
  playbook: 'playbook',
  whom: 'whom',
  wordings: 'wordings',
  number: 'number',
  tags: 'tags',
  proof: 'proof',
  noAddress: 'no_address',
  /** Before the id of a publication among several. */
  proofOf: 'proof.',
  copy: 'copy',
  exactly: 'exactly',
  textOut: 'text_out',
  network: 'network',
  audience: 'audience',
  who: 'who',
  phone: 'phone',
  instruction: 'instruction',
  words: 'words',
  area: 'area',
  question: 'question',
  /** Kind of fault, and where it is. */
  service: 'service',
  place: 'place',
  answer: 'answer',
  answerFact: 'answer_fact',
  outcome: 'outcome',
  day: 'day',
  at: 'at',
  registry: 'registry',
  /** Before the name of a slot of a notice. */
  slot: 'slot.',
  /** Category of a comment that the rule of participation forbids. */
  category: 'category',
  tellsAuthor: 'tells_author',
  warnings: WARNING_FIELDS.warnings,
  /** Before the number of a case of which 112 was told in one call, and before the number of its incident. */
  told: 'told.',
  incident: 'incident.',
  /** Before the number of a case whose text is signed off beside another one. */
  beside: 'beside.',
} as const;

const NO_PLAYBOOK = 'none';

/** Forms that others are shown to be open: who writes the text, or may be pasting it. Slack says when one is closed. */
export const HELD_OPEN: readonly string[] = [VIEWS.edit, VIEWS.copy, VIEWS.copyAll];

/** Data that every modal of a case is built from. */
export type ModalSubject = { view: CaseView; metadata: string; texts: Texts };

export function rejectModal({ metadata, texts }: ModalSubject): ModalView {
  return caseModal(VIEWS.reject, 'form.reject_title', 'form.reject_submit', { metadata, texts }, [
    textInput(FIELDS.note, texts.t('form.reject_reason'), { multiline: true, hint: texts.t('form.reject_hint') }),
  ]);
}

export function escalateModal({ metadata, texts }: ModalSubject): ModalView {
  return caseModal(VIEWS.escalate, 'form.escalate_title', 'form.escalate_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.escalate_note')),
    textInput(FIELDS.note, texts.t('form.note'), { multiline: true, optional: true }),
  ]);
}

export function reopenModal({ metadata, texts }: ModalSubject): ModalView {
  return caseModal(VIEWS.reopen, 'form.reopen_title', 'form.reopen_submit', { metadata, texts }, [
    textInput(FIELDS.note, texts.t('form.reopen_reason'), { multiline: true }),
  ]);
}

export function reclassifyModal({ view, metadata, texts }: ModalSubject, handbook: Handbook): ModalView {
  const { core } = view.state;
  const named = (titles: Parameters<typeof inLanguage>[0]) =>
    inLanguage(titles, texts.language, handbook.institution.languages);
  const playbooks = handbook.playbooks.map((one) => option(named(one.titles), one.id));
  return caseModal(VIEWS.reclassify, 'form.correct_title', 'form.correct_submit', { metadata, texts }, [
    selectInput(
      FIELDS.class,
      texts.t('form.class'),
      handbook.severity.classes.map((row) => option(named(row.titles), row.id)),
      core.class,
    ),
    selectInput(
      FIELDS.severity,
      texts.t('form.severity'),
      SEVERITIES.map((id) => {
        const row = handbook.severity.severities.find((one) => one.id === id);
        return option(`${id} · ${row === undefined ? '' : named(row.titles)}`, id);
      }),
      core.severity,
    ),
    selectInput(
      FIELDS.playbook,
      texts.t('form.playbook'),
      [...playbooks, option(texts.t('card.no_playbook'), NO_PLAYBOOK)],
      core.playbook ?? NO_PLAYBOOK,
    ),
    checkboxInput(
      FIELDS.tags,
      texts.t('form.tags'),
      handbook.severity.tags.map((row) => option(named(row.titles), row.id)),
      { initial: core.tags, hint: texts.t('form.tags_hint') },
    ),
    contextBlock(texts.t('form.correct_note')),
  ]);
}

/** The choice of the playbook select as the domain knows it. */
export function chosenPlaybook(value: string): string | null {
  return value === NO_PLAYBOOK ? null : value;
}

export function caseModal(
  callbackId: string,
  title: TextKey,
  submit: TextKey,
  { metadata, texts }: { metadata: string; texts: Texts },
  blocks: KnownBlock[],
): ModalView {
  const modal = modalView({ id: callbackId, title: texts.t(title), submit: texts.t(submit), metadata }, texts, blocks);
  return HELD_OPEN.includes(callbackId) ? { ...modal, notify_on_close: true } : modal;
}
