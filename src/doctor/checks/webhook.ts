import { openDatabase } from '../../adapters/database/open-database.ts';
import type { WebhookBacklog } from '../../domain/webhooks/webhook-store.ts';
import type { Check, Finding } from '../finding.ts';

/** A receiver that has taken nothing for longer needs a person. */
const PATIENCE_MS = 900_000;

/** The events for other systems of the institution: whether they arrive. */
export const webhook: Check = {
  id: 'webhook',
  title: { es: 'Avisos a otros sistemas', en: 'Events for other systems' },
  async run({ settings, now }) {
    const { webhook: account, databaseUrl } = settings.config;
    if (account === null) return [OFF];
    const backlog = await backlogOf(databaseUrl);
    if (backlog === null) return [IS_SET];
    const { failingSince, waiting, givenUp } = backlog;
    const found: Finding[] = [];
    if (failingSince !== null && now() - Date.parse(failingSince) > PATIENCE_MS)
      found.push(notTaken(failingSince, waiting));
    if (givenUp > 0) found.push(lost(givenUp));
    return found.length > 0 ? found : [IS_SET];
  },
};

/** The check of the database says what is wrong with that. */
async function backlogOf(databaseUrl: string): Promise<WebhookBacklog | null> {
  const database = await openDatabase(databaseUrl, { readOnly: true, timeoutMs: 3_000 }).catch(() => null);
  if (database === null) return null;
  try {
    // A database of an earlier version has no such table.
    return await database.outbox.webhooks.backlog().catch(() => null);
  } finally {
    await database.close();
  }
}

const OFF: Finding = {
  level: 'green',
  what: { es: 'No hay: WEBHOOK_URL está vacío.', en: 'There are none: WEBHOOK_URL is empty.' },
};

const IS_SET: Finding = {
  level: 'green',
  what: {
    es: 'Están puestos. Pruébalos: ./portavoz webhook test.',
    en: 'They are set. Try them: ./portavoz webhook test.',
  },
};

function notTaken(since: string, waiting: number): Finding {
  return {
    level: 'red',
    what: {
      es: `Hay avisos que el receptor no acepta desde ${since}; esperan ${waiting}.`,
      en: `There are events that the receiver has not taken since ${since}; ${waiting} wait.`,
    },
    why: {
      es: 'El otro sistema no sabe qué pasa con esos casos. A las 72 horas, cada aviso se da por perdido.',
      en: 'The other system does not know what becomes of those cases. Each event is given up after 72 hours.',
    },
    todo: {
      es: 'Mira qué contesta: ./portavoz webhook log y ./portavoz webhook test. Salen solos en cuanto los acepte.',
      en: 'See what it answers: ./portavoz webhook log and ./portavoz webhook test. They leave by themselves once it takes them.',
    },
  };
}

function lost(events: number): Finding {
  return {
    level: 'yellow',
    what: { es: `Avisos dados por perdidos: ${events}.`, en: `Events that were given up: ${events}.` },
    why: {
      es: 'El receptor no los aceptó en 72 horas.',
      en: 'The receiver did not take them within 72 hours.',
    },
    todo: {
      es: 'Míralos con ./portavoz webhook log, y mándalos otra vez con ./portavoz webhook retry.',
      en: 'See them with ./portavoz webhook log, and send them again with ./portavoz webhook retry.',
    },
  };
}
