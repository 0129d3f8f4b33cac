import { institutionWords } from '../../domain/drafts/institution-words.ts';
import { choicesOf } from '../../domain/handbook/fact-choices.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { renderTemplate, templateVariables } from '../../domain/handbook/liquid-engine.ts';
import type { DeclaredFact, Playbook, ReplyTemplate } from '../../domain/handbook/playbook.ts';
import { idNamed, namedValues } from '../../domain/handbook/record-facts.ts';
import { filledIn } from '../../domain/handbook/validation/texts/filled-in.ts';
import { longestSubject, longestValue } from '../../domain/handbook/validation/texts/text-limits.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { Occasion } from './usual-values.ts';
import { usualRecord, usualValue } from './usual-values.ts';

/** One way to fill a text in: `choice-2` has the second choice of each fact, `none` has none of what may be none. */
export type Filling = { how: 'usual' | 'none' | 'longest' | `choice-${number}`; text: string };

type Around = { handbook: Handbook; playbook: Playbook; occasion: Occasion };

/** Returns a text filled in: usual facts, each choice once, nothing where there may be none, and the longest facts. */
export function fillingsOf(template: ReplyTemplate, around: Around): Filling[] {
  const named = namedFacts(template, around.playbook);
  const choices = Math.max(1, ...named.map((fact) => choicesOf(fact)?.length ?? 0));
  const usual: Filling[] = Array.from({ length: choices }, (_, choice) => ({
    how: choice === 0 ? 'usual' : `choice-${choice + 1}`,
    text: filled(template.template, around, (fact) => usualValue(fact, choice, around.occasion)),
  }));
  const none = named.some((fact) => fact.none !== undefined) ? [withoutAny(template, around)] : [];
  const said = [...usual, ...none];
  // A choice that the text does not say gives the same words again.
  const different = said.filter(({ text }, index) => said.findIndex((one) => one.text === text) === index);
  return [...different, { how: 'longest', text: longestText(template, around) }];
}

function namedFacts({ template }: ReplyTemplate, { facts }: Playbook): DeclaredFact[] {
  const known = new Set(facts.map(({ id }) => id));
  const ids = templateVariables(template).map((name) => idNamed(name, known));
  return facts.filter(({ id }) => ids.includes(id));
}

function withoutAny({ template }: ReplyTemplate, around: Around): Filling {
  const { institution, language } = around.occasion;
  const valueFor = (fact: DeclaredFact) =>
    fact.none === undefined
      ? usualValue(fact, 0, around.occasion)
      : inLanguage(fact.none, language, institution.languages);
  return { how: 'none', text: filled(template, around, valueFor) };
}

/** Returns a template of the playbook with these values. */
function filled(
  template: string,
  { handbook, playbook, occasion }: Around,
  valueFor: (fact: DeclaredFact) => string,
): string {
  const { institution, language } = occasion;
  const values = new Map<string, string>([
    ...Object.entries(usualRecord(occasion)).map(([name, value]) => [`record.${name}`, value] as const),
    ...playbook.facts.map((fact) => [fact.id, valueFor(fact)] as const),
    ...playbook.standingFacts.map(
      (fact) => [fact.id, inLanguage(fact.texts, language, institution.languages)] as const,
    ),
  ]);
  return renderTemplate(template, {
    language,
    ...namedValues(values),
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook.subjects, language, institution.languages) },
  }).trim();
}

/** Returns the longest text that the check of the handbook counts. */
function longestText({ template }: ReplyTemplate, { playbook, occasion }: Around): string {
  const { institution, language } = occasion;
  const texts = filledIn(template, {
    institution,
    playbook,
    language,
    standIn: (fact) => longestWords(fact, occasion),
    subject: longestSubject(institution, playbook, language),
  });
  return texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '').trim();
}

/** As long as the check counts, and readable: the longest choice, else the fact's title, where it has room, and dots. */
function longestWords(
  fact: Pick<DeclaredFact, 'kind' | 'maxLength' | 'titles' | 'choices'>,
  { institution, language }: Occasion,
): string {
  const counted = longestValue(fact, language);
  if (fact.kind === 'link') return counted;
  const chosen = (choicesOf(fact) ?? []).find(({ words }) => words[language]?.length === counted.length);
  const title = inLanguage(fact.titles, language, institution.languages);
  if (chosen?.words[language] !== undefined) return chosen.words[language];
  return (title.length < counted.length ? title : '').padEnd(counted.length, '·');
}
