import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('the packages that `./portavoz start` brings take 300 MB at most', () => {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const folders = Object.entries(lock.packages).flatMap(([folder, { dev }]) =>
    folder !== '' && dev !== true && existsSync(join(root, folder)) ? [folder] : [],
  );
  expect(folders.length).toBeGreaterThan(50);
  // What lies in another folder of the list is counted once.
  const { stdout } = spawnSync('du', ['-smc', ...folders], { cwd: root, encoding: 'utf8' });
  const [, megabytes] = /^(\d+)\ttotal$/m.exec(stdout) ?? [];
  expect(Number(megabytes)).toBeGreaterThan(50);
  expect(Number(megabytes)).toBeLessThanOrEqual(300);
});
