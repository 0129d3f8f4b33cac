import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { missingMarker } from '../../drafts/missing-marker.ts';
import type { Language } from '../../text/languages.ts';
import type { CaseState } from '../model/case-state.ts';

/** Gap that a person fills where the handbook has no words for a statement in that language. */
const TEXT = {
  id: 'text',
  titles: {
    es: 'el texto en castellano',
    ca: 'el text en valencià/català',
    gl: 'o texto en galego',
    eu: 'testua euskaraz',
    en: 'the text in English',
    fr: 'le texte en français',
    pt: 'o texto em português',
  },
};

/**
 * Keeps of the composed texts those in the language of the case, where a statement has several. Where the
 * handbook has none, the text is a gap, which no approval lets out.
 */
export function inItsLanguage(all: readonly ComposedDraft[], { core }: Pick<CaseState, 'core'>): ComposedDraft[] {
  const { language } = core.assessment;
  if (core.statementId === undefined || language === 'und') return [...all];
  const own = all.filter((one) => one.language === language);
  return own.length > 0 ? own : [unwritten(language)];
}

function unwritten(language: Language): ComposedDraft {
  return {
    templateId: `statement/${language}/unwritten`,
    variant: 'a',
    language,
    languageFellBack: false,
    text: missingMarker(TEXT, language),
    factIds: [],
    missingFacts: [],
  };
}
