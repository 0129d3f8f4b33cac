import type { KnownBlock, ModalView } from '@slack/types';
import type { ToldCase } from '../../../domain/cases/call-for-several.ts';
import { callingPost } from '../../../domain/cases/model/at-risk.ts';
import { formatHour, hourLabel } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { HELP } from '../../kit/ids.ts';
import { checkboxInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { inertMrkdwn } from '../card/card-lines.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { FIELDS } from './case-modals.ts';

const LONGEST_PLACE = 120;
const LONGEST_NUMBER = 40;

/**
 * Builds the form for one call to 112 about several people at risk. For each it shows the place, the words that called and the
 * newest ones, a box that nobody has ticked, and a field for the number of the incident. The hour of the call is one.
 * @param now moment at which it is opened (ISO 8601 UTC)
 */
export function helpModal(views: readonly CaseView[], now: string, texts: Texts): ModalView {
  const [first] = views;
  const timeZone = first?.timeZone ?? 'UTC';
  const form = { title: texts.t('form.help_title'), submit: texts.t('form.help_submit') };
  return modalView({ id: HELP.told, metadata: now, ...form }, texts, [
    sectionBlock(texts.t('form.help_note', { count: views.length })),
    ...views.flatMap((view) => blocksOf(view, texts)),
    textInput(FIELDS.at, hourLabel(texts.t('form.told_at'), now, timeZone, texts), {
      maxLength: 5,
      initial: formatHour(now, timeZone),
      hint: texts.t('form.told_at_hint'),
    }),
  ]);
}

function blocksOf(view: CaseView, texts: Texts): KnownBlock[] {
  const { state, location, mask } = view;
  const { id } = state.core;
  const place =
    location === null
      ? texts.t('cases.place_unknown')
      : texts.t('cases.place', { where: inertMrkdwn(truncate(location.replace(/\s+/g, ' '), LONGEST_PLACE)) });
  const quoted = [...new Set([callingPost(state), state.posts.at(-1)])];
  return [
    contextBlock(`*#${id}* · ${place}`),
    ...quoted.map((post) => quoteBlock(mask(post?.text ?? ''))),
    checkboxInput(
      `${FIELDS.told}${id}`,
      `#${id}`,
      [option(texts.t('form.help_told'), encodeReference(referenceTo(state)))],
      { initial: [], hint: '' },
    ),
    textInput(`${FIELDS.incident}${id}`, texts.t('form.amend_number'), {
      optional: true,
      maxLength: LONGEST_NUMBER,
      hint: texts.t('form.amend_number_hint'),
    }),
  ];
}

/** Returns the cases that were ticked, each with the reference that its box carries and the number beside it. */
export function toldIn({ filled, inputs }: { filled: Filled; inputs: readonly string[] }): (ToldCase & {
  reference: string;
})[] {
  return inputs
    .filter((name) => name.startsWith(FIELDS.told))
    .flatMap((name) => {
      const id = name.slice(FIELDS.told.length);
      const incident = filled.text(`${FIELDS.incident}${id}`);
      return (filled.ticked(name) ?? []).map((reference) => ({ caseId: Number(id), incident, reference }));
    });
}
