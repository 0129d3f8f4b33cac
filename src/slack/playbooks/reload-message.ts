import type { KnownBlock } from '@slack/types';
import type { HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../texts.ts';
import { context, quote, section, shortened } from '../blocks.ts';

const SHOWN = 10;

/** What came of reading the handbook anew: in force, unchanged, or refused with the first mistakes and their places. */
export function reloadMessage(
  reloaded: { hash: string; problems: HandbookProblem[]; changed: boolean },
  texts: Texts,
): { text: string; blocks: KnownBlock[] } {
  const errors = reloaded.problems.filter((problem) => problem.level === 'error');
  const hash = reloaded.hash.slice(0, 12);
  if (errors.length === 0) {
    const said = texts.t(reloaded.changed ? 'playbook.reloaded' : 'playbook.unchanged', { hash });
    return { text: said, blocks: [section(said)] };
  }
  const said = texts.t('playbook.not_reloaded', { count: errors.length, hash });
  const lines = errors.slice(0, SHOWN).map((one) => `${one.file}:${one.line}:${one.column}: ${one.message}`);
  return {
    text: said,
    blocks: [
      section(said),
      quote(shortened(lines.join('\n'), 1900)),
      ...(errors.length > SHOWN ? [context(texts.t('playbook.more_errors', { count: errors.length - SHOWN }))] : []),
    ],
  };
}
