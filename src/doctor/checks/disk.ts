import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { openBackupFolder } from '../../adapters/database/backup/backup-folder.ts';
import type { Check, Finding } from '../finding.ts';
import { nearestFolder } from '../writable-folder.ts';

const MB = 2 ** 20;
const RED_MB = 200;
const YELLOW_MB = 1_024;

/** Room on the disks of the database and of the backups. */
export const disk: Check = {
  id: 'disk',
  title: { es: 'Disco', en: 'Disk' },
  async run({ settings: { config } }) {
    const { databaseUrl, backup } = config;
    const { folder } = await openBackupFolder(databaseUrl, backup);
    const file = databaseUrl.startsWith('sqlite:') ? path.resolve(databaseUrl.slice('sqlite:'.length)) : null;
    const folders = [file === null ? '.' : path.dirname(file), ...(folder === null ? [] : [folder.dir])];
    const there = [...new Set(await Promise.all(folders.map(nearestFolder)))];
    return Promise.all(
      there.map(async (place) => {
        const { bavail, bsize } = await statfs(place);
        return roomFinding(place, (bavail * bsize) / MB);
      }),
    );
  },
};

/** @param freeMb mebibytes that the bot may still write */
export function roomFinding(place: string, freeMb: number): Finding {
  const free = freeMb < 1_024 ? `${Math.floor(freeMb)} MB` : `${Math.floor(freeMb / 1_024)} GB`;
  const what = { es: `${free} libres en ${place}.`, en: `${free} free in ${place}.` };
  if (freeMb >= YELLOW_MB) return { level: 'green', what };
  const isRed = freeMb < RED_MB;
  return {
    level: isRed ? 'red' : 'yellow',
    what: { es: `Solo quedan ${free} en ${place}.`, en: `Only ${free} are left in ${place}.` },
    why: {
      es: 'Con el disco lleno no se guarda nada: ni mensajes, ni clics, ni copias.',
      en: 'With a full disk nothing is saved: no posts, no clicks, no backups.',
    },
    todo: {
      es: 'Libera espacio, o lleva los datos a un disco mayor (DATABASE_URL, BACKUP_DIR).',
      en: 'Free some space, or move the data to a bigger disk (DATABASE_URL, BACKUP_DIR).',
    },
  };
}
