import type { ConceptName } from '../learned/lexicon/lexicons.ts';

/** Groups of people who are hated for what they are. */
export const HATED_GROUPS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['targetMigrants', 'targetMuslims', 'targetRoma', 'targetJews', 'targetGayTrans', 'targetWomen'] as const),
  ...(['targetDisabled', 'targetPoor', 'targetOrigin', 'targetLanguageRegion'] as const),
  ...(['slurs', 'slursGender', 'slursDisabled'] as const),
]);

/** What is said against them, or a threat. Anger about a service is neither. */
export const ATTACKS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['expelThem', 'invasion', 'theyGetEverything', 'dehumanise', 'exterminate', 'crimeByGroup'] as const),
  ...(['usVersusThem', 'insults', 'killThreat', 'blows', 'weapon'] as const),
]);

/** Threats name whom they are meant for: the house, its people, or those who read. */
export const THREATS: ReadonlySet<string> = new Set<ConceptName>(['killThreat', 'weapon', 'exterminate', 'stalking']);
export const THREATENED: ReadonlySet<string> = new Set<ConceptName>(['threatOfficials']);
