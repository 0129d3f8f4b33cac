import { approvalDates, electoralPeriods, hoursAndDays, pastDates } from './date-faults.ts';
import { deadReferences } from './dead-references.ts';
import { drillExpectations } from './drill-expectations.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { factKinds } from './fact-kinds.ts';
import { foreignSources } from './foreign-sources.ts';
import type { HandbookCheck, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { accountFaults, networkFaults } from './network-faults.ts';
import { placeFaults } from './place-faults.ts';
import { reviewDates } from './reading-review.ts';
import { recurringContents } from './recurring-contents.ts';
import { dutyFaults, rotaFaults } from './rota-faults.ts';
import { readingLanguages, severityRules, unheldRoles } from './severity-rules.ts';
import { sourceFaults } from './source-faults.ts';
import { stepFaults } from './step-faults.ts';
import { approvedTexts } from './texts/approved-texts.ts';
import { bareWords } from './texts/bare-words.ts';
import { checkSafetyMessages } from './texts/check-safety-messages.ts';
import { checkSafetyWords } from './texts/check-safety-words.ts';
import { hardReading } from './texts/hard-reading.ts';
import { missingLanguages } from './texts/missing-languages.ts';
import { missingTexts, planWords, statementWordsMissing } from './texts/missing-texts.ts';
import { mixedLanguages } from './texts/mixed-languages.ts';
import { oppositeInstructions } from './texts/opposite-instructions.ts';
import { planQuestions } from './texts/plan-questions.ts';
import { rawMarkup } from './texts/raw-markup.ts';
import { recordNames } from './texts/record-names.ts';
import { signedSignOffs } from './texts/signed-sign-offs.ts';
import { templateFaults } from './texts/template-faults.ts';
import { textLimits } from './texts/text-limits.ts';
import { unwantedWords } from './texts/unwanted-words.ts';

const CHECKS: readonly HandbookCheck[] = [
  duplicateIds,
  deadReferences,
  missingLanguages,
  missingTexts,
  statementWordsMissing,
  templateFaults,
  recordNames,
  textLimits,
  foreignSources,
  unwantedWords,
  signedSignOffs,
  rawMarkup,
  severityRules,
  unheldRoles,
  readingLanguages,
  hoursAndDays,
  rotaFaults,
  dutyFaults,
  sourceFaults,
  networkFaults,
  accountFaults,
  reviewDates,
  pastDates,
  electoralPeriods,
  approvalDates,
  checkSafetyMessages,
  checkSafetyWords,
  approvedTexts,
  hardReading,
  mixedLanguages,
  factKinds,
  placeFaults,
  bareWords,
  oppositeInstructions,
  planQuestions,
  planWords,
  drillExpectations,
  stepFaults,
  recurringContents,
];

/** Returns all faults in the content of the handbook's files, beyond the shape of each. */
export function checkHandbook(parts: HandbookParts, today: string): HandbookFault[] {
  return CHECKS.flatMap((check) => check(parts, today));
}
