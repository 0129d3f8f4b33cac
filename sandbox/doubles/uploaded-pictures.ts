import { createHash } from 'node:crypto';
import type { ShownPicture } from './network-double.ts';

/** Pictures that were uploaded to a network, by the names that it gives them; nobody sees one before a post shows it. */
export function uploadedPictures() {
  const byId = new Map<string, ShownPicture>();
  return {
    /** Keeps the bytes of a picture. @returns its name */
    keep(bytes: Uint8Array, alt: string): string {
      const id = String(9_000 + byId.size);
      byId.set(id, { alt, sha256: createHash('sha256').update(bytes).digest('hex') });
      return id;
    },
    describe(id: string, alt: string): boolean {
      const found = byId.get(id);
      if (found !== undefined) byId.set(id, { ...found, alt });
      return found !== undefined;
    },
    /** Undefined where one of them was not uploaded. */
    shown(ids: readonly string[]): ShownPicture[] | undefined {
      const found = ids.flatMap((id) => byId.get(id) ?? []);
      return found.length === ids.length ? found : undefined;
    },
  };
}
