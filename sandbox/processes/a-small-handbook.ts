import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../../playbooks', import.meta.url));
/** Besides the everyday one, those that a class of posts has by itself: the handbook does not hold without them. */
const KEPT = ['everyday.md', 'person-at-risk.md', 'hate.md', 'hoax.md'];

/** The shipped handbook with few of its playbooks, in a folder of its own: reading and checking them is half of a start. */
export async function aSmallHandbook(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'portavoz-playbooks-'));
  await cp(shipped, dir, { recursive: true });
  await rm(path.join(dir, 'drills'), { recursive: true });
  const crises = path.join(dir, 'crises');
  const others = (await readdir(crises)).filter((file) => !KEPT.includes(file));
  await Promise.all(others.map((file) => rm(path.join(crises, file))));
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
