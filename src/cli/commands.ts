import type { SecretSetting } from '../config/secret-files.ts';
import { NETWORK_SECRETS } from '../config/secret-files.ts';
import { PICTURED } from '../domain/pictures/picture.ts';
import { BOT_LANGUAGES } from '../i18n/texts.ts';
import type { Command, Run } from './command.ts';
import { DEVELOPER_COMMANDS, ofModel } from './developer-commands.ts';
import { HANDBOOK_AT_FIRST, HANDBOOK_IN_USE } from './handbook/handbook-commands.ts';

const ofDatabase = (): readonly SecretSetting[] => ['DATABASE_URL'];
const ofNetworks = (): readonly SecretSetting[] => NETWORK_SECRETS;

/** A subcommand of `audit`, which reads its first word itself. */
const ofAudit = (name: string) => async (): Promise<Run> => {
  const { runAudit } = await import('./audit/audit.ts');
  return (args, terminal) => runAudit([name, ...args], terminal);
};

const BEGIN: readonly Command[] = [
  {
    name: 'sandbox',
    group: 'begin',
    usage: '[--port P] [--no-open] [--drill ID|none] [--speed N] [--flood N] [--keep]',
    summary: {
      es: 'prueba el bot en el navegador, sin cuenta de Slack',
      en: 'try the bot in the browser, without a Slack account',
    },
  },
  {
    name: 'manifest',
    group: 'begin',
    usage: `[--lang ${BOT_LANGUAGES.join('|')}] [--http URL]`,
    summary: {
      es: 'escribe la aplicación de Slack en la lengua de la casa',
      en: 'print the Slack app in the language of the house',
    },
    readsLang: true,
    load: async () => (await import('./manifest/manifest.ts')).runManifest,
  },
  ...HANDBOOK_AT_FIRST,
  {
    name: 'doctor',
    group: 'begin',
    usage: '[--lang es|en] [--json]',
    summary: { es: 'busca qué falla, por qué y qué hacer', en: 'find out what is wrong, why, and what to do' },
    load: async () => (await import('./doctor/doctor.ts')).runDoctor,
  },
  {
    name: 'start',
    group: 'begin',
    usage: '[--no-backup] [--lang es|en]',
    summary: {
      es: 'pone el bot en marcha, con los ajustes de .env',
      en: 'run the bot in a real workspace, with the settings in .env',
    },
  },
  {
    name: 'docs',
    group: 'begin',
    usage: '[--port P] [--no-open] [--build] [--write]',
    summary: {
      es: 'abre esta documentación en el navegador, con buscador',
      en: 'open the documentation in the browser, with a search',
    },
  },
  {
    name: 'slack check',
    group: 'begin',
    usage: '[--worlds N]',
    summary: {
      es: 'Slack revisa cada mensaje y formulario, sin publicar nada',
      en: 'have Slack check every message and form; nothing is posted',
    },
  },
];

const RUN: readonly Command[] = [
  ...HANDBOOK_IN_USE,
  {
    name: 'networks',
    group: 'run',
    usage: '[--dir D]',
    summary: {
      es: 'dice en qué redes publica el bot, y como quién',
      en: 'say on which networks the bot publishes, as whom',
    },
    load: async () => (await import('./networks.ts')).runNetworks,
    secrets: ofNetworks,
  },
  {
    name: 'call-out',
    group: 'run',
    usage: 'test',
    summary: { es: 'prueba la llamada por teléfono a quien hace falta', en: 'test the gateway that calls people' },
    load: async () => (await import('./call-out.ts')).runCallOut,
  },
  {
    name: 'webhook',
    group: 'run',
    usage: 'test|log|retry',
    summary: { es: 'prueba y lista los avisos a otros sistemas', en: 'test and list the events for other systems' },
    load: async () => (await import('./webhook.ts')).runWebhook,
  },
  {
    name: 'import',
    group: 'run',
    usage: 'posts.csv|posts.ndjson [--source NAME]',
    summary: { es: 'entrega los mensajes de un archivo', en: 'hand in the posts of a file' },
    load: async () => (await import('./import-posts/import.ts')).runImport,
    secrets: ofDatabase,
  },
  {
    name: 'plan import',
    group: 'run',
    usage: 'FILE.csv [--network ID] [--skip-wrong] [--source NAME] [--dir D]',
    summary: { es: 'toma lo que otras herramientas tienen previsto', en: 'take what other tools have planned' },
    load: async () => (await import('./plan/plan-import.ts')).runPlanImport,
    secrets: ofDatabase,
  },
  {
    name: 'plan add-picture',
    group: 'run',
    usage: `FILE --content ID|--case N --alt TEXT --people ${PICTURED.join('|')} [--consent-file NUMBER] [--words TEXT]`,
    summary: {
      es: 'añade una imagen a una publicación prevista o a un caso',
      en: 'add a picture to a planned post or a case',
    },
    load: async () => (await import('./plan/plan-add-picture.ts')).runPlanAddPicture,
    secrets: ofDatabase,
  },
  {
    name: 'backup',
    group: 'run',
    usage: 'FILE|-',
    summary: {
      es: 'hace una copia comprobada mientras el bot trabaja',
      en: 'write a verified backup, while the bot runs',
    },
    load: async () => (await import('./backup/backup.ts')).runBackup,
    secrets: ofDatabase,
  },
  {
    name: 'restore',
    group: 'run',
    usage: 'FILE | --in-place',
    summary: { es: 'pone una copia en el lugar de la base de datos', en: 'put a backup in the place of the database' },
    load: async () => (await import('./backup/restore.ts')).runRestore,
    secrets: ofDatabase,
  },
  {
    name: 'drill',
    group: 'run',
    usage: 'ID --proof [--speed N] [--seed N] [--out DIR]',
    summary: { es: 'juega un simulacro solo, y mide los tiempos', en: 'play a drill by itself, and measure the times' },
  },
];

