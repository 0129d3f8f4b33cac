import type { z } from 'zod';
import { drillFile } from '../../../src/domain/handbook/drill.ts';
import { institutionFile } from '../../../src/domain/handbook/institution.ts';
import { playbookFrontMatter } from '../../../src/domain/handbook/playbook.ts';
import { recurringFrontMatter } from '../../../src/domain/handbook/playbooks/recurring-content.ts';
import { severityFile } from '../../../src/domain/handbook/severity-table.ts';
import { styleFile } from '../../../src/domain/handbook/style.ts';
import type { FieldShape } from './field-kinds.ts';
import { isLanguages, kindOf, shapeOf } from './field-kinds.ts';
import { FIELDS_IN_SPANISH } from './lexicon/fields-in-spanish.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

const FILES: readonly { file: string; schema: z.ZodType; holds: DocsWords }[] = [
  {
    file: 'institution.yml',
    schema: institutionFile,
    holds: {
      es: 'Quiénes sois, el equipo, las redes, las fuentes oficiales y de quién es cada asunto.',
      en: 'The institution, its team, networks, official sources, and whose matter is what.',
    },
  },
  { file: 'style.yml', schema: styleFile, holds: { es: 'Cómo habláis.', en: 'How the institution speaks.' } },
  {
    file: 'severity.yml',
    schema: severityFile,
    holds: {
      es: 'Qué urgencia tiene cada mensaje, quién aprueba y cuánto se guarda.',
      en: 'How urgent each post is, who approves, and how long data is kept.',
    },
  },
  {
    file: 'crises/*.md',
    schema: playbookFrontMatter,
    holds: {
      es: 'Una guía: lo que va entre las dos líneas `---`. Debajo están sus textos.',
      en: 'A playbook: what is between the two lines `---`. Its texts are below.',
    },
  },
  {
    file: 'contents/*.md',
    schema: recurringFrontMatter,
    holds: {
      es: 'Una publicación que se repite: lo que va entre las dos líneas `---`. Debajo están sus textos.',
      en: 'A recurring post: what is between the two lines `---`. Its texts are below.',
    },
  },
  {
    file: 'drills/*.yml',
    schema: drillFile,
    holds: {
      es: 'Un simulacro: mensajes inventados, y qué se espera.',
      en: 'A drill: invented posts, and what to expect.',
    },
  },
];

const TITLE: DocsWords = { es: 'Campos del manual', en: 'Fields of the handbook' };
const HEAD: Readonly<Record<DocsLanguage, readonly string[]>> = {
  es: ['campo', 'obligatorio', 'qué se escribe', 'para qué'],
  en: ['field', 'required', 'what to write'],
};
const YES: DocsWords = { es: 'sí', en: 'yes' };
const INTRODUCTION: DocsWords = {
  es: `Cada campo de los archivos de \`playbooks/\`. \`[]\` quiere decir que hay varios. Un campo obligatorio dentro de un apartado opcional solo hace
falta si está el apartado.

Con más detalle: [escribir el manual](../../../playbooks/README.md). \`./portavoz handbook check\` dice qué está mal, y dónde.`,
  en: `Each field of the files in \`playbooks/\`. \`[]\` means that there are several. A required field of an optional section
is needed only with that section.

[Write the handbook](../../playbooks/README.md) (in Spanish) explains them. \`./portavoz handbook check\` says what is
wrong, and where.`,
};

/** The page of every field that a handbook may have. */
export function handbookFieldsPage(language: DocsLanguage): string {
  return pageOf(
    `# ${TITLE[language]}`,
    INTRODUCTION[language],
    ...FILES.flatMap(({ file, schema, holds }) => [
      `## \`${file}\``,
      holds[language],
      tableOf(HEAD[language], rowsOf({ file, schema }, language)),
    ]),
    WRITTEN_BY[language],
  );
}

/** Rows of a file; in Spanish with what each field is for. */
function rowsOf({ file, schema }: { file: string; schema: z.ZodType }, language: DocsLanguage): string[][] {
  return fieldRows(shapeOf(schema), '', language).map(([path = '', ...cells]) => [
    `\`${path}\``,
    ...cells,
    ...(language === 'es' ? [FIELDS_IN_SPANISH[file]?.[path] ?? '—'] : []),
  ]);
}

function fieldRows({ properties = {}, required = [] }: FieldShape, above: string, language: DocsLanguage): string[][] {
  return Object.entries(properties).flatMap(([name, shape]) => {
    const path = `${above}${name}`;
    const row = [path, required.includes(name) ? YES[language] : 'no', kindOf(shape, language)];
    return [row, ...innerRows(shape, path, language)];
  });
}

/** Fields within a section, within each item of a list, or within each language. */
function innerRows(shape: FieldShape, path: string, language: DocsLanguage): string[][] {
  if (shape.properties !== undefined) return fieldRows(shape, `${path}.`, language);
  if (shape.items !== undefined) return innerRows(shape.items, `${path}[]`, language);
  if (shape.additionalProperties && isLanguages(shape.propertyNames))
    return innerRows(shape.additionalProperties, `${path}.es`, language);
  return (shape.anyOf ?? []).flatMap((one) => innerRows(one, path, language));
}
