import type { Editing } from '../../../domain/cases/ports/editings.ts';
import { EDITING_SHOWN_MS } from '../../../domain/cases/ports/editings.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';

/** Returns who else opened such a form of the case's text in the last minutes. */
export async function othersEditing(
  caseId: number,
  { actor }: Requester,
  isSuch: (form: Editing['form']) => boolean,
  deps: Pick<SlackDeps, 'cases' | 'team'>,
): Promise<Editing[]> {
  const others = await deps.team.editings.others(caseId, actor.user, editingSince(deps));
  return others.filter(({ form }) => isSuch(form));
}

export const isEditor = (form: Editing['form']): boolean => form === 'edit';

/** Notes that the person has the form open. The next one who opens it sees that; no card is drawn again. */
export function beginEditing(
  opened: Pick<Editing, 'caseId' | 'form'>,
  { actor }: Requester,
  deps: Pick<SlackDeps, 'cases' | 'team'>,
): Promise<void> {
  return deps.team.editings.begin({ ...opened, person: actor.user, at: deps.cases.now() }, editingSince(deps));
}

function editingSince({ cases }: Pick<SlackDeps, 'cases'>): string {
  return momentAfter(cases.now(), -EDITING_SHOWN_MS);
}
