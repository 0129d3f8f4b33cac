import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import { recordReport } from '../../../domain/crises/record-report.ts';
import type { NamesIn } from '../../../domain/people/names-in.ts';
import { RefusedError } from '../../../errors.ts';
import { holdsWord } from '../../../i18n/commands/command-words.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';

/**
 * Posts the report of a crisis that is open or closed, and says where. It goes to a channel, since its content
 * is for everyone.
 */
export async function answerToReport(
  { crisisId, rest, requester }: { crisisId: number | null; rest: string; requester: Omit<Requester, 'texts'> },
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises' | 'team' | 'bot'>,
): Promise<string> {
  const all = await deps.crises.reader.list();
  const crisis = reportedCrisis(all, crisisId);
  if (crisis === null) {
    if (crisisId !== null) throw new RefusedError('refusal.no_such_crisis');
    return texts.t('recap.none');
  }
  if (crisis === 'several') return texts.t('recap.which', { id: all.find(({ closed }) => closed === null)?.id ?? 0 });
  const channel = `<#${crisis.channel ?? deps.team.casesChannel}>`;
  await makeReport(crisis.id, holdsWord('crisis report', 'nameless', rest) ? 'roles' : 'names', requester, deps);
  return texts.t('recap.asked_for', { id: crisis.id, channel });
}

/**
 * Returns the crisis with the given number. Without a number, the open one, else the last one;
 * `several` where more than one is open.
 */
function reportedCrisis(all: readonly Crisis[], crisisId: number | null): Crisis | 'several' | null {
  if (crisisId !== null) return all.find(({ id }) => id === crisisId) ?? null;
  const [first, ...others] = all.filter(({ closed }) => closed === null);
  if (others.length > 0) return 'several';
  return first ?? all[0] ?? null;
}

/**
 * Writes down who asked for it, and has it made.
 * @throws RefusedError with the sentence for the person
 */
export async function makeReport(
  crisisId: number,
  namesIn: NamesIn,
  { actor, channel, deliveryKey }: Omit<Requester, 'texts'>,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  await recordReport(deps.cases, { crisisId, namesIn, variantOf: null, actor, channel, deliveryKey });
  deps.bot.wake();
}

/**
 * Writes down who asked for it, and puts the variant that a much changed reply would make of its playbook's text below the board.
 * @throws RefusedError with the sentence for the person; also when the reply is gone
 */
export async function makeVariant(
  { crisisId, draftId }: { crisisId: number; draftId: string },
  { actor, channel, deliveryKey }: Omit<Requester, 'texts'>,
  deps: Pick<SlackDeps, 'cases' | 'digests'>,
): Promise<void> {
  const request = { crisisId, namesIn: 'roles', variantOf: draftId, actor, channel, deliveryKey } as const;
  if (!(await recordReport(deps.cases, request))) return;
  if (!(await deps.digests.postVariant(crisisId, draftId))) throw new RefusedError('refusal.no_such_variant');
}
