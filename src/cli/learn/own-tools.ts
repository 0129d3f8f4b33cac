import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../domain/text/parse-json.ts';
import type { OwnLayer } from '../../domain/triage/own/own-layer.ts';
import { ownLayerSchema } from '../../domain/triage/own/own-layer.ts';
import type { OwnWeights } from '../../domain/triage/own/own-weights.ts';
import { faultOfLayer, ownWeights } from '../../domain/triage/own/own-weights.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish } from '../terminal-language.ts';

/** SHA-256 of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A command has nothing else to do meanwhile. */
export async function rest(): Promise<void> {}

/** Opens a file of `learn own`; null when it cannot be used, with a sentence that says why on the error output. */
export async function openOwnWeights(named: string, terminal: Terminal): Promise<OwnWeights | null> {
  const file = path.resolve(terminal.directory, named);
  const layer = await readLayer(file);
  if (typeof layer !== 'string') return ownWeights(layer);
  terminal.errors.write(`${fromEnglish(layer, terminal)}\n`);
  return null;
}

async function readLayer(file: string): Promise<OwnLayer | string> {
  const written = await readFile(file, 'utf8').catch(() => null);
  if (written === null) return `There is no file ${file} that can be read.`;
  const read = ownLayerSchema.safeParse(jsonOf(written));
  if (!read.success) return `${file} is no file that ./portavoz learn own of this version wrote. ${AGAIN}`;
  switch (faultOfLayer(read.data, sha256)) {
    case 'changed':
      return `${file} was changed after it was learned. ${AGAIN}`;
    case 'other_weights':
      return `${file} was learned for another version of Portavoz, with other weights. ${AGAIN}`;
    case null:
      return read.data;
  }
}

const AGAIN = 'Learn it again: ./portavoz learn own posts.ndjson --out FILE';

/** Writes a layer, in place of an older one if there is one. Returns null, or why not, as the end of a sentence. */
export async function writeLayer(file: string, layer: OwnLayer): Promise<string | null> {
  try {
    const before = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (before !== null && !isLayer.safeParse(jsonOf(before)).success) {
      return 'it exists already and holds something else; name another one with --out';
    }
    await writeFile(file, `${JSON.stringify(layer, null, 1)}\n`);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A layer of this version or of another. */
const isLayer = z.object({ format: z.string().startsWith('portavoz-own-layer-') });

function jsonOf(written: string): unknown {
  return parseJson(written.replace(/^\uFEFF/, ''));
}
