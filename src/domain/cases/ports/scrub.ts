/** Rewrites what the engine keeps on disk, so that no bytes of erased rows remain there; `in_use` when others hold it too long. */
export type Scrub = () => Promise<'done' | 'nothing_to_do' | 'in_use'>;
