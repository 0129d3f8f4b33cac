import { DatabaseError } from '../adapters/database/engine/database-error.ts';
import { openDatabase } from '../adapters/database/open-database.ts';
import { openEgress } from '../adapters/egress/open-egress.ts';
import { sendTestEvent } from '../adapters/networks/webhook-receiver.ts';
import { readWebhookSettings } from '../config/read-part.ts';
import type { Words } from '../doctor/finding.ts';
import type { WebhookDelivery } from '../domain/webhooks/webhook-receiver.ts';
import type { LoggedEvent, WebhookState } from '../domain/webhooks/webhook-store.ts';
import { REFUSES_UPGRADE } from './before-upgrade.ts';
import { withDatabase } from './handbook/printed-handbook.ts';
import { fitPages } from './help/fit-columns.ts';
import { tellUsage } from './options-of.ts';
import type { Terminal } from './terminal.ts';
import { fromEnglish, inTerminal } from './terminal-language.ts';
import { whyNoAnswer } from './why-no-answer.ts';

const USAGE = fitPages({
  es: `./portavoz webhook test|log|retry

Los avisos a otros sistemas de la casa (docs/es/operar/webhooks.md): números y estados, sin palabras de nadie.
  test   manda un aviso de prueba a la dirección de WEBHOOK_URL, y dice qué contestó
  log    lista los últimos 50 avisos, el más reciente primero
  retry  vuelve a mandar los que se dieron por perdidos
Código de salida 1 si el receptor no lo aceptó o no se pudo leer, 2 si se llama de otra manera.
`,
  en: `./portavoz webhook test|log|retry

The events that other systems of the house are told (docs/how-to/webhooks.md): numbers and states, and nobody's words.
  test   sends a test event to the address of WEBHOOK_URL, and says what came back
  log    lists the last 50 events, the newest first
  retry  sends again those that were given up
Exit code 1 when the receiver did not take it or nothing could be read, 2 when called otherwise.
`,
});

const NO_RECEIVER: Words = {
  es: 'WEBHOOK_URL no está puesto: no se avisa a ningún otro sistema.\n',
  en: 'WEBHOOK_URL is not set: no other system is told anything.\n',
};

const NOTHING: Words = { es: 'No hay ningún aviso.\n', en: 'There are no events.\n' };

const SHOWN = 50;
const TIMEOUT_MS = 20_000;

/** `./portavoz webhook`: 0 when it did what was asked, 1 when it could not, 2 for wrong usage. */
export async function runWebhook(args: readonly string[], terminal: Terminal): Promise<number> {
  const [word, ...more] = args;
  if (more.length === 0) {
    if (word === 'test') return await sendTest(terminal);
    if (word === 'log') return await listEvents(terminal);
    if (word === 'retry') return await retryEvents(terminal);
  }
  return tellUsage(word === '--help', USAGE, terminal).code;
}

async function sendTest(terminal: Terminal): Promise<number> {
  const read = readWebhookSettings(terminal.env);
  if (!read.ok) {
    for (const { variable, message } of read.problems)
      terminal.errors.write(`${variable} ${fromEnglish(message, terminal)}\n`);
    return 1;
  }
  if (read.webhook === null) {
    terminal.errors.write(inTerminal(NO_RECEIVER, terminal));
    return 1;
  }
  const egress = openEgress(read.proxies);
  const throughProxy = egress.fetchLookingUp;
  const sent = await sendTestEvent(read.webhook, { now: Date.now, throughProxy }).finally(egress.stop);
  terminal.output.write(inTerminal(answered(sent), terminal));
  return sent.end === 'delivered' ? 0 : 1;
}

function answered({ end, answer }: WebhookDelivery): Words {
  const isTaken = end === 'delivered';
  const { es, en } = whyNoAnswer(answer, 'WEBHOOK_PRIVATE');
  return {
    es: `El receptor ${isTaken ? 'aceptó' : 'no aceptó'} el aviso: ${es}\n`,
    en: `The receiver ${isTaken ? 'took' : 'did not take'} the event: ${en}\n`,
  };
}

async function listEvents(terminal: Terminal): Promise<number> {
  const found = await withDatabase(terminal, ({ outbox }) => outbox.webhooks.log.latest(SHOWN));
  if (typeof found === 'string') {
    terminal.errors.write(`${fromEnglish(found, terminal)}\n`);
    return 1;
  }
  if (found.length === 0) terminal.output.write(inTerminal(NOTHING, terminal));
  for (const event of found) terminal.output.write(inTerminal(lineOf(event), terminal));
  return 0;
}

const STATES: Readonly<Record<WebhookState, Words>> = {
  waiting: { es: 'espera', en: 'waiting' },
  delivered: { es: 'aceptado', en: 'delivered' },
  given_up: { es: 'perdido', en: 'given up' },
};

function lineOf({ keptAt, type, subject, state, attempts, answer, id }: LoggedEvent): Words {
  const { es, en } = STATES[state];
  const begin = `${keptAt.slice(0, 19)}Z  ${type.padEnd(14)} ${subject.padEnd(12)} `;
  const last = answer ?? '-';
  return {
    es: `${begin}${es.padEnd(9)} ${attempts} ${attempts === 1 ? 'intento' : 'intentos'}, ${last}  ${id}\n`,
    en: `${begin}${en.padEnd(9)} ${attempts} ${attempts === 1 ? 'try' : 'tries'}, ${last}  ${id}\n`,
  };
}

async function retryEvents(terminal: Terminal): Promise<number> {
  const url = terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db';
  try {
    const database = await openDatabase(url, { ...REFUSES_UPGRADE, mayBeNew: false, timeoutMs: TIMEOUT_MS });
    const now = new Date().toISOString();
    const events = await database.outbox.webhooks.log.retry(now).finally(() => database.close());
    terminal.output.write(inTerminal(retried(events), terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return 1;
  }
}

function retried(events: number): Words {
  return {
    es: `Avisos que vuelven a salir: ${events}\n`,
    en: `Events that are sent again: ${events}\n`,
  };
}
