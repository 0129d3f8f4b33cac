import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandbookFile, HandbookProblem } from '../../domain/handbook/handbook.ts';
import { fileProblem } from './file-problem.ts';

/** No sane handbook file is near this; a larger one is a mistake. */
const MOST_BYTES = 512 * 1024;

const SINGLE_FILES = ['institution.yml', 'style.yml', 'severity.yml'];
const FOLDERS = [
  { folder: 'crises', ending: '.md', required: true },
  { folder: 'contents', ending: '.md', required: false },
  { folder: 'drills', ending: '.yml', required: false },
];

/** The files that make a handbook, in the order of their paths; what cannot be read is a problem, never an exception. */
export async function readHandbookFiles(dir: string): Promise<{ files: HandbookFile[]; problems: HandbookProblem[] }> {
  if ((await namesIn(dir)) === null) {
    const message = "the handbook's folder does not exist or cannot be read; check --dir or PLAYBOOKS_DIR";
    return { files: [], problems: [fileProblem('.', message)] };
  }
  const problems: HandbookProblem[] = [];
  const paths = [...SINGLE_FILES];
  for (const each of FOLDERS) {
    const listed = await list(dir, each);
    paths.push(...listed.paths);
    problems.push(...listed.problems);
  }
  const files: HandbookFile[] = [];
  for (const path of paths.sort()) {
    const read = await readOne(dir, path);
    if (typeof read === 'string') problems.push(fileProblem(path, read));
    else files.push({ path, bytes: read });
  }
  return { files, problems };
}

async function list(
  dir: string,
  { folder, ending, required }: (typeof FOLDERS)[number],
): Promise<{ paths: string[]; problems: HandbookProblem[] }> {
  const names = await namesIn(join(dir, folder));
  if (names === null) {
    const lacks = fileProblem(
      folder,
      `the folder ${folder}/ is missing or cannot be read; it holds one ${ending} file for each crisis`,
    );
    return { paths: [], problems: required ? [lacks] : [] };
  }
  const visible = names.filter((name) => !name.startsWith('.'));
  const paths = visible.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
  const problems = visible
    .filter((name) => !name.endsWith(ending))
    .map(
      (name): HandbookProblem => ({
        ...fileProblem(
          `${folder}/${name}`,
          `the file is not read, since its name does not end in ${ending}; rename or move it`,
        ),
        level: 'warning',
      }),
    );
  if (required && paths.length === 0)
    problems.push(fileProblem(folder, `the folder ${folder}/ holds no ${ending} file; write one`));
  return { paths, problems };
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return null;
  }
}

/** The bytes, or the sentence that says why there are none. */
async function readOne(dir: string, path: string): Promise<Buffer | string> {
  const file = join(dir, path);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      return `the file is larger than ${MOST_BYTES / 1024} kB; a handbook file is text of a few pages`;
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT')
      return 'the file is missing; write it, or copy it from the handbook that comes with Portavoz';
    if (code === 'EISDIR') return 'this is a folder, and a file is expected; rename it';
    return 'the file cannot be read; check its permissions';
  }
}
