import type { KnownBlock, ModalView } from '@slack/types';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause, PauseScope, PauseTask } from '../../../domain/cases/model/crises/pause.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { UnreadCalendar } from '../../../domain/plan/read-calendar.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CrisisContext } from '../board/crisis-view.ts';
import type { Room } from '../board/fit-lines.ts';
import { fitLines } from '../board/fit-lines.ts';
import type { Named } from '../board/held-lines.ts';
import { heldSafetyMessage, metBy } from '../board/held-lines.ts';
import { oursLine } from '../board/ours-blocks.ts';
import { pauseTaskDue, pauseTaskWords, unreadBlocks } from '../board/pause-task-words.ts';
import { scopeText } from '../board/pause-words.ts';
import { FIELDS } from './crisis-fields.ts';

const LONGEST_REASON = 500;
const LONGEST_ERRAND = 160;
const MOST_OPTIONS = 100;
/** A modal takes more than a message. */
const HELD: Room = { most: 30, characters: 20_000 };
const ERRANDS: Room = { most: 30, characters: 2_800 };
const OURS: Room = { most: 10, characters: 2_500 };

/**
 * Builds the first of two steps of a pause, with the reason and the scope. This step stops nothing
 * yet.
 */
export function pauseModal(crisis: Crisis | null, metadata: string, { handbook, texts }: CrisisContext): ModalView {
  const { networks, languages } = handbook.institution;
  const playbooks = [...handbook.playbooks].sort(
    (one, other) => Number(other.id === crisis?.playbook) - Number(one.id === crisis?.playbook),
  );
  const options = [
    option(texts.t('form.pause_all'), encodeScope({ kind: 'all' })),
    ...networks.map(({ id, name }) =>
      option(texts.t('form.pause_network', { network: name }), encodeScope({ kind: 'network', network: id })),
    ),
    ...playbooks.map(({ id, titles }) => {
      const playbook = inLanguage(titles, texts.language, languages);
      return option(texts.t('form.pause_playbook', { playbook }), encodeScope({ kind: 'playbook', playbook: id }));
    }),
  ];
  const form = { title: texts.t('form.pause_title'), submit: texts.t('form.pause_submit') };
  return modalView({ id: CRISIS_VIEWS.pause, metadata, ...form }, texts, [
    sectionBlock(texts.t('form.pause_note')),
    selectInput(
      FIELDS.scope,
      texts.t('form.pause_scope'),
      options.slice(0, MOST_OPTIONS),
      encodeScope({ kind: 'all' }),
    ),
    textInput(FIELDS.why, texts.t('form.pause_why'), {
      multiline: true,
      optional: true,
      maxLength: LONGEST_REASON,
      hint: texts.t('form.pause_why_hint'),
    }),
    contextBlock(texts.t('pause.lines_go_on')),
  ]);
}

/** Effects that a pause would have, shown before a person confirms it. */
export type Foreseen = {
  scope: PauseScope;
  except: string | null;
  held: readonly CaseState[];
  errands: readonly PauseTask[];
  /** Hours for which the tasks are looked ahead. */
  hours: number;
  /** Calendars of other tools that cannot be read now. */
  unread: readonly UnreadCalendar[];
  /** Our own planned posts that it would keep back. */
  ours: readonly ContentState[];
};

/**
 * Builds the second step of a pause: what exactly will stop, the exceptions, and what the bot
 * cannot stop.
 */
export function confirmPauseModal(
  { scope, except, held, errands, hours, unread, ours }: Foreseen,
  metadata: string,
  named: Named,
): ModalView {
  const { texts } = named;
  const form = { title: texts.t('form.pause_surely_title'), submit: texts.t('form.pause_surely_submit') };
  const cannot = fitLines(errands, (task) => pauseTaskLine(task, named), ERRANDS);
  return modalView({ id: CRISIS_VIEWS.pauseSurely, metadata, ...form }, texts, [
    sectionBlock(texts.t('form.pause_surely', { scope: scopeText({ scope, except }, named, texts) })),
    sectionBlock(texts.t('pause.lines_go_on')),
    ...(except === null ? [] : [sectionBlock(texts.t('form.pause_except', { network: named.networkName(except) }))]),
    ...foreseenBlocks({ scope, except, held }, named),
    ...oursForeseen(ours, named),
    ...(cannot.shown.length === 0
      ? [contextBlock(texts.t('form.pause_no_errands', { hours }))]
      : [sectionBlock([texts.t('form.pause_errands'), ...cannot.shown.map(({ line }) => line)].join('\n'))]),
    ...(cannot.rest > 0 ? [contextBlock(texts.t('board.more', { count: cannot.rest }))] : []),
    ...unreadBlocks(unread, named),
    contextBlock(texts.t('form.pause_after')),
  ]);
}

