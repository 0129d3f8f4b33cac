import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPortavoz } from '../../src/app/start.ts';
import { readConfig } from '../../src/config/config.ts';
import { secretFileReader } from '../../src/config/read-secret-file.ts';
import { withSecretFiles } from '../../src/config/secret-files.ts';
import { createLog } from '../../src/log.ts';
import type { StrictSlack } from '../support/strict-slack/a-strict-slack.ts';
import { aStrictSlack } from '../support/strict-slack/a-strict-slack.ts';
import type { StrictPerson } from '../support/strict-slack/people/persons.ts';
import type { FreshMachine } from './a-fresh-machine.ts';
import { aFreshMachine } from './a-fresh-machine.ts';

const PAGE = new URL('../../docs/operate/en-una-hora.md', import.meta.url);

/** Settings that the reader writes into `.env` in the minute 20. */
const CHANNELS = {
  SLACK_CASES_CHANNEL: 'C0CASOS000',
  SLACK_DIGEST_CHANNEL: 'C0RESUMEN0',
  SLACK_SECOND_CHANNEL: 'C0GUARDIA0',
  SLACK_DRILL_CHANNEL: 'C0SIMULACR',
};

/** The hour of the page: a machine, a workspace, and the bot once it runs. */
type Hour = FreshMachine & { slack: StrictSlack; port: number; looks: number };
type Handler = (found: readonly string[], hour: Hour) => Promise<void>;

/** What each command of the page does here. A command that is not in this list fails the test, and so does a line that nothing uses. */
const HANDLERS: readonly (readonly [RegExp, Handler])[] = [
  [/^sudo useradd --system --home-dir \/opt\/portavoz .* portavoz$/, async () => {}],
  [/^sudo git clone \S+ (\S+)$/, ([name = ''], hour) => hour.clone(name)],
  [/^cd (\S+)$/, ([name = ''], hour) => hour.cd(name)],
  [/^(?:sudo )?\.\/portavoz (.+)$/, ([words = ''], hour) => ownCommand(words, hour)],
  [
    /^sudo install -d (?:-o \w+ -g \w+ )?-m (\d+) (.+)$/,
    async ([mode = '', names = ''], hour) => {
      for (const name of names.split(' ')) await hour.directory(name, mode);
    },
  ],
  [/^alias (\w+)='(.+)'$/, async ([name = '', value = ''], hour) => hour.alias(name, value)],
  [
    /^sudo install -o root -g portavoz -m (\d+) \/dev\/stdin (\S+\/(SLACK_\w+_TOKEN))$/,
    ([mode = '', name = '', setting = ''], hour) => hour.file(name, hour.slack.settings[setting] ?? '', mode),
  ],
  [/^sudo install -o root -g portavoz -m \d+ (\S+) (\S+)$/, ([from = '', to = ''], hour) => hour.copy(from, to)],
  [/^sudo nano (\.env)$/, ([name = ''], hour) => writesSettings(name, hour)],
  [/^sudo cp (\S+) (\S+)$/, ([from = '', to = ''], hour) => hour.copy(from, to)],
  [/^sudo systemctl daemon-reload$/, async () => {}],
  [/^sudo systemctl enable --now portavoz$/, (_, hour) => starts(hour)],
  [/^journalctl -u portavoz$/, async () => {}],
  [/^curl -s localhost:3000\/health$/, (_, hour) => looksAtHealth(hour)],
  [/^sudo rm -r (.+)$/, ([names = ''], hour) => each(names.split(' '), hour.remove)],
  [/^(\/crisis simulacro.*)$/, ([typed = ''], hour) => drills(typed, hour)],
  [/^\/invite @Portavoz$/, async () => {}],
  [/^(\w+) ([\w-].*?)(?: > (\S+))?$/, ([name = '', words = '', into], hour) => aliased(name, words, into, hour)],
];

describe('the first hour of docs/operate', () => {
  it('is as the page says, command by command, on a fresh machine, and ends live', async () => {
    const slack = await aStrictSlack('socket');
    onTestFinished(() => slack[Symbol.asyncDispose]());
    const hour: Hour = { ...(await aFreshMachine()), slack, port: 0, looks: 0 };
    const used = new Set<RegExp>();
    for (const line of commandsOf(await readFile(PAGE, 'utf8'))) {
      const [pattern, handler] = HANDLERS.find(([one]) => one.test(line)) ?? [];
      if (pattern === undefined || handler === undefined)
        throw new Error(`The page says “${line}”, which nobody tried`);
      used.add(pattern);
      const [, ...found] = pattern.exec(line) ?? [];
      await handler(found, hour).catch((error: unknown) => {
        throw new Error(`“${line}” does not do what the page says: ${slack.illegal().join('\n')}`, { cause: error });
      });
    }
    expect(HANDLERS.flatMap(([pattern]) => (used.has(pattern) ? [] : [pattern]))).toEqual([]);
    expect(hour.looks).toBe(2);
    expect(slack.illegal()).toEqual([]);
  });
});

