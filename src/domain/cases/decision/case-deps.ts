import type { Handbook } from '../../handbook/handbook.ts';
import type { People } from '../../people/actor.ts';
import type { LanguageDetector } from '../../posts/language-detector.ts';
import type { OwnLayer } from '../../triage/own/own-layer.ts';
import type { OwnWeights } from '../../triage/own/own-weights.ts';
import type { DraftModel } from '../../writing/draft-model.ts';
import type { Mode } from '../model/mode.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { FaultService } from '../ports/works-system.ts';

/**
 * Weights that the institution's own decisions taught, and which version of them is in force; null
 * where this program cannot use that version. `layer`: what they are made of, beside the shipped ones.
 */
export type OwnInForce = { version: string; weights: OwnWeights | null; layer: OwnLayer | null };

/** Dependencies of the use cases, passed in once by the wiring. */
export type CaseDeps = {
  store: CaseStore;
  people: People;
  /** The handbook in force; a use case decides by it through `runWithActiveHandbook`. */
  handbook: {
    /** The handbook in force as far as this process knows; a use case decides by it through `runWithActiveHandbook`. */
    current(): Handbook;
    /** The weights that the institution's own decisions taught, in force with the handbook; null for the shipped ones alone. */
    own(): OwnInForce | null;
    /** Reads which handbook and weights are in force, and loads them when they are others. @throws RefusedError when it cannot be read */
    follow(): Promise<void>;
  };
  /** Detection of languages, and the language model. */
  language: {
    detect: LanguageDetector;
    /** The language model; null where the institution has none. */
    model: DraftModel | null;
  };
  /** ISO 8601 UTC. */
  now(): string;
  /** Ids, keys and hashes. */
  keys: {
    newId(): string;
    randomKey(): string;
    /** HMAC-SHA-256 of the text under the key, hex. */
    digest(key: string, text: string): string;
    /** Short hash of a text, for keys by which the same post is recognised. */
    hash(text: string): string;
  };
  /** Settings of this mode. */
  settings: {
    /** That of the store. */
    mode: Mode;
    /** Hold of an approved text in ms, during which it can be taken back. */
    holdMs: number;
    /** Number of unclaimed cards in the channel above which less important cards of a flood wait. */
    openAtOnce: number;
    /** True if any full member of the workspace may flag. */
    colleaguesFlag: boolean;
    /**
     * Kinds of faults that the works system takes; none while it cannot be reached, or in trial. Absent where the institution has none.
     */
    faultServices?(): Promise<readonly FaultService[]>;
    /** Way in which a picture is added to a reply or a statement, by a form or by a command; absent where none is. */
    pictures?: { canUpload: boolean };
  };
};
