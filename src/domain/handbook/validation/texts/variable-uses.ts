import { templateFault, templateVariableUses } from '../../liquid-engine.ts';

/** A variable where a text names it; `offset` in code units. */
export type VariableUse = { name: string; offset: number };

/**
 * Returns the variables that the text names, in the text's order; empty if it is no valid template,
 * which another check reports.
 */
export function variableUses(text: string): VariableUse[] {
  if (templateFault(text) !== null) return [];
  return templateVariableUses(text).map(({ name, line, column }) => ({ name, offset: offsetOf(text, line, column) }));
}

/** @param column from 1, as `line` is */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
