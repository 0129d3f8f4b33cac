import type { KnownBlock, ModalView } from '@slack/types';
import { answeredPost } from '../../../domain/cases/model/joining/conversation.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { alertBlock, contextBlock, option, quoteBlock, sectionBlock, verbatimText } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { findingLine } from '../../kit/findings/finding-line.ts';
import { warningTicks } from '../../kit/findings/warning-ticks.ts';
import { DIRECT_ACTIONS, VIEWS } from '../../kit/ids.ts';
import { checkboxInput } from '../../kit/inputs.ts';
import { MOST_BLOCKS } from '../../kit/modal-view.ts';
import { wholePicture } from '../card/pictures/picture-blocks.ts';
import { correctedBlocks } from '../card/recall-blocks.ts';
import { saidVerbatim } from '../card/said-blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** Findings without a tick that the form shows, of the hundred blocks that Slack takes. */
const MOST_ADVICE = 40;

/**
 * Builds the modal with the exact bytes of the reply at every destination. It opens where the card
 * hides or shortens them, or the checks warn. Submitting it approves them, or says that they were
 * read; the approver ticks each warning and says why.
 * @param isAnother true where the person was rung for another text
 * @param beside texts that belong to this one, each with a box of its own that nobody has ticked
 */
export function exactTextModal(
  click: string,
  {
    view,
    metadata,
    texts,
    isAnother = false,
    beside = [],
  }: ModalSubject & { isAnother?: boolean; beside?: TextBeside[] },
): ModalView {
  const post = answeredPost(view.draft ?? {}, view.state);
  const hides = view.hides.post || view.hides.draft;
  const isApproval = click === DIRECT_ACTIONS.approve;
  const own = [
    ...(isAnother ? [alertBlock(texts.t('form.changed_since_rung'), 'warning')] : []),
    ...(hides ? [contextBlock(texts.t('form.exact_note'))] : []),
    ...(post === undefined || view.folded ? [] : [quoteBlock(view.mask(post.text))]),
    ...correctedBlocks(view, texts),
    ...(beside.length === 0 ? [] : [whichText(view, texts)]),
    contextBlock(texts.t('form.exact_draft')),
    ...exactTexts({ view, texts }),
    ...(isApproval ? approvalFindings(view, texts) : proposalFindings(view, texts)),
  ];
  const others = beside.map((one) => besideBlocks(click, one, texts));
  const [title, submit] = isApproval ? APPROVAL_WORDS : proposeWords(view);
  return caseModal(isApproval ? VIEWS.approve : VIEWS.propose, title, submit, { metadata, texts }, [
    ...own,
    ...fitting(own, others),
  ]);
}

const APPROVAL_WORDS = ['form.exact_approve_title', 'form.exact_approve_submit'] as const;

/** Returns the findings for an approver, who ticks each warning. */
function approvalFindings(view: CaseView, texts: ModalSubject['texts']): KnownBlock[] {
  return [...otherFindings(view, texts), ...warningTicks(warningsIn(view), texts)];
}

/** Returns the findings that a proposer reads. */
function proposalFindings(view: CaseView, texts: ModalSubject['texts']): KnownBlock[] {
  const said = view.findings.filter((finding) => !isStillMissing(finding));
  return findingLines(said, view, texts);
}

/** Text of another case that may be signed off on the same screen, and its reference: its case, version and bytes. */
export type TextBeside = { view: CaseView; reference: string };

/** Returns the texts beside that the form has room for, each whole; the others are left to their own cards. */
function fitting(own: readonly KnownBlock[], beside: readonly KnownBlock[][]): KnownBlock[] {
  let left = MOST_BLOCKS - own.length;
  return beside.flatMap((blocks) => {
    if (blocks.length > left) return [];
    left -= blocks.length;
    return blocks;
  });
}

/** Returns the number of the case and the language of its text, where several are on the screen. */
function whichText({ state, draft }: CaseView, texts: ModalSubject['texts']): KnownBlock {
  const { id, assessment } = state.core;
  return sectionBlock(`*#${id} · ${texts.t(`language.${draft?.language ?? assessment.language}`)}*`);
}

function besideBlocks(click: string, { view, reference }: TextBeside, texts: ModalSubject['texts']): KnownBlock[] {
  const { id } = view.state.core;
  const tick = click === DIRECT_ACTIONS.approve ? 'form.beside_approve' : 'form.beside_propose';
  return [
    whichText(view, texts),
    ...correctedBlocks(view, texts),
    ...exactTexts({ view, texts }),
    ...otherFindings(view, texts),
    checkboxInput(`${FIELDS.beside}${id}`, texts.t('form.beside'), [option(texts.t(tick), reference)], {
      initial: [],
      hint: '',
    }),
  ];
}

/** Returns what a form says of the texts beside the one on the screen: the boxes, those that are ticked, and the other fields. */
export function besideIn({ filled, inputs }: { filled: Filled; inputs: readonly string[] }): {
  boxes: string[];
  fields: string[];
  ticked: { caseId: number; value: string }[];
} {
  const isBox = (name: string) => name.startsWith(FIELDS.beside);
  const boxes = inputs.filter(isBox);
  const ticked = boxes.flatMap((name) =>
    (filled.ticked(name) ?? []).map((value) => ({ caseId: Number(name.slice(FIELDS.beside.length)), value })),
  );
  return { boxes, fields: inputs.filter((name) => !isBox(name)), ticked };
}

/** Returns title and button: the first person to stand by a text asks others to approve it. */
function proposeWords({ status }: CaseView) {
  return status === 'open'
    ? (['form.exact_ask_title', 'button.propose'] as const)
    : (['form.exact_propose_title', 'form.exact_propose_submit'] as const);
}

/**
 * Returns the texts to publish, word for word. With several destinations, each text appears with
 * the destinations that it is for. What is said of a picture comes after them.
 */
export function exactTexts({ view, texts }: Pick<ModalSubject, 'view' | 'texts'>): KnownBlock[] {
  const said = view.isPlaced ? saidVerbatim(view.destinations, texts) : [verbatimText(view.draft?.text ?? '')];
  return [...said, ...wholePicture(view, texts)];
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
