import type { ConceptName } from '../learned/lexicon/lexicons.ts';

/** Groups of people who are hated for what they are. */
export const HATED_GROUPS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['targetMigrants', 'targetMuslims', 'targetRoma', 'targetJews', 'targetGayTrans', 'targetWomen'] as const),
  ...(['targetDisabled', 'targetPoor', 'targetOrigin', 'targetLanguageRegion'] as const),
  ...(['slurs', 'slursGender', 'slursDisabled'] as const),
]);

/** What is said against those groups whoever they are: away with them, they are beasts, they steal and are given all. */
const ATTACKS_ON_A_GROUP: readonly ConceptName[] = [
  ...(['expelThem', 'invasion', 'theyGetEverything', 'dehumanise', 'exterminate', 'crimeByGroup'] as const),
  'breeding',
];

/** Concepts against a group that stands beside them, or of a threat. Anger about a service is neither. */
export const ATTACKS: ReadonlySet<string> = new Set<ConceptName>([
  ...ATTACKS_ON_A_GROUP,
  ...(['usVersusThem', 'insults', 'killThreat', 'blows', 'weapon'] as const),
]);

/** Threats name whom they are meant for: the house, its people, or those who read. */
export const THREATS: ReadonlySet<string> = new Set<ConceptName>(['killThreat', 'weapon', 'exterminate', 'stalking']);
export const THREATENED: ReadonlySet<string> = new Set<ConceptName>(['threatOfficials']);

/** What hate says of a group without its name: where it came from, what it wears, eats and believes, and the attacks. */
export const ALLUSIONS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['alludesToOrigin', 'alludesToFaith', 'alludesToGender', 'alludesToBody', 'alludesToPoverty'] as const),
  ...ATTACKS_ON_A_GROUP,
]);

/** What stands beside an allusion that is meant for people. */
export const MEANT_FOR_THEM: ReadonlySet<string> = new Set<string>([
  ...ATTACKS,
  ...(['meansThem', 'wishedAway'] as const satisfies readonly ConceptName[]),
]);
