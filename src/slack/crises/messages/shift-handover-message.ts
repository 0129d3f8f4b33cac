import type { KnownBlock } from '@slack/types';
import { handoverTurn } from '../../../domain/bell/turn-of-handover.ts';
import { countRescues, peopleAtRisk } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { notifyBy } from '../../../domain/cases/breaches/breach-clock.ts';
import type { ShiftHandover } from '../../../domain/cases/model/crises/shift-handover.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { endingSoon } from '../../../domain/crises/catch-up/catch-up.ts';
import type { LeftOpen } from '../../../domain/crises/handover/left-open.ts';
import { leavesAnything } from '../../../domain/crises/handover/left-open.ts';
import type { CrisisHour } from '../../../domain/crises/model/crisis-hour.ts';
import type { TimelineEntry } from '../../../domain/crises/report/crisis-report.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatList } from '../../../i18n/lists.ts';
import { actionsBlock, button, contextBlock, dividerBlock, headerBlock, sectionBlock } from '../../kit/blocks.ts';
import { SHIFT } from '../../kit/ids.ts';
import { rescueWords } from '../../kit/rescue-words.ts';
import { takeHandoverButton } from '../../kit/turn-reference.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { boardTitle, caseNumbers, stateLines } from '../board/board-head.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { ledgerOf, toldText } from '../board/ledger-lines.ts';
import { notedText } from '../board/noted-lines.ts';
import { followUpText, stepText } from '../board/step-lines.ts';
import { countsLine, eventBlocks } from './catch-up-message.ts';

const EVENTS = { most: 20, characters: 3_400 };
const FACTS = { most: 6, characters: 1_100 };
const LEFT = { most: 8, characters: 900 };
const ADDED = { most: 12, characters: 2_400 };
const PEOPLE = 4;
const LONGEST_LINE = 300;
const LONGEST_NAME = 60;

/** View of any day: words, hours and links. */
type DayView = Pick<CrisisView, 'texts' | 'handbook' | 'now' | 'when' | 'caseNumber'>;

/** Builds the handover of a shift in a crisis. People at risk are only counted. */
export function shiftHandoverMessage(
  handover: ShiftHandover,
  told: { hour: CrisisHour | null; happened: readonly TimelineEntry[]; people: readonly LeftOpen[] },
  view: CrisisView,
): DrawnCard {
  const { texts, board } = view;
  const { hour, happened, people } = told;
  const rescues = rescueWords(peopleAtRisk(board.atRisk), texts);
  const { id } = board.crisis;
  return {
    text: texts.t('shift.notified', { id, severity: board.crisis.level, at: view.when(handover.comesAt) }),
    blocks: [
      headerBlock(`${titleOf(handover, view)} · ${boardTitle(view)}`),
      ...headBlocks(handover, view),
      ...(rescues === '' ? [] : [sectionBlock(rescues)]),
      sectionBlock(stateLines(withoutPeopleAtRisk(view)).join('\n')),
      dividerBlock(),
      sectionBlock(texts.t('shift.happened', { at: view.when(handover.from) })),
      ...(hour === null ? [] : [sectionBlock(countsLine(hour, view))]),
      ...eventBlocks(happened, view, EVENTS),
      dividerBlock(),
      ...peopleBlocks(people, view, (one) => [...ofCrisis(one, view), ...ofDay(one, view)]),
      ...factBlocks('handover.run_out', endingSoon(board, view.now), view),
      ...factBlocks('handover.to_verify', ledgerOf(board, view.now).proposed, view),
      ...footBlocks(handover, view),
    ],
  };
}

/** Builds the handover of a shift on an ordinary day: grave cases, and what was promised. */
export function dayHandoverMessage(handover: ShiftHandover, people: readonly LeftOpen[], view: DayView): DrawnCard {
  const { texts } = view;
  return {
    text: texts.t('shift.notified_of_day', { severity: handover.severity, at: view.when(handover.comesAt) }),
    blocks: [
      headerBlock(titleOf(handover, view)),
      ...headBlocks(handover, view),
      ...peopleBlocks(people, view, (one) => ofDay(one, view)),
      ...footBlocks(handover, view),
    ],
  };
}

/** Returns the cases whose numbers the message shows. */
export function handoverCases(people: readonly LeftOpen[]): number[] {
  return people.flatMap(({ mine, beside, questions, breaches }) => [
    ...[...(mine?.cases ?? []), ...beside].map(({ core }) => core.id),
    ...[...questions, ...breaches].flatMap(({ caseId }) => caseId ?? []),
  ]);
}

function titleOf({ comesAt }: ShiftHandover, { texts, when }: DayView): string {
  return texts.t('shift.title', { at: when(comesAt) });
}

function headBlocks({ coming, leaving }: ShiftHandover, { texts, when, now }: DayView): KnownBlock[] {
  return [
    sectionBlock(texts.t('shift.who', { coming: namesOf(coming), leaving: namesOf(leaving) })),
    contextBlock(texts.t('shift.as_of', { at: when(now) })),
  ];
}

function namesOf(people: ShiftHandover['coming']): string {
  return people.map(mentionOf).join(' ');
}

