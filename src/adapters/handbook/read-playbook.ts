import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { Playbook, ReplyTemplate } from '../../domain/handbook/playbook.ts';
import { playbookFrontMatter } from '../../domain/handbook/playbook.ts';
import { asRecurringContent, recurringFrontMatter } from '../../domain/handbook/playbooks/recurring-content.ts';
import type { FieldPath } from '../../domain/handbook/validation/handbook-fault.ts';
import { fieldName } from './field-name.ts';
import { fileProblem } from './file-problem.ts';
import type { OffsetProblem } from './playbook-outline.ts';
import type { SourcedTemplate } from './playbook-texts.ts';
import { playbookTexts } from './playbook-texts.ts';
import type { ReadFile } from './read-file.ts';
import { unreadFile } from './read-file.ts';
import type { Reading } from './read-shape.ts';
import { readShape } from './read-shape.ts';
import { recurringTexts } from './recurring-texts.ts';
import { textPlaces } from './text-place.ts';
import type { YamlDocument } from './yaml-document.ts';
import { yamlDocument } from './yaml-document.ts';

/** Reads one file of `crises/`: YAML front matter, then a Markdown section for each language. */
export function readPlaybook(file: string, text: string, reading: Reading = 'folder'): ReadFile<Playbook> {
  return readTexts(
    file,
    text,
    (document) => readShape(playbookFrontMatter, file, document, reading),
    playbookTexts,
    (front, templates) => ({ ...front, templates }),
  );
}

/** Reads one file of `contents/`, written in the same way. */
export function readRecurringContent(file: string, text: string, reading: Reading = 'folder'): ReadFile<Playbook> {
  return readTexts(
    file,
    text,
    (document) => readShape(recurringFrontMatter, file, document, reading),
    recurringTexts,
    asRecurringContent,
  );
}

type TextsReader = (id: string, markdown: string) => { templates: SourcedTemplate[]; problems: OffsetProblem[] };

function readTexts<Front extends { id: string }>(
  file: string,
  text: string,
  readFront: (document: YamlDocument) => Pick<ReadFile<Front>, 'value' | 'problems' | 'faulty'>,
  readMarkdown: TextsReader,
  whole: (front: Front, templates: ReplyTemplate[]) => Playbook,
): ReadFile<Playbook> {
  const halves = splitFrontMatter(text);
  if (halves === null) {
    const message = 'the file must begin with a line "---", its fields, and another line "---"; write them';
    return unreadFile(fileProblem(file, message));
  }
  const document = yamlDocument(file, halves.yaml);
  const front = readFront(document);
  const { templates, problems } = textsOf(readMarkdown, front.value?.id ?? '', halves);
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
    value:
      front.value === null
        ? null
        : whole(
            front.value,
            templates.map(({ template }) => template),
          ),
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
function textsOf(readMarkdown: TextsReader, id: string, { markdown, start }: FrontMatter): ReturnType<TextsReader> {
  try {
    const { templates, problems } = readMarkdown(id, markdown);
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
