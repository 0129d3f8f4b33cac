/** An alert of the Common Alerting Protocol 1.2 (OASIS, https://docs.oasis-open.org/emergency/cap/v1.2/), as far as we go by it. */
export type CapAlert = {
  /** Names the message among all: sender and identifier. */
  key: string;
  /** ISO 8601 UTC, as are all times here. */
  sent: string;
  /** Neither a test nor an exercise, and meant for the public. */
  isReal: boolean;
  kind: 'alert' | 'update' | 'cancel' | 'other';
  /** Keys of the messages that it updates or cancels. */
  references: string[];
  infos: CapInfo[];
};

/** One block of information; several of one alert are other languages, or other areas, times and severities. */
export type CapInfo = {
  /** Language tag, as in `es-ES`. */
  language: string;
  /** In words: «Aviso de lluvias de nivel naranja». */
  event: string;
  /** Other names of the event: codes, and the kinds that weather services give. */
  kinds: string[];
  severity: string;
  /** The colour as weather services give it, in any language; null when they do not. */
  awareness: string | null;
  headline: string | null;
  onset: string | null;
  expires: string | null;
  areas: CapArea[];
};

export type CapArea = { name: string; codes: string[] };

/**
 * Returns the key of a message, as the references of other messages name it: neither part may hold
 * white space (section 3.2.1).
 */
export function messageKey(sender: string, identifier: string): string {
  return `${sender},${identifier}`.replaceAll(/[\s\p{Cc}]/gu, '');
}
