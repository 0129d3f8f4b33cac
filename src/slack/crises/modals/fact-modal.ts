import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { isLive } from '../../../domain/cases/model/fact.ts';
import type { CrisisBoard } from '../../../domain/crises/model/crisis-board.ts';
import { homeLanguage, playbookById } from '../../../domain/handbook/handbook.ts';
import type { DeclaredFact } from '../../../domain/handbook/playbook.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import type { Language, Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import { formatHour, hourLabel } from '../../../i18n/dates.ts';
import { contextBlock, option, sectionBlock, truncate } from '../../kit/blocks.ts';
import { factInputs, isInWords } from '../../kit/fact-inputs.ts';
import { CRISIS_VIEWS, LEDGER } from '../../kit/ids.ts';
import { hourInput, personInput, selectInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { factSection } from '../board/board-facts.ts';
import type { CrisisContext } from '../board/crisis-view.ts';
import { crisisView } from '../board/crisis-view.ts';
import { encodeCrisis, encodeLedger, namedCrisis } from '../board/ledger-reference.ts';
import { FIELDS } from './crisis-fields.ts';

const LONGEST_VALUE = 160;
const LONGEST_TITLE = 60;
const LONGEST_SOURCE = 300;
const MOST_OPTIONS = 100;
/** The choice of a fact that no playbook declares. */
export const OWN_FACT = 'own';

/**
 * A line for the ledger.
 * @param chosen id of the playbook's fact that it is; null for one of its own, undefined while nobody has chosen
 * @param user whom Slack proposes as its owner
 */
export function factModal(
  board: CrisisBoard,
  { chosen, user }: { chosen: string | null | undefined; user: string },
  crisisContext: CrisisContext,
): ModalView {
  const { texts } = crisisContext;
  const facts = offeredFacts(board, crisisContext);
  const key = chosen === undefined ? (facts[0]?.id ?? null) : chosen;
  const declared = facts.find(({ id }) => id === key);
  const form = { title: texts.t('form.fact_title'), submit: texts.t('form.fact_submit') };
  const view = { id: CRISIS_VIEWS.fact, metadata: encodeCrisis(board.crisis), ...form };
  return modalView(view, texts, [
    contextBlock(texts.t('form.fact_note')),
    choiceInput(facts, key, crisisContext),
    ...(declared === undefined
      ? [
          textInput(FIELDS.title, texts.t('form.fact_name'), {
            maxLength: LONGEST_TITLE,
            hint: texts.t('form.fact_name_hint'),
          }),
        ]
      : []),
    ...wordInputs(declared, null, crisisContext),
    ...restInputs(declared, user, crisisContext),
  ]);
}

/** Proposes another value for a current fact; it is in force once another person has confirmed it. */
export function replaceModal(
  fact: EnteredFact,
  board: CrisisBoard,
  user: string,
  crisisContext: CrisisContext,
): ModalView {
  const { texts, handbook } = crisisContext;
  const declared = playbookById(handbook, board.crisis.playbook)?.facts.find(({ id }) => id === fact.key);
  const form = { title: texts.t('form.replace_title'), submit: texts.t('form.replace_submit') };
  const metadata = encodeLedger({ crisis: namedCrisis(board.crisis), factId: fact.id });
  const view = crisisView(board, { ...crisisContext, links: new Map() });
  return modalView({ id: CRISIS_VIEWS.replace, metadata, ...form }, texts, [
    factSection(fact, view),
    contextBlock(texts.t('form.replace_note')),
    ...wordInputs(declared, fact, crisisContext),
    ...restInputs(declared, slackUser(fact.owner) ?? user, crisisContext),
  ]);
}

/**
 * Builds the modal that retracts a fact that is false, or that no person can confirm any more. The
 * fact ends at once, with what rests on it. Who knows what holds instead proposes it in the same form.
 */
export function retractModal(fact: EnteredFact, board: CrisisBoard, crisisContext: CrisisContext): ModalView {
  const { texts } = crisisContext;
  const form = { title: texts.t('form.retract_title'), submit: texts.t('form.retract_submit') };
  const metadata = encodeLedger({ crisis: namedCrisis(board.crisis), factId: fact.id });
  const view = crisisView(board, { ...crisisContext, links: new Map() });
  return modalView({ id: CRISIS_VIEWS.retract, metadata, ...form }, texts, [
    factSection(fact, view),
    sectionBlock(texts.t('form.retract_note')),
    textInput(FIELDS.why, texts.t('form.retract_why'), { multiline: true, maxLength: LONGEST_SOURCE }),
    ...insteadInputs(fact, board, crisisContext),
  ]);
}

/** Builds the inputs of the value that holds instead, where it is chosen or picked: words differ in each language. */
function insteadInputs(fact: EnteredFact, { crisis }: CrisisBoard, crisisContext: CrisisContext): KnownBlock[] {
  const { texts, handbook, now } = crisisContext;
  const declared = playbookById(handbook, crisis.playbook)?.facts.find(({ id }) => id === fact.key);
  if (declared === undefined || isInWords(declared, handbook)) return [];
  const said = { label: titleFor(declared.titles, crisisContext), hint: titleFor(declared.hints, crisisContext) };
  const today = localDate(now, handbook.institution.timeZone);
  return [
    contextBlock(texts.t('form.retract_instead')),
    ...factInputs(declared, said, { handbook, texts, today }),
    textInput(FIELDS.source, texts.t('form.fact_source'), {
      optional: true,
      hint: texts.t('form.fact_source_hint'),
      maxLength: LONGEST_SOURCE,
    }),
  ];
}

/** The very words to read aloud on the telephone, who confirmed them and at what hour. */
export function spokenFactModal(fact: EnteredFact, board: CrisisBoard, crisisContext: CrisisContext): ModalView {
  const { texts, handbook, now } = crisisContext;
  const { team, timeZone } = handbook.institution;
  const voices = (team.byVoice ?? []).map(({ id, name, post, phone }) =>
    option(truncate(`${name} · ${phone} · ${post}`, 75), id),
  );
  const form = { title: texts.t('form.fact_voice_title'), submit: texts.t('form.spoken_submit') };
  const metadata = encodeLedger({ crisis: namedCrisis(board.crisis), factId: fact.id });
  const view = crisisView(board, { ...crisisContext, links: new Map() });
  return modalView({ id: CRISIS_VIEWS.spoken, metadata, ...form }, texts, [
    sectionBlock(texts.t('form.fact_voice_note')),
    factSection(fact, view),
    selectInput(FIELDS.who, texts.t('form.fact_voice_who'), voices, team.byVoice?.[0]?.id),
    textInput(FIELDS.hour, hourLabel(texts.t('form.spoken_at'), now, timeZone, texts), {
      maxLength: 5,
      initial: formatHour(now, timeZone),
      hint: texts.t('form.told_at_hint'),
    }),
  ]);
}

/** Returns the facts that the playbook asks for the whole crisis, the unconfirmed ones first. */
function offeredFacts({ crisis, facts }: CrisisBoard, { handbook, now }: CrisisContext): DeclaredFact[] {
  const live = new Set(facts.filter((fact) => isLive(fact, now)).map(({ key }) => key));
  const declared = playbookById(handbook, crisis.playbook)?.facts.filter(({ scope }) => scope === 'crisis') ?? [];
  const isKnown = ({ id }: DeclaredFact) => live.has(id);
  return [...declared.filter((fact) => !isKnown(fact)), ...declared.filter(isKnown)].slice(0, MOST_OPTIONS - 1);
}

/** Choosing another fact changes what is asked below. */
function choiceInput(facts: readonly DeclaredFact[], key: string | null, crisisContext: CrisisContext): InputBlock {
  const { texts } = crisisContext;
  const options = [
    ...facts.map(({ id, titles }) => option(titleFor(titles, crisisContext), id)),
    option(texts.t('form.fact_own'), OWN_FACT),
  ];
  const input = selectInput(LEDGER.choose, texts.t('form.fact_which'), options, key ?? OWN_FACT);
  return { ...input, block_id: FIELDS.fact, dispatch_action: true };
}

/** Builds the inputs of the value: a choice, a clock or a list; for words, one in each language of the institution. */
function wordInputs(
  declared: DeclaredFact | undefined,
  before: EnteredFact | null,
  crisisContext: CrisisContext,
): InputBlock[] {
  const { handbook, texts, now } = crisisContext;
  if (declared !== undefined && !isInWords(declared, handbook)) {
    const said = { label: titleFor(declared.titles, crisisContext), hint: titleFor(declared.hints, crisisContext) };
    const today = localDate(now, handbook.institution.timeZone);
    return factInputs(declared, { ...said, isRequired: true }, { handbook, texts, today });
  }
  const home = homeLanguage(handbook);
  const maxLength = declared?.maxLength ?? LONGEST_VALUE;
  const language = (one: Language) => texts.t(`language.${one}`);
  const advice = declared === undefined ? texts.t('form.fact_value_hint') : titleFor(declared.hints, crisisContext);
  const room = texts.t('form.fact_room', { count: maxLength });
  const hint = [advice, room].filter((part) => part !== '').join(' · ');
  return [
    textInput(FIELDS.value, texts.t('form.fact_value', { language: language(home) }), {
      maxLength,
      hint,
      initial: before?.value ?? '',
    }),
    ...handbook.institution.languages
      .filter((one) => one !== home)
      .map((one) =>
        textInput(`${FIELDS.translation}${one}`, texts.t('form.fact_translation', { language: language(one) }), {
          maxLength,
          optional: true,
          hint: room,
          initial: before?.translations[one] ?? '',
        }),
      ),
  ];
}

function restInputs(
  declared: DeclaredFact | undefined,
  user: string,
  { texts, now, handbook }: CrisisContext,
): InputBlock[] {
  const hours = declared?.validForHours;
  return [
    textInput(FIELDS.source, texts.t('form.fact_source'), {
      hint: texts.t('form.fact_source_hint'),
      maxLength: LONGEST_SOURCE,
    }),
    personInput(FIELDS.owner, texts.t('form.fact_owner'), { initial: user, hint: texts.t('form.fact_owner_hint') }),
    hourInput(
      FIELDS.until,
      hourLabel(texts.t('form.fact_until'), now, handbook.institution.timeZone, texts),
      hours === undefined ? texts.t('form.fact_until_hint') : texts.t('form.fact_until_hours_hint', { count: hours }),
    ),
  ];
}

function titleFor(titles: Localized, { handbook, texts }: CrisisContext): string {
  return inLanguage(titles, texts.language, handbook.institution.languages);
}
