import type { LifeRiskKind } from '../../handbook/life-risk-kind.ts';
import type { ConceptName } from '../learned/lexicon/lexicons.ts';

/** Danger that a word says: which one, or only that there is one. */
export type SaidDanger = LifeRiskKind | 'danger';

/** The danger that a concept names. The lexicon holds its words in five languages. */
const NAMED: Readonly<Partial<Record<ConceptName, LifeRiskKind>>> = {
  trapped: 'trapped',
  floodWater: 'water_and_people',
  waterRising: 'water_and_people',
  seaDanger: 'water_and_people',
  drowning: 'water_and_people',
  fire: 'fire_and_people',
  smoke: 'fire_and_people',
  missing: 'missing_person',
  wandering: 'missing_person',
  unconscious: 'unconscious',
  seizure: 'unconscious',
  electricity: 'collapse_of_health',
  cannotBreathe: 'collapse_of_health',
  chokingFood: 'collapse_of_health',
  bleeding: 'collapse_of_health',
  strokeSigns: 'collapse_of_health',
  allergyBite: 'collapse_of_health',
  vomitFever: 'collapse_of_health',
  poisoned: 'collapse_of_health',
  woundFracture: 'collapse_of_health',
  burnInjury: 'collapse_of_health',
  birth: 'collapse_of_health',
  skinPulse: 'collapse_of_health',
  dying: 'collapse_of_health',
  suicideWord: 'suicide',
  tiredOfLiving: 'suicide',
  farewell: 'suicide',
  burden: 'suicide',
  givingAway: 'suicide',
  pillsMeans: 'suicide',
  selfHarm: 'suicide',
  despair: 'suicide',
  weapon: 'violence',
  killThreat: 'violence',
  blows: 'violence',
  control: 'gender_violence',
  sexualAssault: 'violence',
  bodySecret: 'child_abuse',
  abuserFigure: 'child_abuse',
  groomingImages: 'child_abuse',
  childLeftAlone: 'child_abuse',
  unanswered: 'alone_and_silent',
  lifeDevice: 'depends_on_device',
  helpCry: 'cry_for_help',
};

/** Concepts of danger that name none: in calls for help, their words were said of several kinds. */
const UNNAMED: readonly ConceptName[] = [
  ...(['fallen', 'heightEdge', 'collapse', 'crash', 'explosion', 'gasLeak', 'storm', 'carriedAway'] as const),
  ...(['coldExposure', 'heatStroke', 'heartChest', 'weakSick', 'medicine', 'thirstHunger'] as const),
  ...(['hiding', 'screams', 'fear', 'intruder', 'stalking', 'heldCaptive'] as const),
];

/** Concepts that say a danger, and which. */
export const DANGER_SIGNS: ReadonlyMap<string, SaidDanger> = new Map<string, SaidDanger>([
  ...Object.entries(NAMED),
  ...UNNAMED.map((concept) => [concept, 'danger'] as const),
]);

/** Concepts that put a danger into a frame: who it is about, that it is now, where it is. */
export const DANGER_FRAMES: ReadonlySet<string> = new Set<ConceptName>([
  ...(['child', 'baby', 'elder', 'parentKin', 'partnerEx', 'neighbour', 'someoneKnown', 'mine', 'crowd'] as const),
  ...(['worker', 'hikerTourist', 'disability', 'alone'] as const),
  ...(['rightNow', 'urgentWord', 'sinceHours', 'cannotDo', 'unseen', 'lineBusy', 'batteryLow', 'whatToDo'] as const),
  ...(['whereExact', 'enclosedPlace', 'roofUpper', 'vehicle', 'sendCome', 'emergencyServices', 'rescueMeans'] as const),
]);

/** Dangers that come over a place: water, fire, smoke, gas, what falls, and who breathes or drinks it. */
export const HAZARDS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['floodWater', 'waterRising', 'carriedAway', 'drowning', 'seaDanger', 'fire', 'smoke', 'gasLeak'] as const),
  ...(['explosion', 'collapse', 'electricity', 'storm', 'trapped'] as const),
  ...(['cannotBreathe', 'unconscious', 'poisoned', 'vomitFever'] as const),
]);

/** Concepts of what a crisis does where people live, without a danger to anybody by its name. */
export const DISTURBANCES: ReadonlySet<string> = new Set<ConceptName>([
  ...(['floodRain', 'windSnow', 'wildfireSmoke', 'powerCut', 'liftStopped'] as const),
  ...(['brownTap', 'drinkableWater', 'tummyIll'] as const),
]);

/** Concepts that say of those whom they reach, that it is now, or where it is: a second hazard too. */
export const HARM_FRAMES: ReadonlySet<string> = new Set<string>([
  ...DANGER_FRAMES,
  ...HAZARDS,
  ...([
    'cellarGarage',
    'riverRavine',
    'evacuation',
    'liftStopped',
    'freezerFridge',
    'trafficRoads',
  ] satisfies ConceptName[]),
]);
