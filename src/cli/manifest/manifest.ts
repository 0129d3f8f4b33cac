import type { Words } from '../../doctor/finding.ts';
import { BOT_LANGUAGES } from '../../i18n/texts.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import type { Reach } from './manifest-text.ts';
import { manifestText } from './manifest-text.ts';

const USAGE = fitPages({
  es: `./portavoz manifest [--lang ${BOT_LANGUAGES.join('|')}] [--http URL]

Escribe el manifiesto de la aplicación de Slack: el nombre del atajo, los comandos y sus pistas en la lengua de la casa, y los
comandos también en inglés. Pégalo en https://api.slack.com/apps → «Create New App» → «From a manifest».
  --lang      la lengua de la casa; si no, español
  PLAN=on     en el entorno: las pistas nombran también lo que solo responde con el plan
  --http URL  la dirección pública del bot, como https://portavoz.example.org; sin ella, Slack llega por Socket Mode
Código de salida 2 si se llama de otra manera.
`,
  en: `./portavoz manifest [--lang ${BOT_LANGUAGES.join('|')}] [--http URL]

Prints the manifest of the Slack app: the name of the shortcut, the commands and their hints in the language of the house, and the
commands in English, too. Paste it at https://api.slack.com/apps → “Create New App” → “From a manifest”.
  --lang      the language of the house; else Spanish
  PLAN=on     in the environment: the hints name what only the plan answers, too
  --http URL  the public address of the bot, such as https://portavoz.example.org; without it, Slack comes by Socket Mode
Exit code 2 when called otherwise.
`,
});

function unknownLanguage(given: string): Words {
  const known = BOT_LANGUAGES.join(', ');
  return {
    es: `--lang: «${given}» no es una lengua del bot. Son: ${known}.`,
    en: `--lang: “${given}” is no language of the bot. They are: ${known}.`,
  };
}

function noAddress(given: string): Words {
  return {
    es: `--http: «${given}» no es una dirección https, como https://portavoz.example.org.`,
    en: `--http: “${given}” is no https address, such as https://portavoz.example.org.`,
  };
}

/** Path of the bot's front for Slack's requests. */
const PATH = '/slack/events';

/** `./portavoz manifest`: 0 when it is printed, 2 for wrong usage. */
export async function runManifest(args: readonly string[], terminal: Terminal): Promise<number> {
  const read = optionsOf(args, { texts: ['lang', 'http'], flags: [] });
  const language = BOT_LANGUAGES.find((one) => one === (read?.lang ?? BOT_LANGUAGES[0]));
  const reach = reachOf(read?.http);
  if (read !== null && language === undefined) {
    terminal.errors.write(`${inTerminal(unknownLanguage(read.lang ?? ''), terminal)}\n`);
  }
  if (read !== null && reach === null) terminal.errors.write(`${inTerminal(noAddress(read.http ?? ''), terminal)}\n`);
  const told = usageInstead(language === undefined || reach === null ? null : read, USAGE, terminal);
  if (told !== null || language === undefined || reach === null) return told?.code ?? 2;
  terminal.output.write(manifestText(language, reach, terminal.env['PLAN'] === 'on'));
  return 0;
}

/** Returns where Slack sends to; null for what is no public address. */
function reachOf(address: string | undefined): Reach | null {
  if (address === undefined) return 'socket';
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  if (url.pathname === '/') url.pathname = PATH;
  return { url: url.href };
}
