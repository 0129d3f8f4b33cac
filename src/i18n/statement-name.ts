import type { CaseCore, StatementKind } from '../domain/cases/model/case-state.ts';
import type { DetectedLanguage } from '../domain/text/languages.ts';
import type { Texts } from './texts.ts';

/** Returns the name of a statement of ours: its kind and, where it has several languages, that of this case. */
export function statementName(
  { statement, statementId, assessment }: Pick<CaseCore, 'statement' | 'statementId' | 'assessment'>,
  texts: Texts,
): string {
  return inLanguageName(statement ?? 'update', statementId === undefined ? null : assessment.language, texts);
}

/** Returns the kind of a statement, with the language in which it says it; null for a statement in one language. */
export function inLanguageName(statement: StatementKind, language: DetectedLanguage | null, texts: Texts): string {
  const what = texts.t(`statement.${statement}`);
  return language === null ? what : texts.t('statement.in', { what, language: texts.t(`language.${language}`) });
}
