import { z } from 'zod';
import { callOutSettings } from './call-out-settings.ts';
import { readIntakeSources } from './intake-sources.ts';
import { isSafeAddress } from './is-safe-address.ts';
import { networkSettings } from './network-settings.ts';
import { open311Settings } from './open311-settings.ts';
import { readPlanCalendars } from './plan-calendars.ts';
import { proxySettings } from './proxy-settings.ts';
import { webhookSettings } from './webhook-settings.ts';

const filled = z.string().trim().min(1);
const hourSetting = filled.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as 08:30');

const addressSetting = z.url({
  protocol: /^https?$/,
  error: 'must be a whole address such as https://sello.example/tsa',
});

/** `0.0.0.0:9464`, `[::1]:9464`, or a port of this machine alone. */
const HOST_AND_PORT = /^(off|((\[[0-9a-f:.]+\]|[\w.-]+):)?\d{1,5})$/i;

function hostAndPort(written: string): { host: string; port: number } | null {
  if (written === 'off') return null;
  const [, host = '127.0.0.1', port] = /^(?:\[?(.+?)\]?:)?(\d+)$/.exec(written) ?? [];
  return { host, port: Number(port) };
}

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
  SLACK_DIGEST_CHANNEL: filled.optional(),
  SLACK_SECOND_CHANNEL: filled.optional(),
  SLACK_DRILL_CHANNEL: filled.optional(),
  DATABASE_URL: filled
    .regex(/^(sqlite:|postgres(ql)?:\/\/)/, 'must begin with sqlite: or postgres://')
    .default('sqlite:./data/portavoz.db'),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number').int().min(2).max(200).default(10),
  AUDIT_KEY_FILE: filled.optional(),
  AUDIT_HEADS_FILE: filled.optional(),
  AUDIT_HEADS_URL: addressSetting.optional(),
  TIMESTAMP_URL: addressSetting.optional(),
  ALLOW_NEW_DATABASE: z.enum(['always', 'never'], 'must be always or never').default('always'),
  BACKUP_DIR: filled.optional(),
  BACKUP_KEY_FILE: filled.optional(),
  PUBLIC_DIR: filled.optional(),
  ...callOutSettings,
  ...webhookSettings,
  ...open311Settings,
  PLAYBOOKS_DIR: filled.default('./playbooks'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HEALTH_ADDRESS: filled
    .regex(HOST_AND_PORT, 'must be an address and a port such as 127.0.0.1:9464, or off')
    .transform(hostAndPort)
    .refine((address) => address === null || address.port <= 65_535, 'must end with a port of at most 65535')
    .default({ host: '127.0.0.1', port: 9464 }),
  INTAKE_SOURCES: filled.transform((list) => readIntakeSources(list).sources).optional(),
  INTAKE_POSTS_PER_MINUTE: z.coerce.number('must be a number').int().min(1).max(1_000_000).default(60_000),
  SKIP_TRIAL: z.enum(['on', 'off'], 'must be on or off').default('off'),
  HOLD_SECONDS: z.coerce.number('must be a number').int().min(0).max(3600).default(30),
  CARDS_OPEN_AT_ONCE: z.coerce.number('must be a number').int().min(1).max(100).default(10),
  COLLEAGUE_FLAGS: z.enum(['on', 'off'], 'must be on or off').default('on'),
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
  MORNING_AT: filled
    .regex(/^(never|([01]\d|2[0-3]):[0-5]\d)$/, 'must be an hour such as 08:00, or never')
    .default('08:00'),
  LEARN_FROM_DECISIONS: z.enum(['off', 'propose', 'on'], 'must be off, propose or on').default('propose'),
  PLAN: z.enum(['on', 'off'], 'must be on or off').default('off'),
  PLAN_CALENDARS: filled.transform((list) => readPlanCalendars(list).calendars).default([]),
  PICTURES_KEPT_DAYS: z.coerce.number('must be a number').int().min(1).max(36_500).optional(),
  OPENAI_API_KEY: filled.optional(),
  OPENAI_BASE_URL: filled
    .refine(isSafeAddress, 'must be an address such as https://api.openai.com/v1; http:// only in your own network')
    .optional(),
  OPENAI_MODEL: filled.optional(),
  OPENAI_BUDGET_SECONDS: z.coerce.number('must be a number').int().min(1).max(120).default(20),
  OPENAI_AT_ONCE: z.coerce.number('must be a number').int().min(1).max(32).default(2),
  ...networkSettings,
  ...proxySettings,
  READING: z.enum(['on', 'off'], 'must be on or off').default('off'),
  X_READING: z.enum(['on', 'off'], 'must be on or off').default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** The settings of a language model alone. */
export const modelSchema = environmentSchema.pick({
  OPENAI_API_KEY: true,
  OPENAI_BASE_URL: true,
  OPENAI_MODEL: true,
  OPENAI_BUDGET_SECONDS: true,
  OPENAI_AT_ONCE: true,
  HTTPS_PROXY: true,
  HTTP_PROXY: true,
  NO_PROXY: true,
});
