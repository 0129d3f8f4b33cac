import { createHash } from 'node:crypto';
import type { HandbookFile } from '../../domain/handbook/handbook.ts';

/** SHA-256, hex, over the files in the order of their paths: path, size and bytes of each, so that nothing can shift between them. */
export function handbookHash(files: readonly HandbookFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
