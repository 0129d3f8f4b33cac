import type { LiveFact } from '../../drafts/live-fact.ts';
import { isEntered } from '../../drafts/live-fact.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { onceAsked } from './claims/once-asked.ts';
import type { FigureGrounds } from './figures/grounds-for-figures.ts';
import { groundsForFigures } from './figures/grounds-for-figures.ts';
import type { Grounds } from './grounds.ts';
import { readGrounds } from './grounds.ts';
import type { NamedBody } from './named-bodies.ts';
import { namedBodies } from './named-bodies.ts';
import type { Quantity } from './quantities/quantity.ts';
import { readQuantities } from './quantities/read-quantities.ts';
import type { OthersWords } from './unread-spans.ts';
import { findOthersWords } from './unread-spans.ts';

/**
 * A reply and what it may rest on, made ready for all checks of its grounds. What several of them
 * look at is read once, when the first asks.
 */
export type GroundedDraft = DraftReading & {
  /** The facts that a person entered. */
  entered: readonly LiveFact[];
  /** Figures of the reply, from left to right. */
  figures: () => readonly Quantity[];
  /** Returns the figures within a stretch of the text as it is written. */
  figuresWithin: (start: number, end: number) => readonly Quantity[];
  figureGrounds: () => FigureGrounds;
  grounds: () => Grounds;
  bodies: () => readonly NamedBody[];
  /** Quotations of the citizen, and stretches that are no words of a sentence. */
  others: () => OthersWords;
};

export const readGroundedDraft = rememberNewest((draft: DraftReading): GroundedDraft => {
  const figures = onceAsked(() => readQuantities(draft.loose, draft.language));
  const placed = onceAsked(() =>
    figures().map((figure) => ({ figure, span: draft.loose.spanOf(figure.start, figure.end) })),
  );
  return {
    ...draft,
    entered: draft.facts.filter(isEntered),
    figures,
    figuresWithin: (start, end) =>
      placed().flatMap(({ figure, span }) => (span.start >= start && span.end <= end ? [figure] : [])),
    figureGrounds: onceAsked(() => groundsForFigures(draft)),
    grounds: onceAsked(() => readGrounds(draft)),
    bodies: onceAsked(() => namedBodies(draft)),
    others: onceAsked(() => findOthersWords(draft)),
  };
});
