import { INSTITUTION_VARIABLES, templateFault, templateVariableUses } from '../liquid-engine.ts';
import type { Playbook } from '../playbook.ts';
import type { HandbookFault, HandbookParts } from './handbook-fault.ts';
import { error } from './handbook-fault.ts';
import type { PlacedTemplate } from './templates-of.ts';
import { templatesOf } from './templates-of.ts';

/** A template that cannot be filled in: malformed, a tag or filter off the allow-list, or a variable that nobody declares. */
export function templateFaults(parts: HandbookParts): HandbookFault[] {
  return templatesOf(parts).flatMap(faultsOf);
}

function faultsOf({ playbook, template, path }: PlacedTemplate): HandbookFault[] {
  const text = template.template;
  const fault = templateFault(text);
  if (fault !== null) return [error(path, fault.message, offsetOf(text, fault.line, fault.column))];
  const known = variablesOf(playbook);
  return templateVariableUses(text)
    .filter((use) => !known.includes(use.name))
    .map((use) => error(path, unknown(use.name, known), offsetOf(text, use.line, use.column)));
}

/** Every name that a text of this playbook may use. */
function variablesOf(playbook: Playbook): string[] {
  const facts = [...playbook.facts, ...playbook.standingFacts].map((fact) => `fact.${fact.id}`);
  return [...facts, ...INSTITUTION_VARIABLES.map((name) => `institution.${name}`), 'post.subject'];
}

function unknown(name: string, known: readonly string[]): string {
  const advice = name.startsWith('fact.')
    ? `declare it under "facts", or use one of ${known.filter((each) => each.startsWith('fact.')).join(', ') || 'those declared'}`
    : `use one of ${known.join(', ')}`;
  return `the variable "${name}" is unknown; ${advice}`;
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
