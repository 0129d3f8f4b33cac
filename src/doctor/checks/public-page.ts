import { constants } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { markedRecordOf, troubleOfMark } from '../../adapters/public-page/folder-mark.ts';
import { pagesOfOthers } from '../../adapters/public-page/public-folder.ts';
import type { Config } from '../../config/config.ts';
import type { Check, Finding } from '../finding.ts';
import { writeTroubleOf } from '../writable-folder.ts';

/** The folder of the public page: whether the bot may write there, and a web server read. */
export const publicPage: Check = {
  id: 'public-page',
  title: { es: 'Página pública', en: 'Public page' },
  async run({ settings }) {
    const { publicDir, databaseUrl } = settings.config;
    if (publicDir === null) return [OFF];
    const dir = path.resolve(publicDir);
    const secret = secretIn(dir, settings.config);
    if (secret !== undefined) return [showsAll(secret, dir)];
    const trouble = await writeTroubleOf(dir);
    if ((await stat(dir).catch(() => null))?.isDirectory() === false) return [noFolder(dir)];
    if (trouble !== null) return [notWritable(trouble)];
    const others = await pagesOfOthers(dir);
    if (others.length > 0) return [notOurs(others, dir)];
    const marked = await markTrouble(dir, databaseUrl);
    if (marked !== null) return [marked === 'behind' ? behind(dir) : ofAnother(dir)];
    return [(await isForEverybody(dir)) ? fine(dir) : closedToOthers(dir)];
  },
};

const OFF: Finding = {
  level: 'green',
  what: { es: 'No hay: PUBLIC_DIR está vacío.', en: 'There is none: PUBLIC_DIR is empty.' },
};

const STAYS = {
  es: 'La página pública se queda como está: lo que se corrige sigue en ella.',
  en: 'The public page stays as it is: what is corrected is still on it.',
};

/** Returns what must not be in the folder, since a web server shows all of it; undefined where nothing is. */
function secretIn(dir: string, { databaseUrl, backup }: Pick<Config, 'databaseUrl' | 'backup'>): string | undefined {
  const database = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : null;
  const files = [database, backup.dir, backup.keyFile].flatMap((file) => file ?? []);
  const inside = files.map((file) => path.relative(dir, path.resolve(file)));
  return inside.find((way) => way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

function showsAll(secret: string, dir: string): Finding {
  const place = path.join(dir, secret);
  return {
    level: 'red',
    what: {
      es: `En ${dir} también está ${place}.`,
      en: `${dir} also holds ${place}.`,
    },
    why: {
      es: 'Vuestro servidor web enseña a cualquiera lo que hay en esa carpeta.',
      en: 'Your web server shows everybody what is in that folder.',
    },
    todo: {
      es: 'Pon en PUBLIC_DIR una carpeta solo para la página.',
      en: 'Set a folder for the page alone in PUBLIC_DIR.',
    },
  };
}

function noFolder(dir: string): Finding {
  return {
    level: 'red',
    what: { es: `${dir} no es una carpeta.`, en: `${dir} is no folder.` },
    why: STAYS,
    todo: { es: 'Pon una carpeta en PUBLIC_DIR.', en: 'Set a folder in PUBLIC_DIR.' },
  };
}

function notWritable({ folder, code }: { folder: string; code: string }): Finding {
  return {
    level: 'red',
    what: { es: `No se puede escribir en ${folder} (${code}).`, en: `${folder} cannot be written (${code}).` },
    why: STAYS,
    todo: {
      es: 'Da permiso de escritura al usuario del bot, o pon otra carpeta en PUBLIC_DIR.',
      en: 'Let the user of the bot write there, or set another folder in PUBLIC_DIR.',
    },
  };
}

function notOurs(names: readonly string[], dir: string): Finding {
  return {
    level: 'red',
    what: {
      es: `En ${dir} hay páginas de otros: ${names.join(', ')}.`,
      en: `${dir} holds pages of others: ${names.join(', ')}.`,
    },
    why: {
      es: 'El bot no las sobrescribe, así que no hay página pública.',
      en: 'The bot does not overwrite them, so there is no public page.',
    },
    todo: {
      es: 'Pon en PUBLIC_DIR una carpeta solo para el bot, y enlázala desde vuestra web.',
      en: 'Set a folder for the bot alone in PUBLIC_DIR, and link it from your website.',
    },
  };
}

/** Compares the folder with the record. The check of the database says what is wrong with that. */
async function markTrouble(dir: string, databaseUrl: string): Promise<'not_ours' | 'behind' | null> {
  const database = await openDatabase(databaseUrl, { readOnly: true, timeoutMs: 3_000 }).catch(() => null);
  if (database === null) return null;
  try {
    return await troubleOfMark(dir, await markedRecordOf(database.cases.reader)).catch(() => null);
  } finally {
    await database.close();
  }
}

function behind(dir: string): Finding {
  return {
    level: 'red',
    what: {
      es: `La página de ${dir} va por delante de la base de datos, como tras restaurar una copia.`,
      en: `The page in ${dir} is ahead of the database, as after a restored backup.`,
    },
    why: {
      es: 'De ella solo se quitan textos: la base no sabe qué se borró o se retiró desde la copia.',
      en: 'Texts are only removed from it: the database does not know what was erased or ordered down since the backup.',
    },
    todo: {
      es: `Borra y retira otra vez lo que falte (docs/es/operar/copias.md), y después: rm ${dir}/.portavoz-page`,
      en: `Erase and order down again what is missing (docs/how-to/back-up-and-restore.md), and then: rm ${dir}/.portavoz-page`,
    },
  };
}

function ofAnother(dir: string): Finding {
  return {
    level: 'red',
    what: { es: `${dir} es de otro Portavoz.`, en: `${dir} is of another Portavoz.` },
    why: {
      es: 'El bot no toca su página, así que no hay página pública de esta instalación.',
      en: 'The bot does not touch its page, so there is no public page of this installation.',
    },
    todo: {
      es: `Pon otra carpeta en PUBLIC_DIR. Si el otro ya no está: rm ${dir}/.portavoz-page`,
      en: `Set another folder in PUBLIC_DIR. If the other one is gone: rm ${dir}/.portavoz-page`,
    },
  };
}

function closedToOthers(dir: string): Finding {
  return {
    level: 'yellow',
    what: { es: `Solo su dueño puede abrir ${dir}.`, en: `Only its owner can open ${dir}.` },
    why: {
      es: 'Si el servidor web es de otro usuario, nadie ve la página.',
      en: 'If the web server runs as another user, nobody sees the page.',
    },
    todo: { es: `Da permiso: chmod o+rx ${dir}`, en: `Open it: chmod o+rx ${dir}` },
  };
}

function fine(dir: string): Finding {
  return { level: 'green', what: { es: `Se escribe en ${dir}.`, en: `It is written to ${dir}.` } };
}

/** A folder that is not there yet is made open, whatever the mask of the process. */
async function isForEverybody(dir: string): Promise<boolean> {
  const found = await stat(dir).catch(() => null);
  const wanted = constants.S_IROTH | constants.S_IXOTH;
  return found === null || (found.mode & wanted) === wanted;
}
