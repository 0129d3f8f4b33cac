import type { z } from 'zod';
import type { CallOutSettings } from './call-out-settings.ts';
import { callOutOf, callOutProblems } from './call-out-settings.ts';
import { environmentSchema } from './environment-schema.ts';
import type { IntakeSource } from './intake-sources.ts';
import { readIntakeSources } from './intake-sources.ts';
import type { ModelServer } from './model-settings.ts';
import { modelOf, modelProblems } from './model-settings.ts';
import type { NetworkAccounts, NetworkSecrets } from './network-settings.ts';
import { networkProblems, networksOf } from './network-settings.ts';
import type { Open311Settings } from './open311-settings.ts';
import { open311Of, open311Problems } from './open311-settings.ts';
import type { PlanCalendar } from './plan-calendars.ts';
import { readPlanCalendars } from './plan-calendars.ts';
import type { Proxies } from './proxy-settings.ts';
import { proxiesOf, withProxyNames } from './proxy-settings.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import { webhookOf, webhookProblems } from './webhook-settings.ts';
import type { ConfigProblem, WrongSetting } from './wrong-settings.ts';
import { isFatal, setAside } from './wrong-settings.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Weekday = (typeof WEEKDAYS)[number];

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
  /** True if any full member of the workspace may flag. */
  colleaguesFlag: boolean;
  /** Between two digests of a crisis; null for none. */
  crisisDigestMinutes: number | null;
  /** Hours with a role in a crisis after which its holder is reminded to rest; null for never. */
  crisisRestHours: number | null;
  databaseUrl: string;
  /** Maximum number of connections to PostgreSQL, for real cases and for drills each. */
  databasePoolSize: number;
  /** File with the keys that seal the audit log, the one in use first; null for none. */
  auditKeyFile: string | null;
  /** Places outside the database that keep each day's head of the audit log, and the authority that stamps it. */
  auditHeads: { file: string | null; url: string | null; authority: string | null };
  /** False: a database that is not there is refused, since its volume may not be mounted. */
  mayBeNew: boolean;
  backup: {
    /** Folder of the backups of each night; null for the usual one, `off` for none. */
    dir: string | null;
    /** File of the secret with which they are encrypted; null for none. */
    keyFile: string | null;
    /** True unless the person who starts it says otherwise: no upgrade without a backup. */
    beforeUpgrade: boolean;
  };
  /** Folder of the page for everybody, which a web server of the institution shows; null for none. */
  publicDir: string | null;
  /** SMS or voice gateway; null for none. Its address and secret are never logged, never in an error. */
  callOut: CallOutSettings | null;
  /** System of the institution that takes events; null for none. Its address and secret are never logged, never in an error. */
  webhook: WebhookSettings | null;
  /** Works system that takes reports of faults; null for none. Its key is never logged, never in an error. */
  open311: Open311Settings | null;
  playbooksDir: string;
  /** Port of the HTTP front; 0 picks a free one. */
  port: number;
  /** Address for metrics and probes; null for none. */
  healthAddress: { host: string; port: number } | null;
  /** Proxies behind which the internet is. They may hold a password: never logged. */
  proxies: Proxies;
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
  /** Time of the message with which a working day begins; null for never. */
  morningAt: string | null;
  /** Way in which triage learns from the team's decisions: never, once two people accept it, or where it is better. */
  learnFromDecisions: z.infer<typeof environmentSchema>['LEARN_FROM_DECISIONS'];
  /** The plan is worked with on ordinary days: what is planned is seen, and what came of our posts is counted. */
  plan: { isOn: boolean };
  /** Calendars of other tools. An address may be its only secret: never logged, never in an error. */
  planCalendars: readonly PlanCalendar[];
  /** Days for which the pictures of published posts are kept; null for as long as the posts are. */
  picturesKeptDays: number | null;
  /** True if a new installation beside a stand-in for Slack is live at once. It counts for nothing with the real one. */
  skipsTrial: boolean;
  /** A word that every card begins with, such as SIMULACRO; null outside of drills. */
  watermark: string | null;
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  /** The language model that drafts; null for none. */
  writer: ModelServer | null;
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
  /** Settings that are wrong, and what the bot goes without because of them. */
  wrong: readonly WrongSetting[];
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

