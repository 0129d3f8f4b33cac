import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import type { LineFault } from '../answer-lines.ts';
import { postToAnswer } from '../draft/draft-answer.ts';
import type { PostToAnswer } from '../draft/draft-post.ts';
import { draftPost } from '../draft/draft-post.ts';
import { modelFrom } from '../draft/model-from.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import { readLines } from '../read-lines.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import type { EvaluatedPost } from './model-tables.ts';
import { modelTables } from './model-tables.ts';
import { textTables } from './text-tables.ts';

const USAGE = fitPages({
  es: `./portavoz eval drafts [--dir D] [--posts FILE] [--live]

Redacta respuestas a mensajes, las revisa y cuenta: cuántas se podrían aprobar a la primera, qué paró las otras, tokens y segundos.
Y cuenta de los textos del manual lo que ocupan en cada red y lo fácil que se leen.
  --dir D       la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --posts FILE  mensajes como los lee ./portavoz draft; si no, test/corpora/drafts/posts.ndjson
  --live        pregunta al modelo de OPENAI_MODEL, que puede costar dinero; si no, los textos de la propia guía
Código de salida 1 si una línea no es un mensaje, el manual tiene errores o no hay modelo puesto, 2 si se llama de otra manera.
`,
  en: `./portavoz eval drafts [--dir D] [--posts FILE] [--live]

Drafts replies to posts, reviews them, and counts: how many could be approved at once, what stopped the others, tokens and seconds.
And counts of the handbook's texts how long they are on each network, and how easily they read.
  --dir D       the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --posts FILE  posts as ./portavoz draft reads them; else test/corpora/drafts/posts.ndjson
  --live        asks the model of OPENAI_MODEL, which may cost money; else the playbook's own texts
Exit code 1 when a line is no post, the handbook has errors or no model is set, 2 when called otherwise.
`,
});

const OWN_POSTS = fileURLToPath(new URL('../../../test/corpora/drafts/posts.ndjson', import.meta.url));

/** `./portavoz eval drafts`: 0 when the table was printed, however good; 1 when something is not in place, 2 for wrong usage. */
export async function runEvalDrafts(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'posts'], flags: ['live'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const model = options.live ? modelFrom(terminal) : null;
  if (model === 'none') return 1;
  const posts = await postsOf(
    options.posts === undefined ? OWN_POSTS : resolve(terminal.directory, options.posts),
    terminal,
  );
  if (posts === null) return 1;
  const desk = {
    handbook,
    detectLanguage: detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages),
    today: todayHere(),
    model,
  };
  const evaluated: EvaluatedPost[] = [];
  for (const post of posts) {
    const from = performance.now();
    const drafted = await draftPost(post, desk);
    evaluated.push({ ...drafted, seconds: (performance.now() - from) / 1000 });
  }
  const who = model === null ? "the playbooks' texts" : `${model.model} at ${model.host}`;
  terminal.output.write(`Drafts by ${who}, ${posts.length} posts\n\n${modelTables(evaluated, handbook)}\n`);
  terminal.output.write(`Texts of the handbook\n\n${textTables(handbook)}`);
  return 0;
}

/** Every post of the file; null, with each fault and its line, when one is none. */
async function postsOf(path: string, { errors }: Terminal): Promise<PostToAnswer[] | null> {
  const posts: PostToAnswer[] = [];
  const faults: LineFault[] = [];
  try {
    for await (const { number, text } of readLines(createReadStream(path), 100_000)) {
      if (text.trim() === '') continue;
      const post = postToAnswer(text, number);
      if ('error' in post) faults.push(post);
      else posts.push(post);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    errors.write(`${path} cannot be read (${String(error.code)}).\n`);
    return null;
  }
  errors.write(faults.map(({ line, error }) => `${path}:${line}: ${error}.\n`).join(''));
  return faults.length > 0 ? null : posts;
}
