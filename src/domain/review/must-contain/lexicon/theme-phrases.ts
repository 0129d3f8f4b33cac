/**
 * Things that a reply may have to say, each by phrases of all five languages together. They are generous: a must-have is
 * warned of when nothing in the reply comes near it.
 */
export type Themes = Readonly<Record<string, readonly string[]>>;
