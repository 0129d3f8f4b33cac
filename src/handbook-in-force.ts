import type { Handbook, HandbookProblem, HandbookSource } from './domain/handbook/handbook.ts';
import { localDate } from './domain/handbook/local-date.ts';
import { StartError } from './start-error.ts';

/** The handbook that decides now, and the way to another. */
export type HandbookInForce = {
  current(): Handbook;
  /** Reads the files anew. With errors the old one stays in force; `hash` is that of the one in force afterwards. */
  reload(): Promise<{ hash: string; problems: HandbookProblem[]; changed: boolean }>;
};

const SHOWN = 5;

/**
 * @param dir the handbook's folder, for the sentence that names it
 * @throws StartError when the handbook has errors: the bot does not speak from a handbook that does not hold
 */
export async function openHandbook(dir: string, source: HandbookSource, now: () => string): Promise<HandbookInForce> {
  const first = await source.load(localDate(now(), 'UTC'));
  if (first.handbook === null) throw new StartError(whyNot(dir, first.problems));
  let inForce = first.handbook;
  return {
    current: () => inForce,
    reload: async () => {
      const { handbook, problems } = await source.load(localDate(now(), inForce.institution.timeZone));
      const changed = handbook !== null && handbook.hash !== inForce.hash;
      if (handbook !== null) inForce = handbook;
      return { hash: inForce.hash, problems, changed };
    },
  };
}

function whyNot(dir: string, problems: readonly HandbookProblem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error');
  if (errors.some(({ file }) => file === '.')) {
    return `The handbook's folder ${dir} does not exist or cannot be read: name the right one in PLAYBOOKS_DIR.`;
  }
  const lines = errors.slice(0, SHOWN).map(placed);
  const rest = errors.length > SHOWN ? [`  … and ${errors.length - SHOWN} more.`] : [];
  return ['The handbook has errors. `./portavoz handbook check` names them all:', ...lines, ...rest].join('\n');
}

function placed({ file, line, column, field, message }: HandbookProblem): string {
  return `  ${file}:${line}:${column}: ${field === '' ? '' : `${field}: `}${message}`;
}
