import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

/** A fault that the linter found: the rule without its group, and its sentence. */
export type Fault = { path: string; rule: string; message: string };

/**
 * Writes the files into a house of the same walls, in a temporary folder, and gives back what the linter says of them.
 * One run of the linter, however many files.
 */
export function lintPlanted(files: Readonly<Record<string, string>>): readonly Fault[] {
  const house = mkdtempSync(join(tmpdir(), 'portavoz-walls-'));
  try {
    for (const file of ['biome.json', 'package.json', '.gitignore']) copyFileSync(join(root, file), join(house, file));
    cpSync(join(root, 'tools/walls'), join(house, 'tools/walls'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const biome = fileURLToPath(import.meta.resolve('@biomejs/biome/bin/biome'));
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: house,
      encoding: 'utf8',
    });
    return report.parse(JSON.parse(stdout)).diagnostics.map(({ category, message, location }) => ({
      path: location.path,
      rule: category.split('/').at(-1) ?? category,
      message,
    }));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}
