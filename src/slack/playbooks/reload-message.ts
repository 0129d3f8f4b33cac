import type { ActionsBlock, KnownBlock } from '@slack/types';
import { secondApprovalsIn } from '../../domain/handbook/differences/handbook-difference.ts';
import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { ChangedFiles, FileComparison } from '../../domain/handbook-changes/compare-files.ts';
import type { Waiting } from '../../domain/handbook-changes/proposal.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { sameActor } from '../../domain/people/actor.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, headerBlock, quoteBlock, sectionBlock, truncate } from '../kit/blocks.ts';
import { HANDBOOK_ACTIONS } from '../kit/ids.ts';
import { differenceBlocks } from './difference-blocks.ts';

export type Answer = { text: string; blocks?: KnownBlock[] };

const SHOWN = 10;

/**
 * Builds the answer that compares the files with the active handbook, with what this person may do
 * about it.
 */
export function reloadMessage(look: FileComparison, person: Actor, texts: Texts): Answer {
  const hash = shortHash(look.inForce);
  switch (look.kind) {
    case 'wrong':
      return wrongMessage(look.problems, hash, texts);
    case 'unchanged': {
      const said = texts.t('playbook.unchanged', { hash });
      return {
        text: said,
        blocks: [sectionBlock(said), ...waitingLines(look.waiting, texts), ...dropButton(look.waiting, texts)],
      };
    }
    case 'changed':
      return changedMessage(look, look, person, texts);
  }
}

/** Returns the short hash by which a person names a handbook. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}

function wrongMessage(errors: readonly HandbookProblem[], hash: string, texts: Texts): Answer {
  const said = texts.t('playbook.not_reloaded', { count: errors.length, hash });
  // The checks word their sentences in English; Spanish is nearer to who reads the other languages of the house.
  const worded = (message: string) => (texts.language === 'en' ? message : inSpanish(message));
  const lines = errors.slice(0, SHOWN).map((one) => `${one.file}:${one.line}:${one.column}: ${worded(one.message)}`);
  return {
    text: said,
    blocks: [
      sectionBlock(said),
      quoteBlock(truncate(lines.join('\n'), 1900)),
      ...(errors.length > SHOWN
        ? [contextBlock(texts.t('playbook.more_errors', { count: errors.length - SHOWN }))]
        : []),
    ],
  };
}

function changedMessage(
  { hash, changes }: ChangedFiles,
  { inForce, waiting }: Pick<FileComparison, 'inForce' | 'waiting'>,
  person: Actor,
  texts: Texts,
): Answer {
  const said = texts.t('handbook.difference', { count: changes.length });
  const needsTwo = secondApprovalsIn(changes).length > 0;
  const own = waiting?.hash === hash && waiting.basedOn === inForce ? waiting : null;
  const shown = `${inForce}:${hash}`;
  const todo =
    own !== null && !sameActor(own.proposedBy, person)
      ? decideButtons(own, texts)
      : actionsBlock([
          needsTwo
            ? button(texts.t('button.ask_second_person'), HANDBOOK_ACTIONS.propose, shown, 'primary')
            : button(texts.t('button.take_handbook'), HANDBOOK_ACTIONS.take, shown, 'primary'),
        ]);
  return {
    text: said,
    blocks: [
      headerBlock(said),
      contextBlock(texts.t('handbook.from_to', { from: shortHash(inForce), to: shortHash(hash) })),
      ...differenceBlocks(changes, texts),
      sectionBlock(texts.t(needsTwo ? 'handbook.needs_second_person' : 'handbook.needs_nobody')),
      ...waitingLines(waiting, texts),
      todo,
    ],
  };
}

/** Returns the buttons for a person who did not propose the change. */
export function decideButtons({ id }: Waiting, texts: Texts): ActionsBlock {
  return actionsBlock([
    button(texts.t('button.confirm_handbook'), HANDBOOK_ACTIONS.confirm, id, 'primary'),
    button(texts.t('button.drop_handbook'), HANDBOOK_ACTIONS.drop, id, 'danger'),
  ]);
}

function waitingLines(waiting: Waiting | null, texts: Texts): KnownBlock[] {
  if (waiting === null) return [];
  const params = { who: mentionOf(waiting.proposedBy), hash: shortHash(waiting.hash) };
  return [contextBlock(texts.t('handbook.waiting', params))];
}

function dropButton(waiting: Waiting | null, texts: Texts): KnownBlock[] {
  if (waiting === null) return [];
  return [actionsBlock([button(texts.t('button.drop_handbook'), HANDBOOK_ACTIONS.drop, waiting.id, 'danger')])];
}
