import { RECURRING_KIND, RECURRING_LENGTHS } from '../../domain/handbook/playbooks/recurring-content.ts';
import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { KindSection, LanguageSection, OffsetProblem } from './playbook-outline.ts';
import { playbookOutline } from './playbook-outline.ts';
import type { SourcedTemplate } from './playbook-texts.ts';
import { languageFault, sourcedTemplate, textFaults } from './playbook-texts.ts';

/** Headings under a language's kind, in their order; the long text may be left out. */
const NAMES: readonly string[] = RECURRING_LENGTHS;

type Read = { templates: SourcedTemplate[]; problems: OffsetProblem[] };

/** Returns the texts of a recurring content's Markdown, and a problem for all content outside its grammar. */
export function recurringTexts(content: string, markdown: string): Read {
  const outline = playbookOutline(markdown, RECURRING_KIND);
  const read = outline.languages.map((section, index) =>
    languageTexts(content, section, outline.languages.slice(0, index), markdown),
  );
  return {
    templates: read.flatMap(({ templates }) => templates),
    problems: [...outline.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

function languageTexts(
  content: string,
  section: LanguageSection,
  before: readonly LanguageSection[],
  markdown: string,
): Read {
  const language = LANGUAGES.find((each) => each === section.name);
  const wrong = languageFault(section, language, { before, kind: RECURRING_KIND });
  const ofLanguage = wrong === null ? [] : [{ offset: section.offset, field: section.name, message: wrong }];
  if (language === undefined) return { templates: [], problems: ofLanguage };
  const [own] = section.kinds;
  const others = section.kinds.filter((kind) => kind !== own || kind.name !== RECURRING_KIND);
  const ofKinds = others.map(({ name, offset }) => ({
    offset,
    field: `${language}/${name}`,
    message: `"## ${name}" is unknown here; write all texts of a language below one "## ${RECURRING_KIND}"`,
  }));
  const ofTexts = own === undefined ? [] : textProblems(own, language);
  return {
    templates: own === undefined ? [] : templatesOf(own, { content, language, markdown }),
    problems: [...ofLanguage, ...ofKinds, ...ofTexts],
  };
}

function textProblems(section: KindSection, language: Language): OffsetProblem[] {
  const field = `${language}/${section.name}`;
  const faults = section.texts.flatMap((text, index) =>
    textFaults(text, section.texts.slice(0, index), { names: NAMES, isOrdered: true }).map((message) => ({
      offset: text.offset,
      field: `${field}/${text.name}`,
      message,
    })),
  );
  if (section.texts.some(({ name }) => name === 'short')) return faults;
  const message = `"### short" is missing under "## ${section.name}"; write the text that fits every network`;
  return [...faults, { offset: section.offset, field, message }];
}

function templatesOf(
  { texts }: KindSection,
  { content, language, markdown }: { content: string; language: Language; markdown: string },
): SourcedTemplate[] {
  return RECURRING_LENGTHS.flatMap((name) => {
    const text = texts.find((one) => one.name === name && one.start < one.end);
    if (text === undefined) return [];
    const base = { id: `${content}/${language}/${name}`, language, kind: 'holding_statement' as const, variant: 'a' };
    return [sourcedTemplate(name === 'short' ? base : { ...base, length: name }, [text], markdown)];
  });
}
