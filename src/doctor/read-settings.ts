import type { Config } from '../config/config.ts';
import { readConfig } from '../config/config.ts';
import { secretFileReader } from '../config/read-secret-file.ts';
import { withSecretFiles } from '../config/secret-files.ts';
import type { ConfigProblem } from '../config/wrong-settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings as far as they can be used. */
export type ReadSettings = {
  /** Faulty settings are at their defaults; a required one has a value of no use. */
  config: Config;
  problems: readonly ConfigProblem[];
};

/** Settings that belong together: with one of them faulty, none is used. */
const GROUPS = /^(OPENAI|MASTODON|BLUESKY|X|FACEBOOK)_/;

/** In the place of required settings, so that all others are read. `isSet` says of each whether it is one. */
const STAND_INS: Environment = {
  SLACK_BOT_TOKEN: 'xoxb-',
  SLACK_SIGNING_SECRET: '-',
  SLACK_CASES_CHANNEL: '-',
  SLACK_DIGEST_CHANNEL: '-',
};

/** Reads the settings, the faulty ones left out: what is well is looked at all the same. */
export function readSettings(given: Environment): ReadSettings {
  const { environment, problems: unread } = withSecretFiles(given, secretFileReader(given));
  const read = readConfig(environment, unread);
  if (read.ok) return { config: read.config, problems: read.config.wrong };
  const faulty = read.problems.map(({ variable }) => variable);
  const groups = faulty.flatMap((variable) => GROUPS.exec(variable)?.[0] ?? []);
  const used = Object.entries(environment).filter(
    ([name, value]) => value?.trim() && !faulty.includes(name) && !groups.some((group) => name.startsWith(group)),
  );
  const rest = readConfig({ ...STAND_INS, ...Object.fromEntries(used) });
  const config = rest.ok ? rest.config : standIn();
  // A secret in a file that cannot be read is not missing as well.
  const isUnread = ({ variable }: ConfigProblem) => unread.some((one) => one.variable.startsWith(variable));
  return {
    config,
    problems: [...unread, ...read.problems.filter((problem) => !isUnread(problem) && !unread.includes(problem))],
  };
}

/** Returns true if a required setting has a value that can be used. */
export function isSet({ problems }: ReadSettings, variable: string): boolean {
  return problems.every((problem) => problem.variable !== variable && problem.variable !== `${variable}_FILE`);
}

function standIn(): Config {
  const read = readConfig(STAND_INS);
  if (!read.ok) throw new Error('The stand-ins are no settings.');
  return read.config;
}
