import type { KnownBlock, ModalView } from '@slack/types';
import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { ContentWords } from '../../domain/contents/actions/write-content.ts';
import type { Aim, Content } from '../../domain/contents/model/content.ts';
import { AIM_KINDS } from '../../domain/contents/model/content.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { typedMoment } from '../../domain/time/typed-moment.ts';
import { RefusedError } from '../../errors.ts';
import { formatHour } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import { chosenOne } from '../kit/chosen.ts';
import type { Filled } from '../kit/filled.ts';
import {
  chooseSeveralInput,
  dateInput,
  dayInput,
  hourInput,
  selectInput,
  severalInput,
  textInput,
} from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';
import { CONTENT_NETWORKS, CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { aimTitle } from './content-card.ts';

/** Names of the inputs. */
export const CONTENT_FIELDS = {
  aim: 'aim',
  networks: 'networks',
  /** Before the id of a network. */
  text: 'content.',
  day: 'day',
  hour: 'hour',
  until: 'until',
  source: 'source',
  readers: 'readers',
  language: 'language',
  facts: 'facts',
  note: 'note',
  proof: 'proof',
} as const;

/** Options that a menu of Slack takes. */
const MOST_OPTIONS = 100;
const LONGEST_SOURCE = 300;
const LONGEST_READERS = 150;

type Given = {
  handbook: Handbook;
  texts: Texts;
  now: string;
  facts: readonly SharedFact[];
  /** Networks that the person chose in the open form, and what is filled in so far; absent for one that opens. */
  changed?: { networks: readonly string[]; filled: Filled };
};

/** The form of a content: a field for each network that is chosen. @param content null for a new one; `metadata`: its reference */
export function contentModal(content: Content | null, metadata: string, given: Given): ModalView {
  const { handbook, texts, now, facts } = given;
  const { timeZone, languages } = handbook.institution;
  const today = localDate(now, timeZone);
  const title = texts.t(content === null ? 'form.content_title' : 'form.content_edit_title');
  const form = { id: CONTENT_VIEWS.form, title, submit: texts.t('form.content_submit'), metadata };
  const { aim, day, hour, until, source, readers, language } = CONTENT_FIELDS;
  const untilDay = content?.until == null ? undefined : lastDay(content.until, timeZone);
  return modalView(form, texts, [
    selectInput(
      aim,
      texts.t('form.content_aim'),
      aimOptions(handbook, texts),
      content === null ? undefined : aimValue(content.aim),
    ),
    ...networkInputs(content, given),
    ...(languages.length === 1
      ? []
      : [
          selectInput(
            language,
            texts.t('form.content_language'),
            languages.map((one) => option(texts.t(`language.${one}`), one)),
            content?.language ?? homeLanguage(handbook),
          ),
        ]),
    dateInput(
      day,
      texts.t('form.content_day'),
      content === null ? daysAfter(today, 1) : localDate(content.at, timeZone),
    ),
    {
      ...hourInput(
        hour,
        texts.t('form.content_hour'),
        '',
        content === null ? undefined : formatHour(content.at, timeZone),
      ),
      optional: false,
    },
    dayInput(until, texts.t('form.content_until'), texts.t('form.content_until_hint'), untilDay),
    textInput(source, texts.t('form.content_source'), {
      initial: content?.source ?? '',
      maxLength: LONGEST_SOURCE,
      hint: texts.t('form.content_source_hint'),
    }),
    ...factInputs(content, facts, texts),
    textInput(readers, texts.t('form.content_readers'), {
      initial: content?.readers ?? '',
      optional: true,
      maxLength: LONGEST_READERS,
    }),
    contextBlock(texts.t('form.content_note')),
  ]);
}

/** The networks, and the words for each of them: a network that is added begins with the words of another. */
function networkInputs(content: Content | null, { handbook, texts, changed }: Given): KnownBlock[] {
  const { networks } = handbook.institution;
  const chosen = changed?.networks ?? content?.places.map(({ network }) => network) ?? [];
  const typed = Object.values(changed?.filled.startingWith(CONTENT_FIELDS.text) ?? {});
  const [first = ''] = typed.filter((words) => words.trim() !== '');
  const options = networks.map(({ id, name }) => option(name, id));
  const input = severalInput(CONTENT_NETWORKS, texts.t('form.content_networks'), options, chosen);
  return [
    { ...input, block_id: CONTENT_FIELDS.networks, dispatch_action: true },
    ...networks
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, name, textLimit }) =>
        textInput(`${CONTENT_FIELDS.text}${id}`, name, {
          multiline: true,
          initial: content?.places.find(({ network }) => network === id)?.text ?? first,
          hint: texts.t('form.content_limit', { count: textLimit }),
        }),
      ),
  ];
}

