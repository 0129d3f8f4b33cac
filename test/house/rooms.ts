/**
 * The rooms of `src/`, bottom up. A file may import its own room and the rooms of earlier lines; rooms of one line know nothing of each
 * other. Types count. A file belongs to the longest name that its path begins with.
 */
export const ROOMS: readonly (readonly string[])[] = [
  ['errors.ts', 'start-error.ts'],
  ['domain/text', 'domain/statistics'],
  ['domain/handbook', 'domain/phrases'],
  ['domain/drafts', 'domain/learning', 'domain/posts', 'domain/time'],
  ['domain/measures', 'domain/people', 'domain/plan/model', 'domain/triage', 'domain/webhooks', 'domain/writing'],
  ['domain/review'],
  ['domain/hoaxes', 'domain/pictures'],
  ['domain/cases/model'],
  ['domain/cases/ports', 'domain/cases/at-risk', 'domain/cases/breaches'],
  ['domain/cases/decision', 'domain/contents/model'],
  ['domain/cases/facts', 'domain/handbook-changes', 'domain/privacy'],
  ['domain/cases/drafting', 'domain/lessons', 'domain/trial'],
  ['domain/cases/approval', 'domain/cases/recalls'],
  ['domain/cases/deadlines', 'domain/cases/publishing', 'domain/cases/writing', 'domain/cases/hoaxes'],
  ['domain/cases/actions', 'domain/crises', 'domain/intake'],
  ['domain/cases', 'domain/contents', 'domain/digests'],
  ['domain/bell', 'domain/plan', 'domain/public-page', 'domain/restore'],
  ['i18n'],
  ['documents'],
  ['documents/report'],
  ['documents/charts', 'documents/crisis-report', 'documents/handbook-print', 'documents/plan'],
  ['documents/handbook-review', 'documents/info-sheet', 'documents/plan-report', 'documents/public-page'],
  [
    'adapters/charts',
    'adapters/egress',
    'adapters/handbook',
    'adapters/language',
    'adapters/metrics',
    'adapters/networks',
    'adapters/openai',
    'adapters/pictures',
    'adapters/public-page',
    'adapters/timestamps',
  ],
  ['adapters/workspace', 'adapters/database/rows', 'http', 'jobs'],
  ['adapters/database/engine'],
  ['adapters/database/audit'],
  ['adapters/database/migrations', 'adapters/database/queries'],
  ['adapters/database/case-store', 'adapters/database/readers'],
  ['adapters/database/outbox', 'adapters/database/stores', 'slack/kit'],
  ['adapters/database', 'slack/bolt', 'slack/outbound'],
  ['slack/cases/view', 'slack/crises/board', 'slack/spikes'],
  [
    'slack/cases/card',
    'slack/contents',
    'slack/crises/messages',
    'slack/crises/modals',
    'slack/digests',
    'slack/hoaxes',
    'slack/plan',
    'slack/playbooks',
  ],
  ['slack/cases/modals', 'slack/crises/senders'],
  ['slack/cases/messages', 'slack/crises/listeners'],
  ['slack/bell', 'slack/cases/listeners', 'slack/cases/senders', 'slack/team', 'slack/trial'],
  ['slack/flag', 'slack/home'],
  ['slack', 'log.ts', 'config'],
  ['app/health/network-health.ts', 'app/handbook/stored-handbook.ts'],
  ['app/publishers.ts'],
  ['doctor'],
  ['cli'],
  ['app'],
  ['main.ts', 'cli.ts'],
];

/** One room for each outside, as the list of rooms has them. */
const ADAPTERS = [
  ...new Set(ROOMS.flat().flatMap((room) => /^adapters\/\w+/.exec(room)?.map((outside) => `src/${outside}`) ?? [])),
];

/** Rooms that never import each other, whichever stands lower. */
export const APART: readonly (readonly string[])[] = [
  ['src/adapters', 'src/slack', 'src/jobs', 'src/http'],
  ADAPTERS,
  [
    'src/slack/cases',
    'src/slack/contents',
    'src/slack/crises',
    'src/slack/digests',
    'src/slack/hoaxes',
    'src/slack/plan',
    'src/slack/playbooks',
    'src/slack/spikes',
  ],
  ['src/cli', 'src/slack', 'src/jobs', 'src/http'],
];

/** What a room never imports, beside the order; `but`: what it may all the same. */
export const NEVER: readonly { room: string; imports: readonly string[]; but?: readonly string[] }[] = [
  { room: 'src', imports: ['sandbox', 'test'] },
  { room: 'src/errors.ts', imports: ['src'] },
  { room: 'src/config', imports: ['src'], but: ['src/config', 'src/domain/text/words/near-words.ts'] },
  { room: 'src/app/slack-app.ts', imports: ['src/adapters'] },
  { room: 'src/domain/cases', imports: ['src/domain/crises', 'src/domain/digests', 'src/domain/handbook-changes'] },
  { room: 'sandbox/workspace', imports: ['src', 'test', 'sandbox/page'] },
  {
    room: 'sandbox/page',
    imports: ['src', 'test', 'sandbox/workspace'],
    but: ['sandbox/workspace/wire.ts', 'sandbox/workspace/emoji-names.ts'],
  },
];

/** The only rooms of `src/` that import a package. What is not listed may be imported anywhere. */
export const HOMES: Readonly<Record<string, readonly string[]>> = {
  'node:': [
    'src/adapters',
    'src/app',
    'src/cli',
    'src/cli.ts',
    'src/config/read-secret-file.ts',
    'src/domain/text/sign-body.ts',
    'src/doctor',
    'src/http',
    'src/jobs',
    'src/main.ts',
  ],
  '@resvg/resvg-js': ['src/adapters/charts'],
  '@slack/bolt': ['src/adapters/workspace', 'src/app', 'src/slack'],
  '@slack/socket-mode': ['src/adapters/workspace'],
  '@slack/types': ['src/adapters/workspace', 'src/slack'],
  '@slack/web-api': ['src/adapters/workspace', 'src/app', 'src/slack'],
  'better-sqlite3': ['src/adapters/database'],
  'csv-parse': ['src/cli'],
  echarts: ['src/adapters/charts'],
  'fast-xml-parser': ['src/adapters/networks'],
  feedsmith: ['src/adapters/networks'],
  'ical.js': ['src/adapters/networks'],
  i18next: ['src/i18n'],
  kysely: ['src/adapters/database'],
  'node-cron': ['src/jobs'],
  openai: ['src/adapters/openai'],
  pg: ['src/adapters/database'],
  sharp: ['src/adapters/pictures'],
  pino: ['src/adapters/openai', 'src/adapters/workspace', 'src/app', 'src/http', 'src/log.ts'],
  'prom-client': ['src/adapters/metrics'],
  remark: ['src/adapters/handbook'],
  'remark-gfm': ['src/adapters/handbook'],
  undici: ['src/adapters/egress'],
  yaml: ['src/adapters/handbook'],
};

/** What the page of the sandbox, which runs in a browser, never imports. */
export const NOT_IN_A_BROWSER: readonly string[] = ['node:', '@slack/bolt', '@slack/web-api', 'emulate'];
