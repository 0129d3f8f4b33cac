import type { Handbook } from '../handbook/handbook.ts';
import { classRow } from '../handbook/handbook.ts';
import type { Playbook } from '../handbook/playbook.ts';
import type { PostClass, Severity } from '../handbook/vocabulary.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { Sightings } from '../phrases/compile-rules.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { Because } from './model/assessment.ts';
import type { TermSighting } from './model/term-sighting.ts';
import type { Subject } from './subject.ts';

/**
 * Classes as urgent as the crisis that they are about: the author waits for an answer, or acts on
 * false information.
 */
const SHARES_THE_CRISIS: ReadonlySet<PostClass> = new Set(['field_report', 'question', 'complaint', 'false_claim']);

/** Guards that mark another crisis: years ago, far away, in a film. */
const NOT_OURS_NOW = ['past', 'elsewhere', 'fiction', 'learning'];

type Weighed = { severity: Severity; because: Because };

/**
 * Returns the severity of a post; a life at risk is S1. A report, question, complaint or false
 * claim is as urgent as its crisis or its answering playbook, since citizens act without a late
 * answer. Applause, politics, rage, press and exposed data keep their class's severity, so that
 * they do not bury those cards. Examples: a question about a flood is S1, and a hoax that sends
 * people out of their houses outranks other hoaxes. What is only somewhat like a crisis keeps its
 * class's severity.
 */
export function weighSeverity(
  handbook: Handbook,
  postClass: PostClass,
  { subject, playbook }: { subject: Subject | null; playbook: Playbook | undefined },
  terms: readonly TermSighting[],
  { read, sightings }: { read: ReadText; sightings: Sightings },
): Weighed {
  const own = classRow(handbook, postClass).severity;
  if (postClass === 'life_risk') return weighed('S1', 'severity.life_risk');
  const least = weighed(own, `severity.${postClass}`);
  if (!SHARES_THE_CRISIS.has(postClass)) return least;
  const notNow = new Set(NOT_OURS_NOW.flatMap((guard) => (sightings.get(guard) ?? []).map((match) => match.sentence)));
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
  return [least, ...reasons].reduce((most, next) =>
    SEVERITIES.indexOf(next.severity) < SEVERITIES.indexOf(most.severity) ? next : most,
  );
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
