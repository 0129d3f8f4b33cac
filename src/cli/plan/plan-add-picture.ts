import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sealKeyIn } from '../../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import type { Database } from '../../adapters/database/open-database.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { createPictureMaker } from '../../adapters/pictures/make-picture.ts';
import type { Words } from '../../doctor/finding.ts';
import { MOST_PICTURE_BYTES } from '../../domain/pictures/judge-picture.ts';
import type { MadePicture, PictureWords } from '../../domain/pictures/picture.ts';
import { PICTURED } from '../../domain/pictures/picture.ts';
import { RefusedError } from '../../errors.ts';
import { textsIn } from '../../i18n/texts.ts';
import { REFUSES_UPGRADE } from '../before-upgrade.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal, languageHere } from '../terminal-language.ts';
import {
  ADDED,
  missingOption,
  noFile,
  noNumber,
  oneAtATime,
  PLAN_IS_OFF,
  TWO_TEXTS,
  unknownPeople,
} from './add-picture-words.ts';
import type { PicturedText } from './add-to-text.ts';
import { addToText } from './add-to-text.ts';

const USAGE = fitPages({
  es: `./portavoz plan add-picture FILE --content ID|--case N --alt TEXT --people ${PICTURED.join('|')} [--consent-file NUMBER] [--words TEXT]

Añade una imagen a una publicación prevista, o al texto de un caso, donde la aplicación de Slack no tiene el permiso files:read. Se le quitan el lugar
y lo demás que la cámara anota, y se hacen los tamaños de cada red. Las aprobaciones terminan, y otra persona lo aprueba. Funciona con el bot en marcha.
  FILE            PNG, JPEG o WebP, hasta 10 MB y 40 millones de píxeles
  --content ID    la publicación prevista, como la nombra el formulario de la imagen en Slack
  --case N        el caso cuya respuesta o comunicado la lleva, por su número: una sola imagen
  --alt TEXT      qué muestra, para quien no la ve
  --words TEXT    todas las palabras que se leen en ella; se revisan como el texto
  --people        nobody: no se reconoce a nadie · public_act: acto público, personas adultas de paso · consent: con consentimiento
                  · guardians: menores, con consentimiento de sus tutores
  --consent-file  el expediente que guarda el consentimiento
Ni vídeo, ni imágenes ni voces sintéticas. Código de salida 2 si algo de lo dado está mal; entonces no se guarda nada. 1 si no se pudo guardar.
`,
  en: `./portavoz plan add-picture FILE --content ID|--case N --alt TEXT --people ${PICTURED.join('|')} [--consent-file NUMBER] [--words TEXT]

Adds a picture to a planned post of ours, or to the text of a case, where the Slack app lacks the scope files:read. Its place and what else a camera
notes are removed, and the sizes for each network are made. Approvals end, and another person approves it. It works while the bot runs.
  FILE            PNG, JPEG or WebP, up to 10 MB and 40 million pixels
  --content ID    the planned post, as the form of the picture in Slack names it
  --case N        the case whose reply or statement carries it, by its number: one picture alone
  --alt TEXT      what it shows, for those who do not see it
  --words TEXT    all words that can be read in it; they are reviewed as the text is
  --people        nobody: nobody can be recognised · public_act: a public act, adults by chance · consent: with their consent
                  · guardians: minors, with their guardians' consent
  --consent-file  the file that holds the consent
No video, and no synthetic images or voices. Exit code 2 when something given is wrong; then nothing is stored. 1 when it could not be stored.
`,
});

const FAILURE = 1;
const MISUSE = 2;
const TIMEOUT_MS = 20_000;

type Asked = { file: string; text: PicturedText; words: PictureWords };

