import { inLanguage } from '../../text/languages.ts';
import type { Handbook } from '../handbook.ts';

/**
 * Returns the editor responsible for what the institution publishes, as the plan names it; without a name, the institution
 * itself. A text of a model that people have read needs one (Regulation (EU) 2024/1689, article 50.4).
 */
export function editorOf(handbook: Pick<Handbook, 'institution'>): string {
  const { plan, names, languages } = handbook.institution;
  return plan.editor ?? inLanguage(names, languages[0] ?? 'es', languages);
}
