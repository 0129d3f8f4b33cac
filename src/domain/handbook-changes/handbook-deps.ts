import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { HandbookSource } from '../handbook/handbook.ts';
import type { HandbookStore } from './handbook-store.ts';

/** Dependencies of the handbook changes. */
export type HandbookDeps = Pick<CaseDeps, 'people' | 'handbook' | 'now' | 'keys'> & {
  handbooks: HandbookStore;
  /** The files that people edit. */
  source: HandbookSource;
};
