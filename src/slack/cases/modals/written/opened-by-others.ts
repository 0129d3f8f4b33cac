import type { KnownBlock } from '@slack/types';
import type { Editing } from '../../../../domain/cases/ports/editings.ts';
import { formatHour } from '../../../../i18n/dates.ts';
import { contextBlock } from '../../../kit/blocks.ts';
import { mentionsOf } from '../../../kit/mentions.ts';
import type { ModalSubject } from '../case-modals.ts';

/** People named, each in a line. */
const NAMED = 5;

/** Says who else has a form of the text open: one who edits it, or one who may be pasting it on a network. */
export function openedByOthers(
  opened: readonly Editing[],
  key: 'form.editing' | 'form.publishing',
  { view, texts }: Pick<ModalSubject, 'view' | 'texts'>,
): KnownBlock[] {
  if (opened.length === 0) return [];
  const lines = opened
    .slice(0, NAMED)
    .map(({ person, at }) => texts.t(key, { who: mentionsOf([person]), at: formatHour(at, view.timeZone) }));
  return [contextBlock(lines.join('\n'))];
}
