import type { KnownBlock, ModalView } from '@slack/types';
import { answeredPost } from '../../../domain/cases/model/joining/conversation.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { alertBlock, contextBlock, quoteBlock, verbatimText } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { correctedBlocks } from '../card/recall-blocks.ts';
import { saidVerbatim } from '../card/said-blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal } from './case-modals.ts';
import { findingLine } from './written/finding-blocks.ts';
import { warningTicks } from './written/warning-ticks.ts';

/** Findings without a tick that the form shows, of the hundred blocks that Slack takes. */
const MOST_ADVICE = 40;

/**
 * Builds the modal with the exact bytes of the reply at every destination. It opens where the card
 * hides or shortens them, or the checks warn. Submitting it approves them, or says that they were
 * read; the approver ticks each warning and says why.
 * @param isAnother true where the person was rung for another text
 */
export function exactTextModal(
  click: string,
  { view, metadata, texts, isAnother = false }: ModalSubject & { isAnother?: boolean },
): ModalView {
  const post = answeredPost(view.draft ?? {}, view.state);
  const hides = view.hides.post || view.hides.draft;
  const blocks = [
    ...(isAnother ? [alertBlock(texts.t('form.changed_since_rung'), 'warning')] : []),
    ...(hides ? [contextBlock(texts.t('form.exact_note'))] : []),
    ...(post === undefined || view.folded ? [] : [quoteBlock(view.mask(post.text))]),
    ...correctedBlocks(view, texts),
    contextBlock(texts.t('form.exact_draft')),
    ...exactTexts({ view, texts }),
  ];
  const [title, submit] = proposeWords(view);
  return click === DIRECT_ACTIONS.approve
    ? caseModal(VIEWS.approve, 'form.exact_approve_title', 'form.exact_approve_submit', { metadata, texts }, [
        ...blocks,
        ...otherFindings(view, texts),
        ...warningTicks(warningsIn(view), texts),
      ])
    : caseModal(VIEWS.propose, title, submit, { metadata, texts }, [
        ...blocks,
        ...findingLines(
          view.findings.filter((finding) => !isStillMissing(finding)),
          view,
          texts,
        ),
      ]);
}

/** Returns title and button: the first person to stand by a text asks others to approve it. */
function proposeWords({ status }: CaseView) {
  return status === 'open'
    ? (['form.exact_ask_title', 'button.propose'] as const)
    : (['form.exact_propose_title', 'form.exact_propose_submit'] as const);
}

/**
 * Returns the texts to publish, word for word. With several destinations, each text appears with
 * the destinations that it is for.
 */
export function exactTexts({ view, texts }: Pick<ModalSubject, 'view' | 'texts'>): KnownBlock[] {
  return view.isPlaced ? saidVerbatim(view.destinations, texts) : [verbatimText(view.draft?.text ?? '')];
}

/** Returns what the checks advise, which needs no tick: the approver sees every finding. */
function otherFindings(view: CaseView, texts: ModalSubject['texts']): KnownBlock[] {
  return findingLines(
    view.findings.filter(({ level }) => level === 'advice'),
    view,
    texts,
  );
}

function findingLines(
  findings: readonly Finding[],
  { mask }: Pick<CaseView, 'mask'>,
  texts: ModalSubject['texts'],
): KnownBlock[] {
  const lines = findings.slice(0, MOST_ADVICE).map((finding) => findingLine(finding, texts, mask));
  return [
    ...lines.map((line) => contextBlock(line)),
    ...(findings.length > lines.length
      ? [contextBlock(texts.t('form.more_findings', { count: findings.length - lines.length }))]
      : []),
  ];
}

/** Returns the warnings of the checks about the text on the card. */
function warningsIn({ findings }: CaseView): Finding[] {
  return findings.filter(({ level }) => level === 'warn');
}
