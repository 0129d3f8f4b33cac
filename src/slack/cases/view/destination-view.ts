import type { CaseState, Draft } from '../../../domain/cases/model/case-state.ts';
import { isUnderWay } from '../../../domain/cases/model/case-status.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { pauseOver } from '../../../domain/cases/model/crises/pause.ts';
import type { Destination } from '../../../domain/cases/model/destination.ts';
import { destinationWords } from '../../../domain/cases/model/destination.ts';
import { destinationsOf, destinationsToWrite } from '../../../domain/cases/model/destinations-of.ts';
import type { Publication } from '../../../domain/cases/model/publication.ts';
import type { OutText, RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import { countFor } from '../../../domain/handbook/count-for.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkById } from '../../../domain/handbook/handbook.ts';
import type { Network } from '../../../domain/handbook/institution.ts';

/** One place of a text: its words there, and what has become of it. */
export type DestinationView = {
  destination: Destination;
  draft: Draft;
  /** As the handbook knows it; null for a network that it does not name. */
  network: Network | null;
  /** The network's name. */
  name: string;
  /**
   * Length of the words and the network's limit, in the network's count; null where the limit is
   * unknown.
   */
  count: { used: number; limit: number } | null;
  publication: Publication | undefined;
  /** The version that is really out, where it is not the approved one. */
  deviation: Draft | undefined;
  /** Pause that holds the text; null where none does, or it is published. */
  pause: Pause | null;
  /** Texts that this one corrects, where they are known. */
  corrected: OutText[];
};

/** The places of a version, in their order. */
export function destinationViews(
  draft: Draft,
  state: CaseState,
  handbook: Handbook,
  related: Pick<RelatedCases, 'corrected'>,
): DestinationView[] {
  return destinationsOf(draft, state).map((destination) => {
    const publication = state.publications.find(
      ({ draftId, target }) => draftId === draft.id && target === destination.target,
    );
    return destinationView({ destination, draft, publication }, state, handbook, related);
  });
}

/**
 * Returns the published texts of earlier versions, and those taken down on a person's order; the
 * newest first.
 */
export function earlierDestinations(
  state: CaseState,
  handbook: Handbook,
  related: Pick<RelatedCases, 'corrected'>,
): DestinationView[] {
  const { currentDraftId } = state.core;
  return state.publications
    .filter(({ draftId, status }) => draftId !== currentDraftId && (status === 'published' || status === 'withdrawn'))
    .toReversed()
    .flatMap((publication) => publicationView(publication, state, handbook, related) ?? []);
}

/** A publication at its place; null for one whose version is gone. */
export function publicationView(
  publication: Publication,
  state: CaseState,
  handbook: Handbook,
  related: Pick<RelatedCases, 'corrected'>,
): DestinationView | null {
  const draft = state.drafts.find(({ id }) => id === publication.draftId);
  if (draft === undefined) return null;
  const { target, network, audience, corrects } = publication;
  const destination = destinationsOf(draft, state).find((one) => one.target === target);
  const own = { target, network, audience, text: draft.text, corrects };
  return destinationView({ destination: destination ?? own, draft, publication }, state, handbook, related);
}

function destinationView(
  { destination, draft, publication }: Pick<DestinationView, 'destination' | 'draft' | 'publication'>,
  state: CaseState,
  handbook: Handbook,
  related: Pick<RelatedCases, 'corrected'>,
): DestinationView {
  const network = networkById(handbook, publication?.network ?? destination.network) ?? null;
  const waits = publication !== undefined && isUnderWay(publication.status);
  return {
    destination,
    draft,
    publication,
    network,
    name: network?.name ?? publication?.network ?? destination.network,
    count: network === null ? null : { used: countFor(network, destination.text), limit: network.textLimit },
    deviation: deviationOf(publication, state),
    pause: waits ? pauseOver(publication, state.core.playbook, state.pauses) : null,
    corrected: destination.corrects.flatMap((id) => outText(id, state, related) ?? []),
  };
}

function deviationOf(publication: Publication | undefined, { drafts }: CaseState): Draft | undefined {
  const way = publication?.deliveredAs;
  return way?.kind === 'deviation' ? drafts.find((one) => one.id === way.draftId) : undefined;
}

/** Returns the corrected text, from this case or another one. */
function outText(id: string, state: CaseState, { corrected }: Pick<RelatedCases, 'corrected'>): OutText | undefined {
  const publication = state.publications.find((one) => one.id === id);
  if (publication === undefined) return corrected.find((one) => one.publication.id === id);
  const draft = deviationOf(publication, state) ?? state.drafts.find((one) => one.id === publication.draftId);
  if (draft === undefined) return undefined;
  const words = destinationsOf(draft, state).find(({ target }) => target === publication.target)?.text;
  return { publication, text: words ?? draft.text };
}

/** Destination of a text that a person writes now. */
export type NextDestination = Pick<DestinationView, 'destination' | 'network' | 'name'>;

/** Empty where the text answers the case's one post. */
export function nextDestinations(draft: Draft | undefined, state: CaseState, handbook: Handbook): NextDestination[] {
  return destinationsToWrite(draft, state, destinationWords).map((destination) => {
    const network = networkById(handbook, destination.network) ?? null;
    const name = network?.name ?? destination.network;
    return {
      destination,
      network,
      name: destination.language === undefined ? name : `${name} (${destination.language})`,
    };
  });
}

/**
 * Groups the destinations whose texts are the same but for the opening. The groups are in the order
 * of their first destination.
 * @param wordsOf returns the text to compare
 */
export function sayingTheSame(
  destinations: readonly DestinationView[],
  wordsOf: (destination: Destination) => string = destinationWords,
): { text: string; destinations: DestinationView[] }[] {
  const groups = new Map<string, DestinationView[]>();
  for (const one of destinations) {
    const words = wordsOf(one.destination);
    const alike = groups.get(words) ?? [];
    alike.push(one);
    groups.set(words, alike);
  }
  return [...groups].map(([text, alike]) => ({ text, destinations: alike }));
}

/** The networks of places, each once, with how many places it has. */
export function networksOf(destinations: readonly DestinationView[]): { one: DestinationView; count: number }[] {
  const names = new Map<string, { one: DestinationView; count: number }>();
  for (const one of destinations) names.set(one.name, { one, count: (names.get(one.name)?.count ?? 0) + 1 });
  return [...names.values()];
}
