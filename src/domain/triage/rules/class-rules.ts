import type { LifeRiskKind } from '../../handbook/life-risk-kind.ts';
import { LIFE_RISK_KINDS } from '../../handbook/life-risk-kind.ts';
import type { PostClass } from '../../handbook/vocabulary.ts';
import { complaintRules } from './lexicon/complaint-rules.ts';
import { falseClaimRules } from './lexicon/false-claim-rules.ts';
import { fieldReportRules } from './lexicon/field-report-rules.ts';
import { hateRules } from './lexicon/hate-rules.ts';
import { lifeRiskAny } from './lexicon/life-risk-any.ts';
import { lifeRiskCa } from './lexicon/life-risk-ca.ts';
import { lifeRiskEn } from './lexicon/life-risk-en.ts';
import { lifeRiskEs } from './lexicon/life-risk-es.ts';
import { lifeRiskEu } from './lexicon/life-risk-eu.ts';
import { lifeRiskGl } from './lexicon/life-risk-gl.ts';
import { personalDataRules } from './lexicon/personal-data-rules.ts';
import { politicalRules } from './lexicon/political-rules.ts';
import { praiseRules } from './lexicon/praise-rules.ts';
import { pressRules } from './lexicon/press-rules.ts';
import { questionRules } from './lexicon/question-rules.ts';
import { rantRules } from './lexicon/rant-rules.ts';
import type { GuardName, Rule } from './rule.ts';

const toldOrFar: readonly GuardName[] = ['fiction', 'sport', 'elsewhere', 'past', 'learning'];

// Few guards cancel these words, since a past event or a film may accompany a real call. Examples:
// "he hit me two years ago and is at my door", "my son saw a film and says that he wants to die". A
// missed call is the worst error.
const guardsOf: Readonly<Record<LifeRiskKind, readonly GuardName[]>> = {
  trapped: [...toldOrFar, 'stuck_in_a_figure', 'denied', 'lost_pet'],
  water_and_people: [...toldOrFar, 'dying_of', 'denied'],
  fire_and_people: [...toldOrFar, 'denied'],
  missing_child: [...toldOrFar, 'denied', 'lost_pet'],
  missing_person: [...toldOrFar, 'denied', 'lost_pet'],
  unconscious: ['fiction', 'sport', 'learning', 'past', 'dying_of'],
  collapse_of_health: ['fiction', 'sport', 'learning', 'past', 'dying_of'],
  suicide: ['dying_of', 'joke', 'learning'],
  violence_at_home: ['dying_of', 'fiction'],
  gender_violence: ['dying_of', 'fiction'],
  violence: [...toldOrFar, 'denied'],
  child_abuse: [],
  alone_and_silent: ['fiction'],
  depends_on_device: ['fiction', 'past'],
  cry_for_help: ['fiction', 'sport', 'past', 'learning', 'dying_of'],
};

/** Every danger in every language: posts mix languages, and a detector can be wrong where a rule must not be. */
const lifeRiskRules: readonly Rule[] = LIFE_RISK_KINDS.map((name) => ({
  name,
  phrases: [lifeRiskAny, lifeRiskEs, lifeRiskCa, lifeRiskGl, lifeRiskEu, lifeRiskEn].flatMap(
    (phrases) => phrases[name],
  ),
  unless: guardsOf[name],
}));

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
