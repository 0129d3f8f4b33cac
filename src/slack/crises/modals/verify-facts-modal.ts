import type { KnownBlock, ModalView } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { isolateDirection } from '../../../domain/text/isolate-direction.ts';
import { RefusedError } from '../../../errors.ts';
import { contextBlock, option, plainLines } from '../../kit/blocks.ts';
import type { Filled } from '../../kit/filled.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { checkboxInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { ledgerOf, liveLine, proposedLine } from '../board/ledger-lines.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { FIELDS } from './crisis-fields.ts';

/** Number of entries that fit the hundred blocks which Slack takes in a form. */
const MOST = 20;

/**
 * Builds the one form for all facts that wait for this person: each whole, with a box of its own that nobody has ticked. Those
 * that they entered are left out.
 * @throws RefusedError where none waits, or only their own do
 */
export function verifyFactsModal(view: CrisisView, user: string): ModalView {
  const { board, texts, now } = view;
  const waiting = ledgerOf(board, now).proposed.filter(({ validUntil }) => validUntil === null || validUntil > now);
  const facts = waiting.filter(({ enteredBy }) => slackUser(enteredBy) !== user);
  if (waiting.length === 0) throw new RefusedError('refusal.turn_over');
  if (facts.length === 0) throw new RefusedError('refusal.own_fact');
  const form = { title: texts.t('form.verify_facts_title'), submit: texts.t('form.verify_facts_submit') };
  const more = facts.length - MOST;
  return modalView({ id: CRISIS_VIEWS.verifyAll, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    contextBlock(texts.t('form.verify_facts_note')),
    ...facts.slice(0, MOST).flatMap((fact) => factBlocks(fact, view)),
    ...(more > 0 ? [contextBlock(texts.t('board.more_facts', { count: more }))] : []),
  ]);
}

function factBlocks(fact: EnteredFact, view: CrisisView): KnownBlock[] {
  const tick = option(view.texts.t('form.verify_fact_tick'), TICKED);
  return [
    plainLines(isolateDirection(wholeFact(fact, view))),
    contextBlock(`${liveLine(fact, view)}\n${proposedLine(fact, view)}`),
    checkboxInput(`${FIELDS.verify}${fact.id}`, view.texts.t('button.verify_fact'), [tick], { initial: [], hint: '' }),
  ];
}

const TICKED = 'yes';

/** Returns all that was entered, with nothing cut: name and value, its words in other languages, and the source. */
function wholeFact(fact: EnteredFact, view: CrisisView): string {
  const others = Object.entries(fact.translations).map(([language, words]) => `${language}: ${words}`);
  return [`${view.factTitle(fact)}: ${fact.value}`, ...others, `${view.texts.t('thread.source')}: ${fact.source}`].join(
    '\n',
  );
}

/** Returns the ids of the facts that were ticked. */
export function verifiedIn(filled: Filled): string[] {
  const asked = Object.keys(filled.startingWith(FIELDS.verify));
  return asked.filter((id) => filled.ticked(`${FIELDS.verify}${id}`)?.includes(TICKED) === true);
}
