import type { KnownBlock } from '@slack/types';
import type { Inquiry } from '../../domain/cases/inquiry.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import { momentText } from '../../say-time.ts';
import type { Texts } from '../../texts.ts';
import { button, context, section, shortened } from '../blocks.ts';
import { OPENERS } from '../ids.ts';
import { inert } from './card-lines.ts';
import { encodeReference } from './card-reference.ts';
import type { CaseView } from './case-view.ts';
import { proposalBlocks } from './fact-blocks.ts';

const SHOWN = 3;
const LONGEST_NAME = 80;

/** Questions that an area has not answered yet, and answers that another person of the team has to confirm. */
export function areaBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { inquiries, facts } = view.state;
  const proposed = facts.filter(({ status }) => status === 'proposed');
  const rest = proposed.length - SHOWN;
  return [
    ...inquiries
      .filter(({ answer }) => answer === null)
      .slice(-SHOWN)
      .map((inquiry) => inquiryBlock(inquiry, view, texts)),
    ...proposed.slice(0, SHOWN).flatMap((fact) => proposalBlocks(fact, view, texts)),
    ...(rest > 0 ? [context(texts.t('card.more_proposed', { count: rest }))] : []),
  ];
}

function inquiryBlock(inquiry: Inquiry, view: CaseView, texts: Texts): KnownBlock {
  const said = texts.t('card.inquiry', {
    area: inert(shortened(view.areaName(inquiry.area), LONGEST_NAME)),
    who: mentionOf(inquiry.askedBy),
    at: momentText(inquiry.askedAt, view.timeZone, texts),
  });
  const answer = button(texts.t('button.record_answer'), OPENERS.recordAnswer, rowReference(view, inquiry.id));
  return { ...section(said), accessory: answer };
}

function rowReference({ state }: CaseView, rowId: string): string {
  return encodeReference({ caseId: state.matter.id, draftId: null, digest: null, publicationId: null, rowId });
}
