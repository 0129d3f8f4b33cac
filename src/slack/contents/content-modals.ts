import type { KnownBlock, ModalView } from '@slack/types';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import type { SharedFact } from '../../domain/cases/ports/fact-reader.ts';
import type { ContentWords } from '../../domain/contents/actions/write-content.ts';
import type { Aim, Content } from '../../domain/contents/model/content.ts';
import { AIM_KINDS } from '../../domain/contents/model/content.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../domain/handbook/handbook.ts';
import { editorOf } from '../../domain/handbook/plan/editor.ts';
import type { LineFinding } from '../../domain/plan/calendar-line.ts';
import type { Language } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { typedMoment } from '../../domain/time/typed-moment.ts';
import { RefusedError } from '../../errors.ts';
import { formatHour } from '../../i18n/dates.ts';
import type { Texts } from '../../i18n/texts.ts';
import { alertBlock, contextBlock, escapeMrkdwn, option } from '../kit/blocks.ts';
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
import { lineFindingText } from '../kit/plan/line-finding-text.ts';
import { CONTENT_CHANGES, CONTENT_VIEWS } from '../kit/plan/plan-ids.ts';
import { aimTitle } from './content-card.ts';
import { isSaidPolitical, POLITICAL_FIELDS, politicalInput } from './political-blocks.ts';
import { fieldNow, RECURRING_FIELDS, recurringInputs, recurringMenu, textFieldsIn } from './recurring-inputs.ts';

/** Names of the inputs. */
export const CONTENT_FIELDS = {
  aim: 'aim',
  networks: 'networks',
  day: 'day',
  hour: 'hour',
  until: 'until',
  source: 'source',
  readers: 'readers',
  language: 'language',
  facts: 'facts',
  brief: 'brief',
  note: 'note',
  proof: 'proof',
} as const;

/** Options that a menu of Slack takes. */
const MOST_OPTIONS = 100;
const LONGEST_SOURCE = 300;
const LONGEST_READERS = 150;
const LONGEST_BRIEF = 1_500;

/** Value that a post may rest on; `playbook`: the one whose cases share it. */
type OfferedFact = EnteredFact & Partial<Pick<SharedFact, 'playbook'>>;

type Given = {
  handbook: Handbook;
  texts: Texts;
  now: string;
  facts: readonly OfferedFact[];
  /** Model that may draft, and its server; null where none may. */
  model: { model: string; host: string } | null;
  /** Networks that the person chose in the open form, and what is filled in so far; absent for one that opens. */
  changed?: { networks: readonly string[]; filled: Filled; language: Language };
  /** Words as typed and objections to them, in a form that is shown again before it is saved. */
  again?: { words: ContentWords; objections: readonly LineFinding[] };
};

