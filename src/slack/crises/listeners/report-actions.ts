import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import { recordReport } from '../../../domain/crises/record-report.ts';
import type { NamesIn } from '../../../domain/people/names-in.ts';
import { RefusedError } from '../../../errors.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';

/** Words by which people ask for a version without names, in the languages of the bot. */
const WITHOUT_NAMES = /sin nombres|sense noms|sen nomes|izenik gabe|without names|nameless/;

export function namesAsked(rest: string): NamesIn {
  return WITHOUT_NAMES.test(rest) ? 'roles' : 'names';
}

/**
 * Returns the crisis with the given number. Without a number, the open one, else the last one;
 * `several` where more than one is open.
 */
export function reportedCrisis(all: readonly Crisis[], crisisId: number | null): Crisis | 'several' | null {
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
