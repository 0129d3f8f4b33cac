import type { Effect } from '../../domain/cases/model/changes.ts';
import type { OutboxItem, OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { headerBlock, sectionBlock } from '../kit/blocks.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { withWatermark } from '../kit/with-watermark.ts';
import type { OutgoingDeps } from './outgoing-deps.ts';

type Restored = Extract<Effect, { kind: 'restored' }>;

/** Says in the channel of the cases that the database was restored, and what the team has to look at. */
export async function sendRestored(
  { id: outboxId, effect }: OutboxItem & { effect: Restored },
  deps: OutgoingDeps,
): Promise<OutboxOutcome> {
  const handbook = deps.cases.handbook.current();
  const card = restoredMessage(effect, handbook.institution.timeZone, textsOfHouse(handbook));
  const posted = await deps.workspace.messenger.post({
    channel: deps.team.casesChannel,
    card: withWatermark(card, deps.watermark),
    outboxId,
  });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}

/** Builds the team's message about a restored database. */
export function restoredMessage(
  { from, to, caseIds, nextCase }: Pick<Restored, 'from' | 'to' | 'caseIds' | 'nextCase'>,
  timeZone: string,
  texts: Texts,
): DrawnCard {
  const title = texts.t('restored.title');
  const hours = { from: formatMoment(from, timeZone, texts), to: formatMoment(to, timeZone, texts) };
  const missing = texts.t('restored.missing', hours);
  const cases = formatList(
    caseIds.map((id) => `#${id}`),
    texts,
  );
  const lines = [
    missing,
    caseIds.length === 0 ? texts.t('restored.no_texts') : texts.t('restored.texts', { cases }),
    texts.t('restored.approve'),
    texts.t('restored.numbers', { next: nextCase }),
    texts.t('restored.erased'),
  ];
  return {
    text: `${title}. ${missing.replaceAll('*', '')}`,
    blocks: [headerBlock(title), ...lines.map((line) => sectionBlock(line))],
  };
}