/**
 * Returns the texts that will not leave, and those that a person has in hand already. The bot
 * cannot take the latter away.
 */
function foreseenBlocks({ held, ...pause }: Pick<Foreseen, 'scope' | 'except' | 'held'>, named: Named): KnownBlock[] {
  const { texts } = named;
  const [waiting, inHand] = [metBy(held, pause, 'held'), metBy(held, pause, 'publishing')];
  return [
    ...(waiting.length === 0 ? [sectionBlock(texts.t('form.pause_nothing_held'))] : []),
    ...metBlocks(
      texts.t('form.pause_held', { count: waiting.length }),
      waiting,
      (state) => heldSafetyMessage(state, pause, ['held'], named),
      texts,
    ),
    ...metBlocks(
      texts.t('form.pause_in_hand', { count: inHand.length }),
      inHand,
      (state) => heldSafetyMessage(state, pause, ['publishing'], named),
      texts,
    ),
  ];
}

/** Returns our own planned posts of the next 48 hours: none leaves, and each needs a fresh approval afterwards. */
function oursForeseen(ours: readonly ContentState[], named: Named): KnownBlock[] {
  const { shown, rest } = fitLines(ours, (state) => oursLine({ state, link: null }, named), OURS);
  if (shown.length === 0) return [];
  const { texts } = named;
  const title = texts.t('form.pause_ours', { count: ours.length });
  return [
    sectionBlock([title, ...shown.map(({ line }) => line)].join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/** Every item that a pause holds back, before publishing goes on. */
export function resumeModal({ pause, held }: { pause: Pause; held: readonly CaseState[] }, named: Named): ModalView {
  const { texts } = named;
  const form = { title: texts.t('form.resume_title'), submit: texts.t('form.resume_submit') };
  return modalView({ id: CRISIS_VIEWS.resume, metadata: pause.id, ...form }, texts, [
    sectionBlock(
      texts.t('form.resume_note', {
        who: mentionOf(pause.by),
        at: named.when(pause.at),
        scope: scopeText(pause, named, texts),
      }),
    ),
    ...(held.length === 0 ? [sectionBlock(texts.t('form.pause_nothing_held'))] : []),
    ...metBlocks(
      texts.t('form.resume_held', { count: held.length }),
      held,
      (state) => heldSafetyMessage(state, pause, ['held', 'publishing'], named),
      texts,
    ),
    contextBlock(texts.t('form.resume_after')),
  ]);
}

function metBlocks(
  title: string,
  states: readonly CaseState[],
  lineOf: (state: CaseState) => string,
  more: Texts,
): KnownBlock[] {
  if (states.length === 0) return [];
  const { shown, rest } = fitLines(states, lineOf, HELD);
  return [
    sectionBlock(title),
    ...shown.map(({ line }) => sectionBlock(line)),
    ...(rest > 0 ? [contextBlock(more.t('board.more', { count: rest }))] : []),
  ];
}

function pauseTaskLine(task: PauseTask, named: Named): string {
  return `• ${pauseTaskWords(task, LONGEST_ERRAND, named.texts)}${pauseTaskDue(task, named)}`;
}

/** `all`, `network:x`, `playbook:flood`. */
export function encodeScope(scope: PauseScope): string {
  switch (scope.kind) {
    case 'all':
    case 'none':
      return scope.kind;
    case 'network':
      return `network:${scope.network}`;
    case 'playbook':
      return `playbook:${scope.playbook}`;
  }
}

export function decodeScope(value: string): PauseScope {
  const [kind, id = ''] = value.split(':');
  if (kind === 'network') return { kind, network: id };
  return kind === 'playbook' ? { kind, playbook: id } : { kind: 'all' };
}
