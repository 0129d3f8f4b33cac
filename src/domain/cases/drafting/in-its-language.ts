import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { missingMarker } from '../../drafts/missing-marker.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { CatalanName } from '../../handbook/vocabulary.ts';
import type { Language } from '../../text/languages.ts';
import type { CaseState } from '../model/case-state.ts';

const IN_CATALAN: Record<CatalanName, string> = {
  both: 'el text en valencià/català',
  valencian: 'el text en valencià',
  catalan: 'el text en català',
};

/** Gap that a person fills where the handbook has no words for a statement in that language. */
const textIn = ({ institution }: Handbook) => ({
  id: 'text',
  titles: {
    es: 'el texto en castellano',
    ca: IN_CATALAN[institution.catalanName ?? 'both'],
    gl: 'o texto en galego',
    eu: 'testua euskaraz',
    en: 'the text in English',
    fr: 'le texte en français',
    pt: 'o texto em português',
  },
});

/**
 * Keeps of the composed texts those in the language of the case, where a statement has several. Where the
 * handbook has none, the text is a gap, which no approval lets out.
 */
export function inItsLanguage(
  all: readonly ComposedDraft[],
  { core }: Pick<CaseState, 'core'>,
  handbook: Handbook,
): ComposedDraft[] {
  const { language } = core.assessment;
  if (core.statementId === undefined || language === 'und') return [...all];
  const own = all.filter((one) => one.language === language);
  return own.length > 0 ? own : [unwritten(language, handbook)];
}

function unwritten(language: Language, handbook: Handbook): ComposedDraft {
  return {
    templateId: `statement/${language}/unwritten`,
    variant: 'a',
    language,
    languageFellBack: false,
    text: missingMarker(textIn(handbook), language),
    factIds: [],
    missingFacts: [],
  };
}
