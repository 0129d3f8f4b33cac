import type { Handbook } from '../handbook/handbook.ts';
import { hasThanks, homeLanguage, thankingPlaybook } from '../handbook/handbook.ts';
import type { TemplateScope } from '../handbook/liquid-engine.ts';
import { renderTemplate, templateVariables } from '../handbook/liquid-engine.ts';
import type { Playbook, ReplyTemplate } from '../handbook/playbook.ts';
import { idNamed, namedValues, RECORD_FACTS } from '../handbook/record-facts.ts';
import type { LongerLength, PostClass } from '../handbook/vocabulary.ts';
import type { DetectedLanguage, Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';
import type { ComposedDraft, ComposedText } from './composed-draft.ts';
import { institutionWords } from './institution-words.ts';
import type { LiveFact } from './live-fact.ts';
import { liveFactsOf } from './live-facts-of.ts';
import { missingMarker } from './missing-marker.ts';

export type ComposeInput = {
  playbook: Playbook;
  /** Null for a statement of our own. */
  postClass: PostClass | null;
  citizenLanguage: DetectedLanguage;
  handbook: Handbook;
  /**
   * Facts that people entered, in the order of entry, and facts of our own record. `composeDrafts`
   * adds the standing facts.
   */
  facts: readonly LiveFact[];
  /** Id of the topic that the post names in its own words. */
  topic: string | null;
  /** Date such as 2027-03-31, in the institution's time zone. */
  today: string;
};

/**
 * Returns the playbook's own replies to a post: its two variants for the class, else its holding
 * statement, but for thanks. A statement of our own also begins as the holding statement. The list is empty if the
 * playbook has neither; a fact without a value leaves its marker in the text.
 */
export function composeDrafts(asked: ComposeInput): ComposedDraft[] {
  const input = { ...asked, playbook: answeringPlaybook(asked) };
  const found = templatesFor(input);
  if (found === null) return [];
  const languageFellBack = input.citizenLanguage !== 'und' && found.language !== input.citizenLanguage;
  const words = wordsFor(input, found.language);
  const { language } = found;
  return found.templates
    .filter(({ length }) => length === undefined)
    .map((template) => {
      const short = { ...composed(template, words), variant: template.variant, language, languageFellBack };
      const longer = found.templates
        .filter(({ variant }) => variant === template.variant)
        .flatMap((one) => (isLonger(one, input) ? [[one.length, composed(one, words)] as const] : []));
      return longer.length === 0 ? short : { ...short, longer: Object.fromEntries(longer) };
    });
}

/** Returns the playbook whose texts answer: a thank-you gets that of every day where the crisis has none, never the crisis's first message. */
function answeringPlaybook({ playbook, postClass, handbook }: ComposeInput): Playbook {
  if (postClass !== 'praise' || hasThanks(playbook)) return playbook;
  return thankingPlaybook(handbook) ?? playbook;
}

/** Returns whether it is a longer text that fits the occasion: a page of ours answers nobody's post. */
function isLonger(
  template: ReplyTemplate,
  { postClass }: ComposeInput,
): template is ReplyTemplate & { length: LongerLength } {
  return template.length === 'long' || (template.length === 'page' && postClass === null);
}

/** Returns the templates of the texts that would be composed: every variant, in every length. */
export function templatesFor(input: Pick<ComposeInput, 'playbook' | 'postClass' | 'citizenLanguage' | 'handbook'>): {
  language: Language;
  templates: ReplyTemplate[];
} | null {
  const { citizenLanguage, handbook } = input;
  const home = handbook.institution.languages;
  const languages = citizenLanguage === 'und' ? home : [citizenLanguage, ...home];
  // Nobody who thanks is answered with a warning.
  const kinds = input.postClass === 'praise' ? ['praise'] : [input.postClass, 'holding_statement'];
  for (const kind of kinds) {
    for (const language of languages) {
      const templates = input.playbook.templates.filter((each) => each.kind === kind && each.language === language);
      if (templates.length > 0) return { language, templates };
    }
  }
  return null;
}

type Words = { scope: TemplateScope; live: ReadonlyMap<string, LiveFact>; markers: ReadonlyMap<string, string> };

/** Returns every word that a template in this language may name: the value if known, else a marker. */
function wordsFor(input: ComposeInput, language: Language): Words {
  const { playbook, handbook, facts, today } = input;
  const fallbacks = handbook.institution.languages;
  const live = new Map(
    liveFactsOf({ playbook, entered: facts, language, fallbacks, today }).map((fact) => [fact.key, fact]),
  );
  const named = [...playbook.facts, ...playbook.standingFacts.map(({ id }) => ({ id, titles: {} })), ...RECORD_FACTS];
  const markers = new Map(
    named.filter(({ id }) => !live.has(id)).map((fact) => [fact.id, missingMarker(fact, language)]),
  );
  const values = [...live].map(([key, fact]) => [key, fact.value.trim()] as const);
  return {
    live,
    markers,
    scope: {
      language,
      ...namedValues(new Map([...markers, ...values])),
      institution: institutionWords(handbook, language),
      post: { subject: subjectIn(input, language) },
    },
  };
}

function subjectIn(input: ComposeInput, language: Language): string {
  const topic = input.handbook.institution.topics.find(({ id }) => id === input.topic);
  return topic?.titles[language] ?? inLanguage(input.playbook.subjects, language, [homeLanguage(input.handbook)]);
}

function composed(template: ReplyTemplate, words: Words): ComposedText {
  const text = renderTemplate(template.template, words.scope).trim();
  const known = { has: (id: string) => words.live.has(id) || words.markers.has(id) };
  const keys = templateVariables(template.template).flatMap((name) => idNamed(name, known) ?? []);
  return {
    templateId: template.id,
    text,
    factIds: keys.flatMap((key) => words.live.get(key)?.id ?? []),
    missingFacts: keys.filter((key) => {
      const marker = words.markers.get(key);
      return marker !== undefined && text.includes(marker) && RECORD_FACTS.every(({ id }) => id !== key);
    }),
  };
}
