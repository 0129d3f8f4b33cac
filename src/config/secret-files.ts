import type { SecretFile } from './read-secret-file.ts';
import type { ConfigProblem } from './wrong-settings.ts';

/** Secrets of the accounts on networks. */
export const NETWORK_SECRETS = [
  'MASTODON_TOKEN',
  'BLUESKY_APP_PASSWORD',
  'X_API_KEY',
  'X_API_SECRET',
  'X_ACCESS_TOKEN',
  'X_ACCESS_SECRET',
  'FACEBOOK_TOKEN',
] as const;

/** Settings that are secret, or hold a secret. Each may be given as a file. */
export const SECRET_SETTINGS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DATABASE_URL',
  'INTAKE_SOURCES',
  'PLAN_CALENDARS',
  'CALL_OUT_URL',
  'CALL_OUT_SECRET',
  'WEBHOOK_URL',
  'WEBHOOK_SECRET',
  'FIELD_REPORTS_KEY',
  'OPENAI_API_KEY',
  ...NETWORK_SECRETS,
  'HTTPS_PROXY',
  'HTTP_PROXY',
] as const;

export type SecretSetting = (typeof SECRET_SETTINGS)[number];

type Environment = Readonly<Record<string, string | undefined>>;
type Place = { variable: string; path: string; is: string };

/**
 * Reads secrets that are given as files: a setting X by the path in `X_FILE`, or by a systemd
 * credential named X.
 * @param settings those to read; the files of others are not looked at
 * @returns the environment with these settings, without those that cannot be read, and every problem;
 * no problem holds a path, which may be the secret itself by mistake
 */
export function withSecretFiles(
  environment: Environment,
  readFile: (path: string) => SecretFile,
  settings: readonly SecretSetting[] = SECRET_SETTINGS,
): { environment: Environment; problems: ConfigProblem[] } {
  const found: Record<string, string | undefined> = {};
  const problems: ConfigProblem[] = [];
  for (const setting of settings) {
    const secret = secretOf(setting, environment, readFile);
    if (typeof secret === 'string') found[setting] = secret;
    else if (secret !== null) {
      problems.push(secret);
      found[setting] = undefined;
    }
  }
  return { environment: { ...environment, ...found }, problems };
}

function secretOf(
  setting: string,
  environment: Environment,
  readFile: (path: string) => SecretFile,
): string | ConfigProblem | null {
  const files = filesGiven(setting, environment).flatMap((place) => {
    const file = readFile(place.path);
    // systemd's folder holds the credentials that the unit names, and no others.
    return place.is === IS_CREDENTIAL && file.is === 'absent' ? [] : [{ place, file }];
  });
  const given = [
    ...(environment[setting]?.trim() ? [setting] : []),
    ...files.map(({ place }) => (place.is === IS_CREDENTIAL ? 'systemd credential' : place.variable)),
  ];
  if (given.length > 1) return { variable: setting, message: `is given twice (${given.join(', ')}): keep one of them` };
  const [only] = files;
  if (only === undefined) return null;
  const { variable, is } = only.place;
  switch (only.file.is) {
    case 'absent':
      return { variable, message: `${is} that does not exist` };
    case 'unreadable':
      return { variable, message: `${is} that cannot be read (${only.file.code})` };
    case 'open_to_all':
      return { variable, message: `${is} that every user of the machine may read: run chmod o-rwx on it` };
    case 'writable_by_all':
      return { variable, message: `${is} that every user of the machine may change: run chmod o-rwx on it` };
    case 'read':
      return only.file.text.trim() || { variable, message: `${is} that is empty` };
  }
}

const IS_CREDENTIAL = 'is a systemd credential';

function filesGiven(setting: string, environment: Environment): Place[] {
  const path = environment[`${setting}_FILE`]?.trim();
  const folder = environment['CREDENTIALS_DIRECTORY']?.trim();
  return [
    ...(path ? [{ variable: `${setting}_FILE`, path, is: 'names a file' }] : []),
    ...(folder ? [{ variable: setting, path: `${folder}/${setting}`, is: IS_CREDENTIAL }] : []),
  ];
}
