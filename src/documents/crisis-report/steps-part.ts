import type { CrisisReport, ReportedFollowUp, ReportedStep } from '../../domain/crises/report/crisis-report.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Cell, ReportSection } from '../report/report-document.ts';
import { tableRows } from '../report/report-document.ts';
import type { ReportContext } from './report-context.ts';

/** Builds the section on the steps: what was to be done by when, and who did it. */
export function stepsSection({ steps }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, said, moment } = context;
  const heads = ['step', 'by_when', 'became', 'who'] as const;
  return {
    title: texts.t('recap.steps'),
    blocks: tableRows(
      heads.map((head) => texts.t(`recap.${head}`)),
      steps.map((step) => [
        said(step.words),
        step.dueAt === null ? texts.t(`step.phase_${step.phase}`) : moment(step.dueAt),
        becameOf(step, context),
        whoDid(step, context),
      ]),
    ),
  };
}

function becameOf({ became, at, isLate, why }: ReportedStep, { texts, moment, said }: ReportContext): Cell {
  const what = texts.t(`recap.step_${became}`, { at: at === null ? '–' : moment(at) });
  const late = isLate ? ` ${texts.t('recap.step_late')}` : '';
  const text = `${what}${late}${why === null ? '' : ` · «${said(why)}»`}`;
  return became === 'missed' || isLate ? { text, strong: true } : text;
}

/** Returns who ended it; of a step that nobody ended, who had taken it. */
function whoDid({ by, taken }: ReportedStep, { texts, who }: ReportContext): string {
  if (by !== null) return who(by);
  return taken === null ? '' : texts.t('recap.step_taken', { who: who(taken.by) });
}

/** Builds the section on the tasks that this crisis left behind, and on what became of those of earlier ones. */
export function followUpsSection({ followUps, crisis }: CrisisReport, context: ReportContext): ReportSection {
  const { texts, said, who } = context;
  const heads = ['task', 'owner', 'by_when', 'became'] as const;
  return {
    title: texts.t('recap.follow_ups'),
    blocks: tableRows(
      heads.map((head) => texts.t(`recap.${head}`)),
      followUps.map((one) => [
        one.crisisId === crisis.id
          ? said(one.what)
          : `${said(one.what)} (${texts.t('recap.of_crisis', { id: one.crisisId })})`,
        who(one.owner),
        formatDay(one.dueOn, texts),
        taskBecame(one, context),
      ]),
    ),
  };
}

function taskBecame({ became, at, why }: ReportedFollowUp, { texts, moment, said }: ReportContext): string {
  const what = texts.t(`recap.task_${became}`, { at: at === null ? '–' : moment(at) });
  return why === null ? what : `${what} · «${said(why)}»`;
}
