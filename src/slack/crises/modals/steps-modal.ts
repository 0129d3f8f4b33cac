import type { KnownBlock, ModalView } from '@slack/types';
import type { CrisisStep } from '../../../domain/cases/model/crises/crisis-step.ts';
import { LONGEST_STEP, LONGEST_STEP_REASON } from '../../../domain/crises/actions/work-through-steps.ts';
import { currentSteps, nextStepOf } from '../../../domain/crises/steps/steps-waiting.ts';
import { STEP_PHASES } from '../../../domain/handbook/vocabulary.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  headerBlock,
  option,
  overflowMenu,
  sectionBlock,
  sectionWith,
} from '../../kit/blocks.ts';
import { CRISIS_VIEWS, STEPS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { encodeCrisis, namedCrisis } from '../board/ledger-reference.ts';
import { encodeStep, stepsLine, stepText } from '../board/step-lines.ts';
import { FIELDS } from './crisis-fields.ts';

/** Slack takes a hundred blocks in a view. */
const MOST_STEPS = 70;
const USUAL_MINUTES = '30';

/** Builds the list of a crisis's steps: the next one with its buttons, then each phase, with a menu for each open step. */
export function stepsModal(view: CrisisView): ModalView {
  const { board, texts } = view;
  const { crisis } = board;
  const steps = currentSteps(board.steps);
  const next = nextStepOf(crisis, board.steps);
  const shown = steps.slice(0, MOST_STEPS);
  const form = { title: texts.t('form.steps_title'), submit: null };
  return modalView({ id: CRISIS_VIEWS.steps, metadata: encodeCrisis(crisis), ...form }, texts, [
    contextBlock(stepsLine(view) ?? texts.t('step.none')),
    ...(next === null ? [] : nextBlocks(next, view)),
    ...STEP_PHASES.flatMap((phase) => {
      const of = shown.filter((step) => step.phase === phase && step !== next);
      return of.length === 0
        ? []
        : [headerBlock(texts.t(`step.phase_${phase}`)), ...of.map((step) => stepBlock(step, view))];
    }),
    ...(steps.length > MOST_STEPS ? [contextBlock(texts.t('board.more', { count: steps.length - MOST_STEPS }))] : []),
    actionsBlock([button(texts.t('button.add_step'), STEPS.add, encodeStep({ crisis: namedCrisis(crisis), id: '' }))]),
  ]);
}

/** The next step has its buttons in sight: at three in the morning nobody looks for a menu. */
function nextBlocks(step: CrisisStep, view: CrisisView): KnownBlock[] {
  const { texts } = view;
  const value = referenceTo(step, view);
  return [
    sectionBlock(stepText(step, view)),
    actionsBlock([
      ...(step.taken === null ? [button(texts.t('button.take_step'), STEPS.take, value, 'primary')] : []),
      button(texts.t('button.step_done'), STEPS.done, value),
      button(texts.t('button.step_not_needed'), STEPS.notNeeded, value),
    ]),
  ];
}

function stepBlock(step: CrisisStep, view: CrisisView): KnownBlock {
  const { texts } = view;
  if (step.ended !== null) return sectionBlock(stepText(step, view));
  const choice = (label: string, action: string) => option(label, `${action}|${referenceTo(step, view)}`);
  return sectionWith(
    stepText(step, view),
    overflowMenu(STEPS.menu, [
      choice(texts.t('button.take_step'), STEPS.take),
      choice(texts.t('button.step_done'), STEPS.done),
      choice(texts.t('button.step_not_needed'), STEPS.notNeeded),
    ]),
  );
}

/** Asks why a step is not needed. */
export function notNeededModal(step: CrisisStep, view: CrisisView): ModalView {
  const { texts } = view;
  const form = { title: texts.t('form.not_needed_title'), submit: texts.t('form.not_needed_submit') };
  return modalView({ id: CRISIS_VIEWS.notNeeded, metadata: referenceTo(step, view), ...form }, texts, [
    sectionBlock(stepText(step, view)),
    textInput(FIELDS.why, texts.t('form.not_needed_why'), { maxLength: LONGEST_STEP_REASON }),
  ]);
}

/** Asks for a step that the playbook does not have. */
export function addStepModal({ board, texts }: CrisisView): ModalView {
  const form = { title: texts.t('form.add_step_title'), submit: texts.t('form.add_step_submit') };
  return modalView({ id: CRISIS_VIEWS.addStep, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    textInput(FIELDS.what, texts.t('form.add_step_what'), {
      maxLength: LONGEST_STEP,
      hint: texts.t('form.add_step_hint'),
    }),
    textInput(FIELDS.minutes, texts.t('form.add_step_minutes'), { initial: USUAL_MINUTES, maxLength: 4 }),
  ]);
}

function referenceTo({ id }: CrisisStep, { board }: CrisisView): string {
  return encodeStep({ crisis: namedCrisis(board.crisis), id });
}