function withoutPeopleAtRisk(view: CrisisView): CrisisView {
  const { board } = view;
  const isNamed = (id: number) => board.atRisk.every(({ core }) => core.id !== id);
  return {
    ...view,
    board: { ...board, inReview: board.inReview.filter(isNamed), spoken: board.spoken.filter(isNamed) },
  };
}

function peopleBlocks(
  people: readonly LeftOpen[],
  { texts }: DayView,
  linesOf: (one: LeftOpen) => string[],
): KnownBlock[] {
  const leaving = people.filter(leavesAnything);
  if (leaving.length === 0) return [sectionBlock(texts.t('shift.left_nothing'))];
  const rest = leaving.length - PEOPLE;
  return [
    ...leaving.slice(0, PEOPLE).map((one) => {
      const { shown, rest: more } = fitLines(linesOf(one), (line) => line, LEFT);
      return sectionBlock(
        [
          texts.t('shift.left', { who: mentionOf(one.who) }),
          ...shown.map(({ line }) => line),
          ...(more > 0 ? [texts.t('board.more', { count: more })] : []),
        ].join('\n'),
      );
    }),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

function ofCrisis({ mine }: LeftOpen, view: CrisisView): string[] {
  const { texts } = view;
  if (mine === null) return [];
  const roles = mine.roles.map((role) => texts.t(`role.crisis_${role}`));
  const ids = mine.cases.map(({ core }) => core.id);
  return [
    ...(roles.length === 0 ? [] : [texts.t('shift.roles', { roles: formatList(roles, texts) })]),
    ...(ids.length === 0 ? [] : [texts.t('shift.cases', { cases: caseNumbers(ids, view) })]),
    ...mine.steps.map((step) => stepText(step, view)),
    ...mine.toSayAgain.map(({ noted }) => `${texts.t('shift.say_again')} ${notedText(noted, view)}`),
  ];
}

function ofDay(one: LeftOpen, view: DayView): string[] {
  const { texts } = view;
  const { mine, beside, tasks, atRisk } = one;
  const cases = beside.map(({ core }) => `${view.caseNumber(core.id)} (${core.severity})`);
  const untold = countRescues(peopleAtRisk(atRisk)).untold;
  const key = mine === null ? 'shift.cases' : 'shift.beside';
  return [
    ...(cases.length === 0 ? [] : [texts.t(key, { cases: cases.join(', ') })]),
    ...(atRisk.length === 0 ? [] : [`🆘 ${texts.t('shift.at_risk', { count: atRisk.length, untold })}`]),
    ...[...promisesOf(one, view), ...tasks.map((task) => followUpText(task, texts))].map(
      (promise) => `${texts.t('shift.promised')} ${promise}`,
    ),
  ];
}

/** Returns what others wait for: answers of areas to the person, and notices of breaches to the authority. */
function promisesOf({ questions, breaches }: LeftOpen, { texts, handbook, when, caseNumber }: DayView): string[] {
  const { areas, languages } = handbook.institution;
  const areaName = (id: string) => {
    const names = areas.find((area) => area.id === id)?.names ?? {};
    return typedWords(inLanguage(names, texts.language, languages) || id, LONGEST_NAME);
  };
  return [
    ...breaches.map(({ caseId, breach }) =>
      texts.t('shift.breach', { case: caseNumber(caseId), at: when(notifyBy(breach)) }),
    ),
    ...questions.map(({ caseId, area, askedAt }) =>
      texts.t('shift.question', {
        area: areaName(area),
        case: caseId === null ? '🆘' : caseNumber(caseId),
        at: when(askedAt),
      }),
    ),
  ];
}

function factBlocks(
  title: 'handover.run_out' | 'handover.to_verify',
  facts: readonly EnteredFact[],
  view: CrisisView,
): KnownBlock[] {
  const { shown, rest } = fitLines(facts, (fact) => `• ${toldText(fact, view)}`, FACTS);
  const more = rest > 0 ? [view.texts.t('board.more', { count: rest })] : [];
  const lines = [view.texts.t(title), ...shown.map(({ line }) => line), ...more];
  return facts.length === 0 ? [] : [sectionBlock(lines.join('\n'))];
}

/** Returns the lines that people added, who took it, and the two buttons. */
function footBlocks(handover: ShiftHandover, view: DayView): KnownBlock[] {
  const { texts, when, handbook } = view;
  const { lines, taken, crisisId, id, until } = handover;
  const added = lines.map(({ by, at, words }) => `• ${when(at)} «${typedWords(words, LONGEST_LINE)}» ${mentionOf(by)}`);
  const { shown } = fitLines(added, (line) => line, ADDED);
  const takers = taken.map(({ by, at }) => `${mentionOf(by)} ${when(at)}`).join(' · ');
  return [
    ...(shown.length === 0
      ? []
      : [sectionBlock([texts.t('shift.lines'), ...shown.map(({ line }) => line)].join('\n'))]),
    contextBlock(takers === '' ? texts.t('shift.not_taken') : texts.t('shift.taken', { who: takers })),
    ...(view.now >= until
      ? []
      : [
          actionsBlock([
            takeHandoverButton({ key: handoverTurn(handover, { handbook }).key, crisisId }, texts),
            button(texts.t('button.handover_line'), SHIFT.addLine, id),
          ]),
        ]),
  ];
}
