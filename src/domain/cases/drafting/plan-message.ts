import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { textsOfDraft } from '../../drafts/composed-draft.ts';
import { institutionWords } from '../../drafts/institution-words.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import { renderTemplate } from '../../handbook/liquid-engine.ts';
import { recordWords } from '../../handbook/record-facts.ts';
import { findOperations } from '../../review/operations/find-operations.ts';
import type { Language } from '../../text/languages.ts';
import { inLanguage } from '../../text/languages.ts';
import { planFacts } from '../facts/record-facts.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { activePlan } from '../model/crises/crisis.ts';

const NAME = 'plan_message';

/**
 * While an emergency plan is activated: the handbook's words that point to its direction's own messages, where the house's own texts would
 * speak of operations. Null where they would not, where nobody has said where these messages stand, or the handbook has no such words.
 */
export function planMessage(
  state: CaseState,
  own: readonly ComposedDraft[],
  { handbook }: { handbook: Handbook },
): ComposedDraft | null {
  const plan = activePlan(state.crisis);
  if (plan === null || plan.link === null || !own.some(speaksOfOperations)) return null;
  const language = languageOf(state, handbook);
  const words = language === null ? undefined : handbook.style.languages[language]?.statements?.planMessage;
  if (language === null || words === undefined) return null;
  const playbook = playbookById(handbook, state.core.playbook);
  const wanted = state.core.assessment.language;
  const text = renderTemplate(words, {
    language,
    fact: {},
    ...recordWords(planFacts(state)),
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook?.subjects ?? {}, language, handbook.institution.languages) },
  });
  return {
    templateId: `statement/${language}/${NAME}`,
    variant: 'a',
    language,
    languageFellBack: wanted !== 'und' && wanted !== language,
    text: text.trim(),
    factIds: planFacts(state).map(({ id }) => id),
    missingFacts: [],
  };
}

function speaksOfOperations(composed: ComposedDraft): boolean {
  return textsOfDraft(composed).some(({ text }) => findOperations(text).length > 0);
}

/** Returns whether the text began as the handbook's words that point to the plan's direction. */
export function isPlanMessage({ templateId }: Pick<Draft, 'templateId'>): boolean {
  return templateId?.startsWith('statement/') === true && templateId.endsWith(`/${NAME}`);
}

/** The citizen's, else the institution's own; null where neither has the words. */
function languageOf({ core }: CaseState, handbook: Handbook): Language | null {
  const wanted = core.assessment.language;
  const languages = [...(wanted === 'und' ? [] : [wanted]), homeLanguage(handbook)];
  return languages.find((one) => handbook.style.languages[one]?.statements?.planMessage !== undefined) ?? null;
}
