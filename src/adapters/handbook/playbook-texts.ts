import { createHash } from 'node:crypto';
import type { ReplyTemplate } from '../../domain/handbook/playbook.ts';
import type { LongerLength, ReplyKind } from '../../domain/handbook/vocabulary.ts';
import { CERC_SLOTS, LONGER_LENGTHS, REPLY_KINDS } from '../../domain/handbook/vocabulary.ts';
import type { Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import type { KindSection, LanguageSection, OffsetProblem, TextSection } from './playbook-outline.ts';
import { playbookOutline } from './playbook-outline.ts';

const VARIANTS: readonly string[] = ['a', 'b'];
/** Headings under a kind of reply, in their order; those of long texts may be left out. */
const VARIANT_ORDER: readonly string[] = ['a', 'a-long', 'b', 'b-long'];
/** Headings under a first message. Its parts are said in the order in which they are written, its longer texts after them. */
const LONGER_NAMES: readonly string[] = LONGER_LENGTHS;
const PART_NAMES: readonly string[] = [...CERC_SLOTS, ...LONGER_NAMES];
const REQUIRED_PARTS: readonly string[] = CERC_SLOTS.filter((part) => part !== 'empathy');

/** Template with the offset in what was read of each of its characters. */
export type SourcedTemplate = { template: ReplyTemplate; offsetInFile: (offset: number) => number };

type Piece = { at: number; length: number; source: number };

/** Returns the texts of a playbook's Markdown, and a problem for all content outside its grammar. */
export function playbookTexts(
  playbook: string,
  markdown: string,
): { templates: SourcedTemplate[]; problems: OffsetProblem[] } {
  const outline = playbookOutline(markdown);
  const problems = [...outline.problems];
  const templates = outline.languages.flatMap((section, index) => {
    const language = LANGUAGES.find((each) => each === section.name);
    const wrong = languageFault(section, language, { before: outline.languages.slice(0, index), kind: 'question' });
    if (wrong !== null) problems.push({ offset: section.offset, field: section.name, message: wrong });
    if (language === undefined) return [];
    return section.kinds.flatMap((kind, at) => {
      const read = kindTexts(playbook, language, kind, section.kinds.slice(0, at), markdown);
      problems.push(...read.problems);
      return read.templates;
    });
  });
  return { templates, problems };
}

/**
 * Returns what is wrong with a heading of a language; null when nothing is.
 * @param given.kind a kind of text of such a file, as an example for its author
 */
export function languageFault(
  section: LanguageSection,
  language: Language | undefined,
  { before, kind }: { before: readonly LanguageSection[]; kind: string },
): string | null {
  if (language === undefined) return `"# ${section.name}" is no language; write one of ${LANGUAGES.join(', ')}`;
  if (before.some((each) => each.name === section.name))
    return `"# ${section.name}" stands here twice; put its texts together`;
  return section.kinds.length === 0
    ? `"# ${section.name}" holds no text; write one under "## ${kind}" or take it out`
    : null;
}

function kindTexts(
  playbook: string,
  language: Language,
  section: KindSection,
  before: readonly KindSection[],
  markdown: string,
): { templates: SourcedTemplate[]; problems: OffsetProblem[] } {
  const field = `${language}/${section.name}`;
  const problem = (message: string): OffsetProblem => ({ offset: section.offset, field, message });
  const kind = REPLY_KINDS.find((each) => each === section.name);
  if (kind === undefined) {
    const message = `"## ${section.name}" is no kind of text; write one of ${REPLY_KINDS.join(', ')}`;
    return { templates: [], problems: [problem(message)] };
  }
  const isStatement = kind === 'holding_statement';
  const [wanted, names] = isStatement ? [REQUIRED_PARTS, PART_NAMES] : [VARIANTS, VARIANT_ORDER];
  const problems = section.texts.flatMap((text, index) =>
    textFaults(text, section.texts.slice(0, index), { names, isOrdered: !isStatement }).map((message) => ({
      offset: text.offset,
      field: `${field}/${text.name}`,
      message,
    })),
  );
  if (before.some((each) => each.name === kind)) problems.push(problem(`"## ${kind}" stands here twice; keep one`));
  for (const name of wanted) {
    if (!section.texts.some((text) => text.name === name)) {
      problems.push(problem(`"### ${name}" is missing under "## ${kind}" (${wanted.join(', ')}); write it`));
    }
  }
  const named = (variant: string) => ({ id: `${playbook}/${language}/${kind}/${variant}`, language, kind, variant });
  return { templates: templatesOf(section, kind, markdown, named), problems };
}

/** Returns what is wrong with the heading of a text, and with a text that is not there. */
export function textFaults(
  text: TextSection,
  before: readonly TextSection[],
  { names, isOrdered }: { names: readonly string[]; isOrdered: boolean },
): string[] {
  const place = names.indexOf(text.name);
  if (place === -1) return [`"### ${text.name}" is unknown here; write one of ${names.join(', ')}`];
  if (before.some((each) => each.name === text.name)) return [`"### ${text.name}" stands here twice; keep one`];
  // The parts of a first message have any order among themselves.
  const rank = (name: string) => (isOrdered ? names.indexOf(name) : LONGER_NAMES.indexOf(name));
  const isLate = (each: TextSection) => rank(each.name) > rank(text.name);
  const faults = before.some(isLate) ? [`"### ${text.name}" is out of order; the order is ${names.join(', ')}`] : [];
  return text.start === text.end ? [...faults, `"### ${text.name}" has no text; write it below the heading`] : faults;
}

/** Texts as they stand, short and long; of a first message the parts are one text, joined with a space in the order written. */
function templatesOf(
  section: KindSection,
  kind: ReplyKind,
  markdown: string,
  named: (variant: string) => Omit<ReplyTemplate, 'template' | 'fingerprint'>,
): SourcedTemplate[] {
  const found = (names: readonly string[]) =>
    names.flatMap((name) => section.texts.find((text) => text.name === name && text.start < text.end) ?? []);
  const one = (variant: string, texts: readonly TextSection[]) =>
    texts.length === 0 ? [] : [sourcedTemplate(named(variant), texts, markdown)];
  const longer = (length: LongerLength, variant: string, texts: readonly TextSection[]) =>
    one(variant, texts).map(({ template, offsetInFile }) => ({
      template: { ...template, id: `${template.id}-${length}`, length },
      offsetInFile,
    }));
  if (kind === 'holding_statement') {
    const parts = section.texts.map(({ name }) => name).filter((name) => CERC_SLOTS.some((slot) => slot === name));
    return [
      ...one('a', found([...new Set(parts)])),
      ...LONGER_LENGTHS.flatMap((length) => longer(length, 'a', found([length]))),
    ];
  }
  return VARIANTS.flatMap((name) => [...one(name, found([name])), ...longer('long', name, found([`${name}-long`]))]);
}

/** Joins sections of a file to one template, which knows the place of each of its characters there. */
export function sourcedTemplate(
  name: Omit<ReplyTemplate, 'template' | 'fingerprint'>,
  texts: readonly TextSection[],
  markdown: string,
): SourcedTemplate {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of texts) {
    pieces.push({ at, length: end - start, source: start });
    at += end - start + 1;
  }
  const template = texts.map(({ start, end }) => markdown.slice(start, end)).join(' ');
  const fingerprint = createHash('sha256').update(template).digest('hex').slice(0, 12);
  return { template: { ...name, template, fingerprint }, offsetInFile: (offset) => offsetIn(pieces, offset) };
}

function offsetIn(pieces: readonly Piece[], offset: number): number {
  const piece = pieces.findLast(({ at }) => at <= offset) ?? pieces[0];
  return piece === undefined ? 0 : piece.source + Math.min(offset - piece.at, piece.length);
}
