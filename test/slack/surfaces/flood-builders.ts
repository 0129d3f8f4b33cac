import type { Spike } from '../../../src/domain/cases/spikes/spike.ts';
import { spikeMessage } from '../../../src/slack/spikes/spike-message.ts';
import type { Builder } from './built.ts';

/** What the bot shows while posts pour in. */
export const FLOOD_BUILDERS: readonly Builder[] = [
  [
    'an alert that posts pour in',
    ({ handbook, texts }) =>
      (['began', 'doubled', 'ended'] as const).map((news) =>
        spikeMessage([...handbook.playbooks.map(({ id }) => id), null].map(aSpikeOf), { news, handbook, texts }),
      ),
  ],
];

function aSpikeOf(playbook: string | null): Spike {
  const at = '2026-11-24T10:00:00.000Z';
  return { id: `${playbook}`, playbook, beganAt: at, usual: 0.04, told: 1234.5, toldAt: at, endedAt: null };
}
