import { nearSettings, unknownSettings } from '../../config/near-settings.ts';
import { SECRET_SETTINGS } from '../../config/secret-files.ts';
import { networkById } from '../../domain/handbook/handbook.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Check, Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { handbookInForce } from '../parts.ts';
import type { Environment } from '../read-settings.ts';

const EXPLAINED = {
  es: 'Corrígelo: .env.example explica cada ajuste.',
  en: 'Correct it: .env.example explains each setting.',
};

/** Settings that are missing, wrong, misspelt or unknown. */
export const settings: Check = {
  id: 'settings',
  title: { es: 'Ajustes', en: 'Settings' },
  async run(parts) {
    const { environment, file, isFileOpen } = parts;
    const { problems } = parts.settings;
    const found: Finding[] = [
      ...problems.map(
        ({ variable, message }): Finding => ({
          level: 'red',
          what:
            message === 'is missing'
              ? { es: `Falta ${variable}.`, en: `${variable} is missing.` }
              : { es: `${variable} ${inSpanish(message)}.`, en: `${variable} ${message}.` },
          why: {
            es: 'Lo que depende de él no funciona, o ni siquiera arranca.',
            en: 'What depends on it does not work, or does not even start.',
          },
          todo: EXPLAINED,
        }),
      ),
      ...nearSettings(environment).map(
        ({ variable, meant }): Finding => ({
          level: 'yellow',
          what: { es: `${variable} no existe.`, en: `${variable} does not exist.` },
          why: {
            es: `Seguramente querías decir ${meant}, que así no está puesto.`,
            en: `You probably meant ${meant}, which is not set this way.`,
          },
          todo: { es: `Cámbiale el nombre: ${meant}.`, en: `Rename it to ${meant}.` },
        }),
      ),
      ...unknownSettings(file ?? {}).map(
        (variable): Finding => ({
          level: 'yellow',
          what: {
            es: `.env nombra ${variable}, que no es un ajuste.`,
            en: `.env names ${variable}, which is no setting.`,
          },
          why: { es: 'No hace nada.', en: 'It does nothing.' },
          todo: { es: `Quítalo de .env. ${EXPLAINED.es}`, en: `Take it out of .env. ${EXPLAINED.en}` },
        }),
      ),
      ...(isFileOpen ? openFile(file ?? {}) : []),
      ...(await mistypedNetworks(parts)),
    ];
    if (found.length > 0) return found;
    return [{ level: 'green', what: { es: 'Todos se entienden.', en: 'All are understood.' } }];
  },
};

/** Calendars of other tools on a network that the handbook does not have. */
async function mistypedNetworks({ settings: { config }, handbook: find }: Parts): Promise<Finding[]> {
  const named = config.planCalendars.filter(({ network }) => network !== null);
  if (!config.plan.isOn || named.length === 0) return [];
  const { handbook } = handbookInForce(await find());
  if (handbook === null) return [];
  return named.flatMap(({ name, network }): Finding[] =>
    network === null || networkById(handbook, network) !== undefined
      ? []
      : [
          {
            level: 'yellow',
            what: {
              es: `PLAN_CALENDARS: el manual no tiene la red «${network}» del calendario ${name}.`,
              en: `PLAN_CALENDARS: the handbook has no network "${network}", of the calendar ${name}.`,
            },
            why: {
              es: 'Lo que hay en él cuenta como de ninguna red: sale en toda pausa y no se busca en ningún perfil.',
              en: 'What is in it counts as of no network: every pause lists it, and no profile is looked at for it.',
            },
            todo: {
              es: 'Escribe el id de una red de institution.yml, o déjalo vacío.',
              en: 'Write the id of a network of institution.yml, or leave it empty.',
            },
          },
        ],
  );
}

/** Secrets in a file that every user of the machine may read. */
function openFile(file: Environment): Finding[] {
  const names = SECRET_SETTINGS.filter((name) => isSecret(name, file[name] ?? '')).join(', ');
  if (names === '') return [];
  return [
    {
      level: 'yellow',
      what: {
        es: `Cualquiera de esta máquina puede leer .env, donde está ${names}.`,
        en: `Every user of this machine may read .env, which holds ${names}.`,
      },
      why: {
        es: 'Con una clave se puede hacer lo que hace el bot.',
        en: 'Whoever has a key can do what the bot does.',
      },
      todo: { es: 'Ejecuta: chmod o-rwx .env', en: 'Run: chmod o-rwx .env' },
    },
  ];
}

/** An address is secret where it holds a password. */
function isSecret(name: string, value: string): boolean {
  return /^(?:DATABASE_URL|HTTPS?_PROXY)$/.test(name) ? value.includes('@') : value.trim() !== '';
}
