import type { PostClass } from '../handbook/vocabulary.ts';
import type { Language } from '../text/languages.ts';

/** What is to be drawn: plain figures, and every word already in the language of whoever looks at it. */
export type Chart = Labelled & (PostsPerHour | TimesAgainstTargets | Counts | PostsPerMinute);

type Labelled = {
  title: string;
  /** The one thing to remember, below the title. */
  subtitle: string;
  /** What somebody hears who does not see the picture: the figures that matter. */
  alt: string;
  /** What stands in the place of the figures where there are none. */
  nothing: string;
  /** Figures, hours and dates are written as this language writes them. */
  language: Language;
};

/** How many posts came in, all together above and each class in a row of its own below. */
export type PostsPerHour = {
  kind: 'posts_per_hour';
  /** When each column begins, ISO 8601 UTC, in order. */
  starts: readonly string[];
  column: 'hour' | 'day';
  timeZone: string;
  /** Name of the row in which all stand together. */
  all: string;
  /** From the top to the bottom; `counts` has one figure a column. */
  series: readonly { id: PostClass | 'others'; label: string; counts: readonly number[] }[];
};

/** How long each step took, a row a severity. All in minutes of the clock that counts for the row: on the wall, or of working time. */
export type TimesAgainstTargets = {
  kind: 'times';
  steps: readonly {
    label: string;
    rows: readonly {
      label: string;
      /** Of how many cases. */
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

/** How many of each, most first; `note` says one thing more about a row, and the group's says what that is. */
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
  /** When the first minute begins, ISO 8601 UTC. */
  from: string;
  timeZone: string;
  /** One figure a minute. */
  counts: readonly number[];
  /** Per minute. */
  usual: number;
  words: { usual: string };
};
