import type { Spike } from '../../../src/domain/cases/model/joining/spike.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import { orphanCard } from '../../../src/slack/bolt/mark-orphan-card.ts';
import { caseCard } from '../../../src/slack/cases/card/case-card.ts';
import { waitingCard } from '../../../src/slack/cases/messages/waiting-card.ts';
import { waitingView } from '../../../src/slack/cases/messages/waiting-view.ts';
import { restoredMessage } from '../../../src/slack/outbound/send-restored.ts';
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
  [
    'that the database was restored',
    ({ handbook, texts }) =>
      [0, 1, 50].map((count) => {
        const caseIds = Array.from({ length: count }, (_, at) => 1_234_500 + at);
        const hours = { from: '2026-11-24T03:00:00.000Z', to: '2026-11-24T10:00:00.000Z' };
        return restoredMessage({ ...hours, caseIds, nextCase: 1_240_001 }, handbook.institution.timeZone, texts);
      }),
  ],
  ['a card that has no case any more', ({ view, texts }) => orphanCard(caseCard(view, texts).blocks, texts)],
  [
    'what waits for its card',
    ({ handbook, texts }) =>
      [0, 1, 123_456].map((count) => {
        const byPlaybook = [...handbook.playbooks.map(({ id }) => id), null].map((playbook) => ({ playbook, count }));
        const bySeverity = SEVERITIES.map((severity) => ({ severity, count }));
        const oldestSince = count === 0 ? null : '2026-11-24T10:00:00.000Z';
        return waitingCard({ count, oldestSince, bySeverity, byPlaybook, posts: count }, handbook, texts);
      }),
  ],
  [
    'the list of what waits',
    ({ view, texts }) => [
      waitingView(
        Array.from({ length: 20 }, () => view),
        12_345,
        texts,
      ),
      waitingView([], 0, texts),
    ],
  ],
];

function aSpikeOf(playbook: string | null): Spike {
  const at = '2026-11-24T10:00:00.000Z';
  return { id: `${playbook}`, playbook, beganAt: at, usual: 0.04, told: 1234.5, toldAt: at, endedAt: null };
}
