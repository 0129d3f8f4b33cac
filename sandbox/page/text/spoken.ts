import { decodeEntities } from './decode-entities.ts';

/** A message's text as a voice says it: people by their names, links by their words, no marks. */
export function spoken(text: string, nameOfUser: (id: string) => string): string {
  const named = text
    .replace(/<@([A-Z0-9]+)>/g, (_, id: string) => nameOfUser(id))
    .replace(/<([^|>]+)\|([^>]+)>/g, '$2')
    .replace(/<([^>]+)>/g, '$1')
    .replace(/[*_~`]/g, '');
  return decodeEntities(named);
}
