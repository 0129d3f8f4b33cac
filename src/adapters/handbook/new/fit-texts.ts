import type { YAMLMap } from 'yaml';
import { isMap, parseDocument } from 'yaml';
import { exampleIn } from '../../../domain/handbook/fact-choices.ts';
import type { HandbookFile } from '../../../domain/handbook/handbook.ts';
import type { Institution } from '../../../domain/handbook/institution.ts';
import { templateVariables } from '../../../domain/handbook/liquid-engine.ts';
import type { DeclaredFact, Playbook, ReplyTemplate } from '../../../domain/handbook/playbook.ts';
import { overrun } from '../../../domain/handbook/validation/texts/text-limits.ts';
import { readFiles } from '../handbook-parts.ts';
import { itemsIn, textOf } from './new-house.ts';

/** A sentence shorter than this says nothing. */
const LEAST_ROOM = 24;

/**
 * Returns the files with less room for the facts of those texts that a long telephone, address or name has made
 * too long. A text that does not fit all the same stays; the check names it.
 */
export function fittingFiles(files: readonly HandbookFile[]): HandbookFile[] {
  const { institution, playbooks, contents } = readFiles(files);
  const house = institution?.value ?? null;
  if (house === null) return [...files];
  return files.map((file) => {
    const playbook = [...playbooks, ...contents].find(({ file: path }) => path === file.path)?.value;
    if (playbook === undefined || playbook === null) return file;
    const rooms = roomsIn(playbook, house);
    return rooms.size === 0 ? file : { path: file.path, bytes: withRooms(file.bytes, rooms) };
  });
}

/** Returns the new `max_length` of each fact that has to have another one. */
function roomsIn(playbook: Playbook, institution: Institution): Map<string, number> {
  const rooms = new Map<string, number>();
  for (const template of playbook.templates) {
    for (;;) {
      const facts = playbook.facts.map((fact) => ({ ...fact, maxLength: rooms.get(fact.id) ?? fact.maxLength }));
      const over = overrun(template, { ...playbook, facts }, institution);
      const fact = over === 0 ? undefined : roomiest(template, facts);
      if (fact === undefined) break;
      rooms.set(fact.id, Math.max(leastRoom(fact), fact.maxLength - over));
    }
  }
  return rooms;
}

/** Returns the fact of a text that can give the most; undefined where none can. */
function roomiest(template: ReplyTemplate, facts: readonly DeclaredFact[]): DeclaredFact | undefined {
  const named = templateVariables(template.template);
  const spare = (fact: DeclaredFact) => fact.maxLength - leastRoom(fact);
  return facts
    .filter((fact) => fact.kind === 'text' && named.includes(`fact.${fact.id}`) && spare(fact) > 0)
    .toSorted((one, other) => spare(other) - spare(one))[0];
}

/** Returns the least room of a fact, in which its words for "none" fit. */
function leastRoom({ none = {} }: DeclaredFact): number {
  return Math.max(LEAST_ROOM, ...Object.values(none).map((words) => words.length));
}

function withRooms(bytes: Uint8Array, rooms: ReadonlyMap<string, number>): Uint8Array {
  const [, front = '', rest = ''] = /^---\n([\s\S]*?\n)(---\n[\s\S]*)$/.exec(new TextDecoder().decode(bytes)) ?? [];
  const document = parseDocument(front);
  for (const fact of itemsIn(document, ['facts'])) {
    const room = rooms.get(textOf(fact, 'id'));
    if (room === undefined) continue;
    fact.set('max_length', room);
    dropExamples(fact, room);
  }
  return new TextEncoder().encode(`---\n${document.toString({ lineWidth: 0 })}${rest}`);
}

/** An example that its own field would refuse is none. */
function dropExamples(fact: YAMLMap, room: number): void {
  const hints = fact.get('hints');
  if (!isMap(hints)) return;
  for (const { key } of hints.items) {
    const hint = textOf(hints, String(key));
    if (exampleIn(hint).length > room) hints.set(key, hint.slice(0, hint.lastIndexOf(': ')));
  }
}
