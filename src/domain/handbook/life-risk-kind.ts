/** The dangers that a post may speak of, each a rule of triage (`life_risk.trapped`) and each with a line that answers it. */
export const LIFE_RISK_KINDS = [
  'trapped',
  'water_and_people',
  'fire_and_people',
  'missing_child',
  'missing_person',
  'unconscious',
  'collapse_of_health',
  'suicide',
  'violence_at_home',
  'gender_violence',
  'violence',
  'child_abuse',
  'alone_and_silent',
  'depends_on_device',
  'cry_for_help',
] as const;
export type LifeRiskKind = (typeof LIFE_RISK_KINDS)[number];

/** Audiences of an answer to a call for help, from the most open to the most guarded. */
export const SAFETY_AUDIENCES = ['public', 'private_first', 'private_only'] as const;
export type SafetyAudience = (typeof SAFETY_AUDIENCES)[number];

/**
 * Least guarded audience allowed for each of these dangers. An aggressor also reads a public reply,
 * and a public reply exposes a person who means to harm themselves. Other dangers may be answered
 * in public.
 */
const LEAST_GUARDED: Readonly<Partial<Record<LifeRiskKind, SafetyAudience>>> = {
  violence_at_home: 'private_only',
  gender_violence: 'private_only',
  child_abuse: 'private_only',
  suicide: 'private_first',
  missing_child: 'private_first',
};

export function leastGuarded(kind: LifeRiskKind): SafetyAudience {
  return LEAST_GUARDED[kind] ?? 'public';
}

/** Returns true if the first audience is more open than the second. */
export function isMoreOpen(one: SafetyAudience, other: SafetyAudience): boolean {
  return SAFETY_AUDIENCES.indexOf(one) < SAFETY_AUDIENCES.indexOf(other);
}
