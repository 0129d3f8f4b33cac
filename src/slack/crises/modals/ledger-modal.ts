import type { KnownBlock, ModalView } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { actionsBlock, button, contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_VIEWS, LEDGER } from '../../kit/ids.ts';
import { modalView } from '../../kit/modal-view.ts';
import { factMenu, factSection, verifyButton } from '../board/board-facts.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { ledgerOf, retractedWhole } from '../board/ledger-lines.ts';
import { encodeCrisis, encodeLedger, namedCrisis } from '../board/ledger-reference.ts';

const PROPOSED = 12;
const LIVE = 40;
const FALLEN = 20;

/** The whole ledger, with all that may be done to its lines: the board shows the first of each kind. */
export function ledgerModal(view: CrisisView): ModalView {
  const { board, texts, now } = view;
  const { proposed, live, fallen } = ledgerOf(board, now);
  const form = { title: texts.t('form.ledger_title'), submit: null };
  const isOpen = board.crisis.closed === null;
  return modalView({ id: CRISIS_VIEWS.ledger, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    ...proposed.slice(0, PROPOSED).flatMap((fact) => proposedBlocks(fact, view)),
    sectionBlock(live.length === 0 ? texts.t('board.no_facts') : texts.t('board.facts', { count: live.length })),
    ...live.slice(0, LIVE).map((fact) => factSection(fact, view, isOpen ? factMenu(fact, view) : null)),
    ...(fallen.length === 0 ? [] : [sectionBlock(texts.t('ledger.history'))]),
    ...fallen.slice(0, FALLEN).map((fact) => contextBlock(retractedWhole(fact, view))),
    ...more(view, proposed.length - PROPOSED, live.length - LIVE, fallen.length - FALLEN),
  ]);
}

function proposedBlocks(fact: EnteredFact, view: CrisisView): KnownBlock[] {
  const { board, texts } = view;
  const text = factSection(fact, view);
  if (board.crisis.closed !== null) return [text];
  const reference = encodeLedger({ crisis: namedCrisis(board.crisis), factId: fact.id });
  return [
    text,
    actionsBlock([
      verifyButton(fact, view),
      ...(mayBeSpoken(fact, view) ? [button(texts.t('button.fact_by_voice'), LEDGER.spoken, reference)] : []),
      button(texts.t('button.retract_fact'), LEDGER.retract, reference),
    ]),
  ];
}

/** Returns whether a confirmation by voice may be noted: the handbook names voices, and nobody has noted one. */
function mayBeSpoken({ spoken }: EnteredFact, { handbook: { institution } }: CrisisView): boolean {
  return spoken === undefined && (institution.team.byVoice ?? []).length > 0;
}

function more({ texts }: CrisisView, ...rests: number[]): KnownBlock[] {
  const count = rests.reduce((sum, rest) => sum + Math.max(0, rest), 0);
  return count === 0 ? [] : [contextBlock(texts.t('board.more', { count }))];
}
