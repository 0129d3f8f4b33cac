import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { PublicFolderError } from '../../../src/adapters/public-page/folder-error.ts';
import { pagesOfOthers, publicFolder } from '../../../src/adapters/public-page/public-folder.ts';

const page = (words: string) => `<meta name="generator" content="Portavoz"><p>${words}</p>`;
const feed = (words: string) => `<feed><generator>Portavoz</generator>${words}</feed>`;

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portavoz-public-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof PublicFolderError ? error.trouble : String(error)),
  );
}

it('writes what differs, for a web server of another user, and leaves the rest alone', async () => {
  const dir = path.join(await aFolder(), 'public');
  const folder = publicFolder(dir);
  const files = new Map([
    ['crisis-1.html', page('one')],
    ['index.html', page('today')],
    ['feed.xml', feed('')],
  ]);
  expect(await folder.bring(files)).toEqual({ written: ['crisis-1.html', 'index.html', 'feed.xml'], removed: [] });
  expect((await stat(path.join(dir, 'index.html'))).mode & 0o777).toBe(0o644);
  const { ino } = await stat(path.join(dir, 'index.html'));
  expect(await folder.bring(files)).toEqual({ written: [], removed: [] });
  expect(await folder.bring(files.set('crisis-1.html', page('two')))).toEqual({
    written: ['crisis-1.html'],
    removed: [],
  });
  expect((await stat(path.join(dir, 'index.html'))).ino).toBe(ino);
  expect(await readFile(path.join(dir, 'crisis-1.html'), 'utf8')).toBe(page('two'));
});

it('mends what somebody changed or removed', async () => {
  const dir = await aFolder();
  const folder = publicFolder(dir);
  const files = new Map([['index.html', page('today')]]);
  await folder.bring(files);
  await writeFile(path.join(dir, 'index.html'), page('an older one, put back'));
  expect((await folder.bring(files)).written).toEqual(['index.html']);
  await rm(path.join(dir, 'index.html'));
  expect((await folder.bring(files)).written).toEqual(['index.html']);
});

it('removes pages of ours that nothing vouches for, and nothing of anybody else', async () => {
  const dir = await aFolder();
  const folder = publicFolder(dir);
  await writeFile(path.join(dir, 'index.ca.html'), page('in a language that the house gave up'));
  await writeFile(path.join(dir, 'crisis-9.html'), page('of another database'));
  await writeFile(path.join(dir, 'robots.txt'), 'of the web server');
  await writeFile(path.join(dir, 'crisis-8.html'), 'of somebody else');
  const { removed } = await folder.bring(new Map([['index.html', page('today')]]));
  expect(removed.toSorted()).toEqual(['crisis-9.html', 'index.ca.html']);
  expect((await readdir(dir)).toSorted()).toEqual(['crisis-8.html', 'index.html', 'robots.txt']);
});

it('never overwrites a page that is not ours, such as the home page of the town', async () => {
  const dir = await aFolder();
  await writeFile(path.join(dir, 'index.html'), '<title>The town</title>');
  const work = publicFolder(dir).bring(new Map([['index.html', page('today')]]));
  expect(await refusalOf(work)).toBe('not_ours');
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toBe('<title>The town</title>');
  expect(await pagesOfOthers(dir)).toEqual(['index.html']);
});

it('says in a sentence what is wrong, and leaves the page that was there whole', async () => {
  const dir = await aFolder();
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  await publicFolder(dir).bring(new Map([['index.html', page('before')]]));
  const folder = publicFolder(dir, () => Promise.reject(full));
  const failed = folder.bring(new Map([['index.html', page('after')]]));
  await expect(failed).rejects.toThrow('The disk of PUBLIC_DIR is full. Free some room on it. File: index.html.');
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toBe(page('before'));
  expect(await readdir(dir)).toEqual(['index.html']);
  const nowhere = publicFolder(path.join(dir, 'not', 'there'));
  expect(await refusalOf(nowhere.bring(new Map()))).toBe('no_folder');
  expect(await nowhere.isWritable()).toBe(false);
  expect(await refusalOf(publicFolder(path.join(dir, 'index.html')).bring(new Map()))).toBe('no_folder');
  await mkdir(path.join(dir, 'crisis-1.html'));
  expect(await refusalOf(folder.bring(new Map([['crisis-1.html', page('one')]])))).toBe('not_ours');
});

