import { readFile, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import process from 'node:process';
import { parseEnv } from 'node:util';
import about from '../../../package.json' with { type: 'json' };
import { CHECKS } from '../../doctor/checks.ts';
import type { Diagnosis } from '../../doctor/finding.ts';
import { openParts } from '../../doctor/parts.ts';
import { runChecks, worstOf } from '../../doctor/run-checks.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { isColoured } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import { terminalLanguage } from '../terminal-language.ts';
import type { Visit } from './doctor-page.ts';
import { countsOf, doctorPage } from './doctor-page.ts';

const USAGE = fitPages({
  es: `./portavoz doctor [--lang es|en] [--json]

Mira todo lo que el bot necesita, y dice qué falla, por qué y qué hacer. No cambia nada, y puede pasarse con el bot en marcha.
  --lang   la lengua: español, salvo que LANG diga inglés
  --json   lo mismo como un objeto con hora, versión y máquina, para una auditoría
No se escribe ningún secreto. Código de salida 0 si nada está en rojo, 1 si algo lo está, 2 si algo no se pudo comprobar o se llama
de otra manera.
`,
  en: `./portavoz doctor [--lang es|en] [--json]

Looks at everything that the bot needs, and says what is wrong, why, and what to do. It changes nothing, and runs beside the bot.
  --lang   the language: Spanish, unless LANG says English
  --json   the same as one object with time, version and machine: evidence for an audit
No secret is printed. Exit code 0 when nothing is red, 1 when something is, 2 when something could not be checked or the command was
called otherwise.
`,
});

const READ_BY_ALL = 0o004;
const failure = 1;
const unknown = 2;

/** `./portavoz doctor`: 0 when nothing is red, 1 when something is, 2 when something could not be checked. */
export async function runDoctor(
  args: readonly string[],
  terminal: Terminal,
  now: () => number = Date.now,
): Promise<number> {
  const options = optionsOf(args, { texts: ['lang'], flags: ['json'] });
  const language = terminalLanguage(options?.lang, terminal);
  const told = usageInstead(language === null ? null : options, USAGE, terminal);
  if (told !== null || options === null || language === null) return told?.code ?? unknown;
  const parts = openParts({ environment: terminal.env, ...(await settingsFile()), now });
  const diagnoses = await runChecks(CHECKS, parts);
  const visit: Visit = { version: about.version, host: hostname(), at: new Date(now()).toISOString() };
  terminal.output.write(
    options.json
      ? `${JSON.stringify(evidence(diagnoses, visit, language), null, 2)}\n`
      : doctorPage(diagnoses, visit, { language, isColoured: isColoured(terminal) }),
  );
  return { red: failure, unchecked: unknown, yellow: 0, green: 0 }[worstOf(diagnoses)];
}

/** The settings in `.env`, which `./portavoz` has read already: only the file says what was meant as a setting. */
async function settingsFile(): Promise<{ file: Record<string, string | undefined> | null; isFileOpen: boolean }> {
  const file = await readFile('.env', 'utf8').then(parseEnv, () => null);
  const mode = await stat('.env').then(
    (found) => found.mode,
    () => 0,
  );
  return { file, isFileOpen: (mode & READ_BY_ALL) !== 0 };
}

function evidence(diagnoses: readonly Diagnosis[], visit: Visit, language: TerminalLanguage) {
  const findings = diagnoses.flatMap(({ check, findings: found }) =>
    found.map((finding) => ({
      check: check.id,
      level: finding.level,
      what: finding.what[language],
      ...(finding.level === 'green' ? {} : { why: finding.why[language], todo: finding.todo[language] }),
    })),
  );
  return {
    ...visit,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    language,
    result: worstOf(diagnoses),
    counts: countsOf(diagnoses.flatMap(({ findings: found }) => found)),
    findings,
  };
}
