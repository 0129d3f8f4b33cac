/** Maximum size of one request in bytes. */
export const MOST_BYTES = 2_000_000;
export const MOST_POSTS = 1_000;