it.skipIf(process.getuid?.() === 0)('says that it may not write', async () => {
  const dir = await aFolder();
  await chmod(dir, 0o500);
  expect(await refusalOf(publicFolder(dir).bring(new Map([['index.html', page('today')]])))).toBe('not_allowed');
  expect(await publicFolder(dir).isWritable()).toBe(false);
});

it('leaves no half page when the process is killed, and the next start brings it up to date', async () => {
  const dir = await aFolder();
  const before = new Map([
    ['crisis-1.html', page('before')],
    ['index.html', page('before')],
  ]);
  await publicFolder(dir).bring(before);
  const source = fileURLToPath(new URL('../../../src/adapters/public-page/public-folder.ts', import.meta.url));
  const code = `
    const { publicFolder } = await import(${JSON.stringify(source)});
    const after = new Map(${JSON.stringify([...before].map(([name, text]) => [name, text.replace('before', 'after')]))});
    await publicFolder(${JSON.stringify(dir)}, async (name) => {
      if (name === 'index.html') process.kill(process.pid, 'SIGKILL');
    }).bring(after);`;
  const killed = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' });
  expect((await once(killed, 'exit'))[1]).toBe('SIGKILL');
  const names = await readdir(dir);
  expect(names.filter((name) => name.startsWith('.'))).toHaveLength(1);
  expect(await readFile(path.join(dir, 'crisis-1.html'), 'utf8')).toBe(page('after'));
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toBe(page('before'));
  const after = new Map([...before.keys()].map((name) => [name, page('after')]));
  expect((await publicFolder(dir).bring(after)).written).toEqual(['index.html']);
  expect((await readdir(dir)).toSorted()).toEqual(['crisis-1.html', 'index.html']);
});

const marked = (installation: string, seq: number, held = seq) => ({
  mark: { installation, seq, hash: `hash-${seq}` },
  holds: async (mark: { seq: number }) => mark.seq <= held,
  standing: (before: string) => before.replaceAll('erased', ''),
});

it('takes words away and writes nothing while it is ahead of a record that was restored, until a person says go on', async () => {
  const dir = await aFolder();
  const folder = publicFolder(dir);
  const files = new Map([['index.html', page('kept, erased')]]);
  await writeFile(path.join(dir, 'crisis-9.html'), page('which the record does not know'));
  await folder.bring(files, marked('ours', 9));
  await writeFile(path.join(dir, 'crisis-9.html'), page('which the record does not know'));
  const old = new Map([...files, ['index.html', page('of the backup')], ['crisis-1.html', page('erased since')]]);
  expect(await refusalOf(folder.bring(old, marked('ours', 5)))).toBe('behind');
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toBe(page('kept, '));
  expect((await readdir(dir)).toSorted()).toEqual(['.portavoz-page', 'index.html']);
  await expect(folder.bring(old, marked('ours', 5))).rejects.toThrow('delete the file .portavoz-page in the folder');
  await rm(path.join(dir, '.portavoz-page'));
  expect((await folder.bring(old, marked('ours', 6))).written).toEqual(['index.html', 'crisis-1.html']);
  expect((await folder.bring(old, marked('ours', 7))).written).toEqual([]);
});

it('does not touch the page of another Portavoz', async () => {
  const dir = await aFolder();
  await publicFolder(dir).bring(new Map([['crisis-1.html', page('theirs')]]), marked('theirs', 4));
  const work = publicFolder(dir).bring(new Map([['index.html', page('ours')]]), marked('ours', 9));
  expect(await refusalOf(work)).toBe('not_ours');
  expect((await readdir(dir)).toSorted()).toEqual(['.portavoz-page', 'crisis-1.html']);
});

it('marks a folder of which a person removed the mark, though nothing else is to be done, and a mark that failed', async () => {
  const dir = await aFolder();
  const files = new Map([['index.html', page('today')]]);
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  let isFull = false;
  const folder = publicFolder(dir, async (name) => {
    if (isFull && name === '.portavoz-page') throw full;
  });
  const kept = async () => JSON.parse(await readFile(path.join(dir, '.portavoz-page'), 'utf8')).seq;
  await folder.bring(files, marked('ours', 5));
  await folder.bring(files, marked('ours', 6));
  expect(await kept()).toBe(5);
  await rm(path.join(dir, '.portavoz-page'));
  expect(await folder.bring(files, marked('ours', 7))).toEqual({ written: [], removed: [] });
  expect(await kept()).toBe(7);
  isFull = true;
  files.set('index.html', page('tomorrow'));
  expect(await refusalOf(folder.bring(files, marked('ours', 8)))).toBe('disk_full');
  isFull = false;
  await folder.bring(files, marked('ours', 9));
  expect(await kept()).toBe(9);
});

