import { nearSettings, unknownSettings } from '../../config/near-settings.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Check, Finding } from '../finding.ts';

const EXPLAINED = {
  es: 'Corrígelo: .env.example explica cada ajuste.',
  en: 'Correct it: .env.example explains each setting.',
};

/** Settings that are missing, wrong, misspelt or unknown. */
export const settings: Check = {
  id: 'settings',
  title: { es: 'Ajustes', en: 'Settings' },
  async run({ environment, file, settings: { problems } }) {
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
    ];
    if (found.length > 0) return found;
    return [{ level: 'green', what: { es: 'Todos se entienden.', en: 'All are understood.' } }];
  },
};
