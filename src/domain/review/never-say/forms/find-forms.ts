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
  const found: { rule: FormRule; span: Span }[] = [];
  for (const { 0: sentence, index } of matchesIn(loose.text, SENTENCE)) {
    const likely = likelyForms(loose.text, index, index + sentence.length);
    if (likely.length === 0) continue;
    for (const [rule, match] of firstByRule(sentence, likely)) {
      if (rule.unless?.test(sentence) === true) continue;
      const start = index + match.index;
      found.push({ rule, span: loose.spanOf(start, start + match[0].length) });
    }
  }
  return found;
}

/** By each rule that a sentence has a form of, the leftmost match; of two at one place, that of the first form. */
function firstByRule(sentence: string, likely: ReturnType<typeof likelyForms>): ReadonlyMap<FormRule, RegExpExecArray> {
  let first: Map<FormRule, RegExpExecArray> | null = null;
  for (const { rule, pattern } of likely) {
    const match = pattern.exec(sentence);
    if (match === null || match[0] === '') continue;
    first ??= new Map();
    const known = first.get(rule);
    if (known === undefined || match.index < known.index) first.set(rule, match);
  }
  return first ?? NOTHING;
}

const NOTHING: ReadonlyMap<FormRule, RegExpExecArray> = new Map();
