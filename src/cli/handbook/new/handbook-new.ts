import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { findInventedValues } from '../../../adapters/handbook/find-invented-values.ts';
import { newHandbook } from '../../../adapters/handbook/new/new-handbook.ts';
import { checkFiles } from '../../../adapters/handbook/read-handbook.ts';
import { readHandbookFiles } from '../../../adapters/handbook/read-handbook-files.ts';
import type { Words } from '../../../doctor/finding.ts';
import type { HandbookFile, HandbookProblem } from '../../../domain/handbook/handbook.ts';
import { fitPages } from '../../help/fit-columns.ts';
import { placeAndOptions, tellUsage } from '../../options-of.ts';
import type { Terminal } from '../../terminal.ts';
import { fromEnglish, inTerminal } from '../../terminal-language.ts';
import { todayHere } from '../../today-here.ts';
import { handbookFolder } from '../handbook-folder.ts';
import { unwritten } from '../handbook-pull.ts';
import { askQuestions } from './ask-questions.ts';
import { houseOf, QUESTION_NAMES } from './questions.ts';

const USAGE = fitPages({
  es: `./portavoz handbook new DIR [--lang es|ca|gl|eu|en] [--name N] [más opciones]

Escribe en DIR el primer manual de una institución: pregunta unas pocas cosas y pone lo demás del manual que viene con Portavoz, con
su lengua delante y sin nada de la ciudad inventada. Lo que escribe no tiene errores; handbook check dice qué falta por decidir.
Cada pregunta es también una opción: con las que no tienen respuesta de costumbre no pregunta nada.
  --lang           lengua de la casa: es, ca, gl, eu o en
  --name           nombre de la institución
  --short-name     nombre corto, para las respuestas; si no, el mismo
  --municipality   municipio; si no, lo que dice el nombre
  --province       provincia
  --region         comunidad autónoma
  --phone          teléfono de información a la ciudadanía
  --web            página web, con https://
  --hosts          otras webs oficiales: www.xunta.gal=Xunta de Galicia, y más con comas
  --networks       redes y cuentas: x:ConcelloDeVilar, mastodon:vilar@masto.gal, loudspeaker
  --places         barrios, calles y ríos, con comas; si no, el municipio
  --lead           quién dirige la comunicación
  --lead-slack     su identificador de Slack (U…)
Código de salida 1 si no se escribe nada, 2 si se llama de otra manera o una respuesta no vale.
`,
  en: `./portavoz handbook new DIR [--lang es|ca|gl|eu|en] [--name N] [more options]

Writes the first handbook of an institution into DIR: asks a few questions and takes the rest from the handbook that comes with
Portavoz, with its language first and nothing of the invented town. What it writes has no errors; handbook check says what is left
to decide. Each question is an option, too: nothing is asked if those without a usual answer are given.
  --lang           language of the house: es, ca, gl, eu or en
  --name           name of the institution
  --short-name     short name, for replies; else the same
  --municipality   municipality; else what the name says
  --province       province
  --region         autonomous community
  --phone          telephone of citizen information
  --web            web site, with https://
  --hosts          other official sites: www.xunta.gal=Xunta de Galicia, and more with commas
  --networks       networks and accounts: x:VilarCouncil, mastodon:vilar@masto.gal, loudspeaker
  --places         neighbourhoods, streets and rivers, with commas; else the municipality
  --lead           who leads communication
  --lead-slack     their Slack id (U…)
Exit code 1 when nothing is written, 2 when called otherwise or when an answer is wrong.
`,
});