/**
 * Reads the settings. An empty variable counts as missing. Without the token, the database or the
 * handbook there is no configuration; what else is wrong is off, and is named in `wrong`.
 * @param unread problems of secrets that could not be read from files
 * @returns the configuration, or every problem at once; a problem names the variable and never its value
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  unread: readonly ConfigProblem[] = [],
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const present = presentIn(environment);
  const problems = [...unread, ...problemsIn(present)];
  if (problems.some(isFatal)) return { ok: false, problems };
  const { left, wrong } = setAside(present, problems, usualOf);
  return { ok: true, config: configOf(environmentSchema.parse(left), wrong) };
}

function problemsIn(present: Record<string, string | undefined>): ConfigProblem[] {
  const parsed = environmentSchema.safeParse(present);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => settingProblem(issue, present));
  if (!present['SLACK_APP_TOKEN'] && !present['SLACK_SIGNING_SECRET']) {
    problems.push({ variable: 'SLACK_SIGNING_SECRET', message: 'is missing (or SLACK_APP_TOKEN, for Socket Mode)' });
  }
  const { SLACK_CASES_CHANNEL: cases, SLACK_DIGEST_CHANNEL: digest, SLACK_SECOND_CHANNEL: second } = present;
  if (digest === undefined) problems.push({ variable: 'SLACK_DIGEST_CHANNEL', message: 'is missing' });
  if (second !== undefined && second === cases) {
    problems.push({ variable: 'SLACK_SECOND_CHANNEL', message: 'must be another channel than SLACK_CASES_CHANNEL' });
  }
  const { faults } = readIntakeSources(present['INTAKE_SOURCES'] ?? '');
  problems.push(...faults.map((message) => ({ variable: 'INTAKE_SOURCES', message })));
  const { faults: ofCalendars } = readPlanCalendars(present['PLAN_CALENDARS'] ?? '');
  problems.push(...ofCalendars.map((message) => ({ variable: 'PLAN_CALENDARS', message })));
  problems.push(...drillProblems(present), ...modelProblems(present), ...networkProblems(present));
  return [...problems, ...callOutProblems(present), ...webhookProblems(present), ...open311Problems(present)];
}

/** Returns the default of a setting. */
function usualOf(variable: string): string {
  const shape: Readonly<Record<string, z.ZodType>> = environmentSchema.shape;
  return String(shape[variable]?.parse(undefined));
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

/** Returns the settings that say something, those of the proxy under one name. */
export function presentIn(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return withProxyNames(Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim())));
}

/** Returns what is wrong with a setting, without its value. */
export function settingProblem(issue: z.core.$ZodIssue, present: Record<string, unknown>): ConfigProblem {
  const variable = String(issue.path[0] ?? '');
  return { variable, message: variable in present ? issue.message : 'is missing' };
}

function configOf(values: z.infer<typeof environmentSchema>, wrong: WrongSetting[]): Config {
  const { networks, secrets } = networksOf(values);
  return {
    slack: {
      apiUrl: values.SLACK_API_URL ?? 'https://slack.com/api/',
      casesChannel: values.SLACK_CASES_CHANNEL,
      digestChannel: values.SLACK_DIGEST_CHANNEL ?? values.SLACK_CASES_CHANNEL,
      secondChannel: values.SLACK_SECOND_CHANNEL ?? null,
      drillChannel: values.SLACK_DRILL_CHANNEL ?? null,
    },
    crisisChannels: values.CRISIS_CHANNELS === 'on',
    colleaguesFlag: values.COLLEAGUE_FLAGS === 'on',
    crisisDigestMinutes: values.CRISIS_DIGEST_MINUTES || null,
    crisisRestHours: values.CRISIS_REST_HOURS || null,
    databaseUrl: values.DATABASE_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    auditKeyFile: values.AUDIT_KEY_FILE ?? null,
    auditHeads: auditHeadsOf(values),
    mayBeNew: values.ALLOW_NEW_DATABASE === 'always',
    backup: backupOf(values),
    publicDir: values.PUBLIC_DIR ?? null,
    callOut: callOutOf(values),
    webhook: webhookOf(values),
    open311: open311Of(values),
    playbooksDir: values.PLAYBOOKS_DIR,
    port: values.PORT,
    healthAddress: values.HEALTH_ADDRESS,
    proxies: proxiesOf(values),
    holdMs: values.HOLD_SECONDS * 1000,
    cardsOpenAtOnce: values.CARDS_OPEN_AT_ONCE,
    intakePostsPerMinute: values.INTAKE_POSTS_PER_MINUTE,
    digestAt: values.DIGEST_AT,
    weeklyDigest: weeklyOf(values.WEEKLY_DIGEST_AT, values.DIGEST_AT),
    handbookPrintAt: values.HANDBOOK_PRINT_AT ?? null,
    morningAt: values.MORNING_AT === 'never' ? null : values.MORNING_AT,
    learnFromDecisions: values.LEARN_FROM_DECISIONS,
    plan: { isOn: values.PLAN === 'on' },
    planCalendars: values.PLAN_CALENDARS,
    picturesKeptDays: values.PICTURES_KEPT_DAYS ?? null,
    skipsTrial: values.SKIP_TRIAL === 'on',
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
    wrong,
  };
}

/** Without an hour of its own, that of every day. */
function weeklyOf(written: string, digestAt: string): Config['weeklyDigest'] {
  const [day, at = digestAt] = written.split(' ');
  return { weekday: WEEKDAYS.find((weekday) => weekday === day) ?? 'monday', at };
}

function backupOf(values: z.infer<typeof environmentSchema>): Config['backup'] {
  return { dir: values.BACKUP_DIR ?? null, keyFile: values.BACKUP_KEY_FILE ?? null, beforeUpgrade: true };
}

function auditHeadsOf(values: z.infer<typeof environmentSchema>): Config['auditHeads'] {
  const { AUDIT_HEADS_FILE: file = null, AUDIT_HEADS_URL: url = null, TIMESTAMP_URL: authority = null } = values;
  return { file, url, authority };
}
