import type { Playbook, ReplyTemplate } from '../../playbook.ts';
import type { FieldPath, HandbookParts } from '../handbook-fault.ts';

export type PlacedTemplate = { playbook: Playbook; template: ReplyTemplate; path: FieldPath };

/** Every text of every playbook, or of every recurring content, with its path. */
export function templatesOf(parts: HandbookParts, of: 'playbooks' | 'contents' = 'playbooks'): PlacedTemplate[] {
  return parts[of].flatMap((playbook, at) =>
    playbook.templates.map((template, index) => ({ playbook, template, path: [of, at, 'templates', index] })),
  );
}

/** The template with spaces over its liquid, so that only the author's words are left and stand where they stood. */
export function templateWords(template: string): string {
  return template.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (liquid) => ' '.repeat(liquid.length));
}
