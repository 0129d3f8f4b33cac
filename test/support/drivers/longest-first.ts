import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files of a minute and more, although they are short: begun last, one would run alone while the other workers are done. */
const LONGEST =
  /\/test\/(?:contracts\/|processes\/|app\/lifecycle\/|sandbox\/(?:chaos\/)?main\.|slack\/surfaces\/every-)/;

/** Begins with the longest files; of the others Vitest knows better. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
