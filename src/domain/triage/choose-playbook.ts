import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { PLAYBOOK_AT_RISK } from '../handbook/playbook.ts';
import type { PostClass } from '../handbook/vocabulary.ts';
import type { ReadText } from '../phrases/read-words.ts';
import { wordsAt } from '../phrases/words-at.ts';
import type { Because } from './model/assessment.ts';
import type { Subject } from './subject.ts';

const BY_CLASS: Partial<Readonly<Record<PostClass, string>>> = {
  life_risk: PLAYBOOK_AT_RISK,
  hate: 'hate',
  false_claim: 'hoax',
};

/** The playbook to answer from: the class's own when the handbook has it, else the matter's, else `everyday`; none for politics and rage. */
export function choosePlaybook(
  handbook: Handbook,
  postClass: PostClass,
  subject: Subject | null,
  read: ReadText,
): { playbook: string | null; because: Because } {
  if (postClass === 'political' || postClass === 'rant') return chosen(null, `playbook.none_for_${postClass}`);
  const own = playbookById(handbook, BY_CLASS[postClass] ?? null);
  if (own !== undefined) return chosen(own.id, `playbook.${own.id}.class`);
  // For a person in danger, no text is better than a text that may be about something else.
  const isGuess = postClass === 'life_risk' && subject?.by === 'likeness';
  if (subject !== null && !isGuess) {
    return chosen(subject.playbook.id, `playbook.${subject.playbook.id}.${subject.by}`, wordsAt(read, subject.words));
  }
  if (postClass === 'life_risk') return chosen(null, 'playbook.person_at_risk_is_missing');
  const everyday = playbookById(handbook, 'everyday');
  return everyday === undefined
    ? chosen(null, 'playbook.none_matches')
    : chosen(everyday.id, 'playbook.everyday.no_crisis');
}

function chosen(
  playbook: string | null,
  rule: string,
  words: string[] = [],
): { playbook: string | null; because: Because } {
  return { playbook, because: { decided: 'playbook', rule, words } };
}
