import { healthOf } from '../../../src/app/health/process-health.ts';
import { createSignedRequests } from '../../../src/http/signed-requests.ts';
import { createLog } from '../../../src/log.ts';
import { HEALTH_WORDS, LOG_WORDS } from './lexicon/health-and-log-words.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

const TITLE: DocsWords = { es: 'Salud y registro del programa', en: 'Health and log' };
const HEALTH: DocsWords = {
  es: `## \`/health\`

Lo puede leer cualquiera: números, momentos, sí o no. Ningún nombre de persona y ninguna palabra. Informática: [vigilancia](../operar/vigilancia.md).`,
  en: `## \`/health\`

Anybody may read it: numbers, moments, yes or no. It holds no name of a person and no text. [Watch it](../how-to/watch-it.md)
sets up metrics and alerts.`,
};
const LOG: DocsWords = {
  es: `## El registro del programa

Una línea de JSON por hecho. Los demás campos son cifras e identificadores. Ninguna línea tiene palabras de la ciudadanía ni claves.`,
  en: `## The log

One line of JSON a fact. All other fields are figures and ids. No line holds a citizen's words or a secret.`,
};
const HEAD: Readonly<Record<DocsLanguage, readonly string[]>> = {
  es: ['campo', 'qué dice'],
  en: ['field', 'what it says'],
};

/** The page of what `/health` and the log say, with the fields that the code answers with. */
export async function healthPage(language: DocsLanguage): Promise<string> {
  const { ok, facts } = await sampleHealth();
  const rows = fieldsOf({ ok, ...facts }).map((path) => [`\`${path}\``, HEALTH_WORDS[path]?.[language] ?? '—']);
  const lines = Object.entries(LOG_WORDS).map(([field, words]) => [`\`${field}\``, words[language]]);
  return pageOf(
    `# ${TITLE[language]}`,
    HEALTH[language],
    tableOf(HEAD[language], rows),
    LOG[language],
    tableOf(HEAD[language], lines),
    WRITTEN_BY[language],
  );
}

/** Health of a bot that has everything: a model, a network, a source that fails. */
async function sampleHealth() {
  const now = '2026-11-24T10:00:00.000Z';
  return healthOf({
    version: '1.2.3',
    outbox: {
      health: () => ({
        isSender: true,
        lastRoundAt: now,
        sinceRoundMs: 0,
        inHand: { team: 0, publications: 0, lookUps: 0, writings: 0, reports: 0 },
      }),
    },
    waiting: { urgentSince: async () => null, intakeSince: async () => null },
    writes: () => ({ waitsMs: 0, isDiskFull: false }),
    requests: createSignedRequests({ log: createLog('silent') }).health,
    auditHead: async () => ({ seq: 1 }),
    isLive: async () => true,
    isInPlace: async () => true,
    handbook: () => ({ isFollowed: true, filesDiffer: false }),
    watch: { unreachable: () => null },
    hasSecondChannel: true,
    model: async () => ({
      model: 'a model',
      host: 'localhost',
      circuit: 'closed',
      openSince: null,
      tokensToday: 0,
      tokensLeft: 1,
      costToday: { amount: 0, currency: 'EUR' },
    }),
    networks: () => [{ network: 'x', name: 'X', account: null, trouble: null }],
    sources: async () => ({
      read: 1,
      failing: [{ name: 'feed:town', since: now, why: 'failed' }],
      watched: [{ name: 'feed:town', count: 0 }],
    }),
    callOut: async () => ({ isSet: true, failingSince: null }),
    publicPage: () => ({ since: null, why: null }),
    webhook: async () => ({ waiting: 0, failingSince: null, givenUp: 0 }),
    planned: async () => ({ waiting: 0, late: 0, unknown: 0 }),
    now: () => Date.parse(now),
    elapsed: () => 0,
  })();
}

/** Returns the path of each value; items of a list have `[]`. */
function fieldsOf(facts: object, above = ''): string[] {
  return Object.entries(facts).flatMap(([name, value]: [string, unknown]) => {
    const path = `${above}${name}`;
    const [first] = Array.isArray(value) ? value : [value];
    const isSection = typeof first === 'object' && first !== null;
    return isSection ? fieldsOf(first, `${path}${Array.isArray(value) ? '[]' : ''}.`) : [path];
  });
}
