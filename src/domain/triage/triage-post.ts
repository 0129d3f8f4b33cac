import type { Handbook } from '../handbook/handbook.ts';
import { classRow, playbookById } from '../handbook/handbook.ts';
import type { Topic } from '../handbook/institution.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { readWords } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { LanguageDetector } from '../posts/language-detector.ts';
import { findPersonalData } from '../posts/personal-data.ts';
import type { FlaggedPost } from '../posts/post.ts';
import { choosePlaybook } from './choose-playbook.ts';
import { classifyPost } from './classify.ts';
import { compileTriage, seeIn } from './compiled/compile-triage.ts';
import type { Watch } from './learned/calibration.ts';
import { calibration, hateShares } from './learned/calibration.ts';
import { featuresOf } from './learned/features-of.ts';
import { learnedWeights } from './learned/learned-weights.ts';
import type { Assessment, Because } from './model/assessment.ts';
import type { TermSighting } from './model/term-sighting.ts';
import { SUGGESTION } from './rules/suggestion-rules.ts';
import { subjectOf } from './subject.ts';
import { weighSeverity } from './weigh-severity.ts';

/** Never answered in public, whatever the handbook's row says; praise with a question is a question. */
const LET_STAND: ReadonlySet<PostClass> = new Set(['political', 'rant', 'praise']);

/**
 * Returns the class, the urgency and the reasons for a post. Fixed rules, learned weights and the
 * handbook's words decide; the same input gives the same result. `watch`: whether a crisis is open,
 * when recall comes before quiet.
 */
export function triagePost(
  post: FlaggedPost,
  handbook: Handbook,
  detectLanguage: LanguageDetector,
  watch: Watch = 'ordinary',
): Assessment {
  const compiled = compileTriage(handbook);
  const read = readWords(post.text);
  const seen = seeIn(read, compiled);
  const { sightings, terms } = seen;
  const features = featuresOf(seen);
  const personalData = findPersonalData(post.text, compiled.officialPhones);
  const subject = subjectOf(handbook, terms, features, learnedWeights.matter, watch);
  const language = detectLanguage(post.text);

  const verdict = classifyPost({
    seen,
    personalData,
    inCrisis: subject !== null,
    features,
    weights: learnedWeights,
    thresholds: calibration[watch],
    hateShares,
  });
  const row = classRow(handbook, verdict.class);
  const { playbook, because: whyPlaybook } = choosePlaybook(handbook, verdict.class, subject, read);
  const answering = { subject, playbook: playbookById(handbook, playbook) };
  const { severity, because: whySeverity } = weighSeverity(handbook, verdict.class, answering, terms, {
    read,
    sightings,
  });
  const topic = topicOf(handbook, terms, read);
  const needsReply = row.needsReply && !LET_STAND.has(verdict.class);

  return {
    language,
    class: verdict.class,
    severity,
    playbook,
    topic: topic?.topic.id ?? null,
    ownerArea: topic?.topic.owner ?? null,
    needsReply,
    suggests: [...sightings.keys()].some((rule) => rule.startsWith(`${SUGGESTION}.`)),
    action: row.action,
    personalData,
    because: [
      { decided: 'language', rule: `language.${language}`, words: [] },
      ...verdict.because,
      ...verdict.mayBeAtRisk,
      whySeverity,
      whyPlaybook,
      ...(topic === null ? [] : [topic.because]),
      whyReply(verdict.class, needsReply),
    ],
  };
}

function whyReply(postClass: PostClass, needsReply: boolean): Because {
  return { decided: 'needs_reply', rule: `needs_reply.${postClass}.${needsReply ? 'yes' : 'no'}`, words: [] };
}

/** The topic whose terms a post holds most of, on a tie the one that the handbook names first; null when it holds none. */
function topicOf(
  handbook: Handbook,
  terms: readonly TermSighting[],
  read: ReadText,
): { topic: Topic; because: Because } | null {
  const ranked = handbook.institution.topics
    .map((topic) => ({
      topic,
      seen: terms.filter(({ owner }) => owner.kind === 'topic' && owner.topic === topic.id),
    }))
    .filter(({ seen }) => seen.length > 0)
    .sort((a, b) => weight(b.seen) - weight(a.seen));
  const best = ranked[0];
  if (best === undefined) return null;
  const words = wordsAt(
    read,
    best.seen.map((term) => term.match),
  );
  return { topic: best.topic, because: { decided: 'topic', rule: `topic.${best.topic.id}`, words } };
}

function weight(terms: readonly TermSighting[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}
