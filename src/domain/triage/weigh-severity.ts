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

/** Classes whose urgency is that of the crisis they speak of: somebody waits for an answer, or acts on what is false. */
const SHARES_THE_CRISIS: ReadonlySet<PostClass> = new Set(['field_report', 'question', 'complaint', 'false_claim']);

/** Beside these the crisis is another one: years ago, far away, in a film. */
const NOT_OURS_NOW = ['past', 'elsewhere', 'fiction', 'learning'];

type Weighed = { severity: Severity; because: Because };

/**
 * How urgent a post is. A life at risk is S1. A report, question, complaint or false claim in a crisis is as urgent as the crisis, since an
 * answer late is an answer that somebody acts without; so a question about a flood is S1. Applause, politics, rage, press and data laid
 * open stay as urgent as their class, however grave the crisis: they must not bury those ten cards. What the playbook that answers
 * says of itself counts too: a hoax that sends people out of their houses is more than a hoax.
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
  const playbooks = [...new Set([subject?.playbook, playbook])].filter((one) => one !== undefined);
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
