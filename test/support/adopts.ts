import { PassThrough } from 'node:stream';
import { runHandbookAdopt } from '../../src/cli/handbook/handbook-adopt.ts';

/** `./portavoz handbook adopt` with these arguments, on this database and folder. */
export async function adopts(url: string, folder: string, ...args: string[]) {
  const said = { output: '', errors: '' };
  const heard = (stream: 'output' | 'errors') =>
    new PassThrough().on('data', (text: Buffer) => {
      said[stream] += text.toString();
    });
  const env = { DATABASE_URL: url, PLAYBOOKS_DIR: folder, LANG: 'en' };
  const streams = { input: new PassThrough(), output: heard('output'), errors: heard('errors') };
  return { code: await runHandbookAdopt(args, { env, directory: folder, ...streams }), ...said };
}
