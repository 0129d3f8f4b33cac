import type { PostClass } from '../handbook/vocabulary.ts';
import type { Language } from '../text/languages.ts';

/** Data of a chart: plain figures, and all words already in the reader's language. */
export type Chart = Labelled & (PostsPerHour | TimesAgainstTargets | Counts | PostsPerMinute);

type Labelled = {
  title: string;
  /** The one thing to remember, below the title. */
  subtitle: string;
  /** Alternative text for people who do not see the picture: the figures that matter. */
  alt: string;
  /** Text in place of the figures when there are none. */
  nothing: string;
  /** Figures, hours and dates are written as this language writes them. */
  language: Language;
};

/** Number of incoming posts over time: all together above, each class in its own row below. */
export type PostsPerHour = {
  kind: 'posts_per_hour';
  /** Beginning of each column, ISO 8601 UTC, in order. */
  starts: readonly string[];
  column: 'hour' | 'day';
  timeZone: string;
  /** Name of the row in which all stand together. */
  all: string;
  /** From the top to the bottom; `counts` has one figure a column. */
  series: readonly { id: PostClass | 'others'; label: string; counts: readonly number[] }[];
};

/**
 * Time that each step took, one row for each severity. All times are in minutes of the row's clock:
 * wall time or working time.
 */
export type TimesAgainstTargets = {
  kind: 'times';
  steps: readonly {
    label: string;
    rows: readonly {
      label: string;
      /** Number of cases, in words. */
      count: string;
      median: number;
      /** Nine of ten took no longer. */
      ninety: number;
      /** Null where the handbook sets none. */
      target: number | null;
      clock: 'wall' | 'working';
    }[];
  }[];
  words: { median: string; ninety: string; target: string };
};

/**
 * Counts by group, largest first. `note` adds one fact about a row, and the group's `note` says
 * what that fact is.
 */
export type Counts = {
  kind: 'counts';
  groups: readonly {
    label: string;
    note: string;
    rows: readonly { label: string; count: number; note: string }[];
  }[];
};

/** Posts per minute up to now, against what is usual at this hour. */
export type PostsPerMinute = {
  kind: 'posts_per_minute';
  /** Beginning of the first minute, ISO 8601 UTC. */
  from: string;
  timeZone: string;
  /** One figure a minute. */
  counts: readonly number[];
  /** Per minute. */
  usual: number;
  words: { usual: string };
};
