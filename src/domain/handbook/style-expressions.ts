import type { Expressions } from '../text/find-expressions.ts';
import { compileExpressions } from '../text/find-expressions.ts';
import type { LanguageStyle } from './style.ts';

export type StyleExpressions = {
  /** Never said, whatever the case. */
  banned: Expressions<LanguageStyle['banned'][number]>;
  /** Circumlocutions, each with its direct expression. */
  replaced: Expressions<LanguageStyle['replace'][number]>;
};

const compiled = new WeakMap<LanguageStyle, StyleExpressions>();

/** The style guide's expressions of a language, ready to be searched for. */
export function styleExpressions(section: LanguageStyle): StyleExpressions {
  const known = compiled.get(section);
  if (known !== undefined) return known;
  const expressions = {
    banned: compileExpressions(section.banned, ({ words }) => words),
    replaced: compileExpressions(section.replace, ({ avoid }) => avoid),
  };
  compiled.set(section, expressions);
  return expressions;
}
