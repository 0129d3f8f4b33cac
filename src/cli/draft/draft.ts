import { detectorExpecting, loadLanguageDetector } from '../../adapters/language/load-language-detector.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { answerLines } from '../answer-lines.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { draftAnswer, postToAnswer } from './draft-answer.ts';
import { draftPost } from './draft-post.ts';
import { modelFrom } from './model-from.ts';

const USAGE = fitPages({
  es: `./portavoz draft [--dir D] [--writer playbook|model] < posts.ndjson > drafts.ndjson

Redacta respuestas a mensajes y dice qué ven en ellas las comprobaciones. Un objeto JSON por línea:
  in   {"id"?, "network"?, "text", "author"?, "url"?, "postedAt"?, "playbook"?, "class"?, "language"?, "facts"?: [{"id", "text", "source"?}]}
  out  {"id", "class", "playbook", "writer", "note", "cannotAnswer", "gloss", "tokens",
        "drafts": [{"variant", "language", "text", "factIds", "missingFacts", "verdict", "findings"}]}
Lo que una línea no dice del mensaje lo dice la clasificación. Los ids de los datos son los que declara la guía («zone»).
Una línea que no es un mensaje da {"line", "error"} en su lugar, en inglés, y las demás siguen. Las líneas vacías se saltan.
  --dir D      la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --writer W   playbook: los textos del propio manual (lo normal); model: el modelo de OPENAI_MODEL, que puede costar dinero. Lo que el modelo no
               puede ver, o no contesta, recibe el texto de la guía, y "note" dice por qué.
Código de salida 1 si una línea no era un mensaje, el manual tiene errores o no hay modelo puesto; 2 si se llama de otra manera.
`,
  en: `./portavoz draft [--dir D] [--writer playbook|model] < posts.ndjson > drafts.ndjson

Drafts replies to posts and says what the checks find in them. One JSON object a line:
  in   {"id"?, "network"?, "text", "author"?, "url"?, "postedAt"?, "playbook"?, "class"?, "language"?, "facts"?: [{"id", "text", "source"?}]}
  out  {"id", "class", "playbook", "writer", "note", "cannotAnswer", "gloss", "tokens",
        "drafts": [{"variant", "language", "text", "factIds", "missingFacts", "verdict", "findings"}]}
What a line does not say of the post, triage says. The ids of facts are those that the playbook declares ("zone").
A line that is no post gives {"line", "error"} in its place and the others go on. Blank lines are skipped.
  --dir D      the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --writer W   playbook: the handbook's own texts (the default); model: the one of OPENAI_MODEL, which may cost money. What it may not see, or does
               not answer, gets the playbook's text, and "note" says why.
Exit code 1 when a line was no post, the handbook has errors or no model is set, 2 when called otherwise.
`,
});

/** `./portavoz draft`: 0 when every line was a post, 1 when one was not or something is not in place, 2 for wrong usage. */
export async function runDraft(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = optionsOf(args, { texts: ['dir', 'writer'], flags: [] });
  const options = ['playbook', 'model'].includes(read?.writer ?? 'playbook') ? read : null;
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const model = options.writer === 'model' ? modelFrom(terminal) : null;
  if (model === 'none') return 1;
  const desk = {
    handbook,
    detectLanguage: detectorExpecting(await loadLanguageDetector(), () => handbook.institution.languages),
    today: todayHere(),
    model,
  };
  const texts = textsOfHouse(handbook, 'es');
  return answerLines<DraftAnswer>(terminal, async (written, line) => {
    const post = postToAnswer(written, line);
    if ('error' in post) return post;
    return draftAnswer(post.id, await draftPost(post, desk), texts);
  });
}
