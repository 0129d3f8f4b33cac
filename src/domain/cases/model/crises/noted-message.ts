import type { Actor } from '../../../people/actor.ts';

export const NOTED_CHANNELS = ['loudspeaker', 'radio', 'telephone', 'whatsapp', 'in_person', 'elsewhere'] as const;
/** Way in which people speak to the public without us. */
export type NotedChannel = (typeof NOTED_CHANNELS)[number];

/** Message to the public that people gave while Slack or the network was down, noted later. */
export type NotedMessage = {
  id: string;
  crisisId: number;
  /** Hour at which it was said, as it was typed; ISO 8601 UTC. */
  saidAt: string;
  channel: NotedChannel;
  words: string;
  /** Person on whose word it was said, and who says it again if a fact under it falls. */
  onWordOf: Actor;
  /** Facts of the crisis's ledger that it rests on. */
  factIds: string[];
  /** Id of the noted message that it says again as it is now; null for one of its own. */
  saysAgain: string | null;
  notedBy: Actor;
  notedAt: string;
  /** Decision of a person that it need not be said again; null without one. */
  waived: { by: Actor; at: string; why: string } | null;
};
