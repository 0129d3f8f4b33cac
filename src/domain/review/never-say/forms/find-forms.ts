import type { Span } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import { rarePatterns } from '../../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import type { FormRule } from './form-rule.ts';
import { PROMISE_FORMS } from './promise-forms.ts';
import { BLAME_FORMS, IRONY_FORMS, REPROACH_FORMS, THREAT_FORMS } from './reproach-forms.ts';

const likelyForms = rarePatterns(
  [...REPROACH_FORMS, ...IRONY_FORMS, ...THREAT_FORMS, ...PROMISE_FORMS, ...BLAME_FORMS].flatMap((rule) =>
    rule.forms.map((pattern) => ({ rule, pattern })),
  ),
);

const SENTENCE = /[^.!?\n]+(?:[.](?=\S)[^.!?\n]+)*/gu;

/** Returns what a reply says in a form of a theme, sentence by sentence. */
export function findForms({ loose }: DraftReading): { rule: FormRule; span: Span }[] {
  return matchesIn(loose.text, SENTENCE).flatMap(({ 0: sentence, index }) =>
    [...firstByRule(sentence)].flatMap(([rule, match]) => {
      if (rule.unless?.test(sentence) === true) return [];
      const start = index + match.index;
      return [{ rule, span: loose.spanOf(start, start + match[0].length) }];
    }),
  );
}

/** By each rule that a sentence has a form of, the leftmost match; of two at one place, that of the first form. */
function firstByRule(sentence: string): ReadonlyMap<FormRule, RegExpExecArray> {
  const likely = likelyForms(sentence);
  if (likely.length === 0) return NOTHING;
  const first = new Map<FormRule, RegExpExecArray>();
  for (const { rule, pattern } of likely) {
    const match = pattern.exec(sentence);
    if (match === null || match[0] === '') continue;
    const known = first.get(rule);
    if (known === undefined || match.index < known.index) first.set(rule, match);
  }
  return first;
}

const NOTHING: ReadonlyMap<FormRule, RegExpExecArray> = new Map();
