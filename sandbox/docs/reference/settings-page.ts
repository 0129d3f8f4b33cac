import { readFileSync } from 'node:fs';
import { environmentSchema } from '../../../src/config/environment-schema.ts';
import type { FieldShape } from './field-kinds.ts';
import { kindOf, shapeOf } from './field-kinds.ts';
import { SECTIONS_IN_SPANISH, SETTINGS_IN_SPANISH } from './lexicon/settings-in-spanish.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

const EXAMPLE = new URL('../../../.env.example', import.meta.url);

type Setting = { name: string; comment: string; written: string };
type Section = { title: string; settings: Setting[] };

const TITLE: DocsWords = { es: 'Ajustes', en: 'Settings' };
const HEAD: Readonly<Record<DocsLanguage, readonly string[]>> = {
  es: ['ajuste', 'qué hace', 'qué se escribe', 'si no se dice'],
  en: ['setting', 'what it does', 'what to write', 'default'],
};
const INTRODUCTION: DocsWords = {
  es: `Se escriben en \`.env\`, una copia de \`.env.example\`. Una variable del sistema con el mismo nombre manda sobre el archivo. \`./portavoz
doctor\` dice qué está mal, y [ajustes equivocados](ajustes-equivocados.md) a qué lleva cada error.

Una clave puede estar en un archivo: \`SLACK_BOT_TOKEN_FILE\` nombra el de \`SLACK_BOT_TOKEN\`, y así las demás.`,
  en: `Write them in \`.env\`, a copy of \`.env.example\`. A variable of the environment overrides the file. \`./portavoz doctor\`
says what is wrong, and [wrong settings](settings.md) says what a wrong one leads to.

A secret may be in a file: \`SLACK_BOT_TOKEN_FILE\` names the file of \`SLACK_BOT_TOKEN\`, and so on.`,
};
const REQUIRED: DocsWords = { es: 'obligatorio', en: 'required' };

/** The page of every setting: names and comments of `.env.example`, forms and defaults of the schema. */
export function settingsPage(language: DocsLanguage): string {
  const { properties = {}, required = [] } = shapeOf(environmentSchema);
  const sections = sectionsOf(readFileSync(EXAMPLE, 'utf8')).flatMap(({ title, settings }) => [
    `## ${language === 'es' ? (SECTIONS_IN_SPANISH[title] ?? title) : title}`,
    tableOf(
      HEAD[language],
      settings.map((setting) => {
        const shape = properties[setting.name] ?? {};
        const usual = defaultOf(setting, shape);
        return [
          `\`${setting.name}\``,
          language === 'es' ? spanishOf(setting.name) : setting.comment,
          kindOf(shape, language),
          required.includes(setting.name) ? REQUIRED[language] : usual === '' ? '—' : `\`${usual}\``,
        ];
      }),
    ),
  ]);
  return pageOf(`# ${TITLE[language]}`, INTRODUCTION[language], ...sections, WRITTEN_BY[language]);
}

function spanishOf(name: string): string {
  const words: Readonly<Record<string, string>> = SETTINGS_IN_SPANISH;
  return words[name] ?? '';
}

/** The schema's default; that of `.env.example` where the schema turns it into something else. */
function defaultOf({ written }: Setting, shape: FieldShape): string {
  return shape.default === undefined ? written : String(shape.default);
}

/** Reads the parts of `.env.example`. A setting right below another one has the comment of that one. */
function sectionsOf(example: string): Section[] {
  const sections: Section[] = [];
  let comment: string[] = [];
  let isRead = false;
  for (const line of example.split('\n')) {
    const title = /^# --- (.+) ---$/.exec(line)?.[1];
    const [, name, written = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (title !== undefined) sections.push({ title, settings: [] });
    else if (name !== undefined) {
      sections.at(-1)?.settings.push({ name, comment: comment.join(' '), written });
      isRead = true;
    } else if (line.startsWith('#')) {
      comment = isRead ? [line.slice(2)] : [...comment, line.slice(2)];
      isRead = false;
    } else {
      comment = [];
      isRead = false;
    }
  }
  return sections;
}
