import type { PostClass } from '../../handbook/vocabulary.ts';
import { complaintRules } from './complaint-rules.ts';
import { falseClaimRules } from './false-claim-rules.ts';
import { fieldReportRules } from './field-report-rules.ts';
import { hateRules } from './hate-rules.ts';
import { lifeRiskRules } from './life-risk-rules.ts';
import { personalDataRules } from './personal-data-rules.ts';
import { politicalRules } from './political-rules.ts';
import { praiseRules } from './praise-rules.ts';
import { pressRules } from './press-rules.ts';
import { questionRules } from './question-rules.ts';
import { rantRules } from './rant-rules.ts';
import type { Rule } from './rule.ts';

/** The rules of each class; which class is asked first says `POST_CLASSES`. */
export const classRules: Readonly<Record<PostClass, readonly Rule[]>> = {
  life_risk: lifeRiskRules,
  personal_data: personalDataRules,
  hate: hateRules,
  field_report: fieldReportRules,
  question: questionRules,
  complaint: complaintRules,
  false_claim: falseClaimRules,
  political: politicalRules,
  rant: rantRules,
  press: pressRules,
  praise: praiseRules,
};
