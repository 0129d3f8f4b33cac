import type { Words } from '../../doctor/finding.ts';

/** Returns the reason why a file could not be written, as the end of a sentence. */
export function modelFailureText(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  switch (code) {
    case 'EEXIST':
      return { es: 'ya existe; nombra otro con --out.', en: 'it exists already; name another one with --out.' };
    case 'EISDIR':
      return {
        es: 'es una carpeta; nombra un archivo dentro con --out.',
        en: 'it is a folder; name a file in it with --out.',
      };
    case 'ENOENT':
      return {
        es: 'su carpeta no existe; créala, o nombra otro archivo con --out.',
        en: 'its folder does not exist; make it, or name another file with --out.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        es: 'ahí no puedes escribir; nombra otro archivo con --out.',
        en: 'you may not write there; name another file with --out.',
      };
    default:
      return { es: `la carpeta no lo admite (${code}).`, en: `the folder does not take it (${code}).` };
  }
}

/** Says that a file could not be written, and why. */
export function unwritten(file: string, why: Words): Words {
  return { es: `No se pudo escribir ${file}: ${why.es}\n`, en: `${file} could not be written: ${why.en}\n` };
}
