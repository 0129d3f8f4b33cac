import type { Change } from '../../../../src/domain/cases/model/changes.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { aDraft, aMatter, aPost, aPublication } from './invented-rows.ts';

/** The rows of a case whose reply is out at an address of its own. */
export function aPublishedCase(
  id: number,
  publishedAt: string,
  over: Partial<Publication> & { playbook?: string | null } = {},
): Change[] {
  const { playbook = 'flood', ...publication } = over;
  const rows = { id: `publication-${id}`, caseId: id, draftId: `draft-${id}`, target: `post-${id}` };
  const proof = `https://social.riudalba.example/@ayuntamiento/${1_000 + id}`;
  return [
    { kind: 'matter', row: aMatter({ id, openedAt: publishedAt, playbook }) },
    { kind: 'post', row: aPost({ id: `post-${id}`, caseId: id }) },
    { kind: 'draft', row: aDraft({ id: `draft-${id}`, caseId: id }) },
    { kind: 'publication', row: aPublication({ ...rows, status: 'published', proof, publishedAt, ...publication }) },
  ];
}
