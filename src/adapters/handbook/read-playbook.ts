import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import { playbookFrontMatter } from '../../domain/handbook/playbook.ts';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';
import { fieldName } from './field-name.ts';
import { fileProblem } from './file-problem.ts';
import { playbookTexts } from './playbook-texts.ts';
import type { ReadFile } from './read-file.ts';
import { unreadFile } from './read-file.ts';
import type { Reading } from './read-shape.ts';
import { readShape } from './read-shape.ts';
import { textPlaces } from './text-place.ts';
import { yamlDocument } from './yaml-document.ts';

/** Reads one file of `crises/`: YAML front matter, then a Markdown section for each language. */
export function readPlaybook(file: string, text: string, reading: Reading = 'folder'): ReadFile<Playbook> {
  const halves = splitFrontMatter(text);
  if (halves === null) {
    const message = 'the file must begin with a line "---", its fields, and another line "---"; write them';
    return unreadFile(fileProblem(file, message));
  }
  const document = yamlDocument(file, halves.yaml);
  const front = readShape(playbookFrontMatter, file, document, reading);
  const { templates, problems } = textsOf(front.value?.id ?? '', halves);
  const at = textPlaces(text);
  const bodyStart = text.length - halves.markdown.trimStart().length;

  function placeOf(path: FieldPath, offset = 0) {
    const [part, index] = path;
    if (part !== 'templates') return { ...document.placeOf(path), field: fieldName(path) };
    const sourced = typeof index === 'number' ? templates[index] : undefined;
    if (sourced === undefined) return { ...at(bodyStart), field: 'texts' };
    const [, ...field] = sourced.template.id.split('/');
    return { ...at(sourced.offsetInFile(offset)), field: field.join('/') };
  }

  return {
    file,
    value: front.value === null ? null : { ...front.value, templates: templates.map(({ template }) => template) },
    problems: [
      ...front.problems,
      ...problems.map(
        ({ offset, field, message }): HandbookProblem => ({ level: 'error', file, ...at(offset), field, message }),
      ),
    ],
    faulty: front.faulty,
    placeOf,
  };
}

/** Markdown nested beyond the parser's patience is a mistake too. */
function textsOf(playbook: string, { markdown, start }: FrontMatter): ReturnType<typeof playbookTexts> {
  try {
    const { templates, problems } = playbookTexts(playbook, markdown);
    return {
      templates: templates.map(({ template, offsetInFile }) => ({
        template,
        offsetInFile: (offset) => start + offsetInFile(offset),
      })),
      problems: problems.map((problem) => ({ ...problem, offset: start + problem.offset })),
    };
  } catch {
    const message = 'the texts cannot be read as Markdown; write them anew, without lists or quotes inside each other';
    return { templates: [], problems: [{ offset: 0, field: 'texts', message }] };
  }
}

/** Two halves of a playbook: the YAML keeps its offsets in the file, the Markdown begins at `start`. */
type FrontMatter = { yaml: string; markdown: string; start: number };

/** Splits the YAML between two `---` lines at the top from the Markdown below; null when it is not there. */
function splitFrontMatter(text: string): FrontMatter | null {
  const match = /^---[ \t]*\n[\s\S]*?^---[ \t]*$/m.exec(text);
  if (match === null || match.index !== 0) return null;
  const front = match[0];
  const closing = front.lastIndexOf('\n') + 1;
  return {
    yaml: `   ${front.slice(3, closing)}`,
    markdown: text.slice(front.length),
    start: front.length,
  };
}
