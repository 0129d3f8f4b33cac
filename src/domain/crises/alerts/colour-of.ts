import type { CrisisLevel } from '../../cases/model/crises/crisis.ts';
import type { AlertColour } from '../../handbook/vocabulary.ts';
import { ALERT_COLOURS } from '../../handbook/vocabulary.ts';
import type { CapInfo } from './cap-alert.ts';

/** As AEMET and Meteoalarm write them. */
const WORDS: { readonly [Colour in AlertColour]: RegExp } = {
  yellow: /\b(amarillo|yellow|groc)\b/i,
  orange: /\b(naranja|orange|taronja)\b/i,
  red: /\b(rojo|red|vermell)\b/i,
};
const NO_COLOUR = /\b(verde|green|verd)\b/i;

/** Colour by CAP's own scale of severity, for alerts that give no colour. */
const BY_SEVERITY: Readonly<Record<string, AlertColour>> = { Extreme: 'red', Severe: 'orange', Moderate: 'yellow' };

const LEVELS: { readonly [Colour in AlertColour]: CrisisLevel } = { red: 'S1', orange: 'S2', yellow: 'S3' };

/** The colour of a block; null when it is green, or less than any colour. */
export function colourOf({ awareness, severity }: Pick<CapInfo, 'awareness' | 'severity'>): AlertColour | null {
  const given = ALERT_COLOURS.find((colour) => WORDS[colour].test(awareness ?? ''));
  if (given !== undefined) return given;
  return NO_COLOUR.test(awareness ?? '') ? null : (BY_SEVERITY[severity] ?? null);
}

/** Returns true when a colour is at least as grave as another. */
export function isAsGraveAs(colour: AlertColour, least: AlertColour): boolean {
  return ALERT_COLOURS.indexOf(colour) >= ALERT_COLOURS.indexOf(least);
}

/**
 * Returns the level of a crisis that begins with such an alert. The person who starts it may choose
 * another.
 */
export function levelOf(colour: AlertColour): CrisisLevel {
  return LEVELS[colour];
}
