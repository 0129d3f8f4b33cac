import { templateFault, templateVariableUses } from '../../liquid-engine.ts';

/** A variable where a text names it; `offset` in code units. */
export type VariableUse = { name: string; offset: number };

/** What the text names, in its order; nothing where it is no template (another check says so). */
export function variableUses(text: string): VariableUse[] {
  if (templateFault(text) !== null) return [];
  return templateVariableUses(text).map(({ name, line, column }) => ({ name, offset: offsetOf(text, line, column) }));
}

/** @param column from 1, as `line` is */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
