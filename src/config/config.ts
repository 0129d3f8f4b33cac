import { z } from 'zod';
import type { IntakeSource } from './intake-sources.ts';
import { readIntakeSources } from './intake-sources.ts';
import { isSafeAddress } from './is-safe-address.ts';
import type { NetworkAccounts, NetworkSecrets } from './network-settings.ts';
import { networkProblems, networkSettings, networksOf } from './network-settings.ts';

const filled = z.string().trim().min(1);
const hourSetting = filled.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as 08:30');

/** 0 for never. */
function minutesOrNever(least: number) {
  return z.coerce
    .number('must be a number')
    .int()
    .max(1_440)
    .refine((minutes) => minutes === 0 || minutes >= least, `must be 0, or at least ${least}`);
}

/** Every setting, as `.env.example` explains them. */
export const environmentSchema = z.object({
  SLACK_BOT_TOKEN: filled.regex(/^xoxb-/, 'must begin with xoxb-'),
  SLACK_APP_TOKEN: filled.regex(/^xapp-/, 'must begin with xapp-').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a whole address such as https://slack.com/api/' })
    .optional(),
  SLACK_CASES_CHANNEL: filled,
  SLACK_DIGEST_CHANNEL: filled,
  SLACK_SECOND_CHANNEL: filled.optional(),
  SLACK_DRILL_CHANNEL: filled.optional(),
  DATABASE_URL: filled
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, 'must begin with sqlite: or postgres://')
    .default('sqlite:./data/portavoz.db'),
  PLAYBOOKS_DIR: filled.default('./playbooks'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  INTAKE_SOURCES: filled
    .transform((list, context) => {
      const sources = readIntakeSources(list);
      if (typeof sources !== 'string') return sources;
      context.addIssue(sources);
      return z.NEVER;
    })
    .optional(),
  INTAKE_POSTS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).max(1_000_000).default(60_000),
  HOLD_SECONDS: z.coerce.number('must be a number').int().min(0).max(3600).default(30),
  CARDS_OPEN_AT_ONCE: z.coerce.number('must be a number').int().min(1).max(100).default(10),
  CRISIS_CHANNELS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  CRISIS_DIGEST_MINUTES: minutesOrNever(15).default(60),
  CRISIS_REST_HOURS: z.coerce.number('must be a number').int().min(0).max(24).default(4),
  DIGEST_AT: hourSetting.default('08:30'),
  WEEKLY_DIGEST_AT: filled
    .regex(
      /^(mon|tues|wednes|thurs|fri|satur|sun)day( ([01]\d|2[0-3]):[0-5]\d)?$/,
      'must be a weekday, or a weekday and an hour, such as monday 08:30',
    )
    .default('monday'),
  HANDBOOK_PRINT_AT: hourSetting.optional(),
  OPENAI_API_KEY: filled.optional(),
  OPENAI_BASE_URL: filled
    .refine(isSafeAddress, 'must be an address such as https://api.openai.com/v1; http:// only in your own network')
    .optional(),
  OPENAI_MODEL: filled.optional(),
  OPENAI_BUDGET_SECONDS: z.coerce.number('must be a number').int().min(1).max(120).default(20),
  OPENAI_AT_ONCE: z.coerce.number('must be a number').int().min(1).max(32).default(2),
  ...networkSettings,
  READING: z.enum(['on', 'off'], 'must be on or off').default('off'),
  X_READING: z.enum(['on', 'off'], 'must be on or off').default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const modelSchema = environmentSchema.pick({
  OPENAI_API_KEY: true,
  OPENAI_BASE_URL: true,
  OPENAI_MODEL: true,
  OPENAI_BUDGET_SECONDS: true,
  OPENAI_AT_ONCE: true,
});

export type Config = {
  slack: {
    apiUrl: string;
    casesChannel: string;
    digestChannel: string;
    /** Channel for people at risk while the channel of the cases is unreachable; null for none. */
    secondChannel: string | null;
    /** Channel of drills, used for nothing else; null for none. */
    drillChannel: string | null;
  };
  /** A crisis may have a channel of its own: the app has the scopes for it. */
  crisisChannels: boolean;
  /** Between two digests of a crisis; null for none. */
  crisisDigestMinutes: number | null;
  /** Hours with a role in a crisis after which its holder is reminded to rest; null for never. */
  crisisRestHours: number | null;
  databaseUrl: string;
  playbooksDir: string;
  /** Port of the HTTP front; 0 picks a free one. */
  port: number;
  holdMs: number;
  /** Number of unclaimed cards in the channel above which less important cards of a flood wait. */
  cardsOpenAtOnce: number;
  /** Maximum number of posts per minute from one source. */
  intakePostsPerMinute: number;
  /** `HH:MM` in the institution's time zone. */
  digestAt: string;
  /** The same for the digest of the week. */
  weeklyDigest: { weekday: Weekday; at: string };
  /**
   * Time of day at which the handbook is posted as a file, in the format of `digestAt`; null for
   * never.
   */
  handbookPrintAt: string | null;
  /** A word that every card begins with, such as SIMULACRO; null outside of drills. */
  watermark: string | null;
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** The language model that drafts; null for none. */
  writer: { baseUrl: string; model: string; budgetMs: number; atOnce: number } | null;
  /** Networks on which the bot publishes texts automatically. */
  networks: NetworkAccounts;
  /** Sources that the bot reads automatically. */
  reading: ReadingSettings;
  /**
   * Never logged, never in an error. `openaiKey` is null for a server that asks for none; `intakeSources`: each source of posts, by
   * its name.
   */
  secrets: {
    botToken: string;
    appToken: string | null;
    signingSecret: string | null;
    openaiKey: string | null;
    intakeSources: ReadonlyMap<string, IntakeSource>;
    networks: NetworkSecrets;
  };
};

type ReadingSettings = {
  isOn: boolean;
  /** X is read too: each post that is read is paid for. */
  readsX: boolean;
  /** Public address at which Bluesky shows posts. */
  blueskyPublicUrl: string;
  /** True if a feed may be in the private network. No setting sets it: only tests do. */
  mayReachPrivate: boolean;
};

export type ConfigProblem = { variable: string; message: string };

/**
 * Reads the settings. An empty variable counts as missing.
 * @returns the configuration, or every problem at once; a problem names the variable and never its value
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const present = presentIn(environment);
  const parsed = environmentSchema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => settingProblem(issue, present));
  if (!present['SLACK_APP_TOKEN'] && !present['SLACK_SIGNING_SECRET']) {
    problems.push({ variable: 'SLACK_SIGNING_SECRET', message: 'is missing (or SLACK_APP_TOKEN, for Socket Mode)' });
  }
  if (
    parsed.data?.SLACK_SECOND_CHANNEL !== undefined &&
    parsed.data.SLACK_SECOND_CHANNEL === parsed.data.SLACK_CASES_CHANNEL
  ) {
    problems.push({ variable: 'SLACK_SECOND_CHANNEL', message: 'must be another channel than SLACK_CASES_CHANNEL' });
  }
  problems.push(...drillProblems(present), ...modelProblems(present), ...networkProblems(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(parsed.data) };
}

/**
 * Returns a problem if the drill channel is also used for cases or digests or as second channel. No
 * real message may appear where drills are played.
 */
function drillProblems(present: Record<string, string | undefined>): ConfigProblem[] {
  const drill = present['SLACK_DRILL_CHANNEL'];
  const others = ['SLACK_CASES_CHANNEL', 'SLACK_DIGEST_CHANNEL', 'SLACK_SECOND_CHANNEL'];
  const same = drill === undefined ? undefined : others.find((variable) => present[variable] === drill);
  if (same === undefined) return [];
  return [{ variable: 'SLACK_DRILL_CHANNEL', message: `must be another channel than ${same}` }];
}

function presentIn(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

function settingProblem(issue: z.core.$ZodIssue, present: Record<string, unknown>): ConfigProblem {
  const variable = String(issue.path[0] ?? '');
  return { variable, message: variable in present ? issue.message : 'is missing' };
}

/** The settings of a language model alone, for commands that need no others. */
export function readModelSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; writer: Config['writer']; apiKey: string | null } | { ok: false; problems: ConfigProblem[] } {
  const present = presentIn(environment);
  const parsed = modelSchema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => settingProblem(issue, present));
  problems.push(...modelProblems(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, writer: modelOf(parsed.data), apiKey: parsed.data.OPENAI_API_KEY ?? null };
}

/** The settings of networks alone, for commands that need no others. */
export function readNetworkSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; networks: NetworkAccounts; secrets: NetworkSecrets } | { ok: false; problems: ConfigProblem[] } {
  const present = presentIn(environment);
  const parsed = z.object(networkSettings).safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => settingProblem(issue, present));
  problems.push(...networkProblems(present));
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, ...networksOf(parsed.data) };
}