/** The form of a content: a field for each network that is chosen. @param content null for a new one; `metadata`: its reference */
export function contentModal(content: Content | null, metadata: string, given: Given): ModalView {
  const { handbook, texts, now } = given;
  const { timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const title = texts.t(content === null ? 'form.content_title' : 'form.content_edit_title');
  const submit = texts.t(given.again === undefined ? 'form.content_submit' : 'form.content_submit_anyway');
  const form = { id: CONTENT_VIEWS.form, title, submit, metadata };
  const shown = given.again?.words ?? content;
  const isPolitical = given.again === undefined ? content?.political != null : given.again.words.political === true;
  const { aim, day, hour, until, source, readers } = CONTENT_FIELDS;
  const untilDay = shown?.until == null ? undefined : lastDay(shown.until, timeZone);
  return modalView(form, texts, [
    ...objectionBlocks(given),
    selectInput(
      aim,
      texts.t('form.content_aim'),
      aimOptions(handbook, texts),
      shown === null ? undefined : aimValue(shown.aim),
    ),
    ...(content === null ? recurringMenu(given.changed, given) : []),
    ...languageInputs(content, given),
    ...briefInputs(given),
    ...networkInputs(content, given),
    ...(content === null && given.changed !== undefined ? recurringInputs(given.changed, given) : []),
    dateInput(day, texts.t('form.content_day'), shown === null ? daysAfter(today, 1) : localDate(shown.at, timeZone)),
    {
      ...hourInput(hour, texts.t('form.content_hour'), '', shown === null ? undefined : formatHour(shown.at, timeZone)),
      optional: false,
    },
    dayInput(until, texts.t('form.content_until'), texts.t('form.content_until_hint'), untilDay),
    textInput(source, texts.t('form.content_source'), {
      initial: shown?.source ?? '',
      maxLength: LONGEST_SOURCE,
      hint: texts.t('form.content_source_hint'),
    }),
    ...factInputs(shown, given),
    textInput(readers, texts.t('form.content_readers'), {
      initial: shown?.readers ?? '',
      optional: true,
      maxLength: LONGEST_READERS,
    }),
    politicalInput(isPolitical, texts.t('form.content_political_hint'), texts),
    contextBlock(texts.t('form.content_note', { editor: escapeMrkdwn(editorOf(handbook)) })),
  ]);
}

/** Says what speaks against the moment, the networks or the topic, above what was typed; it stops nothing. */
function objectionBlocks({ again, handbook, texts }: Given): KnownBlock[] {
  const said = (again?.objections ?? []).map((finding) => `📅 ${lineFindingText(finding, handbook, texts)}`);
  return said.length === 0 ? [] : [alertBlock([texts.t('form.content_objections'), ...said].join('\n'), 'warning')];
}

/** The language, where the house has several: another one begins with the handbook's text in it. */
function languageInputs(content: Content | null, { handbook, texts, changed }: Given): KnownBlock[] {
  const { languages } = handbook.institution;
  if (languages.length === 1) return [];
  const options = languages.map((one) => option(texts.t(`language.${one}`), one));
  const { language } = CONTENT_FIELDS;
  const begins = changed?.language ?? content?.language ?? homeLanguage(handbook);
  const label = texts.t('form.content_language');
  if (content !== null || handbook.contents.length === 0) return [selectInput(language, label, options, begins)];
  return [
    { ...selectInput(CONTENT_CHANGES.language, label, options, begins), block_id: language, dispatch_action: true },
  ];
}

/** The brief for a model, where one may draft. */
function briefInputs({ model, texts, again }: Given): KnownBlock[] {
  if (model === null) return [];
  const hint = texts.t('form.content_brief_hint', model);
  const initial = again?.words.brief ?? '';
  const given = { multiline: true, optional: true, maxLength: LONGEST_BRIEF, hint, initial };
  return [textInput(CONTENT_FIELDS.brief, texts.t('form.content_brief'), given)];
}

/** The networks, and the words for each of them: a network that is added begins with the words of another. */
function networkInputs(content: Content | null, { handbook, texts, now, changed, model }: Given): KnownBlock[] {
  const { networks } = handbook.institution;
  const chosen = changed?.networks ?? content?.places.map(({ network }) => network) ?? [];
  const typed = changed === undefined ? [] : [...textFieldsIn(changed.filled).values()].map(({ words }) => words);
  const [first = ''] = typed.filter((words) => words.trim() !== '');
  const options = networks.map(({ id, name }) => option(name, id));
  const input = severalInput(CONTENT_CHANGES.networks, texts.t('form.content_networks'), options, chosen);
  return [
    { ...input, block_id: CONTENT_FIELDS.networks, dispatch_action: true },
    ...networks
      .filter(({ id }) => chosen.includes(id))
      .map(({ id, name, textLimit }) => {
        const field = content === null && changed !== undefined ? fieldNow(id, changed, { handbook, now }) : null;
        return textInput(field?.name ?? `${RECURRING_FIELDS.text}${id}`, name, {
          multiline: true,
          optional: model !== null,
          initial: field?.words ?? content?.places.find(({ network }) => network === id)?.text ?? first,
          hint: texts.t('form.content_limit', { count: textLimit }),
        });
      }),
  ];
}

function factInputs(content: Pick<Content, 'factIds'> | null, { facts, handbook, texts }: Given): KnownBlock[] {
  if (facts.length === 0) return [];
  // Those on which it rests come first: what is not offered is not ticked, and would be left out unseen.
  const isOwn = ({ id }: EnteredFact) => content?.factIds.includes(id) === true;
  const offered = [...facts.filter(isOwn), ...facts.filter((fact) => !isOwn(fact))];
  const options = offered.slice(0, MOST_OPTIONS).map((fact) => option(factLabel(fact, handbook, texts), fact.id));
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

/** Returns a value with the name of its fact, as its playbook or whoever entered it calls it. */
function factLabel({ key, title, value, playbook }: OfferedFact, handbook: Handbook, texts: Texts): string {
  // That of a closed crisis does not say whose it is.
  const declared = playbook === undefined ? handbook.playbooks : [playbookById(handbook, playbook)];
  const titles = declared.flatMap((one) => one?.facts ?? []).find(({ id }) => id === key)?.titles;
  const name = title ?? (titles && inLanguage(titles, texts.language, handbook.institution.languages));
  return name === undefined ? value : `${name}: ${value}`;
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
  const { timeZone, networks } = handbook.institution;
  const { aim, day, hour, until, source, readers, facts } = CONTENT_FIELDS;
  const [kind = '', ...id] = filled.text(aim).split(':');
  const known = AIM_KINDS.find((one) => one === kind);
  if (known === undefined) throw new RefusedError('refusal.content_no_aim', { field: aim });
  const at = typedMoment(filled.text(day), filled.text(hour), timeZone);
  if (at === null) throw new RefusedError('refusal.content_no_moment', { field: hour });
  const brief = filled.text(CONTENT_FIELDS.brief).trim();
  const political = isSaidPolitical(filled);
  const typed = textFieldsIn(filled);
  const chosen = filled.ticked(CONTENT_FIELDS.networks) ?? [];
  return {
    aim: { kind: known, id: id.join(':') },
    texts: networks.flatMap(({ id: network }) => {
      const words = typed.get(network)?.words.trim() ?? '';
      return chosen.includes(network) ? [{ network, text: words }] : [];
    }),
    language: languageIn(filled, handbook),
    at,
    // A day is over at its midnight there.
    until: filled.text(until) === '' ? null : typedMoment(daysAfter(filled.text(until), 1), '00:00', timeZone),
    source: filled.text(source),
    readers: filled.text(readers).trim() === '' ? null : filled.text(readers).trim(),
    // The form offers those that it had and that hold: what is not ticked is left out by a person, or holds no more.
    factIds: filled.ticked(facts) ?? [],
    ...(brief === '' ? {} : { brief }),
    ...(political === undefined ? {} : { political }),
  };
}

/** Returns the language that was chosen; the only one of the house where the form does not ask. */
export function languageIn(filled: Filled, handbook: Handbook): Language {
  const { languages } = handbook.institution;
  return languages.length === 1 ? homeLanguage(handbook) : chosenOne(filled, CONTENT_FIELDS.language, languages);
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
    'refusal.content_many_networks': CONTENT_FIELDS.networks,
    'refusal.content_no_text': CONTENT_FIELDS.networks,
    'refusal.content_too_long': CONTENT_FIELDS.networks,
    'refusal.content_same': CONTENT_FIELDS.networks,
    'refusal.stale_text': CONTENT_FIELDS.networks,
    'refusal.content_no_source': source,
    'refusal.content_nothing_to_draft': CONTENT_FIELDS.brief,
    'refusal.content_no_model': CONTENT_FIELDS.brief,
    'refusal.content_moment_passed': day,
    'refusal.content_until': until,
    'refusal.content_political': POLITICAL_FIELDS.political,
    'refusal.content_no_reason': note,
    'refusal.not_a_live_url': proof,
    'refusal.place_needed': proof,
    'refusal.warning_reason': note,
  };
  return fields[key] ?? '';
}
