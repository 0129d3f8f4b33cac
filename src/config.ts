import { z } from 'zod';

const filled = z.string().trim().min(1);

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
  DATABASE_URL: filled
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, 'must begin with sqlite: or postgres://')
    .default('sqlite:./data/portavoz.db'),
  PLAYBOOKS_DIR: filled.default('./playbooks'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HOLD_SECONDS: z.coerce.number('must be a number').int().min(0).max(3600).default(30),
  DIGEST_AT: filled.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as 08:30').default('08:30'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Config = {
  slack: {
    apiUrl: string;
    casesChannel: string;
    digestChannel: string;
    /** Where people at risk are shown while the channel of the cases is out of reach; null for nowhere. */
    secondChannel: string | null;
  };
  databaseUrl: string;
  playbooksDir: string;
  /** Port of the HTTP front; 0 picks a free one. */
  port: number;
  holdMs: number;
  /** `HH:MM` in the institution's time zone. */
  digestAt: string;
  /** A word that every card begins with, such as SIMULACRO; null outside of drills. */
  stamp: string | null;
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** Never logged, never in an error. */
  secrets: { botToken: string; appToken: string | null; signingSecret: string | null };
};

export type ConfigProblem = { variable: string; message: string };

/**
 * Reads the settings. An empty variable counts as missing.
 * @returns the configuration, or every problem at once; a problem names the variable and never its value
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, present));
  if (!present['SLACK_APP_TOKEN'] && !present['SLACK_SIGNING_SECRET']) {
    problems.push({ variable: 'SLACK_SIGNING_SECRET', message: 'is missing (or SLACK_APP_TOKEN, for Socket Mode)' });
  }
  if (
    parsed.data?.SLACK_SECOND_CHANNEL !== undefined &&
    parsed.data.SLACK_SECOND_CHANNEL === parsed.data.SLACK_CASES_CHANNEL
  ) {
    problems.push({ variable: 'SLACK_SECOND_CHANNEL', message: 'must be another channel than SLACK_CASES_CHANNEL' });
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, config: configOf(parsed.data) };
}

function problemOf(issue: z.core.$ZodIssue, present: Record<string, unknown>): ConfigProblem {
  const variable = String(issue.path[0] ?? '');
  return { variable, message: variable in present ? issue.message : 'is missing' };
}

function configOf(values: z.infer<typeof environmentSchema>): Config {
  return {
    slack: {
      apiUrl: values.SLACK_API_URL ?? 'https://slack.com/api/',
      casesChannel: values.SLACK_CASES_CHANNEL,
      digestChannel: values.SLACK_DIGEST_CHANNEL,
      secondChannel: values.SLACK_SECOND_CHANNEL ?? null,
    },
    databaseUrl: values.DATABASE_URL,
    playbooksDir: values.PLAYBOOKS_DIR,
    port: values.PORT,
    holdMs: values.HOLD_SECONDS * 1000,
    digestAt: values.DIGEST_AT,
    stamp: null,
    logLevel: values.LOG_LEVEL,
    secrets: {
      botToken: values.SLACK_BOT_TOKEN,
      appToken: values.SLACK_APP_TOKEN ?? null,
      signingSecret: values.SLACK_SIGNING_SECRET ?? null,
    },
  };
}
