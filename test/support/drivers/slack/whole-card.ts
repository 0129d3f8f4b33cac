import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { detailsModal } from '../../../../src/slack/cases/modals/details-modal.ts';
import type { CaseView } from '../../../../src/slack/cases/view/case-view.ts';

/** Returns all that a person finds of a case: its card, and below it what *Details* opens. */
export function wholeCard(view: CaseView, texts: Texts): { text: string; blocks: KnownBlock[] } {
  const { text, blocks } = caseCard(view, texts);
  if (view.state.core.erased !== null) return { text, blocks };
  return { text, blocks: [...blocks, ...(detailsModal({ view, texts }).blocks as KnownBlock[])] };
}
