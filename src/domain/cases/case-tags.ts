import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import type { PostClass, Tag } from '../handbook/vocabulary.ts';

/** What a case is marked with for being of this class and of this playbook. */
export function tagsOf(kind: { class: PostClass; playbook: string | null }, handbook: Handbook): Tag[] {
  const tags = playbookById(handbook, kind.playbook)?.tags ?? [];
  return kind.class === 'personal_data' ? [...new Set([...tags, 'personal_data' as const])] : tags;
}
