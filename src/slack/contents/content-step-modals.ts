import type { KnownBlock, ModalView } from '@slack/types';
import { exampleAddress, isUnaddressed } from '../../domain/cases/publishing/live-url.ts';
import type { Content } from '../../domain/contents/model/content.ts';
import { firstWords } from '../../domain/contents/model/content.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { networkById, networkName } from '../../domain/handbook/handbook.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import { formatMoment } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { alertBlock, contextBlock, escapeMrkdwn, sectionBlock, verbatimText } from '../kit/blocks.ts';
import { warningTicks } from '../kit/findings/warning-ticks.ts';
import { textInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';
import { CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { CONTENT_FIELDS } from './content-modals.ts';
import { pictureBlocks } from './picture-blocks.ts';
import { politicalInput } from './political-blocks.ts';

const LONGEST_ADDRESS = 500;
const LONGEST_NOTE = 300;

/** Shows the exact texts, and each warning with a box: submitting it approves them. */
export function approveContentModal(
  content: Content,
  {
    warnings,
    metadata,
    handbook,
    texts,
  }: { warnings: readonly Finding[]; metadata: string; handbook: Handbook; texts: Texts },
): ModalView {
  const form = {
    id: CONTENT_VIEWS.approve,
    title: texts.t('form.exact_approve_title'),
    submit: texts.t('form.exact_approve_submit'),
  };
  return modalView({ ...form, metadata }, texts, [
    ...exactTexts(content, handbook, texts),
    ...warningTicks(warnings, texts),
  ]);
}

/** Shows the exact texts that a crisis holds: submitting it says that they go all the same. */
export function contentGoesModal(
  content: Content,
  { metadata, handbook, texts }: { metadata: string; handbook: Handbook; texts: Texts },
): ModalView {
  const moment = formatMoment(content.at, handbook.institution.timeZone, texts);
  const form = { id: CONTENT_VIEWS.goes, title: texts.t('form.goes_title'), submit: texts.t('button.content_goes') };
  return modalView({ ...form, metadata }, texts, [
    sectionBlock(texts.t('content.is_held_crisis', { moment })),
    ...exactTexts(content, handbook, texts),
  ]);
}

function exactTexts(content: Content, handbook: Handbook, texts: Texts): KnownBlock[] {
  return [
    ...content.places.flatMap(({ network, text }) => [
      sectionBlock(`*${escapeMrkdwn(networkName(handbook, network))}*`),
      verbatimText(text),
    ]),
    ...withPictures(content, texts),
  ];
}

function withPictures(content: Content, texts: Texts): KnownBlock[] {
  if (content.pictures.length === 0) return [];
  return [contextBlock(texts.t('content.pictures_in_thread')), ...pictureBlocks(content, texts, 'read')];
}

/** Asks what has to be changed. Where the text is political instead, nothing has to: then it stays, and waits for legal or the lead, too. */
export function sendBackModal(metadata: string, texts: Texts): ModalView {
  const form = {
    id: CONTENT_VIEWS.sendBack,
    title: texts.t('form.reject_title'),
    submit: texts.t('form.reject_submit'),
  };
  return modalView({ ...form, metadata }, texts, [
    textInput(CONTENT_FIELDS.note, texts.t('form.content_back_reason'), { multiline: true }),
    politicalInput(false, texts.t('form.content_back_political_hint'), texts),
  ]);
}

/** Asks a person to confirm that a post is given up, as nothing brings it back. */
export function dropModal(content: Content, metadata: string, texts: Texts): ModalView {
  const drop = texts.t('button.content_drop');
  return modalView({ id: CONTENT_VIEWS.drop, title: drop, submit: drop, metadata }, texts, [
    verbatimText(firstWords(content)),
    sectionBlock(`⚠️ ${texts.t('form.content_drop_note')}`),
  ]);
}

/** Asks why a text stays out whose value fell: where it is corrected, or why it is true all the same. */
export function keepOutModal(metadata: string, texts: Texts): ModalView {
  const form = {
    id: CONTENT_VIEWS.keep,
    title: texts.t('form.content_keep_title'),
    submit: texts.t('form.content_keep_submit'),
  };
  return modalView({ ...form, metadata }, texts, [
    textInput(CONTENT_FIELDS.note, texts.t('form.content_keep_why'), { multiline: true, maxLength: LONGEST_NOTE }),
  ]);
}

/** Asks where a text is that a person published. @param whyNot key of why it must not be published now: then it is not there to be copied */
export function contentOutModal(
  content: Content,
  { network, text }: Content['places'][number],
  { metadata, handbook, texts, whyNot }: { metadata: string; handbook: Handbook; texts: Texts; whyNot: string | null },
): ModalView {
  const known = networkById(handbook, network) ?? null;
  const title = texts.t(whyNot === null ? 'form.copy_title' : 'form.copy_not_now_title');
  const form = { id: CONTENT_VIEWS.out, title, submit: texts.t('form.copy_submit') };
  const hint = isUnaddressed(known)
    ? texts.t('form.place_hint')
    : texts.t('form.live_url_hint', { example: exampleAddress(known) });
  return modalView({ ...form, metadata }, texts, [
    ...(whyNot === null
      ? [
          textInput('copy', texts.t('form.copy_text'), {
            initial: text,
            multiline: true,
            optional: true,
            hint: texts.t('form.copy_text_hint'),
          }),
          ...withPictures(content, texts),
        ]
      : [alertBlock(texts.say({ key: whyNot }), 'error'), sectionBlock(texts.t('form.copy_not_now'))]),
    textInput(CONTENT_FIELDS.proof, texts.t('form.live_url'), {
      hint,
      optional: !isUnaddressed(known),
      maxLength: LONGEST_ADDRESS,
    }),
  ]);
}
