import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { OwnInForce } from '../../domain/cases/decision/case-deps.ts';
import type { HandbookStore } from '../../domain/handbook-changes/handbook-store.ts';
import { dropLayers } from '../../domain/lessons/decide-layer.ts';
import type { LayerStore } from '../../domain/lessons/layer-store.ts';
import type { StoredLayer } from '../../domain/lessons/stored-layer.ts';
import { usableWeights } from '../../domain/lessons/stored-layer.ts';
import type { ActiveHandbook } from './active-handbook.ts';
import { openActiveHandbook } from './active-handbook.ts';

/** The handbook of this process, and the institution's own weights that are in force with it. */
export type ActiveHandbookAndWeights = ActiveHandbook & { own(): OwnInForce | null };

/**
 * Opens the handbook and the weights in force. Where the institution does not learn from decisions,
 * the shipped weights are in force again.
 * @throws StartError as `openActiveHandbook` does
 */
export async function openHandbookAndWeights(
  given: Omit<Parameters<typeof openActiveHandbook>[0], 'handbooks'> & {
    stored: { handbooks: HandbookStore; layers: LayerStore };
    learning: 'off' | 'propose' | 'on';
  },
  now: string,
): Promise<ActiveHandbookAndWeights> {
  const { stored, learning, ...opening } = given;
  const { handbooks, layers } = stored;
  const handbook = await openActiveHandbook({ ...opening, handbooks }, now);
  if (learning === 'off') await dropLayers(layers, now);
  return followOwnLayer(handbook, { layers, log: given.log });
}

/** Follows the weights in force together with the handbook; says in the log when this program cannot use them. */
async function followOwnLayer(
  handbook: ActiveHandbook,
  { layers, log }: { layers: Pick<LayerStore, 'read'>; log: Pick<Logger, 'warn'> },
): Promise<ActiveHandbookAndWeights> {
  let own: OwnInForce | null = null;

  async function look(): Promise<void> {
    const { inForce } = await layers.read();
    if (inForce?.version === own?.version) return;
    own = inForce === null ? null : inForceOf(inForce);
    if (own !== null && own.weights === null) {
      log.warn(
        { layer: own.version },
        'The weights in force do not fit this version: triage decides by the shipped ones',
      );
    }
  }

  await look();
  return {
    ...handbook,
    own: () => own,
    async follow() {
      await handbook.follow();
      await look();
    },
  };
}

function inForceOf(stored: StoredLayer): OwnInForce {
  const weights = usableWeights(stored, { sha256 });
  return { version: stored.version, weights, layer: weights === null ? null : stored.layer };
}

/** Returns the SHA-256 of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
