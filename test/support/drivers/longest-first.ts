import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Short files of minutes, by what they import, draw or wait for: begun last, one would run alone while the other workers are done. */
const LONGEST =
  /\/test\/(?:contracts\/(?:postgres|sqlite)|slack\/surfaces\/every-surface|adapters\/networks\/bluesky\/bluesky-publisher-on-a-server|app\/call-outs|e2e\/(?:flood|crisis))\.test/;

/** Begins with these; Vitest takes the others by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
