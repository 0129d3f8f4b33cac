import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError } from '../handbook-fault.ts';
import { templatesOf, templateWords } from './templates-of.ts';

const RULES: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/</g, 'a text may not hold "<"; write it in words'],
  [
    /(?<![\p{L}\d._-])@[\p{L}\d_]+/gu,
    'a text may not mention anybody; take the @ out, since the network names whom it answers',
  ],
];

/** Markup and mentions inside a text: neither may reach Slack or a network from here. */
export function rawMarkup(parts: HandbookParts): HandbookFault[] {
  return templatesOf(parts).flatMap(({ template, path }) =>
    RULES.flatMap(([pattern, message]) =>
      Array.from(templateWords(template.template).matchAll(pattern), (match) =>
        handbookError(path, message, match.index),
      ),
    ),
  );
}
