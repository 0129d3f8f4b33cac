/**
 * Two halves of a playbook. Each has spaces in place of the other half, so that every character
 * keeps its offset.
 */
export type FrontMatter = { yaml: string; markdown: string };

/** Splits the YAML between two `---` lines at the top from the Markdown below; null when it is not there. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const match = /^---[ \t]*\n[\s\S]*?^---[ \t]*$/m.exec(text);
  if (match === null || match.index !== 0) return null;
  const front = match[0];
  const closing = front.lastIndexOf('\n') + 1;
  return {
    yaml: `   ${front.slice(3, closing)}`,
    markdown: front.replace(/[^\n]/g, ' ') + text.slice(front.length),
  };
}
