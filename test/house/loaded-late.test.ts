import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Packages that few installations use, some MB each, and who brings them at the first use. */
const LATE = ['asn1js', 'echarts', 'openai', 'pg', 'pkijs', 'remark', 'remark-gfm', 'sharp'];

const files = await sourceFiles('src');

/** Lists what a file imports for its values as soon as it is loaded. */
function importsAtOnce(path: string): string[] {
  const statements = (files[path] ?? '').matchAll(/^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)';/gm);
  return [...statements].map(([, name = '']) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

it('a start loads no package that few installations use', () => {
  const loaded = new Set(['src/app/start.ts']);
  for (const path of loaded) for (const name of importsAtOnce(path)) loaded.add(name);
  expect(loaded).toContain('better-sqlite3');
  expect(LATE.filter((name) => loaded.has(name))).toEqual([]);
});
