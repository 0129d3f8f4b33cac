import { Liquid, LiquidError } from 'liquidjs';
import type { Language } from '../text/languages.ts';
import { matchesIn } from '../text/matches-in.ts';
import { rememberLast } from '../text/remember-last.ts';
import { RESTS, withAgreeingArticles } from '../text/words/articles-before-values.ts';

/** Variables that a playbook's template may name; no others exist. */
export type TemplateScope = {
  /** Language of the template, whose articles agree with the values. */
  language: Language;
  fact: Readonly<Record<string, string>>;
  institution: Readonly<Record<(typeof INSTITUTION_VARIABLES)[number], string>>;
  post: Readonly<{ subject: string }>;
  /** Values of a crisis from our own record. */
  record?: Readonly<Record<string, string>>;
  /** In the words of `style.yml` for statements of our own alone. */
  statement?: Readonly<Record<string, string>>;
};

export const INSTITUTION_VARIABLES = ['name', 'short_name', 'web', 'phone', 'private_channel'] as const;

/** `facts`: «título: valor; …» of what holds; `titles`: of all that it is about. */
export const STATEMENT_VARIABLES = ['facts', 'titles'] as const;

/** A choice between texts is allowed; loops, includes, assignments and raw blocks are not. */
const ALLOWED_TAGS: readonly string[] = ['if', 'elsif', 'else', 'unless', 'endif', 'endunless'];

/**
 * `capitalize` alone, and ours: it lifts the first letter and leaves the rest ("AEMET" stays). `downcase` would spoil
 * names, and `default` would assert something that no fact holds.
 */
const ALLOWED_FILTERS = { capitalize: (value: unknown) => capitalized(String(value)) };

/** Problem that prevents the use of a template, with its position; line and column from 1. */
export type TemplateFault = { line: number; column: number; message: string };

/** A variable as a template names it; line and column from 1. */
export type TemplateVariable = { name: string; line: number; column: number };

const LONGEST_TEMPLATE = 20_000;

const engine = createEngine();

/** The texts with which cases are answered, and those that a check fills in one after the other. */
const TEMPLATES_REMEMBERED = 500;

const parsed = rememberLast((template) => engine.parse(template), TEMPLATES_REMEMBERED);

/**
 * The template with its variables filled in, each after the article that it asks for; throws when it cannot be parsed or
 * names what the scope lacks.
 */
export function renderTemplate(template: string, { language, ...values }: TemplateScope): string {
  const groups = new Map<string, Readonly<Record<string, string>>>(Object.entries(values));
  const valueNamed = (name: string) => {
    const [group = '', key = ''] = name.split('.');
    return groups.get(group)?.[key];
  };
  const agreeing = withAgreeingArticles(template, valueNamed, language);
  const plain = plainlyFilled(agreeing.template, groups.set(RESTS, agreeing.rests));
  return plain ?? String(engine.renderSync(parsed(agreeing.template), { ...values, [RESTS]: agreeing.rests }));
}

/** A value as it is or with a capital. */
const PLAIN_USE = /(?<!\{)\{\{ *([a-z]\w*)\.([a-z]\w*) *(\| *capitalize *)?\}\}/g;
const OTHER_USE = /\{[{%]/;

/** Fills in a template that holds values alone, which takes the engine far longer; null where it holds anything else. */
function plainlyFilled(template: string, groups: ReadonlyMap<string, Readonly<Record<string, string>>>): string | null {
  if (template.length > LONGEST_TEMPLATE) return null;
  let text = '';
  let from = 0;
  for (const { index, 0: use, 1: group = '', 2: key = '', 3: filter } of matchesIn(template, PLAIN_USE)) {
    const before = template.slice(from, index);
    const values = groups.get(group) ?? {};
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (OTHER_USE.test(before) || value === undefined) return null;
    text += before + (filter === undefined ? value : capitalized(value));
    from = index + use.length;
  }
  const rest = template.slice(from);
  return OTHER_USE.test(rest) ? null : text + rest;
}

/** All texts of a handbook: a check asks each of them the same many times. */
const ANALYSES_REMEMBERED = 5_000;

const analysisOf = rememberLast((template) => {
  const { variables, globals } = engine.analyzeSync(parsed(template), { partials: false });
  const uses = Object.values(variables)
    .flat()
    .map((use): TemplateVariable => ({ name: String(use), line: use.location.row, column: use.location.col }));
  return { names: [...new Set(Object.values(globals).flat().map(String))], uses };
}, ANALYSES_REMEMBERED);

/** Full names of the variables that a template uses, `fact.zone`, each once; throws when it cannot be parsed. */
export function templateVariables(template: string): readonly string[] {
  return analysisOf(template).names;
}

/** Every use of a variable, with its place; throws when the template cannot be parsed. */
export function templateVariableUses(template: string): readonly TemplateVariable[] {
  return analysisOf(template).uses;
}

const faultIn = rememberLast<{ fault: TemplateFault | null }>((template) => {
  try {
    parsed(template);
    return { fault: null };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}, ANALYSES_REMEMBERED);

/**
 * Returns why the template cannot be parsed, including tags and filters off the allow-list; null if
 * it can.
 */
export function templateFault(template: string): TemplateFault | null {
  return faultIn(template).fault;
}

function faultOf(error: unknown): TemplateFault {
  if (!LiquidError.is(error)) return { line: 1, column: 1, message: 'it cannot be read as a template' };
  const [line = 1, column = 1] = error.token.getPosition();
  const tag = /tag "([^"]*)" not found/.exec(error.message)?.[1];
  if (tag !== undefined)
    return { line, column, message: `the tag "${tag}" is not allowed; use if, elsif, else, unless` };
  const filter = /undefined filter: (\S+?)(?:,|$)/.exec(error.message)?.[1];
  if (filter !== undefined) {
    return { line, column, message: `the filter "${filter}" is not allowed; the only one is capitalize` };
  }
  return { line, column, message: `it is not a well-formed template (${firstClause(error.message)})` };
}

function firstClause(message: string): string {
  return message.split(/, (?:file|line):/)[0] ?? message;
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    // Without a map of its own the engine would look for partials on the disk.
    templates: {},
    parseLimit: LONGEST_TEMPLATE,
    // Milliseconds on the wall: without loops a text is short work, and a machine that stalls must not cost one.
    renderLimit: 10_000,
    memoryLimit: 100_000,
  });
  for (const tag of Object.keys(liquid.tags)) if (!ALLOWED_TAGS.includes(tag)) delete liquid.tags[tag];
  for (const filter of Object.keys(liquid.filters)) liquid.unregisterFilter(filter);
  for (const [name, filter] of Object.entries(ALLOWED_FILTERS)) liquid.registerFilter(name, filter);
  return liquid;
}

function capitalized(text: string): string {
  const [first = ''] = text;
  if (/^https?:/.test(text)) return text;
  return first.toLocaleUpperCase('es') + text.slice(first.length);
}
