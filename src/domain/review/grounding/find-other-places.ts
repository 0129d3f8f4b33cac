import type { Handbook } from '../../handbook/handbook.ts';
import type { Expressions } from '../../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../../text/find-expressions.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';

/** Places of ours that a draft names although the facts say where it is and do not name them, nor does the post: "L'Horta y Sant Roc". */
export function findOtherPlaces(draft: DraftReading): Span[] {
  const { loose, handbook, facts, playbook, post } = draft;
  const places = placeExpressions(handbook);
  const said = findExpressions(loose, places);
  if (said.length === 0) return [];
  const inFacts = placesIn(
    facts.map(({ value }) => value),
    places,
  );
  if (inFacts.size === 0) return [];
  const inOthers = placesIn([post?.text ?? '', ...(playbook?.templates ?? []).map(({ template }) => template)], places);
  return said.flatMap(({ span, entry }) => (inFacts.has(entry) || inOthers.has(entry) ? [] : [span]));
}

function placesIn(texts: readonly string[], places: Expressions<string>): Set<string> {
  return new Set(findExpressions(foldText(texts.join('\n'), 'loose'), places).map(({ entry }) => entry));
}

const compiled = new WeakMap<Handbook, Expressions<string>>();

function placeExpressions(handbook: Handbook): Expressions<string> {
  const known =
    compiled.get(handbook) ??
    compileExpressions(handbook.institution.territory.places, (place) =>
      place.replace(/^(?:(?:El|La|Los|Las|Els|Les|O|A|Os|As) |L['’])/u, ''),
    );
  compiled.set(handbook, known);
  return known;
}
