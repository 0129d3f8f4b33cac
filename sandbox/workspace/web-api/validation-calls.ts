import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../json.ts';
import { blockKitProblems } from '../limits/block-kit-limits.ts';

/** Slack's answer to a call that only checks; nothing is shown to anybody. `undefined` for any other call. */
export function answerValidation(method: string, args: Json): Json | undefined {
  if (method !== 'blocks.validate' && method !== 'apps.manifest.validate') return undefined;
  const errors = method === 'blocks.validate' ? blockErrors(args) : manifestErrors(args);
  if (errors.length === 0) return { ok: true };
  return { ok: false, error: method === 'blocks.validate' ? 'invalid_blocks' : 'invalid_manifest', errors };
}

function blockErrors({ blocks, message, view }: Json): Json[] {
  const given = view ?? (isJson(message) ? message['blocks'] : blocks);
  if (typeof given !== 'object' || given === null) return [{ message: 'no blocks', pointer: '' }];
  return blockKitProblems(given).map((problem) => ({ message: problem, pointer: '/blocks' }));
}

/** What Slack's own schema asks for first. */
function manifestErrors({ manifest }: Json): Json[] {
  const read: unknown = typeof manifest === 'string' ? JSON.parse(manifest) : manifest;
  if (!isJson(read)) return [{ message: 'no manifest', pointer: '' }];
  const unnamed = textIn(objectIn(read, 'display_information'), 'name') === '';
  const commands = objectsIn(objectIn(read, 'features'), 'slash_commands');
  const bare = commands.filter((command) => !textIn(command, 'command').startsWith('/'));
  return [
    ...(unnamed ? [{ message: 'A name is required', pointer: '/display_information/name' }] : []),
    ...bare.map(() => ({ message: 'A command begins with a slash', pointer: '/features/slash_commands' })),
  ];
}
