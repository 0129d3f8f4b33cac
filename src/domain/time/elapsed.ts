/**
 * Milliseconds on a clock that only goes forward, since an arbitrary moment. What waits in memory is
 * measured by it: the clock on the wall may be set.
 */
export type Elapsed = () => number;