const RECORD: readonly Command[] = [
  {
    name: 'audit verify',
    group: 'record',
    usage: '[--head SEQ:HASH] [--heads FILE] [--authority PEM]',
    summary: { es: 'comprueba que el registro está entero', en: 'prove that the record is whole' },
    load: ofAudit('verify'),
    secrets: ofDatabase,
  },
  {
    name: 'audit export',
    group: 'record',
    usage: '--format ndjson|csv',
    summary: { es: 'escribe el registro, una línea por hecho', en: 'write the record out, one line an event' },
    load: ofAudit('export'),
    secrets: ofDatabase,
  },
  {
    name: 'audit case',
    group: 'record',
    usage: `#N [--out FILE] [--language ${BOT_LANGUAGES.join('|')}] [--show-personal-data --reason court|ombudsman|electoral_board|subject_access]`,
    summary: { es: 'escribe un caso entero, para quien lo pida', en: 'write one whole case, for those who ask for it' },
    load: ofAudit('case'),
    secrets: ofDatabase,
  },
  {
    name: 'audit blocked',
    group: 'record',
    usage: 'CRISIS --reason court|ombudsman',
    summary: { es: 'escribe lo que se conserva para los tribunales', en: 'write what is kept for courts' },
    load: ofAudit('blocked'),
    secrets: ofDatabase,
  },
  {
    name: 'erase',
    group: 'record',
    usage: '--post ID|--case N|--author HANDLE --reason request|order|mistake [--yes]',
    summary: { es: 'borra datos personales para siempre', en: 'take personal data out for good' },
    load: async () => (await import('./erase.ts')).runErase,
    secrets: ofDatabase,
  },
];

const FILES: readonly Command[] = [
  {
    name: 'triage',
    group: 'files',
    usage: '[--dir D] [--own FILE] [--explain] < posts.ndjson',
    summary: { es: 'dice qué es cada mensaje y cuánto urge', en: 'say of each post what it is, how urgent, and why' },
    load: async () => (await import('./triage/triage.ts')).runTriage,
  },
  {
    name: 'draft',
    group: 'files',
    usage: '[--dir D] [--writer playbook|model] < posts.ndjson',
    summary: { es: 'redacta una respuesta a cada mensaje', en: 'draft replies to posts' },
    load: async () => (await import('./draft/draft.ts')).runDraft,
    secrets: ofModel,
  },
  {
    name: 'review',
    group: 'files',
    usage: '[--dir D] < drafts.ndjson',
    summary: { es: 'dice qué ven las comprobaciones en cada texto', en: 'say what the checks find in each draft' },
    load: async () => (await import('./review/review.ts')).runReview,
  },
  {
    name: 'learn own',
    group: 'files',
    usage: 'posts.ndjson [--out FILE] [--dir D]',
    summary: { es: 'aprende de mensajes que la casa ya valoró', en: 'learn from posts that your institution judged' },
    load: async () => (await import('./learn/learn-own.ts')).runLearnOwn,
  },
];

/** Every command, in the order in which `help` lists them. */
export const commands: readonly Command[] = [...BEGIN, ...RUN, ...RECORD, ...FILES, ...DEVELOPER_COMMANDS];
