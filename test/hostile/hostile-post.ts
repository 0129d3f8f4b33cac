import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readCorpus } from '../../src/cli/eval/read-corpus.ts';
import { POST_CLASSES } from '../../src/domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../src/domain/text/languages.ts';

const hostilePost = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  language: z.enum(LANGUAGES),
  post: z.strictObject({ network: z.string(), author: z.string(), text: z.string().min(1) }),
  playbook: z.string().optional(),
  class: z.enum(POST_CLASSES).optional(),
  /** What stands in the post word for word and must reach no citizen. */
  planted: z.array(z.string().min(1)).min(1),
  /** What it says once it is decoded. */
  decoded: z.array(z.string().min(1)).optional(),
});
export type HostilePost = z.infer<typeof hostilePost>;

const FOLDER = fileURLToPath(new URL('../corpora/hostile/judge', import.meta.url));

/** The posts of test/corpora/hostile. */
export async function hostilePosts(): Promise<HostilePost[]> {
  const read = (written: string) => {
    const parsed = hostilePost.safeParse(JSON.parse(written));
    return parsed.success ? parsed.data : parsed.error.message;
  };
  const { files, problems } = await readCorpus({ folder: FOLDER, shown: 'hostile/judge' }, read);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files.flatMap(({ items }) => items);
}
