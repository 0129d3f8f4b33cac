import type { InputBlock, ModalView } from '@slack/types';
import type { ActivatedPlan } from '../../../domain/cases/model/crises/crisis.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { option } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { FIELDS } from './crisis-fields.ts';

const LONGEST_WORDS = 120;
const LONGEST_LINK = 500;
const ACTIVE = 'active';
const NOT_ACTIVE = 'not_active';

/**
 * Builds the modal for the emergency plan: whether it is activated, at which level, who directs it,
 * and the link to its messages.
 */
export function planModal(plan: ActivatedPlan | null, metadata: string, texts: Texts): ModalView {
  const form = { title: texts.t('form.plan_title'), submit: texts.t('form.plan_submit') };
  return modalView({ id: CRISIS_VIEWS.plan, metadata, ...form }, texts, planInputs(plan, texts));
}

export function planInputs(plan: ActivatedPlan | null, texts: Texts): InputBlock[] {
  return [
    selectInput(
      FIELDS.plan,
      texts.t('form.plan'),
      [option(texts.t('form.plan_not_active'), NOT_ACTIVE), option(texts.t('form.plan_active'), ACTIVE)],
      plan === null ? NOT_ACTIVE : ACTIVE,
    ),
    textInput(FIELDS.planLevel, texts.t('form.plan_level'), {
      optional: true,
      maxLength: LONGEST_WORDS,
      hint: texts.t('form.plan_level_hint'),
      initial: plan?.level ?? '',
    }),
    textInput(FIELDS.planDirector, texts.t('form.plan_director'), {
      optional: true,
      maxLength: LONGEST_WORDS,
      hint: texts.t('form.plan_director_hint'),
      initial: plan?.director ?? '',
    }),
    textInput(FIELDS.planLink, texts.t('form.plan_link'), {
      optional: true,
      maxLength: LONGEST_LINK,
      hint: texts.t('form.plan_link_hint'),
      initial: plan?.link ?? '',
    }),
  ];
}

/** Null where no plan is activated. */
export function planIn(filled: Filled): Omit<ActivatedPlan, 'since'> | null {
  if (filled.text(FIELDS.plan) !== ACTIVE) return null;
  const link = filled.text(FIELDS.planLink).trim();
  return {
    level: filled.text(FIELDS.planLevel).trim(),
    director: filled.text(FIELDS.planDirector).trim(),
    link: link === '' ? null : link,
  };
}
