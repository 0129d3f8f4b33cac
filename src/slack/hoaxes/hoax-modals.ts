import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Hoax } from '../../domain/hoaxes/hoax.ts';
import { HOAX_STATUSES, standingAnswer, statusDecision } from '../../domain/hoaxes/hoax.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { TextKey, Texts } from '../../i18n/texts.ts';
import { alertBlock, contextBlock, escapeMrkdwn, option, sectionBlock, smallPrint, truncate } from '../kit/blocks.ts';
import { namedHoax } from '../kit/hoax-reference.ts';
import { VIEWS } from '../kit/ids.ts';
import { selectInput, textInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';
import { encodeRow } from '../kit/numbered-row.ts';

/** Names of the inputs, by which what was typed is found again. */
export const HOAX_FIELDS = {
  known: 'known',
  claim: 'claim',
  wordings: 'wordings',
  playbook: 'playbook',
  status: 'status',
  source: 'source',
  truth: 'truth',
  answer: 'answer',
  language: 'language',
} as const;

export const NO_PLAYBOOK = 'none';
/** Option value for a hoax that is not among the registered ones. */
export const NOT_KNOWN = 'new';
const KNOWN = 90;
const FINDINGS = 6;

const MARKS = { block: '⛔', warn: '⚠️', advice: '💡' } as const;

type ModalContext = { handbook: Handbook; texts: Texts; metadata: string; findings?: readonly Finding[] };

/** A new hoax, or one of those there are. @param known latest first; none where nothing is to be recognised */
export function registerModal(known: readonly Hoax[], playbook: string | null, given: ModalContext): ModalView {
  const { texts } = given;
  const options = [
    option(texts.t('form.hoax_new'), NOT_KNOWN),
    ...known.slice(0, KNOWN).map((hoax) => {
      const { id, claim } = hoax;
      return option(texts.t('hoax.option', { id, claim }), encodeRow(namedHoax(hoax)));
    }),
  ];
  return hoaxModal(VIEWS.hoaxRegister, 'form.hoax_register_title', given, [
    ...(known.length === 0 ? [] : [selectInput(HOAX_FIELDS.known, texts.t('form.hoax_known'), options, NOT_KNOWN)]),
    ...wordInputs({ claim: '', wordings: [], playbook }, given, known.length > 0),
    ...verdictInputs(null, given),
  ]);
}

export function decideModal(hoax: Hoax, given: ModalContext): ModalView {
  return hoaxModal(VIEWS.hoaxDecide, 'form.hoax_decide_title', given, [
    contextBlock(`*${given.texts.t('hoax.title', { id: hoax.id })}*`),
    smallPrint([{ plain: `«${truncate(hoax.claim, 300)}»` }]),
    ...verdictInputs(hoax, given),
    contextBlock(given.texts.t('form.hoax_decide_note')),
  ]);
}

export function rewordModal(hoax: Hoax, given: ModalContext): ModalView {
  const own = hoax.wordings.filter(({ postId }) => postId === null).map(({ text }) => text);
  const words = wordInputs({ claim: hoax.claim, wordings: own, playbook: hoax.playbook }, given, false);
  return hoaxModal(VIEWS.hoaxReword, 'form.hoax_reword_title', given, words);
}

function wordInputs(
  { claim, wordings, playbook }: { claim: string; wordings: readonly string[]; playbook: string | null },
  { handbook, texts }: ModalContext,
  optional: boolean,
): InputBlock[] {
  const { languages } = handbook.institution;
  const playbooks = handbook.playbooks.map((one) => option(inLanguage(one.titles, texts.language, languages), one.id));
  const none: PlainTextOption = option(texts.t('form.hoax_no_playbook'), NO_PLAYBOOK);
  return [
    textInput(HOAX_FIELDS.claim, texts.t('form.hoax_claim'), {
      initial: claim,
      maxLength: 300,
      optional,
      hint: texts.t('form.hoax_claim_hint'),
    }),
    textInput(HOAX_FIELDS.wordings, texts.t('form.hoax_wordings'), {
      initial: wordings.join('\n'),
      multiline: true,
      optional: true,
      hint: texts.t('form.hoax_wordings_hint'),
    }),
    selectInput(HOAX_FIELDS.playbook, texts.t('form.hoax_playbook'), [none, ...playbooks], playbook ?? NO_PLAYBOOK),
  ];
}

function verdictInputs(hoax: Hoax | null, { handbook, texts }: ModalContext): InputBlock[] {
  const held = hoax === null ? null : statusDecision(hoax).what;
  const home = homeLanguage(handbook);
  const answer = hoax === null ? null : standingAnswer(hoax, [home]);
  const statuses = HOAX_STATUSES.map((one) => option(texts.t(`hoax.status_${one}`), one));
  const languages = handbook.institution.languages.map((one) => option(texts.t(`language.${one}`), one));
  return [
    selectInput(HOAX_FIELDS.status, texts.t('form.hoax_status'), statuses, held?.status ?? 'unknown'),
    textInput(HOAX_FIELDS.source, texts.t('form.hoax_source'), {
      initial: held?.source?.link ?? '',
      optional: true,
      maxLength: 500,
      hint: texts.t('form.hoax_source_hint'),
    }),
    textInput(HOAX_FIELDS.truth, texts.t('form.hoax_truth'), {
      initial: held?.truth ?? '',
      multiline: true,
      optional: true,
      maxLength: 600,
      hint: texts.t('form.hoax_truth_hint'),
    }),
    textInput(HOAX_FIELDS.answer, texts.t('form.hoax_answer'), {
      initial: answer?.what.text ?? '',
      multiline: true,
      optional: true,
      maxLength: 1500,
      hint: texts.t('form.hoax_answer_hint'),
    }),
    selectInput(HOAX_FIELDS.language, texts.t('form.hoax_language'), languages, home),
  ];
}

function hoaxModal(
  callbackId: string,
  title: TextKey,
  { texts, metadata, findings = [] }: ModalContext,
  blocks: KnownBlock[],
): ModalView {
  const hoaxModal = { id: callbackId, title: texts.t(title), submit: texts.t('form.hoax_submit'), metadata };
  return modalView(hoaxModal, texts, [...stopBlocks(findings, texts), ...blocks]);
}

/**
 * Returns the blocks with what stopped the modal. The typed text stays, because the fields keep
 * their names.
 */
function stopBlocks(findings: readonly Finding[], texts: Texts): KnownBlock[] {
  if (findings.length === 0) return [];
  return [alertBlock(texts.t('form.hoax_blocked'), 'error'), sectionBlock(findingLines(findings, texts).join('\n'))];
}

/** Returns the findings of the checks about an answer, the gravest first, each with its words. */
export function findingLines(findings: readonly Finding[], texts: Texts): string[] {
  const order = ['block', 'warn', 'advice'];
  return findings
    .toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level))
    .slice(0, FINDINGS)
    .map(({ level, words, message }) => {
      const about = words.trim() === '' ? '' : `«${escapeMrkdwn(truncate(words.replaceAll(/\s+/g, ' '), 100))}» `;
      return `${MARKS[level]} ${about}${escapeMrkdwn(truncate(texts.say(message), 300))}`;
    });
}
