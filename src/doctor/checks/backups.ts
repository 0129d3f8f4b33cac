import { stat } from 'node:fs/promises';
import path from 'node:path';
import { newestBackup, openBackupFolder } from '../../adapters/database/backup/backup-folder.ts';
import type { Check, Finding } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { nearestFolder } from '../writable-folder.ts';

const HOUR_MS = 3_600_000;
/** A night's backup may be late by two hours. */
const YELLOW_HOURS = 26;
const RED_HOURS = 72;

/** The automatic backups: how old the last one is, and whether the disk takes it along when it dies. */
export const backups: Check = {
  id: 'backups',
  title: { es: 'Copias de seguridad', en: 'Backups' },
  async run(parts) {
    const { databaseUrl, backup } = parts.settings.config;
    const { folder, why } = await openBackupFolder(databaseUrl, backup);
    if (folder === null) return [none(why, backup.dir === 'off')];
    const newest = await newestBackup(folder);
    return [...(await ageFindings(newest, folder.dir, parts)), ...(await sameDisk(folder.dir, databaseUrl))];
  },
};

function none(why: string, isOff: boolean): Finding {
  return {
    level: isOff ? 'yellow' : 'red',
    what: { es: 'El bot no hace copias.', en: 'The bot makes no backups.' },
    why: isOff ? { es: 'BACKUP_DIR=off.', en: 'BACKUP_DIR is off.' } : { es: `No puede: «${why}»`, en: why },
    todo: isOff
      ? {
          es: 'Asegúrate de que las hace otro, y de que se han restaurado alguna vez.',
          en: 'Make sure that others do, and that one was restored once.',
        }
      : { es: 'Mira docs/es/operar/copias.md.', en: 'See docs/how-to/back-up-and-restore.md.' },
  };
}

async function ageFindings(newest: { at: string } | null, dir: string, { now, settings }: Parts): Promise<Finding[]> {
  const { databaseUrl } = settings.config;
  if (newest === null) {
    const file = databaseUrl.startsWith('sqlite:') ? path.resolve(databaseUrl.slice('sqlite:'.length)) : null;
    if (file !== null && (await nearestFolder(file)) !== file)
      return [
        { level: 'green', what: { es: 'La primera se hace al arrancar.', en: 'The first one is made at the start.' } },
      ];
    return [
      {
        level: 'yellow',
        what: { es: `En ${dir} no hay ninguna.`, en: `There is none in ${dir}.` },
        why: { es: 'Si el disco falla hoy, se pierde todo.', en: 'If the disk fails today, everything is lost.' },
        todo: {
          es: 'Haz una ahora: ./portavoz backup ARCHIVO. El bot hace otra cada noche.',
          en: 'Make one now: ./portavoz backup FILE. The bot makes one each night.',
        },
      },
    ];
  }
  const hours = Math.floor((now() - Date.parse(newest.at)) / HOUR_MS);
  const age =
    hours < 48
      ? { es: `${hours} horas`, en: `${hours} hours` }
      : { es: `${Math.floor(hours / 24)} días`, en: `${Math.floor(hours / 24)} days` };
  if (hours <= YELLOW_HOURS)
    return [{ level: 'green', what: { es: `La última es de hace ${age.es}.`, en: `The last one is ${age.en} old.` } }];
  return [
    {
      level: hours > RED_HOURS ? 'red' : 'yellow',
      what: { es: `La última es de hace ${age.es}.`, en: `The last one is ${age.en} old.` },
      why: { es: 'Debería hacerse una cada noche.', en: 'There should be one each night.' },
      todo: {
        es: 'Busca «NO BACKUP» en el registro, y mira el espacio del disco.',
        en: 'Look for “NO BACKUP” in the log, and at the room on the disk.',
      },
    },
  ];
}

async function sameDisk(dir: string, url: string): Promise<Finding[]> {
  if (!url.startsWith('sqlite:')) return [];
  const ofBackups = await stat(await nearestFolder(dir));
  const ofDatabase = await stat(await nearestFolder(path.dirname(path.resolve(url.slice('sqlite:'.length)))));
  if (ofBackups.dev !== ofDatabase.dev) return [];
  return [
    {
      level: 'yellow',
      what: { es: 'Están en el mismo disco que la base de datos.', en: 'They are on the same disk as the database.' },
      why: { es: 'Si ese disco se rompe, se pierden las dos cosas.', en: 'If that disk breaks, both are lost.' },
      todo: {
        es: 'Pon BACKUP_DIR en otro disco, o llévalas cada noche a otra máquina.',
        en: 'Set BACKUP_DIR to another disk, or take them to another machine each night.',
      },
    },
  ];
}
