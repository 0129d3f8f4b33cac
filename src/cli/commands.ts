import type { SecretSetting } from '../config/secret-files.ts';
import { NETWORK_SECRETS } from '../config/secret-files.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command with what followed its name; gives the exit code back. */
type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

export type Command = {
  /** One word, or two. */
  name: string;
  /** Arguments after the name, as `help` shows them. */
  usage: string;
  summary: string;
  /** Absent for what `./portavoz` runs as a process of its own, so that signals reach it. */
  load?: () => Promise<Run>;
  /** Secrets that it may be given as files. The files of others are not read: a wrong one is in nobody's way. */
  secrets?(args: readonly string[]): readonly SecretSetting[];
};

const ofDatabase = (): readonly SecretSetting[] => ['DATABASE_URL'];
/** A model is asked only where the command says so. */
const ofModel = (args: readonly string[]): readonly SecretSetting[] =>
  args.some((word) => word === '--live' || word.endsWith('model')) ? ['OPENAI_API_KEY'] : [];
const ofNetworks = (): readonly SecretSetting[] => NETWORK_SECRETS;

/** Every command, in the order in which `help` lists them. */
export const commands: readonly Command[] = [
  {
    name: 'sandbox',
    usage: '[--port P] [--no-open] [--drill ID|none] [--speed N] [--keep]',
    summary: 'try the bot in a local workspace in the browser, without a Slack account',
  },
  {
    name: 'drill',
    usage: 'ID --proof [--speed N] [--seed N] [--out DIR]',
    summary:
      'play a drill with two people who act only on what rings them, and print how long it took beside the goals',
  },
  { name: 'start', usage: '[--no-backup]', summary: 'run the bot in a real workspace, with the settings in .env' },
  {
    name: 'doctor',
    usage: '[--lang es|en] [--json]',
    summary: 'find out what is wrong with settings, Slack, handbook, database, disk and backups, and what to do',
    load: async () => (await import('./doctor/doctor.ts')).runDoctor,
  },
  {
    name: 'slack',
    usage: 'check [--worlds N]',
    summary: 'have Slack itself check every message and form of the bot, and manifest.yml; nothing is posted',
  },
  { name: 'sbom', usage: '', summary: 'list the packages that run, with versions, licences and checksums (CycloneDX)' },
  { name: 'check', usage: '', summary: 'format, lint, types, dead code and tests: what CI runs' },
  { name: 'test', usage: '[file…]', summary: 'run the tests' },
  { name: 'test:browser', usage: '[file…]', summary: 'run the tests of the sandbox in a real browser' },
  {
    name: 'bench',
    usage: 'card|review|triage|memory|intake|interactive|governor|growth|model|all [--json] [--scale F]',
    summary: 'print how fast cards, reviews and triage are, and what a flood costs',
  },
  {
    name: 'chaos',
    usage: '[--minutes N] [--engine sqlite|postgres] [--only WORD] [--database URL] [--seed N] [--json]',
    summary: 'let accidents happen to real processes under load, and say what was lost and how long recovery took',
  },
  { name: 'pictures', usage: '', summary: 'take the pictures of docs/pictures anew' },
  {
    name: 'learn own',
    usage: 'posts.ndjson [--out FILE] [--dir D]',
    summary: 'learn what triage has to change for your institution, from posts of which it said what they are',
    load: async () => (await import('./learn/learn-own.ts')).runLearnOwn,
  },
  {
    name: 'learn',
    usage: '[ordinary FOLDER]',
    summary:
      'learn anew what triage weighs a post by, from the posts in test/corpora/tune, or from real posts of ordinary days',
  },
  { name: 'emoji:table', usage: 'emoji.json', summary: "write the table of Slack's names of emoji anew" },
  { name: 'language:tables', usage: '', summary: 'write the tables of the language detector anew, from those of eld' },
  {
    name: 'handbook',
    usage: 'check [--dir D] [--json] | adopt --reason TEXT [--dir D] [--no-backup] | print [--dir D] [--out FILE]',
    summary:
      'name every mistake in the handbook, with its place; put it in force without Slack; print it for a day without network',
    load: async () => (await import('./handbook/handbook.ts')).runHandbook,
    secrets: ([first]) => (first === 'check' ? [] : ofDatabase()),
  },
  {
    name: 'triage',
    usage: '[--dir D] [--own FILE] [--explain] < posts.ndjson',
    summary: 'say of each post what it is, how urgent, and why',
    load: async () => (await import('./triage/triage.ts')).runTriage,
  },
  {
    name: 'draft',
    usage: '[--dir D] [--writer playbook|model] < posts.ndjson',
    summary: 'draft replies to posts, from the playbooks or by a model, with what the checks find',
    load: async () => (await import('./draft/draft.ts')).runDraft,
    secrets: ofModel,
  },
  {
    name: 'review',
    usage: '[--dir D] < drafts.ndjson',
    summary: 'say of each draft what the checks find in it',
    load: async () => (await import('./review/review.ts')).runReview,
  },
  {
    name: 'eval',
    usage: '[drafts] [--live] | checks | language | own | redaction | triage [--misses] [--live]',
    summary: 'count how good drafts, their checks, the hiding of personal data, and triage are',
    load: async () => (await import('./eval/eval.ts')).runEval,
    secrets: ofModel,
  },
  {
    name: 'audit',
    usage: 'verify [--head SEQ:HASH] | export --format ndjson|csv | case #N [--out FILE]',
    summary: 'prove that the record is whole, or write it out',
    load: async () => (await import('./audit/audit.ts')).runAudit,
    secrets: ofDatabase,
  },
  {
    name: 'networks',
    usage: '[--dir D]',
    summary: 'say on which networks texts go out by themselves, as whom, and what is wrong',
    load: async () => (await import('./networks.ts')).runNetworks,
    secrets: ofNetworks,
  },
  {
    name: 'call-out',
    usage: 'test',
    summary: 'send a test call to the gateway that calls people when Slack is not enough',
    load: async () => (await import('./call-out.ts')).runCallOut,
  },
  {
    name: 'import',
    usage: 'posts.csv|posts.ndjson [--source NAME]',
    summary: 'hand in the posts of a file; the bot takes them in while it runs',
    load: async () => (await import('./import-posts/import.ts')).runImport,
    secrets: ofDatabase,
  },
  {
    name: 'backup',
    usage: 'FILE|-',
    summary: 'write a verified backup of the database, while the bot runs',
    load: async () => (await import('./backup/backup.ts')).runBackup,
    secrets: ofDatabase,
  },
  {
    name: 'restore',
    usage: 'FILE | --in-place',
    summary: 'put a backup in the place of the database; the next start sends nothing twice',
    load: async () => (await import('./backup/restore.ts')).runRestore,
    secrets: ofDatabase,
  },
  {
    name: 'erase',
    usage: '--post ID|--case N|--author HANDLE --reason request|order|mistake [--yes]',
    summary: 'take personal data out for good, in the database and in Slack',
    load: async () => (await import('./erase.ts')).runErase,
    secrets: ofDatabase,
  },
];
