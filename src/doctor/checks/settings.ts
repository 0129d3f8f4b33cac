import { nearSettings, unknownSettings } from '../../config/near-settings.ts';
import { SECRET_SETTINGS } from '../../config/secret-files.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Check, Finding } from '../finding.ts';
import type { Environment } from '../read-settings.ts';

const EXPLAINED = {
  es: 'Corrígelo: .env.example explica cada ajuste.',
  en: 'Correct it: .env.example explains each setting.',
};

/** Settings that are missing, wrong, misspelt or unknown. */
export const settings: Check = {
  id: 'settings',
  title: { es: 'Ajustes', en: 'Settings' },
  async run({ environment, file, isFileOpen, settings: { problems } }) {
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
    ];
    if (found.length > 0) return found;
    return [{ level: 'green', what: { es: 'Todos se entienden.', en: 'All are understood.' } }];
  },
};

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
