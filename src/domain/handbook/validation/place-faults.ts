import { foldText } from '../../text/fold-text.ts';
import type { Institution } from '../institution.ts';
import { namesOf } from '../places/place-names.ts';
import type { Playbook } from '../playbook.ts';
import type { FieldPath, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError } from './handbook-fault.ts';

const PLACES: FieldPath = ['institution', 'territory', 'places'];

/** A list without places although facts ask for them, and names that nobody could tell apart or that the house lacks. */
export function placeFaults({ institution, playbooks }: HandbookParts): HandbookFault[] {
  if (institution === null) return [];
  return [...emptyPlaces(playbooks, institution), ...namelessAtHome(institution), ...sharedNames(institution)];
}

function emptyPlaces(playbooks: readonly Playbook[], { territory }: Institution): HandbookFault[] {
  const asking = playbooks.find(({ facts }) => facts.some(({ kind }) => kind === 'places'));
  if (asking === undefined || territory.places.length > 0) return [];
  return [
    handbookError(
      PLACES,
      `the list is empty, and "${asking.id}" asks for places; add the neighbourhoods, streets and rivers of the town`,
    ),
  ];
}

/** Facts keep a place by its name in the language of the house. */
function namelessAtHome({ territory, languages }: Institution): HandbookFault[] {
  const [home] = languages;
  if (home === undefined) return [];
  return territory.places.flatMap((place, index) =>
    typeof place === 'string' || place[home] !== undefined
      ? []
      : [
          handbookError(
            [...PLACES, index],
            `the place has no name in "${home}", the language of the house; add ${home}: …`,
          ),
        ],
  );
}

/** A name that is another place's, too: who names it could mean either. Lists of before may repeat a place that has one name. */
function sharedNames(institution: Institution): HandbookFault[] {
  const { places } = institution.territory;
  const all = places.map((place) => namesOf(place, institution).map(alike));
  return places.flatMap((place, index) => {
    if (typeof place === 'string') {
      const own = all[index] ?? [];
      // One of the two is written with an article: on record they would be one place.
      const isOne = all.some(
        (names, at) =>
          typeof places[at] === 'string' &&
          places[at] !== place &&
          Math.max(names.length, own.length) > 1 &&
          names.some((name) => own.includes(name)),
      );
      return isOne ? [sharedName(place, [index])] : [];
    }
    const others = new Set(all.filter((_, at) => at !== index).flat());
    return Object.entries(place)
      .filter(([language, name]) => namesOf({ [language]: name }, institution).some((one) => others.has(alike(one))))
      .map(([language, name]) => sharedName(name, [index, language]));
  });
}

function sharedName(name: string, at: FieldPath): HandbookFault {
  return handbookError(
    [...PLACES, ...at],
    `"${name}" is the name of another place, too; give each place names of its own`,
  );
}

function alike(name: string): string {
  return foldText(name, 'loose').text.trim();
}
