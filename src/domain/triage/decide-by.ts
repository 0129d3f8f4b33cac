import type { Handbook } from '../handbook/handbook.ts';
import { classRow, playbookById } from '../handbook/handbook.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import type { Feature } from '../learning/feature.ts';
import { scoresOf } from '../learning/weights.ts';
import { readWords } from '../phrases/read-words.ts';
import { findPersonalData } from '../posts/personal-data.ts';
import type { PersonalDatum } from '../posts/personal-datum.ts';
import { choosePlaybook } from './choose-playbook.ts';
import { classifyPost } from './classify.ts';
import { compileTriage, seeIn } from './compiled/compile-triage.ts';
import { calibration, hateShares } from './learned/calibration.ts';
import { featuresOf } from './learned/features-of.ts';
import type { TriageWeights } from './learned/learned-weights.ts';
import type { Assessment, Because } from './model/assessment.ts';
import type { Seen } from './model/seen.ts';
import type { Situation } from './model/situation.ts';
import { ORDINARY_DAY } from './model/situation.ts';
import type { QuietHarm } from './quiet-harm.ts';
import { quietHarm } from './quiet-harm.ts';
import { subjectOf } from './subject.ts';
import { weighSeverity } from './weigh-severity.ts';

/** Knowledge about a post before any decision. */
export type Evidence = {
  handbook: Handbook;
  seen: Seen;
  features: readonly Feature[];
  personalData: PersonalDatum[];
  situation: Situation;
};

/** Reads what is known of a post. */
export function evidenceIn(text: string, handbook: Handbook, situation: Situation = ORDINARY_DAY): Evidence {
  const compiled = compileTriage(handbook);
  const seen = seeIn(readWords(text), compiled);
  const personalData = [...findPersonalData(text, compiled.officialPhones)];
  return { handbook, seen, features: featuresOf(seen), personalData, situation };
}

/** Result of asking weights about a post. `readFirst`: a person should look at once, though it is no call for help. */
export type Decision = Pick<Assessment, 'class' | 'severity' | 'playbook' | 'needsReply'> & {
  readFirst: boolean;
  /** Harm now in a post that is only like a crisis. */
  harm: QuietHarm | null;
  because: { what: Because[]; reply: Because };
};

/** Never answered in public, whatever the handbook's row says; praise with a question is a question. */
export const LET_STAND: ReadonlySet<PostClass> = new Set(['political', 'rant', 'praise']);

/**
 * Decides what a post is, how urgent, which playbook answers it and whether it needs a reply.
 * @param shipped decision whose harm is kept, whatever these weights say; null to look for harm
 */
export function decideBy(
  { handbook, seen, features, personalData, situation }: Evidence,
  weights: TriageWeights,
  shipped: Pick<Decision, 'harm'> | null = null,
): Decision {
  const { read, sightings, terms } = seen;
  const matter = { weights: weights.matter, scores: scoresOf(features, weights.matter) ?? [] };
  const subject = subjectOf(handbook, terms, features, matter, situation);
  const thresholds = calibration[situation.watch];
  const inCrisis = subject !== null;
  const verdict = classifyPost({ seen, personalData, inCrisis, features, weights, thresholds, hateShares });
  const { playbook, because: whyPlaybook } = choosePlaybook(handbook, verdict.class, subject, read);
  const harm = shipped === null ? quietHarm(handbook, verdict, { subject, scores: matter.scores }, seen) : shipped.harm;
  const mayBeAtRisk = harm?.mayBeAtRisk ?? verdict.mayBeAtRisk;
  const answering = { subject, playbook: playbookById(handbook, playbook), harm: harm?.words ?? null };
  const { severity, because: whySeverity } = weighSeverity(handbook, verdict.class, answering, terms, {
    read,
    sightings,
  });
  const needsReply = classRow(handbook, verdict.class).needsReply && !LET_STAND.has(verdict.class);
  return {
    class: verdict.class,
    severity,
    playbook,
    needsReply,
    readFirst: mayBeAtRisk.length > 0,
    harm,
    because: {
      what: [...verdict.because, ...mayBeAtRisk, whySeverity, whyPlaybook],
      reply: whyReply(verdict.class, needsReply),
    },
  };
}

/** `by`: the class that decided, or `own` for the institution's own decisions. */
export function whyReply(by: PostClass | 'own', needsReply: boolean): Because {
  return { decided: 'needs_reply', rule: `needs_reply.${by}.${needsReply ? 'yes' : 'no'}`, words: [] };
}