/** Commands of the page in their order: lines of its blocks, and words between backticks that are commands. */
function commandsOf(page: string): string[] {
  const found = page.matchAll(/```sh\n([\s\S]*?)```|`((?:pv|sudo|\.\/portavoz|journalctl|\/crisis|\/invite) ?[^`]*)`/g);
  return [...found].flatMap(([, block, inline]) =>
    (block ?? inline ?? '')
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== ''),
  );
}

async function each(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  for (const name of names) await work(name);
}

/** Fills in `.env`. */
async function writesSettings(name: string, hour: Hour): Promise<void> {
  const asWritten = await readFile(hour.at(name), 'utf8');
  const given = { ...CHANNELS, SLACK_API_URL: hour.slack.apiUrl, PORT: '0', HEALTH_ADDRESS: 'off' };
  const filled = Object.entries(given).reduce((text, [setting, value]) => {
    const line = new RegExp(`^${setting}=.*$`, 'm');
    expect(text).toMatch(line);
    return text.replace(line, `${setting}=${value}`);
  }, asWritten);
  await writeFile(hour.at(name), filled);
}

/** Answers of the house to the questions of `handbook new`. */
const HOUSE = {
  name: 'Ayuntamiento de Benimar',
  province: 'Valencia',
  region: 'Comunitat Valenciana',
  phone: '961 700 200',
  web: 'https://www.benimar.es',
  networks: 'x:AytoBenimar, facebook:AytoBenimar',
  lead: 'Celia Ros',
  'lead-slack': 'U0CELIA000',
};

/** Follows the page after the first handbook is written: this town works without shifts. */
async function keepsHandbook(hour: Hour): Promise<void> {
  await appendFile(hour.at('.env'), '\nPLAYBOOKS_DIR=./manual\n');
  await appendFile(hour.at('manual/institution.yml'), '\nno_shifts: true\n');
}

/** `./portavoz help`, `handbook pull` … with the settings of the folder. */
async function ownCommand(words: string, hour: Hour): Promise<void> {
  const [command] = words.split(' ');
  if (words === 'handbook pull') await answersQuestions(hour);
  const isNew = words.startsWith('handbook new');
  const answers = isNew ? Object.entries(HOUSE).flatMap(([option, said]) => [`--${option}`, said]) : [];
  // `ca`, `gl` and the rest stand between their own backticks.
  const done = await hour.run(null, [...words.split(' '), ...answers]);
  expect(`${command} ${done.code} ${done.errors}`).toBe(`${command} 0 `);
  if (isNew) await keepsHandbook(hour);
  if (words === 'handbook pull') expect(done.output).toContain('+     - { slack: U0DIEGO000');
}

async function aliased(name: string, words: string, into: string | undefined, hour: Hour): Promise<void> {
  expect(hour.isAlias(name), `${name} is an alias of the page`).toBe(true);
  // The page says that it needs a gateway.
  const code = words === 'call-out test' ? 1 : 0;
  const done = await hour.run(name, words.split(' '), into);
  expect(`${done.code} ${code === 0 ? done.errors : ''}${done.code === code ? '' : done.output}`).toBe(`${code} `);
  if (into !== undefined) expect(JSON.parse(await readFile(hour.at(into), 'utf8'))).toHaveProperty('findings');
}

/** The service of systemd gives the bot the folder of credentials. */
async function starts(hour: Hour): Promise<void> {
  const unit = await readFile(hour.at('/etc/systemd/system/portavoz.service'), 'utf8');
  expect(unit).toContain('LoadCredential=');
  const environment = { ...(await hour.environment('pv')) };
  const given = withSecretFiles(environment, secretFileReader(environment));
  const read = readConfig(given.environment, given.problems);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.config.wrong).toEqual([]);
  const running = await startPortavoz(read.config, createLog('silent'));
  onTestFinished(running.stop);
  hour.port = running.port;
}

/** First in trial; then two people let it go live. */
async function looksAtHealth(hour: Hour): Promise<void> {
  if (hour.looks > 0) await goesLive(hour);
  const health = await (await fetch(`http://127.0.0.1:${hour.port}/health`)).json();
  expect(health).toMatchObject({ ok: true, stage: hour.looks === 0 ? 'trial' : 'live' });
  hour.looks += 1;
}

/** What a person alone was told, once it says so. */
async function told({ slack }: Hour, person: StrictPerson, words: string) {
  const found = () => person.told().find((one) => slack.reads(one).includes(words));
  return slack.until(found, `“${words}” in front of a person`);
}

async function said({ slack }: Hour, channel: string, words: string) {
  const found = () => slack.messages(channel).find((one) => slack.reads(one).includes(words));
  return slack.until(found, `“${words}” in ${channel}`);
}

/** The seven questions, confirmed by another person, and the test call. */
async function answersQuestions(hour: Hour): Promise<void> {
  const [celia, bruno] = [hour.slack.as('Celia'), hour.slack.as('Bruno')];
  const first = await told(hour, celia, 'está en pruebas');
  await celia.press(first, 'Llamar');
  await told(hour, celia, 'Hemos escrito en el segundo canal');
  await said(hour, 'guardia', 'Mensaje de prueba');
  await celia.press(first, 'Responder');
  await celia.sends({ '¿Quién aprueba los textos?': 'Diego' });
  await bruno.press(await said(hour, 'casos', 'Cambio del manual por confirmar'), 'Confirmar y aplicar');
  await said(hour, 'casos', 'handbook pull');
}

async function drills(typed: string, hour: Hour): Promise<void> {
  const celia = hour.slack.as('Celia');
  if (typed === '/crisis simulacro') {
    await celia.types('simulacros', typed);
    await told(hour, celia, 'flood');
    await celia.press(await told(hour, celia, 'está en pruebas'), 'Hacer un simulacro');
    await said(hour, 'simulacros', 'Avisar de este mensaje');
    return;
  }
  await celia.types('simulacros', typed);
  await said(hour, 'simulacros', 'Resultado');
}

async function goesLive(hour: Hour): Promise<void> {
  const [celia, bruno] = [hour.slack.as('Celia'), hour.slack.as('Bruno')];
  await celia.press(await told(hour, celia, 'está en pruebas'), 'Poner en marcha');
  await bruno.press(await said(hour, 'casos', 'pide poner Portavoz en marcha'), 'Poner en marcha');
  await said(hour, 'casos', 'Portavoz está en marcha');
}
