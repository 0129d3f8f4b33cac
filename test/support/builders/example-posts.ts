import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { POST_CLASSES } from '../../../src/domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../src/domain/text/languages.ts';

const examplePost = z.strictObject({
  text: z.string(),
  language: z.enum(LANGUAGES),
  class: z.enum(POST_CLASSES),
  /** With a handbook that has every playbook. */
  playbook: z.string().nullable(),
  needsReply: z.boolean(),
});
type ExamplePost = z.infer<typeof examplePost>;

/** Invented posts with what a communication team would say that they are: `test/fixtures/posts/*.ndjson`. */
export const examplePosts: readonly ExamplePost[] = [
  ...['es', 'ca', 'gl', 'eu', 'en'],
  ...['oblique', 'stranger', 'plain', 'calls'],
].flatMap((file) => readPosts(file));

/** Posts of one file of `test/fixtures/posts`. */
function readPosts(file: string): ExamplePost[] {
  const text = readFileSync(new URL(`../../fixtures/posts/${file}.ndjson`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => examplePost.parse(JSON.parse(line)));
}
