import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Institution } from '../../domain/handbook/institution.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { redactPost } from '../../domain/writing/redact-post.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import { readObjectLine } from '../read-object-line.ts';
import type { Terminal } from '../terminal.ts';
import { formatPercent } from './percent.ts';
import { plainTable } from './plain-table.ts';
import { readCorpus, tellProblems } from './read-corpus.ts';

const USAGE = fitPages({
  es: `./portavoz eval redaction [--dir D] [--corpus FOLDER] [--misses]

Quita los datos personales de mensajes como antes de que los vea un modelo, y cuenta lo que quedó, y lo que se fue sin ser de nadie.
  --dir D          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --corpus FOLDER  archivos *.ndjson con que juzgar, cada uno aparte; si no, test/corpora/personal
  --misses         el id de cada mensaje del que quedó algo, con su clase
Código de salida 1 si una línea del corpus no es un mensaje así o el manual tiene errores, 2 si se llama de otra manera.
`,
  en: `./portavoz eval redaction [--dir D] [--corpus FOLDER] [--misses]

Takes the personal data out of posts as before a model sees them, and counts what stayed, and what went though it is nobody's.
  --dir D          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --corpus FOLDER  *.ndjson files to judge by, each apart; else test/corpora/personal
  --misses         the id of each post of which something stayed, with its kind
Exit code 1 when a line of the corpus is no such post or the handbook has errors, 2 when called otherwise.
`,
});

const KINDS = ['name', 'account', 'address', 'dni', 'nie', 'phone', 'email', 'iban', 'card', 'plate'] as const;

const markedPost = z.strictObject({
  id: z.string().min(1),
  language: z.enum(LANGUAGES),
  author: z.string().nullable(),
  text: z.string().min(1),
  personal: z.array(z.strictObject({ kind: z.enum(KINDS), words: z.string().min(1) })),
});
type MarkedPost = z.infer<typeof markedPost>;

const OWN_FOLDER = fileURLToPath(new URL('../../../test/corpora/personal', import.meta.url));

/** `./portavoz eval redaction`: 0 when the table was printed, however good; 1 for a wrong corpus or handbook, 2 for wrong usage. */
export async function runEvalRedaction(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'corpus'], flags: ['misses'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  const folder = options.corpus === undefined ? OWN_FOLDER : resolve(terminal.directory, options.corpus);
  const { files, problems } = await readCorpus({ folder, shown: folder }, (written) =>
    readObjectLine(written, markedPost, { example: '{"id": "…", "text": "…", …}', text: 'post' }),
  );
  if (tellProblems(problems, terminal)) return 1;
  for (const { name, items } of files) {
    const posts = items.map((post) => judged(post, handbook.institution));
    terminal.output.write(`${name} (${posts.length} posts)\n\n${tables(posts)}\n`);
    const missed = options.misses ? posts.filter(({ stayed }) => stayed.length > 0) : [];
    terminal.output.write(missed.map(({ id, stayed }) => `  ${id}: ${stayed.join(', ')}\n`).join(''));
  }
  return 0;
}

type JudgedPost = MarkedPost & {
  /** The kinds of what a model would still see word for word. */
  stayed: string[];
  /** Names of which it would still see a word. */
  halfSeen: string[];
  changed: boolean;
};

function judged(post: MarkedPost, institution: Institution): JudgedPost {
  const { text, author, personal } = post;
  const seen = redactPost({ network: 'x', text, author, url: null, postedAt: null }, institution).text;
  const left = new Set(seen.match(NAME_WORD));
  return {
    ...post,
    stayed: personal.filter(({ words }) => seen.includes(words)).map(({ kind }) => kind),
    halfSeen: personal
      .filter(
        ({ kind, words }) =>
          kind === 'name' && (seen.includes(words) || words.match(NAME_WORD)?.some((word) => left.has(word)) === true),
      )
      .map(({ words }) => words),
    changed: seen !== text,
  };
}

/** Particles and initials tell nobody apart. */
const NAME_WORD = /(?<!\p{L})(?!(?:del|las|los|dos|das|van|von)(?!\p{L}))\p{L}{3,}/gu;

function tables(posts: readonly JudgedPost[]): string {
  const data = posts.flatMap(({ personal, stayed, halfSeen, language }) =>
    personal.map(({ kind, words }) => ({
      kind,
      language,
      gone: !stayed.includes(kind),
      whole: !halfSeen.includes(words),
    })),
  );
  const languages = LANGUAGES.filter((language) => posts.some((post) => post.language === language));
  const row = (name: string, of: readonly { language: string; gone: boolean }[]) => {
    const share = (part: typeof of) => `${part.filter(({ gone }) => gone).length}/${part.length}`;
    const gone = of.filter((datum) => datum.gone).length;
    const each = languages.map((language) => share(of.filter((datum) => datum.language === language)));
    return [name, share(of), formatPercent(gone, of.length), ...each];
  };
  const kinds = KINDS.map((kind) => ({ kind, of: data.filter((datum) => datum.kind === kind) })).flatMap(
    ({ kind, of }) =>
      kind === 'name'
        ? [
            row(kind, of),
            row(
              '  every word',
              of.map(({ whole, language }) => ({ gone: whole, language })),
            ),
          ]
        : [row(kind, of)],
  );
  const clean = posts.filter(({ personal }) => personal.length === 0);
  const changed = clean.filter((post) => post.changed);
  return [
    plainTable(['personal data', 'taken out', '', ...languages], [...kinds, row('all', data)]),
    plainTable(
      ['posts with nothing personal', ''],
      [['changed all the same', `${changed.length}/${clean.length} (${formatPercent(changed.length, clean.length)})`]],
    ),
  ].join('\n');
}
