import type { Json } from '../json.ts';
import { objectsIn, textIn } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import { fileObject } from '../web-api/file-object.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { StateValues } from './view-values.ts';

/**
 * The state of a surface as the bot is told it: with each file that the person gave as Slack describes it. One of somebody
 * else, or that is no longer there, is left out.
 */
export function withFileObjects(
  { files, url }: Pick<WorkspaceParts, 'files' | 'url'>,
  person: Pick<RosterPerson, 'id'>,
  values: StateValues,
): StateValues {
  const described = (value: Json): Json => {
    if (value['type'] !== 'file_input') return value;
    const theirs = objectsIn(value, 'files').flatMap((file) => {
      const given = files.given(textIn(file, 'id'));
      return given === undefined || (given.by !== null && given.by !== person.id) ? [] : [fileObject(given, url)];
    });
    return { ...value, files: theirs };
  };
  return mapped(values, (block) => mapped(block, described));
}

function mapped<A, B>(record: Record<string, A>, change: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));
}
