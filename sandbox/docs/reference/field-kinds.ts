import { z } from 'zod';
import {
  accountField,
  factIdField,
  hostField,
  hourField,
  idField,
  phoneField,
  slackIdField,
  slackUserField,
} from '../../../src/domain/handbook/field-types.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { codeOf } from './markdown.ts';

/** What a schema says of a field, as JSON Schema has it. */
export type FieldShape = {
  type?: string;
  enum?: readonly string[];
  const?: string | number | boolean;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  default?: string | number | boolean;
  items?: FieldShape;
  properties?: Readonly<Record<string, FieldShape>>;
  required?: readonly string[];
  propertyNames?: FieldShape;
  additionalProperties?: FieldShape | false;
  anyOf?: readonly FieldShape[];
};

/** Reads what people write for a schema; what no schema can say, such as a check by a function, is left out. */
export function shapeOf(schema: z.ZodType): FieldShape {
  const shape: FieldShape = JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })),
  );
  return shape;
}

const ID: DocsWords = {
  es: 'nombre corto: minúsculas, cifras y guiones',
  en: 'short name: lower case, figures, hyphens',
};

/** Forms that have a name. */
const NAMED: readonly (readonly [z.ZodType, DocsWords])[] = [
  [idField, ID],
  [factIdField, { es: 'nombre corto: minúsculas, cifras y `_`', en: 'short name: lower case, figures, `_`' }],
  [hourField, { es: 'hora, como `08:00`', en: 'hour, such as `08:00`' }],
  [hostField, { es: 'servidor, como `www.aemet.es`', en: 'host, such as `www.aemet.es`' }],
  [accountField, { es: 'cuenta, como `@EmergenciesGVA`', en: 'account, such as `@EmergenciesGVA`' }],
  [phoneField, { es: 'teléfono', en: 'telephone' }],
  [slackIdField, { es: 'identificador de Slack: `U…` o `S…`', en: 'Slack id: `U…` or `S…`' }],
  [slackUserField, { es: 'identificador de Slack: `U…`', en: 'Slack id: `U…`' }],
];
const BY_PATTERN = new Map(NAMED.map(([field, words]) => [shapeOf(field).pattern, words]));

const WORDS = {
  oneOf: { es: 'uno de', en: 'one of' },
  listOf: { es: 'lista', en: 'list' },
  text: { es: 'texto', en: 'text' },
  upTo: { es: 'hasta', en: 'up to' },
  from: { es: 'desde', en: 'from' },
  characters: { es: 'caracteres', en: 'characters' },
  whole: { es: 'número entero', en: 'whole number' },
  number: { es: 'número', en: 'number' },
  either: { es: 'o', en: 'or' },
  nothing: { es: '`null`, si no hay', en: '`null` for none' },
  day: { es: 'día, como `2027-03-31`', en: 'day, such as `2027-03-31`' },
  address: { es: 'dirección completa, como `https://…`', en: 'whole address, such as `https://…`' },
  section: { es: 'apartado', en: 'section' },
  eachLanguage: { es: 'en cada lengua', en: 'in each language' },
  languages: { es: 'lengua', en: 'language' },
} satisfies Readonly<Record<string, DocsWords>>;

/** Says in a few words what may be written in a field. */
export function kindOf(shape: FieldShape, language: DocsLanguage): string {
  const say = (words: DocsWords) => words[language];
  if (shape.anyOf !== undefined) return shape.anyOf.map((one) => kindOf(one, language)).join(` ${say(WORDS.either)} `);
  if (shape.const !== undefined) return codeOf([String(shape.const)]);
  if (shape.enum !== undefined)
    return isLanguages(shape) ? `${say(WORDS.languages)}: ${codeOf(LANGUAGES)}` : oneOf(shape.enum, language);
  switch (shape.type) {
    case 'string':
      return textKind(shape, language);
    case 'integer':
    case 'number':
      return `${say(shape.type === 'integer' ? WORDS.whole : WORDS.number)}${rangeOf(shape, language)}`;
    case 'boolean':
      return `${codeOf([true, false].map(String))}`;
    case 'null':
      return say(WORDS.nothing);
    case 'array':
      return shape.items === undefined || shape.items.properties !== undefined
        ? say(WORDS.listOf)
        : `${say(WORDS.listOf)}: ${kindOf(shape.items, language)}`;
    case 'object':
      return perLanguage(shape, language) ?? say(WORDS.section);
    default:
      return say(WORDS.text);
  }
}

const oneOf = (words: readonly string[], language: DocsLanguage) => `${WORDS.oneOf[language]}: ${codeOf(words)}`;

function textKind({ format, pattern, maxLength }: FieldShape, language: DocsLanguage): string {
  if (format === 'date') return WORDS.day[language];
  if (format === 'uri') return WORDS.address[language];
  const kind = (BY_PATTERN.get(pattern) ?? WORDS.text)[language];
  return maxLength === undefined ? kind : `${kind}, ${WORDS.upTo[language]} ${maxLength} ${WORDS.characters[language]}`;
}

function rangeOf(
  { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: FieldShape,
  language: DocsLanguage,
): string {
  const least = minimum > Number.MIN_SAFE_INTEGER ? ` ${WORDS.from[language]} ${minimum}` : '';
  const most = maximum < Number.MAX_SAFE_INTEGER ? ` ${WORDS.upTo[language]} ${maximum}` : '';
  return `${least}${most}`;
}

/** Words for a map of languages to texts; null for any other object. */
function perLanguage({ propertyNames, additionalProperties }: FieldShape, language: DocsLanguage): string | null {
  if (!isLanguages(propertyNames) || !additionalProperties || additionalProperties.properties !== undefined)
    return null;
  return `${kindOf(additionalProperties, language)}, ${WORDS.eachLanguage[language]}`;
}

/** True for the names of all languages. */
export function isLanguages(shape: FieldShape | undefined): boolean {
  return shape?.enum?.join() === LANGUAGES.join();
}
