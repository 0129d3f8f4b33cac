import type { KnownBlock, ModalView } from '@slack/types';
import { DISMISS_REASONS } from '../../domain/cases/case-state.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Language } from '../../domain/handbook/languages.ts';
import { inLanguage } from '../../domain/handbook/languages.ts';
import { SEVERITIES } from '../../domain/handbook/vocabulary.ts';
import type { TextKey, Texts } from '../../texts.ts';
import { checkboxInput, context, option, quote, section, selectInput, textInput } from '../blocks.ts';
import { VIEWS } from '../ids.ts';
import type { CaseView } from './case-view.ts';

/** Names of the inputs, by which what was typed is found again. */
export const FIELDS = {
  text: 'text',
  reason: 'reason',
  note: 'note',
  source: 'source',
  class: 'class',
  severity: 'severity',
  playbook: 'playbook',
  tags: 'tags',
  proof: 'proof',
  copy: 'copy',
  exactly: 'exactly',
  textOut: 'text_out',
  network: 'network',
  audience: 'audience',
  who: 'who',
  phone: 'phone',
  at: 'at',
  /** Before the key of a fact. */
  fact: 'fact.',
} as const;

const NO_PLAYBOOK = 'none';

/** What a form of a case carries to its submission. */
export type FormSubject = { view: CaseView; metadata: string; texts: Texts };

export function editForm({ view, metadata, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  const limit =
    view.network === null ? '' : texts.t('form.limit', { network: view.network.name, limit: view.network.textLimit });
  return form(VIEWS.edit, 'form.edit_title', 'form.edit_submit', { metadata, texts }, [
    ...(post === undefined || view.folded ? [] : [quote(post.text)]),
    textInput(FIELDS.text, texts.t('form.text'), {
      initial: view.draft?.text ?? '',
      multiline: true,
      hint: limit,
    }),
    context(texts.t('form.edit_note')),
  ]);
}

export function rejectForm({ metadata, texts }: FormSubject): ModalView {
  return form(VIEWS.reject, 'form.reject_title', 'form.reject_submit', { metadata, texts }, [
    textInput(FIELDS.note, texts.t('form.reject_reason'), { multiline: true, hint: texts.t('form.reject_hint') }),
  ]);
}

export function dismissForm({ metadata, texts }: FormSubject): ModalView {
  const options = DISMISS_REASONS.map((reason) => option(texts.t(`dismiss.${reason}`), reason));
  return form(VIEWS.dismiss, 'form.dismiss_title', 'form.dismiss_submit', { metadata, texts }, [
    selectInput(FIELDS.reason, texts.t('form.dismiss_reason'), options, 'let_stand'),
    textInput(FIELDS.note, texts.t('form.note'), {
      multiline: true,
      optional: true,
      hint: texts.t('form.dismiss_hint'),
    }),
  ]);
}

export function escalateForm({ metadata, texts }: FormSubject): ModalView {
  return form(VIEWS.escalate, 'form.escalate_title', 'form.escalate_submit', { metadata, texts }, [
    section(texts.t('form.escalate_note')),
    textInput(FIELDS.note, texts.t('form.note'), { multiline: true, optional: true }),
  ]);
}

export function reopenForm({ metadata, texts }: FormSubject): ModalView {
  return form(VIEWS.reopen, 'form.reopen_title', 'form.reopen_submit', { metadata, texts }, [
    textInput(FIELDS.note, texts.t('form.reopen_reason'), { multiline: true }),
  ]);
}

export function correctForm({ view, metadata, texts }: FormSubject, handbook: Handbook): ModalView {
  const { matter } = view.state;
  const named = (titles: Parameters<typeof inLanguage>[0]) =>
    inLanguage(titles, texts.language, handbook.institution.languages as Language[]);
  const playbooks = handbook.playbooks.map((one) => option(named(one.titles), one.id));
  return form(VIEWS.correct, 'form.correct_title', 'form.correct_submit', { metadata, texts }, [
    selectInput(
      FIELDS.class,
      texts.t('form.class'),
      handbook.severity.classes.map((row) => option(named(row.titles), row.id)),
      matter.class,
    ),
    selectInput(
      FIELDS.severity,
      texts.t('form.severity'),
      SEVERITIES.map((id) => {
        const row = handbook.severity.severities.find((one) => one.id === id);
        return option(`${id} · ${row === undefined ? '' : named(row.titles)}`, id);
      }),
      matter.severity,
    ),
    selectInput(
      FIELDS.playbook,
      texts.t('form.playbook'),
      [...playbooks, option(texts.t('card.no_playbook'), NO_PLAYBOOK)],
      matter.playbook ?? NO_PLAYBOOK,
    ),
    checkboxInput(
      FIELDS.tags,
      texts.t('form.tags'),
      handbook.severity.tags.map((row) => option(named(row.titles), row.id)),
      { initial: matter.tags, hint: texts.t('form.tags_hint') },
    ),
    context(texts.t('form.correct_note')),
  ]);
}

/** The choice of the playbook select as the domain knows it. */
export function chosenPlaybook(value: string): string | null {
  return value === NO_PLAYBOOK ? null : value;
}

export function form(
  callbackId: string,
  title: TextKey,
  submit: TextKey,
  { metadata, texts }: { metadata: string; texts: Texts },
  blocks: KnownBlock[],
): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    title: { type: 'plain_text', text: texts.t(title) },
    submit: { type: 'plain_text', text: texts.t(submit) },
    close: { type: 'plain_text', text: texts.t('form.close') },
    blocks,
  };
}