/** `./portavoz handbook new`: 0 when the handbook is written, 1 when it is not, 2 for wrong usage. `today` is a date such as 2027-03-31. */
export async function runHandbookNew(
  args: readonly string[],
  terminal: Terminal,
  today: string = todayHere(),
): Promise<number> {
  const call = placeAndOptions(args, QUESTION_NAMES);
  if (call === null || call.options.help || call.place === undefined) {
    return tellUsage(call?.options.help === true, USAGE, terminal).code;
  }
  const { help: _, ...given } = call.options;
  const dir = resolve(terminal.directory, call.place);
  const taken = await takenSentence(dir);
  if (taken !== null) return refuse(taken, terminal, 1);
  const answers = await askQuestions(given, terminal);
  if ('wrong' in answers) return refuse(answers.wrong, terminal, 2);
  const shipped = await readHandbookFiles(handbookFolder(undefined, { directory: dir, env: {} }));
  const house = houseOf(answers);
  const files = newHandbook(shipped.files, house, today);
  const invented = findInventedValues(files).map(({ value }) => value);
  if (invented.length > 0) return refuse(isInvented([...new Set(invented)]), terminal, 1);
  const { problems } = checkFiles(files, today);
  const errors = problems.filter(({ level, refused }) => level === 'error' || refused === true);
  if (errors.length > 0) return refuse(wouldBeWrong(errors, terminal), terminal, 1);
  try {
    await write(dir, files);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse(unwritten(dir, String(error.code)), terminal, 1);
  }
  terminal.output.write(inTerminal(written(call.place, house.language, problems.length), terminal));
  return 0;
}

function refuse(words: Words, terminal: Terminal, code: number): number {
  terminal.errors.write(`${inTerminal(words, terminal).trimEnd()}\n`);
  return code;
}

/** Says why the folder cannot take a new handbook; null if it can. */
async function takenSentence(dir: string): Promise<Words | null> {
  try {
    if ((await readdir(dir)).length === 0) return null;
    return {
      es: `En ${dir} ya hay archivos, y no se toca ninguno. Nombra una carpeta vacía o nueva.`,
      en: `${dir} holds files already, and none is touched. Name an empty or a new folder.`,
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') {
      return { es: `${dir} es un archivo. Nombra una carpeta.`, en: `${dir} is a file. Name a folder.` };
    }
    return unwritten(dir, code);
  }
}

async function write(dir: string, files: readonly HandbookFile[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const { path, bytes } of files) {
    const place = join(dir, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes, { flag: 'wx' });
  }
}

/** Names what the answers would break, such as a text that a long name makes too long. */
function wouldBeWrong(errors: readonly HandbookProblem[], terminal: Terminal): Words {
  const lines = errors.map(({ file, field, message }) => `  ${file}: ${field}: ${fromEnglish(message, terminal)}.`);
  return {
    es: ['Con estas respuestas el manual tendría errores, y no se ha escrito:', ...lines].join('\n'),
    en: ['With these answers the handbook would have errors, and it was not written:', ...lines].join('\n'),
  };
}

function isInvented(values: readonly string[]): Words {
  return {
    es: `Esto es de la ciudad inventada o una dirección de ejemplo: ${values.join(', ')}. Escribe los datos de tu casa.`,
    en: `This is of the invented town, or an example address: ${values.join(', ')}. Write the data of your house.`,
  };
}

/** Says what was written, and what comes next. */
function written(dir: string, language: string, warnings: number): Words {
  return {
    es: `El manual está en ${dir}, sin errores y con ${warnings} avisos de lo que falta por decidir. Ahora:
  1. Pon en institution.yml, en team, los grupos de tu Slack, y en private_channel, el buzón donde se habla en privado.
  2. Lee los avisos: ./portavoz handbook check --dir ${dir}
  3. Que alguien de la lengua lea los textos: ./portavoz handbook review --lang ${language} ${dir}
  4. Escribe PLAYBOOKS_DIR=${dir} en .env.
`,
    en: `The handbook is in ${dir}, without errors and with ${warnings} warnings of what is left to decide. Now:
  1. Put the groups of your Slack into team, in institution.yml, and your private mailbox into private_channel.
  2. Read the warnings: ./portavoz handbook check --dir ${dir}
  3. Have a native reader read the texts: ./portavoz handbook review --lang ${language} ${dir}
  4. Write PLAYBOOKS_DIR=${dir} into .env.
`,
  };
}
