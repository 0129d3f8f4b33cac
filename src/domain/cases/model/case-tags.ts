import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { Tag } from '../../handbook/vocabulary.ts';
import type { CaseClass } from './case-state.ts';

/** Returns the tags that a case gets from this class and this playbook. */
export function tagsOf(kind: { class: CaseClass; playbook: string | null }, handbook: Handbook): Tag[] {
  const tags = playbookById(handbook, kind.playbook)?.tags ?? [];
  return kind.class === 'personal_data' ? [...new Set([...tags, 'personal_data' as const])] : tags;
}
