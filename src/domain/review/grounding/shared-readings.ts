import type { LiveFact } from '../../drafts/live-fact.ts';
import { isEntered } from '../../drafts/live-fact.ts';
import type { Span } from '../../text/fold-text.ts';
import { rememberNewest } from '../../text/remember-for.ts';
import type { DraftReading } from '../model/draft-reading.ts';
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

// What several checks of the grounds look at is read of a reply once, when the first asks.

/** The facts that a person entered. */
export const enteredFacts = rememberNewest(({ facts }: DraftReading): readonly LiveFact[] => facts.filter(isEntered));

/** Figures of a reply, from left to right. */
export const figuresIn = rememberNewest(({ loose, language }: DraftReading): readonly Quantity[] =>
  readQuantities(loose, language),
);

/** Returns the figures within a stretch of the text as it is written. */
export function figuresWithin(draft: DraftReading, start: number, end: number): readonly Quantity[] {
  const figures = figuresIn(draft);
  if (figures.length === 0) return figures;
  const spans = figureSpans(draft);
  return figures.filter((_, at) => {
    const span = spans[at];
    return span !== undefined && span.start >= start && span.end <= end;
  });
}

const figureSpans = rememberNewest((draft: DraftReading): readonly Span[] =>
  figuresIn(draft).map(({ start, end }) => draft.loose.spanOf(start, end)),
);

/** Sources on which the figures of a reply may rest. */
export const figureGroundsOf: (draft: DraftReading) => FigureGrounds = rememberNewest(groundsForFigures);

/** Sources on which the sentences of a reply may rest. */
export const groundsOf: (draft: DraftReading) => Grounds = rememberNewest(readGrounds);

/** Bodies and areas of ours that a reply names, known or not. */
export const bodiesIn: (draft: DraftReading) => readonly NamedBody[] = rememberNewest(namedBodies);

/** Quotations of the citizen, and stretches that are no words of a sentence. */
export const othersWordsIn: (draft: DraftReading) => OthersWords = rememberNewest(findOthersWords);
