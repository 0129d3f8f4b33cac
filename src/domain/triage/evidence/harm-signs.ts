import type { ConceptName } from '../learned/lexicon/lexicons.ts';
import { DANGER_FRAMES } from './danger-signs.ts';

/** Dangers that come over a place: water, fire, smoke, gas, what falls, and who breathes or drinks it. */
export const HAZARDS: ReadonlySet<string> = new Set<ConceptName>([
  ...(['floodWater', 'waterRising', 'carriedAway', 'drowning', 'seaDanger', 'fire', 'smoke', 'gasLeak'] as const),
  ...(['explosion', 'collapse', 'electricity', 'storm', 'trapped'] as const),
  ...(['cannotBreathe', 'unconscious', 'poisoned', 'vomitFever'] as const),
]);

/** What a crisis does where people live, without a danger to anybody by its name. */
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
