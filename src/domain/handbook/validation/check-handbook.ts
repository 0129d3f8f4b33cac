import { approvalDates } from './approval-dates.ts';
import { approvedLines } from './approved-lines.ts';
import { approvedTexts } from './approved-texts.ts';
import { deadReferences } from './dead-references.ts';
import { drillExpectations } from './drill-expectations.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { electoralPeriods } from './electoral-periods.ts';
import { foreignSources } from './foreign-sources.ts';
import type { HandbookCheck, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { hardReading } from './hard-reading.ts';
import { hoursAndDays } from './hours-and-days.ts';
import { lineWords } from './line-words.ts';
import { missingLanguages } from './missing-languages.ts';
import { missingTexts } from './missing-texts.ts';
import { mixedLanguages } from './mixed-languages.ts';
import { planQuestions } from './open-questions.ts';
import { pastDates } from './past-dates.ts';
import { planWords } from './plan-words.ts';
import { rawMarkup } from './raw-markup.ts';
import { recordNames } from './record-names.ts';
import { rotaFaults } from './rota-faults.ts';
import { severityRules } from './severity-rules.ts';
import { sourceFaults } from './source-faults.ts';
import { templateFaults } from './template-faults.ts';
import { textLimits } from './text-limits.ts';
import { unheldRoles } from './unheld-roles.ts';
import { unwantedWords } from './unwanted-words.ts';

const CHECKS: readonly HandbookCheck[] = [
  duplicateIds,
  deadReferences,
  missingLanguages,
  missingTexts,
  templateFaults,
  recordNames,
  textLimits,
  foreignSources,
  unwantedWords,
  rawMarkup,
  severityRules,
  unheldRoles,
  hoursAndDays,
  rotaFaults,
  sourceFaults,
  pastDates,
  electoralPeriods,
  approvalDates,
  approvedLines,
  lineWords,
  approvedTexts,
  hardReading,
  mixedLanguages,
  planQuestions,
  planWords,
  drillExpectations,
];

/** Everything that is wrong in what the handbook's files say, beyond the shape of each. */
export function checkHandbook(parts: HandbookParts, today: string): HandbookFault[] {
  return CHECKS.flatMap((check) => check(parts, today));
}
