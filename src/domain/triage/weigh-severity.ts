import type { Handbook } from '../handbook/handbook.ts';
import { classRow } from '../handbook/handbook.ts';
import type { Playbook } from '../handbook/playbook.ts';
import type { PostClass, Severity } from '../handbook/vocabulary.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { PhraseMatch } from '../phrases/compile-phrases.ts';
import type { Sightings } from '../phrases/compile-rules.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { Because } from './model/assessment.ts';
import type { TermSighting } from './model/term-sighting.ts';
import { sentencesNotOursNow } from './not-ours-now.ts';
import type { Subject } from './subject.ts';

/**
 * Classes as urgent as the crisis that they are about: the author waits for an answer, or acts on
 * false information.
 */
export const SHARES_THE_CRISIS: ReadonlySet<PostClass> = new Set([
  'field_report',
  'question',
  'complaint',
  'false_claim',
]);

/** Least urgency of a post that says harm now and is only like a crisis. */
export const HARM_AT_LEAST: Severity = 'S3';

type Weighed = { severity: Severity; because: Because };

/**
 * Returns the severity of a post; a life at risk is S1. A report, question, complaint or false
 * claim is as urgent as its crisis or its answering playbook, since citizens act without a late
 * answer. Applause, politics, rage, press and exposed data keep their class's severity, so that
 * they do not bury those cards. Examples: a question about a flood is S1, and a hoax that sends
 * people out of their houses outranks other hoaxes. What is only somewhat like a crisis keeps its
 * class's severity, or is `HARM_AT_LEAST` if it says harm now.
 */
export function weighSeverity(
  handbook: Handbook,
  postClass: PostClass,
  { subject, playbook, harm }: { subject: Subject | null; playbook: Playbook | undefined; harm: PhraseMatch[] | null },
  terms: readonly TermSighting[],
  { read, sightings }: { read: ReadText; sightings: Sightings },
): Weighed {
  const own = classRow(handbook, postClass).severity;
  if (postClass === 'life_risk') return weighed('S1', 'severity.life_risk');
  const least = weighed(own, `severity.${postClass}`);
  if (!SHARES_THE_CRISIS.has(postClass)) return least;
  const notNow = sentencesNotOursNow(sightings);
  if (subject?.words.every((word) => notNow.has(word.sentence))) {
    return weighed(own, `severity.${subject.playbook.id}.not_here_or_not_now`);
  }
  const sure = subject?.sure === true ? [subject.playbook] : [];
  const answering = playbook === undefined || playbook === subject?.playbook ? [] : [playbook];
  const playbooks = [...sure, ...answering];
  const reasons = playbooks.flatMap((one) => [
    weighed(one.severity, `severity.${one.id}`),
    ...raised(one, terms, read),
  ]);
  const quiet =
    harm === null
      ? []
      : [weighed(HARM_AT_LEAST, `severity.${subject?.playbook.id ?? postClass}.harm_now`, wordsAt(read, harm))];
  return [least, ...reasons, ...quiet].reduce((most, next) =>
    isMoreUrgent(next.severity, most.severity) ? next : most,
  );
}

export function isMoreUrgent(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);
}

function raised(playbook: Playbook, terms: readonly TermSighting[], read: ReadText): Weighed[] {
  return (playbook.raisedBy ?? []).flatMap(({ severity }, reason) => {
    const matches = terms
      .filter(({ owner }) => owner.kind === 'raise' && owner.playbook === playbook.id && owner.reason === reason)
      .map((term) => term.match);
    return matches.length === 0 ? [] : [weighed(severity, `severity.${playbook.id}.raised_by`, wordsAt(read, matches))];
  });
}

function weighed(severity: Severity, rule: string, words: string[] = []): Weighed {
  return { severity, because: { decided: 'severity', rule, words } };
}
