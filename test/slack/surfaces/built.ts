import type { World } from './ugly/ugly-world.ts';

/** Messages (`{ text, blocks? }`) and views. */
type Built = object | readonly object[] | Promise<readonly object[]>;

/** Something that the bot shows in Slack, and how it is made in such a world. */
export type Builder = readonly [what: string, build: (world: World) => Built];