it('writes a later moment of the check, of which the mark need not know', async () => {
  const dir = await aFolder();
  const folder = publicFolder(dir);
  const at = (minute: number) =>
    new Map([['index.html', page(`Hay agua. <time class="checked" datetime="12:${minute}">12:${minute}</time>`)]]);
  await folder.bring(at(10), marked('ours', 5));
  const mark = await readFile(path.join(dir, '.portavoz-page'), 'utf8');
  expect(await folder.bring(at(20), marked('ours', 6))).toEqual({ written: [], removed: [] });
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toContain('>12:20</time>');
  expect(await readFile(path.join(dir, '.portavoz-page'), 'utf8')).toBe(mark);
  // A database restored since then lacks nothing that the page says; ahead of it, not even the moment is new.
  expect(await folder.bring(at(30), marked('ours', 5))).toEqual({ written: [], removed: [] });
  expect(await refusalOf(folder.bring(at(40), marked('ours', 4)))).toBe('behind');
  expect(await readFile(path.join(dir, 'index.html'), 'utf8')).toContain('>12:30</time>');
});

it('overwrites no link of others, and writes an emptied page again', async () => {
  const dir = await aFolder();
  const theirs = path.join(await aFolder(), 'theirs.html');
  await writeFile(theirs, page('a copy of ours that somebody keeps'));
  await symlink(theirs, path.join(dir, 'index.html'));
  await symlink('nowhere.html', path.join(dir, 'feed.xml'));
  await writeFile(path.join(dir, 'crisis-1.html'), '');
  const files = new Map(['crisis-1.html', 'index.html', 'feed.xml'].map((name) => [name, page('today')]));
  const folder = publicFolder(dir);
  await expect(folder.bring(files)).rejects.toThrow('another program, or of another Portavoz');
  expect(await readFile(path.join(dir, 'crisis-1.html'), 'utf8')).toBe(page('today'));
  expect(await readFile(theirs, 'utf8')).toBe(page('a copy of ours that somebody keeps'));
  expect((await lstat(path.join(dir, 'index.html'))).isSymbolicLink()).toBe(true);
  expect(await pagesOfOthers(dir)).toEqual(['feed.xml', 'index.html']);
});

it('removes what fell and writes every other file, whatever is wrong with one of them', async () => {
  const dir = await aFolder();
  await writeFile(path.join(dir, 'crisis-2.html'), page('ordered down'));
  await writeFile(path.join(dir, 'crisis-1.html'), 'of somebody else');
  const files = new Map([
    ['crisis-1.html', page('one')],
    ['index.html', page('today')],
  ]);
  expect(await refusalOf(publicFolder(dir).bring(files))).toBe('not_ours');
  expect((await readdir(dir)).toSorted()).toEqual(['crisis-1.html', 'index.html']);
});

it('makes a folder that a web server can read, whatever the mask of the process', async () => {
  const dir = path.join(await aFolder(), 'public');
  const source = fileURLToPath(new URL('../../../src/adapters/public-page/public-folder.ts', import.meta.url));
  const code = `
    process.umask(0o077);
    const { publicFolder } = await import(${JSON.stringify(source)});
    await publicFolder(${JSON.stringify(dir)}).bring(new Map());`;
  const done = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' });
  await once(done, 'exit');
  expect((await stat(dir)).mode & 0o777).toBe(0o755);
});

it('says so when it cannot tell whether a page that fell is ours', async () => {
  const dir = await aFolder();
  await symlink('crisis-2.html', path.join(dir, 'crisis-2.html'));
  expect(await refusalOf(publicFolder(dir).bring(new Map()))).toBe('failed');
});

it.skipIf(process.getuid?.() === 0)('says that it may not remove a page that it cannot read', async () => {
  const dir = await aFolder();
  await writeFile(path.join(dir, 'crisis-2.html'), page('ordered down'), { mode: 0o000 });
  expect(await refusalOf(publicFolder(dir).bring(new Map()))).toBe('not_allowed');
});
