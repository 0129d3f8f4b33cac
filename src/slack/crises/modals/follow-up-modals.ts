import type { KnownBlock, ModalView } from '@slack/types';
import type { FollowUp } from '../../../domain/cases/model/crises/follow-up.ts';
import { LONGEST_TASK, LONGEST_TASK_REASON } from '../../../domain/crises/actions/follow-up.ts';
import { daysAfter } from '../../../domain/time/calendar-days.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { contextBlock, option, overflowMenu, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { CRISIS_VIEWS, FOLLOW_UPS } from '../../kit/ids.ts';
import { dateInput, personInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import { encodeRow } from '../../kit/numbered-row.ts';
import type { CrisisContext } from '../board/crisis-view.ts';
import { encodeStep, followUpText } from '../board/step-lines.ts';
import { FIELDS } from './crisis-fields.ts';

const LISTED = 60;
/** Time that a task usually has. */
const USUAL_DAYS = 14;

/** Builds the list of the tasks that crises left behind, those first that are due first. */
export function followUpsModal(open: readonly FollowUp[], { texts }: CrisisContext): ModalView {
  const form = { title: texts.t('form.follow_ups_title'), submit: null };
  const blocks: KnownBlock[] = open
    .slice(0, LISTED)
    .map((one) =>
      sectionWith(
        followUpText(one, texts),
        overflowMenu(FOLLOW_UPS.menu, [
          option(texts.t('button.follow_up_done'), `${FOLLOW_UPS.done}|${referenceTo(one)}`),
          option(texts.t('button.follow_up_drop'), `${FOLLOW_UPS.drop}|${referenceTo(one)}`),
        ]),
      ),
    );
  return modalView({ id: CRISIS_VIEWS.followUps, ...form }, texts, [
    ...(blocks.length === 0 ? [sectionBlock(texts.t('task.none'))] : blocks),
    ...(open.length > LISTED ? [contextBlock(texts.t('board.more', { count: open.length - LISTED }))] : []),
  ]);
}

/** Asks for a task, its owner and its date; `what` is filled in from the report's proposal. */
export function addFollowUpModal(
  { crisis, what, user }: { crisis: NumberedRow; what: string; user: string },
  { handbook, texts, now }: CrisisContext,
): ModalView {
  const form = { title: texts.t('form.follow_up_title'), submit: texts.t('form.follow_up_submit') };
  const today = localDate(now, handbook.institution.timeZone);
  return modalView({ id: CRISIS_VIEWS.addFollowUp, metadata: encodeRow(crisis), ...form }, texts, [
    textInput(FIELDS.what, texts.t('form.follow_up_what'), {
      multiline: true,
      maxLength: LONGEST_TASK,
      initial: what,
    }),
    personInput(FIELDS.person, texts.t('form.follow_up_owner'), { initial: user }),
    dateInput(FIELDS.dueOn, texts.t('form.follow_up_date'), daysAfter(today, USUAL_DAYS)),
    contextBlock(texts.t('form.follow_up_note')),
  ]);
}

/** Asks why a task is dropped. */
export function dropFollowUpModal(followUp: FollowUp, { texts }: CrisisContext): ModalView {
  const form = { title: texts.t('form.drop_follow_up_title'), submit: texts.t('form.drop_follow_up_submit') };
  return modalView({ id: CRISIS_VIEWS.dropFollowUp, metadata: referenceTo(followUp), ...form }, texts, [
    sectionBlock(followUpText(followUp, texts)),
    textInput(FIELDS.why, texts.t('form.drop_follow_up_why'), { maxLength: LONGEST_TASK_REASON }),
  ]);
}

/** A task has a random id, which names it in one database alone; so the number of its crisis is enough. */
function referenceTo({ crisisId, id }: FollowUp): string {
  return encodeStep({ crisis: { id: crisisId, mark: null }, id });
}
