import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readCorpus } from '../read-corpus.ts';

const FOLDER = fileURLToPath(new URL('../../../../test/corpora/ordinary', import.meta.url));

/** Only the id: the text stays where it is. */
const line = z.strictObject({ id: z.string().min(1), danger: z.string().min(1) });

/**
 * Reads the ids of real posts in which people who read them saw a danger, or hate. Those are neither
 * learned from as ordinary ones nor counted as false alarms.
 * @throws Error that names each line that holds none
 */
export async function dangersAmong(folder = FOLDER): Promise<Set<string>> {
  const { files, problems } = await readCorpus({ folder, shown: folder }, dangerLine);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return new Set(files.flatMap(({ items }) => items.map(({ id }) => id)));
}

function dangerLine(written: string): z.infer<typeof line> | string {
  try {
    return line.safeParse(JSON.parse(written)).data ?? 'the line is no {"id", "danger"}';
  } catch {
    return 'the line is no JSON object';
  }
}