function factInputs(content: Content | null, facts: readonly SharedFact[], texts: Texts): KnownBlock[] {
  if (facts.length === 0) return [];
  const options = facts.slice(0, MOST_OPTIONS).map(({ id, value }) => option(value, id));
  const input = chooseSeveralInput(
    CONTENT_FIELDS.facts,
    texts.t('form.content_facts'),
    options,
    texts.t('form.content_facts_hint'),
  );
  const chosen = options.filter(({ value }) => content?.factIds.includes(value ?? '') === true);
  if (chosen.length === 0 || input.element.type !== 'multi_static_select') return [input];
  return [{ ...input, element: { ...input.element, initial_options: chosen } }];
}

/** All that the plan gives a reason for. */
function aimOptions(handbook: Handbook, texts: Texts) {
  const { plan, topics } = handbook.institution;
  const aims: Aim[] = [
    ...(plan.actions ?? []).map(({ id }): Aim => ({ kind: 'action', id })),
    ...(plan.calendar ?? []).map(({ id }): Aim => ({ kind: 'entry', id })),
    ...topics.map(({ id }): Aim => ({ kind: 'topic', id })),
  ];
  return aims
    .slice(0, MOST_OPTIONS)
    .map((aim) => option(`${texts.t(`content.aim_${aim.kind}`)}: ${aimTitle(aim, handbook, texts)}`, aimValue(aim)));
}

function aimValue({ kind, id }: Aim): string {
  return `${kind}:${id}`;
}

/** Reads what a person filled in. @throws RefusedError about the field that holds no moment, or what was not offered */
export function contentWordsIn(filled: Filled, handbook: Handbook): ContentWords {
  const { timeZone, networks, languages } = handbook.institution;
  const { aim, text, day, hour, until, source, readers, language, facts } = CONTENT_FIELDS;
  const [kind = '', ...id] = filled.text(aim).split(':');
  const known = AIM_KINDS.find((one) => one === kind);
  if (known === undefined) throw new RefusedError('refusal.content_no_aim', { field: aim });
  const at = typedMoment(filled.text(day), filled.text(hour), timeZone);
  if (at === null) throw new RefusedError('refusal.content_no_moment', { field: hour });
  const typed = filled.startingWith(text);
  const chosen = filled.ticked(CONTENT_FIELDS.networks) ?? [];
  return {
    aim: { kind: known, id: id.join(':') },
    texts: networks.flatMap(({ id: network }) => {
      const words = typed[network]?.trim() ?? '';
      return chosen.includes(network) ? [{ network, text: words }] : [];
    }),
    language: languages.length === 1 ? homeLanguage(handbook) : chosenOne(filled, language, languages),
    at,
    // A day is over at its midnight there.
    until: filled.text(until) === '' ? null : typedMoment(daysAfter(filled.text(until), 1), '00:00', timeZone),
    source: filled.text(source),
    readers: filled.text(readers).trim() === '' ? null : filled.text(readers).trim(),
    // Where the form offers none, none holds any more.
    factIds: filled.ticked(facts) ?? [],
  };
}

/** Returns the day at whose midnight that moment is. */
function lastDay(until: string, timeZone: string): string {
  return daysAfter(localDate(until, timeZone), -1);
}

/** The field that a refusal of the form is about. */
export function fieldOfContentRefusal({ key }: { key: string }): string {
  const { aim, day, until, source, note, proof } = CONTENT_FIELDS;
  const fields: Readonly<Record<string, string>> = {
    'refusal.content_no_aim': aim,
    'refusal.content_no_network': CONTENT_FIELDS.networks,
    'refusal.content_no_source': source,
    'refusal.content_moment_passed': day,
    'refusal.content_until': until,
    'refusal.content_no_reason': note,
    'refusal.not_a_live_url': proof,
    'refusal.place_needed': proof,
    'refusal.warning_reason': note,
  };
  return fields[key] ?? '';
}
