/** Returns the reason why a file could not be written, as the end of a sentence. */
export function modelFailureText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'EEXIST':
      return 'it exists already; name another one with --out.';
    case 'EISDIR':
      return 'it is a folder; name a file in it with --out.';
    case 'ENOENT':
      return 'its folder does not exist; make it, or name another file with --out.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there; name another file with --out.';
    default:
      return `the folder does not take it (${code}).`;
  }
}
