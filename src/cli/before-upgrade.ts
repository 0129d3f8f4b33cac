import { keepBackup, openBackupFolder } from '../adapters/database/backup/backup-folder.ts';
import { DatabaseError } from '../adapters/database/engine/database-error.ts';
import type { DatabaseOptions } from '../adapters/database/open-database.ts';
import type { Terminal } from './terminal.ts';
import { inTerminal } from './terminal-language.ts';

/** Refuses to upgrade a database on the way to something else. */
export const REFUSES_UPGRADE: Pick<DatabaseOptions, 'beforeUpgrade'> = {
  async beforeUpgrade() {
    throw new DatabaseError(
      'The database is of an earlier version. Start the bot first: it makes a backup and upgrades the database.',
    );
  },
};

/** Makes a backup before an upgrade, with the settings of the bot; nothing where the person wants none. */
export function backsUpFirst(
  url: string,
  terminal: Pick<Terminal, 'env' | 'output'>,
  noBackup: boolean,
): Pick<DatabaseOptions, 'beforeUpgrade'> {
  return {
    async beforeUpgrade() {
      if (noBackup) return;
      const { env, output } = terminal;
      const dir = env['BACKUP_DIR']?.trim() || null;
      const { folder, why } = await openBackupFolder(url, { dir, keyFile: env['BACKUP_KEY_FILE']?.trim() || null });
      if (folder === null)
        throw new DatabaseError(`${why} If you have backed the database up yourself, add --no-backup.`);
      const { file } = await keepBackup(folder, 'before-upgrade', new Date().toISOString());
      const said = {
        es: `La base de datos es de una versión anterior. Su copia antes de pasarla a esta: ${file}\n`,
        en: `The database is of an earlier version. Its backup before the upgrade: ${file}\n`,
      };
      output.write(inTerminal(said, terminal));
    },
  };
}