/** A model needs its name, and a key or a server of one's own. */
function modelProblems(present: Record<string, unknown>): ConfigProblem[] {
  const hasServer = 'OPENAI_API_KEY' in present || 'OPENAI_BASE_URL' in present;
  if (hasServer === 'OPENAI_MODEL' in present) return [];
  if (hasServer) return [{ variable: 'OPENAI_MODEL', message: 'is missing: the name of the model that drafts' }];
  return [{ variable: 'OPENAI_API_KEY', message: 'is missing (or OPENAI_BASE_URL, for a server of your own)' }];
}

function configOf(values: z.infer<typeof environmentSchema>): Config {
  const { networks, secrets } = networksOf(values);
  return {
    slack: {
      apiUrl: values.SLACK_API_URL ?? 'https://slack.com/api/',
      casesChannel: values.SLACK_CASES_CHANNEL,
      digestChannel: values.SLACK_DIGEST_CHANNEL,
      secondChannel: values.SLACK_SECOND_CHANNEL ?? null,
      drillChannel: values.SLACK_DRILL_CHANNEL ?? null,
    },
    crisisChannels: values.CRISIS_CHANNELS === 'on',
    crisisDigestMinutes: values.CRISIS_DIGEST_MINUTES || null,
    crisisRestHours: values.CRISIS_REST_HOURS || null,
    databaseUrl: values.DATABASE_URL,
    playbooksDir: values.PLAYBOOKS_DIR,
    port: values.PORT,
    holdMs: values.HOLD_SECONDS * 1000,
    cardsOpenAtOnce: values.CARDS_OPEN_AT_ONCE,
    intakePostsPerMinute: values.INTAKE_POSTS_PER_MINUTE,
    digestAt: values.DIGEST_AT,
    weeklyDigest: weeklyOf(values.WEEKLY_DIGEST_AT, values.DIGEST_AT),
    handbookPrintAt: values.HANDBOOK_PRINT_AT ?? null,
    watermark: null,
    logLevel: values.LOG_LEVEL,
    writer: modelOf(values),
    networks,
    reading: {
      isOn: values.READING === 'on',
      readsX: values.X_READING === 'on',
      blueskyPublicUrl: 'https://public.api.bsky.app',
      mayReachPrivate: false,
    },
    secrets: {
      botToken: values.SLACK_BOT_TOKEN,
      appToken: values.SLACK_APP_TOKEN ?? null,
      signingSecret: values.SLACK_SIGNING_SECRET ?? null,
      openaiKey: values.OPENAI_API_KEY ?? null,
      intakeSources: values.INTAKE_SOURCES ?? new Map(),
      networks: secrets,
    },
  };
}

/** Without an hour of its own, that of every day. */
function weeklyOf(written: string, digestAt: string): Config['weeklyDigest'] {
  const [day, at = digestAt] = written.split(' ');
  return { weekday: WEEKDAYS.find((weekday) => weekday === day) ?? 'monday', at };
}

function modelOf(values: z.infer<typeof modelSchema>): Config['writer'] {
  if (values.OPENAI_MODEL === undefined) return null;
  return {
    baseUrl: values.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
    model: values.OPENAI_MODEL,
    budgetMs: values.OPENAI_BUDGET_SECONDS * 1000,
    atOnce: values.OPENAI_AT_ONCE,
  };
}
