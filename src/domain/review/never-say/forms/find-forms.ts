import type { Span } from '../../../text/fold-text.ts';
import { matchesIn } from '../../../text/matches-in.ts';
import type { RarePattern } from '../../../text/patterns/rare-pattern.ts';
import { rarePattern } from '../../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import type { FormRule } from './form-rule.ts';
import { PROMISE_FORMS } from './promise-forms.ts';
import { BLAME_FORMS, IRONY_FORMS, REPROACH_FORMS, THREAT_FORMS } from './reproach-forms.ts';

const RULES = [...REPROACH_FORMS, ...IRONY_FORMS, ...THREAT_FORMS, ...PROMISE_FORMS, ...BLAME_FORMS].map((rule) => ({
  rule,
  forms: rule.forms.map((form) => rarePattern(form)),
}));

const SENTENCE = /[^.!?\n]+(?:[.](?=\S)[^.!?\n]+)*/gu;

/** Returns what a reply says in a form of a theme, sentence by sentence. */
export function findForms({ loose }: DraftReading): { rule: FormRule; span: Span }[] {
  return matchesIn(loose.text, SENTENCE).flatMap(({ 0: sentence, index }) =>
    RULES.flatMap(({ rule, forms }) => {
      const match = firstOf(forms, sentence);
      if (match === null || rule.unless?.test(sentence) === true) return [];
      const start = index + match.index;
      return [{ rule, span: loose.spanOf(start, start + match[0].length) }];
    }),
  );
}

/** The leftmost match of the forms; of two at one place, that of the first form. */
function firstOf(forms: readonly RarePattern[], sentence: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const form of forms) {
    const match = form.exec(sentence);
    if (match !== null && match[0] !== '' && (first === null || match.index < first.index)) first = match;
  }
  return first;
}
