import { networkSettings } from './network-settings.ts';

export type ConfigProblem = { variable: string; message: string };

/** Consequences of a wrong setting: a part that is off, or a value that counts instead. */
const CONSEQUENCES = [
  'cases_channel',
  'digest_channel',
  'second_channel',
  'drills',
  'crisis_channels',
  'seal',
  'heads',
  'backups',
  'public_page',
  'intake',
  'plan_calendars',
  'model',
  'network',
  'reading',
  'print',
  'call_out',
  'webhook',
  'field_reports',
  'trial',
  'instead',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** A setting that is wrong, and with which the bot starts all the same. No value of it is in here. */
export type WrongSetting = ConfigProblem & {
  consequence: Consequence;
  /** Value that is used in its place; null where what it sets is off. */
  instead: string | null;
};

/**
 * Remedy of a wrong setting. `off`: it is taken out, with the settings that are of no use without
 * it. `usual`: its default counts, or the value given here. `part`: only its wrong part is left out.
 */
type Remedy =
  | { does: 'off'; consequence: Consequence; group: readonly string[] }
  | { does: 'usual'; value: string | null }
  | { does: 'part'; consequence: Consequence };

const USUAL: Remedy = { does: 'usual', value: null };
const CALL_OUT = ['CALL_OUT_URL', 'CALL_OUT_SECRET', 'CALL_OUT_PRIVATE'];
const WEBHOOK = ['WEBHOOK_URL', 'WEBHOOK_SECRET', 'WEBHOOK_PRIVATE'];
const OPEN311 = ['FIELD_REPORTS_URL', 'FIELD_REPORTS_KEY', 'FIELD_REPORTS_JURISDICTION', 'FIELD_REPORTS_PRIVATE'];
const MODEL = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL'];

/** Settings that go together, one group a network. */
const NETWORKS = ['MASTODON_', 'BLUESKY_', 'X_', 'FACEBOOK_'].map((prefix) =>
  Object.keys(networkSettings).filter((name) => name.startsWith(prefix)),
);

/**
 * Remedies by setting. One without ends the start: the database, the handbook, Slack, and the way to
 * it. A token goes to no other host, and by no other way, than the one that was meant.
 */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  SLACK_DIGEST_CHANNEL: off('digest_channel', 'SLACK_DIGEST_CHANNEL'),
  SLACK_SECOND_CHANNEL: off('second_channel', 'SLACK_SECOND_CHANNEL'),
  SLACK_DRILL_CHANNEL: off('drills', 'SLACK_DRILL_CHANNEL'),
  DATABASE_POOL_SIZE: USUAL,
  AUDIT_KEY_FILE: off('seal', 'AUDIT_KEY_FILE'),
  AUDIT_HEADS_FILE: off('heads', 'AUDIT_HEADS_FILE'),
  AUDIT_HEADS_URL: off('heads', 'AUDIT_HEADS_URL'),
  TIMESTAMP_URL: off('heads', 'TIMESTAMP_URL'),
  // A person who sets it wants to be safe from an empty database.
  ALLOW_NEW_DATABASE: { does: 'usual', value: 'never' },
  BACKUP_DIR: off('backups', 'BACKUP_DIR'),
  BACKUP_KEY_FILE: off('backups', 'BACKUP_KEY_FILE'),
  PUBLIC_DIR: off('public_page', 'PUBLIC_DIR'),
  PORT: USUAL,
  HEALTH_ADDRESS: { does: 'usual', value: '127.0.0.1:9464' },
  INTAKE_SOURCES: { does: 'part', consequence: 'intake' },
  INTAKE_POSTS_PER_MINUTE: USUAL,
  SKIP_TRIAL: USUAL,
  HOLD_SECONDS: USUAL,
  CARDS_OPEN_AT_ONCE: USUAL,
  COLLEAGUE_FLAGS: { does: 'usual', value: 'off' },
  CRISIS_CHANNELS: off('crisis_channels', 'CRISIS_CHANNELS'),
  CRISIS_DIGEST_MINUTES: USUAL,
  CRISIS_REST_HOURS: USUAL,
  DIGEST_AT: USUAL,
  WEEKLY_DIGEST_AT: USUAL,
  HANDBOOK_PRINT_AT: off('print', 'HANDBOOK_PRINT_AT'),
  MORNING_AT: USUAL,
  LEARN_FROM_DECISIONS: USUAL,
  PLAN: USUAL,
  PICTURES_KEPT_DAYS: USUAL,
  PLAN_CALENDARS: { does: 'part', consequence: 'plan_calendars' },
  ...Object.fromEntries(MODEL.map((name) => [name, off('model', ...MODEL)])),
  OPENAI_BUDGET_SECONDS: USUAL,
  OPENAI_AT_ONCE: USUAL,
  ...Object.fromEntries(NETWORKS.flatMap((group) => group.map((name) => [name, off('network', ...group)]))),
  ...Object.fromEntries(CALL_OUT.map((name) => [name, off('call_out', ...CALL_OUT)])),
  CALL_OUT_IN_DRILLS: USUAL,
  ...Object.fromEntries(WEBHOOK.map((name) => [name, off('webhook', ...WEBHOOK)])),
  ...Object.fromEntries(OPEN311.map((name) => [name, off('field_reports', ...OPEN311)])),
  READING: off('reading', 'READING', 'X_READING'),
  X_READING: off('reading', 'X_READING'),
  LOG_LEVEL: USUAL,
};

function off(consequence: Consequence, ...group: string[]): Remedy {
  return { does: 'off', consequence, group };
}

/** Returns the remedy of a problem; null where the start must end. The file of a secret counts as the secret. */
function remedyOf(variable: string): Remedy | null {
  return REMEDIES[variable] ?? REMEDIES[variable.replace(/_FILE$/, '')] ?? null;
}

/** Returns true for a problem with which the bot cannot start. */
export function isFatal({ variable }: ConfigProblem): boolean {
  return remedyOf(variable) === null;
}

/**
 * Takes wrong settings out, so that the others can be used.
 * @param problems none of them fatal
 * @param usualOf the default of a setting, as a person writes it
 */
export function setAside(
  present: Readonly<Record<string, string | undefined>>,
  problems: readonly ConfigProblem[],
  usualOf: (variable: string) => string,
): { left: Record<string, string | undefined>; wrong: WrongSetting[] } {
  const left = { ...present };
  const wrong: WrongSetting[] = [];
  const gone = new Set<string>();
  for (const problem of problems) {
    const remedy = remedyOf(problem.variable);
    // One problem tells enough of settings that go together.
    if (remedy === null || gone.has(problem.variable)) continue;
    for (const name of takenOut(remedy, problem.variable)) {
      delete left[name];
      gone.add(name);
    }
    if (remedy.does !== 'usual') {
      wrong.push({ ...problem, consequence: remedy.consequence, instead: null });
      continue;
    }
    if (remedy.value !== null) left[problem.variable] = remedy.value;
    wrong.push({ ...problem, consequence: 'instead', instead: remedy.value ?? usualOf(problem.variable) });
  }
  return { left, wrong };
}

function takenOut(remedy: Remedy, variable: string): readonly string[] {
  if (remedy.does === 'part') return [];
  return remedy.does === 'off' ? remedy.group : [variable];
}
