import { extname } from 'node:path';

const PICTURES: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
]);

/** Returns what a file is by its name: a picture that a browser shows, or bytes that it only keeps. */
export function mimetypeOf(name: string): string {
  return PICTURES.get(extname(name).toLowerCase()) ?? 'application/octet-stream';
}