/** `./portavoz plan add-picture`: 0 when the picture is in the text. */
export async function runPlanAddPicture(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(args);
  if (asked === null || asked === 'help') return tellUsage(asked !== null, USAGE, terminal).code;
  if ('es' in asked) {
    terminal.errors.write(`${inTerminal(asked, terminal)}\n`);
    return MISUSE;
  }
  const given = await bytesOf(path.resolve(terminal.directory, asked.file));
  if (given === null) {
    terminal.errors.write(`${inTerminal(noFile(asked.file), terminal)}\n`);
    return MISUSE;
  }
  try {
    const made = await createPictureMaker()(given);
    const database = await openDatabase(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', {
      timeoutMs: TIMEOUT_MS,
      sealKey: await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${fromEnglish(line, terminal)}\n`)),
      ...REFUSES_UPGRADE,
      mayBeNew: false,
    });
    return await added(database, { ...asked, made }, terminal).finally(() => database.close());
  } catch (error) {
    if (error instanceof RefusedError) {
      const said = textsIn(languageHere(terminal)).say(error.sentence);
      terminal.errors.write(`${path.basename(asked.file)}${optionOf(error.sentence.key, asked.text)}: ${said}\n`);
      return MISUSE;
    }
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return FAILURE;
  }
}

/** Returns the option that a refusal is about, after a comma; empty for the file itself. */
function optionOf(key: string, text: PicturedText): string {
  const options: Readonly<Record<string, string>> = {
    'refusal.no_such_content': '--content',
    'refusal.content_moved_on': '--content',
    'refusal.content_too_long': '--content',
    'refusal.picture_too_many': '--content',
    'refusal.picture_no_alt': '--alt',
    'refusal.picture_alt_file': '--alt',
    'refusal.picture_alt_little': '--alt',
    'refusal.picture_alt_long': '--alt',
    'refusal.picture_words_long': '--words',
    'refusal.picture_no_file': '--consent-file',
  };
  // Any other refusal of a case is about its state.
  const option = options[key] ?? (text.kind === 'case' && !OF_FILE.test(key) ? '--case' : undefined);
  return option === undefined ? '' : `, ${option}`;
}

/** Refusals of the file itself. */
const OF_FILE = /^refusal\.picture_(type|heavy|pixels|small|moves|broken)$/;

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  content: TEXT,
  case: TEXT,
  alt: TEXT,
  words: TEXT,
  people: TEXT,
  'consent-file': TEXT,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Returns what was asked for, or a sentence about what is wrong; null where that is unclear. */
function askedFor(args: readonly string[]): Asked | 'help' | Words | null {
  const read = optionsIn(args);
  if (read === null) return unknownOption(args);
  const { values, positionals } = read;
  if (values.help === true) return 'help';
  if (args.length === 0) return null;
  const [file, ...more] = positionals;
  if (file === undefined) return missingOption('FILE');
  if (more.length > 0) return oneAtATime(positionals);
  const { alt, words = '', people: named, 'consent-file': number = '' } = values;
  const text = textOf(values.content, values.case);
  if ('es' in text) return text;
  if (alt === undefined) return missingOption('--alt');
  if (named === undefined) return missingOption('--people');
  const kind = PICTURED.find((one) => one === named);
  if (kind === undefined) return unknownPeople(named);
  const people = kind === 'consent' || kind === 'guardians' ? { kind, file: number } : { kind };
  return { file, text, words: { alt, words, people } };
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

/** Returns the text that exactly one option names, or a sentence about what is wrong. */
function textOf(content: string | undefined, number: string | undefined): PicturedText | Words {
  if (content !== undefined && number !== undefined) return TWO_TEXTS;
  if (content !== undefined) return { kind: 'content', id: content.trim() };
  if (number === undefined) return missingOption('--content');
  const id = /^#?(\d{1,9})$/.exec(number.trim())?.[1];
  return id === undefined ? noNumber(number) : { kind: 'case', id: Number(id) };
}

/** Names the first option that there is not; null where another thing is wrong, such as an option without its text. */
function unknownOption(args: readonly string[]): Words | null {
  const names = args.filter((one) => one.startsWith('--')).map((one) => one.split('=')[0] ?? one);
  const unknown = names.find((name) => !Object.hasOwn(OPTIONS, name.slice('--'.length)));
  return unknown === undefined
    ? null
    : { es: `No hay ninguna opción ${unknown}.`, en: `There is no option ${unknown}.` };
}

/** Reads no more than may be taken: what is longer is refused by its length. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return null;
    return found.size > MOST_PICTURE_BYTES ? new Uint8Array(MOST_PICTURE_BYTES + 1) : await readFile(file);
  } catch {
    return null;
  }
}

async function added(
  database: Database,
  { text, words, made }: Asked & { made: MadePicture },
  terminal: Terminal,
): Promise<number> {
  const why = await addToText(database, text, { words, made });
  if (why !== null) {
    terminal.errors.write(`${fromEnglish(why, terminal)}\n`);
    return FAILURE;
  }
  terminal.output.write(inTerminal(ADDED[text.kind], terminal));
  if (terminal.env['PLAN'] !== 'on') terminal.errors.write(inTerminal(PLAN_IS_OFF[text.kind], terminal));
  return 0;
}
