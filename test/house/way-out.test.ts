import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Files that open connections themselves: the way out, and the guarded one where there is no proxy. */
const OPENERS = ['src/adapters/egress/open-egress.ts', 'src/adapters/networks/reading/fetch-bytes.ts'];
const OPENS =
  /(?<![.\w])(?:globalThis\.)?fetch\(|\.request\(|\bhttps?\.get\(|new WebSocket\(|\b(?:net|tls)\.connect\(/u;

it('leads through the egress: no other file of src calls fetch or opens a connection outside', async () => {
  const sources = Object.entries(await sourceFiles('src'));
  const opening = sources.filter(([, text]) => OPENS.test(text)).map(([file]) => file);
  expect(opening.filter((file) => !file.startsWith('src/adapters/database/'))).toEqual(OPENERS);
});
