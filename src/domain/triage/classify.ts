import type { PostClass } from '../handbook/vocabulary.ts';
import { POST_CLASSES } from '../handbook/vocabulary.ts';
import type { PersonalDatum } from '../posts/personal-datum.ts';
import type { Because } from './assessment.ts';
import type { Sightings } from './matching/compile-rules.ts';
import { ASKED } from './matching/compile-rules.ts';
import { wordsAt } from './matching/words-at.ts';
import { classRules } from './rules/class-rules.ts';
import type { ReadText } from './text/read-words.ts';

/** What is known of a post before its class. */
export type Signals = {
  read: ReadText;
  sightings: Sightings;
  personalData: readonly PersonalDatum[];
  inCrisis: boolean;
};

export type Verdict = { class: PostClass; because: Because[] };

/** What a class gives way to, though it is asked first: a journalist asks too, a hoax reports too. */
const GIVES_WAY: Partial<Readonly<Record<PostClass, readonly PostClass[]>>> = {
  field_report: ['press', 'false_claim'],
  question: ['press'],
  complaint: ['press', 'false_claim'],
};

/** Kinds that tell who somebody is or where to find them. A number plate alone is masked, but is part of reporting a car. */
const EXPOSING: ReadonlySet<PersonalDatum['kind']> = new Set([
  'dni',
  'nie',
  'phone',
  'email',
  'iban',
  'address',
  'card',
]);

/** The class of a post: the first of `POST_CLASSES` that a rule speaks for. */
export function classify(signals: Signals): Verdict {
  for (const postClass of POST_CLASSES) {
    if ((GIVES_WAY[postClass] ?? []).some((other) => reasons(other, signals).length > 0)) continue;
    const because = reasons(postClass, signals);
    if (because.length > 0) return { class: postClass, because };
  }
  return unspoken(signals);
}

function reasons(postClass: PostClass, signals: Signals): Because[] {
  const because = classRules[postClass].flatMap((rule) => seen(`${postClass}.${rule.name}`, signals));
  if (postClass === 'personal_data') return [...exposed(signals), ...because];
  if (postClass === 'question') return [...because, ...askedWithMark(signals)];
  return because;
}

function seen(rule: string, { read, sightings }: Signals): Because[] {
  const matches = sightings.get(rule);
  return matches === undefined ? [] : [{ decided: 'class', rule, words: wordsAt(read, matches) }];
}

function exposed({ read, personalData }: Signals): Because[] {
  return personalData
    .filter((datum) => EXPOSING.has(datum.kind))
    .map(({ kind, start, end }) => ({
      decided: 'class',
      rule: `personal_data.${kind}`,
      words: [read.text.slice(start, end)],
    }));
}

/** Sentences with a question mark, but for those that only sound like questions or speak of politics. */
function askedWithMark({ read, sightings }: Signals): Because[] {
  const asked = sightings.get(ASKED) ?? [];
  const hollow = ['rhetorical', 'political.resign', 'political.government', 'irony'].flatMap(
    (rule) => sightings.get(rule) ?? [],
  );
  const real = asked.filter((each) => hollow.every((other) => other.sentence !== each.sentence));
  return real.length === 0 ? [] : [{ decided: 'class', rule: 'question.asked', words: wordsAt(read, real) }];
}

/** No rule spoke. A person flagged it, so it is never let stand unread: a crisis makes it a report, all else a complaint. */
function unspoken({ inCrisis }: Signals): Verdict {
  const postClass = inCrisis ? 'field_report' : 'complaint';
  return { class: postClass, because: [{ decided: 'class', rule: `${postClass}.no_rule_spoke`, words: [] }] };
}
