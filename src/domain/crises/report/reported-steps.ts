import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { CrisisStep } from '../../cases/model/crises/crisis-step.ts';
import type { FollowUp } from '../../cases/model/crises/follow-up.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import { inLanguage } from '../../text/languages.ts';
import type { ReportRows } from '../model/report-rows.ts';
import { currentSteps } from '../steps/steps-waiting.ts';
import type { ReportedFollowUp, ReportedStep } from './crisis-report.ts';

/** Returns who did which step and when, and which nobody did. */
export function reportedSteps(
  crisis: Crisis,
  steps: readonly CrisisStep[],
  handbook: Handbook,
  mask: Masker,
): ReportedStep[] {
  const { languages } = handbook.institution;
  const declared = playbookById(handbook, crisis.playbook)?.steps ?? [];
  const current = new Set(currentSteps(steps));
  return steps.map((step) => {
    const { ended, dueAt } = step;
    const isOver = crisis.closed !== null || !current.has(step);
    const what = declared.find(({ id }) => id === step.step)?.what ?? step.what;
    return {
      words: mask(
        inLanguage(what, homeLanguage(handbook), languages) || Object.values(step.what)[0] || step.step || '',
      ),
      phase: step.phase,
      dueAt,
      taken: step.taken,
      became: ended?.kind ?? (isOver ? 'missed' : 'open'),
      by: ended?.by ?? null,
      at: ended?.at ?? null,
      isLate: dueAt !== null && ended !== null && ended.kind !== 'not_needed' && ended.at > dueAt,
      why: ended?.why == null ? null : mask(ended.why),
    };
  });
}

/** Returns the tasks that the crisis left behind, then what became of those of earlier ones. */
export function reportedFollowUps({ followUps, earlier }: ReportRows, mask: Masker): ReportedFollowUp[] {
  return [...followUps, ...earlier].map(({ crisisId, what, owner, dueOn, ended }: FollowUp) => ({
    crisisId,
    what: mask(what),
    owner,
    dueOn,
    became: ended?.kind ?? 'open',
    at: ended?.at ?? null,
    why: ended?.why == null ? null : mask(ended.why),
  }));
}
