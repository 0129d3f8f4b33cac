/** The dangers that a post may speak of, each a rule of its own: `life_risk.trapped`. */
export const LIFE_RISK_KINDS = [
  'trapped',
  'water_and_people',
  'fire_and_people',
  'missing_person',
  'unconscious',
  'collapse_of_health',
  'suicide',
  'gender_violence',
  'violence',
  'child_abuse',
  'alone_and_silent',
  'depends_on_device',
  'cry_for_help',
] as const;
export type LifeRiskKind = (typeof LIFE_RISK_KINDS)[number];

/** One language's phrases for each danger: who, what, and that it is now. */
export type LifeRiskPhrases = Readonly<Record<LifeRiskKind, readonly string[]>>;
