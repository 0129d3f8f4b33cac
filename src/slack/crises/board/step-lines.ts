import type { CrisisStep, StepEnd } from '../../../domain/cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../../domain/cases/model/crises/follow-up.ts';
import { LONGEST_TASK } from '../../../domain/crises/actions/follow-up.ts';
import { LONGEST_STEP } from '../../../domain/crises/actions/work-through-steps.ts';
import { countSteps, nextStepOf, stepDueAt } from '../../../domain/crises/steps/steps-waiting.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatDay } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { linkTo } from '../../kit/link-to.ts';
import type { NumberedRow } from '../../kit/numbered-row.ts';
import { encodeRow } from '../../kit/numbered-row.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisView } from './crisis-view.ts';
import { decodeCrisis } from './ledger-reference.ts';

const LONGEST_ON_BOARD = 90;
const LONGEST_REASON = 120;

/**
 * Returns the one line of the board about the steps: how many are over, which is next, by when, and
 * who has it. Null for a crisis without steps.
 */
export function stepsLine(view: CrisisView): string | null {
  const { texts, board, when } = view;
  const counts = countSteps(board.steps);
  if (counts.of === 0) return null;
  const next = nextStepOf(board.crisis, board.steps);
  if (next === null) return texts.t('board.steps_over', counts);
  const dueAt = stepDueAt(next, board.crisis);
  const what = stepInShort(next, view);
  const who = next.taken === null ? texts.t('board.steps_nobody') : mentionOf(next.taken.by);
  if (dueAt === null) return texts.t('board.steps', { ...counts, what, who });
  const key = dueAt <= view.now ? 'board.steps_late' : 'board.steps_by';
  return texts.t(key, { ...counts, what, who, at: when(dueAt) });
}

/** Returns the words of a step in one line: those of the handbook in force, else those it was laid out with. */
function stepWords(step: CrisisStep, { handbook, texts, board }: CrisisView, most = LONGEST_STEP): string {
  const declared = playbookById(handbook, board.crisis.playbook)?.steps?.find(({ id }) => id === step.step);
  const { languages } = handbook.institution;
  const words = inLanguage(declared?.what ?? step.what, texts.language, languages);
  return typedWords(words || Object.values(step.what)[0] || step.step || '–', most);
}

/** Returns the words of a step as far as the board has room for them, without a part of a word at the end. */
function stepInShort(step: CrisisStep, view: CrisisView): string {
  const [whole, cut] = [stepWords(step, view), stepWords(step, view, LONGEST_ON_BOARD)];
  return cut === whole ? cut : cut.replace(/[\s.,:;]+\S*…$/u, '…');
}

/** Returns a step as the list and the calls show it: its state, its words, by when, and who has it or ended it. */
export function stepText(step: CrisisStep, view: CrisisView): string {
  const words = stepWords(step, view);
  if (step.ended !== null) return endedText(words, step.ended, view);
  const dueAt = stepDueAt(step, view.board.crisis);
  const isLate = dueAt !== null && dueAt <= view.now && view.board.crisis.closed === null;
  const key = isLate ? 'step.late' : 'step.by';
  const parts = [...(dueAt === null ? [] : [view.texts.t(key, { at: view.when(dueAt) })]), ...whoAndWhere(step, view)];
  return `${isLate ? '🔴' : step.taken === null ? '⬜' : '🔵'} *${words}*\n${parts.join(' · ')}`;
}

function endedText(words: string, { kind, by, at, why }: StepEnd, { texts, when }: CrisisView): string {
  const who = by.kind === 'clock' ? '' : ` ${mentionOf(by)}`;
  const because = why === null ? '' : ` · «${typedWords(why, LONGEST_REASON)}»`;
  return `${kind === 'not_needed' ? '➖' : '✅'} ${words}\n${texts.t(`step.${kind}`, { at: when(at) })}${who}${because}`;
}

/** Returns who has the step, else whose it is; its telephone and its link. */
function whoAndWhere({ taken, role, phone, link }: CrisisStep, { texts }: CrisisView): string[] {
  return [
    taken === null ? texts.t('step.nobody') : mentionOf(taken.by),
    ...(taken === null && role !== null ? [texts.t(`role.${role}`)] : []),
    ...(phone === null ? [] : [`📞 ${typedWords(phone, 20)}`]),
    ...(link === null ? [] : [linkTo(link, texts.t('step.link'))]),
  ];
}

/** Returns a task in two lines: what, then its owner, its date and its crisis. */
export function followUpText({ what, owner, dueOn, crisisId }: FollowUp, texts: Texts): string {
  const said = texts.t('task.line', {
    who: mentionOf(owner),
    date: formatDay(dueOn, texts, 'short'),
    id: crisisId,
  });
  return `*${typedWords(what, LONGEST_TASK)}*\n${said}`;
}

/** Value that a button of one step, or of one task, carries. */
export type StepReference = { crisis: NumberedRow; id: string };

export function encodeStep({ crisis, id }: StepReference): string {
  return `${encodeRow(crisis)}:${id}`;
}

/** @throws Error for a value that no button of ours carries */
export function decodeStep(value: string): StepReference {
  const [crisis = '', ...rest] = value.split(':');
  return { crisis: decodeCrisis(crisis), id: rest.join(':') };
}
