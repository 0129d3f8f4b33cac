import type { HandbookChange } from '../../domain/handbook/differences/handbook-difference.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';

/** More than one change of a team names; the rest keep their ids alone. */
const MOST_LOOK_UPS = 20;

/**
 * Puts the name that Slack knows beside the id of each account that a change of the team is about: what the file calls it proves
 * nothing.
 */
export async function withNames(
  changes: readonly HandbookChange[],
  texts: Texts,
  { team }: Pick<SlackDeps, 'team'>,
): Promise<HandbookChange[]> {
  const users = new Set(changes.map(userOf).filter((user) => user !== null));
  const names = new Map<string, string>();
  for (const user of [...users].slice(0, MOST_LOOK_UPS)) {
    const name = await team.directory.nameOf(user).catch(() => '');
    names.set(user, name === '' ? texts.t('handbook.unknown_account') : texts.t('handbook.account', { name }));
  }
  return changes.map((change) => {
    const name = names.get(userOf(change) ?? '');
    return name === undefined
      ? change
      : { ...change, field: change.field.map((step) => stepWithName(step, change, name)) };
  });
}

/** The Slack account that a change of the team is about; null for a group, and for any other change. */
function userOf({ guarded, field }: HandbookChange): string | null {
  const id = guarded === 'team' ? field[2] : undefined;
  return id !== undefined && /^[UW][A-Z0-9]+$/.test(id) ? id : null;
}

function stepWithName(step: string, change: HandbookChange, name: string): string {
  return step === userOf(change) ? `${step} (${name})` : step;
}
