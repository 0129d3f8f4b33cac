import type { KnownBlock } from '@slack/types';
import type { ContentWords } from '../../domain/contents/actions/write-content.ts';
import {
  languagesOf,
  readTypedValues,
  recurringContent,
  recurringText,
  withTypedValues,
} from '../../domain/contents/recurring-words.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Language } from '../../domain/text/languages.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { RefusedError } from '../../errors.ts';
import type { Texts } from '../../i18n/texts.ts';
import { option } from '../kit/blocks.ts';
import { FACT_FIELDS, factInputs, factsIn } from '../kit/fact-inputs.ts';
import type { Filled } from '../kit/filled.ts';
import { checkboxInput, selectInput } from '../kit/inputs.ts';
import { CONTENT_CHANGES } from '../kit/plan/plan-ids.ts';

/** Names of the inputs by which a post begins from the handbook; `text` is before the id of a network. */
export const RECURRING_FIELDS = { recurring: 'recurring', alsoIn: 'also_in', text: 'content.' } as const;

/** Sign before what a field was filled with: Slack shows new words in a field of another name alone. */
const FILLED_WITH = '~';

type Around = { handbook: Handbook; texts: Texts; now: string };
/** Choices of a person in the form, and what is filled in so far. */
export type Chosen = { filled: Filled; language: Language };

/** The menu of what the handbook has the text of; nothing where it has none. @param chosen undefined for a form that opens */
export function recurringMenu(chosen: Chosen | undefined, { handbook, texts }: Around): KnownBlock[] {
  const { contents, institution } = handbook;
  if (contents.length === 0) return [];
  const options = contents.map(({ id, titles }) =>
    option(inLanguage(titles, texts.language, institution.languages), id),
  );
  const { recurring } = RECURRING_FIELDS;
  const menu = selectInput(
    CONTENT_CHANGES.recurring,
    texts.t('form.content_recurring'),
    options,
    chosen?.filled.text(recurring),
  );
  const hint = { type: 'plain_text' as const, text: texts.t('form.content_recurring_hint') };
  return [{ ...menu, block_id: recurring, optional: true, hint, dispatch_action: true }];
}

/** Returns the recurring content that the person chose; undefined for none. */
function chosenContent({ filled }: Pick<Chosen, 'filled'>, handbook: Handbook): Playbook | undefined {
  return recurringContent(handbook, filled.text(RECURRING_FIELDS.recurring));
}

/** The inputs of its values, and of the other languages in which the handbook has it. */
export function recurringInputs(chosen: Chosen, around: Around): KnownBlock[] {
  const { handbook, texts, now } = around;
  const content = chosenContent(chosen, handbook);
  if (content === undefined) return [];
  const { languages, timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const said = (titles: Playbook['titles']) => inLanguage(titles, texts.language, languages);
  const others = languagesOf(content, handbook).filter((language) => language !== chosen.language);
  const options = others.map((language) => option(texts.t(`language.${language}`), language));
  return [
    ...content.facts.flatMap((fact) =>
      factInputs(fact, { label: said(fact.titles), hint: said(fact.hints) }, { handbook, texts, today }),
    ),
    ...(options.length === 0
      ? []
      : [
          checkboxInput(RECURRING_FIELDS.alsoIn, texts.t('form.content_also_in'), options, {
            initial: [],
            hint: texts.t('form.content_also_in_hint'),
          }),
        ]),
  ];
}

/** Field of a network's text: its name, and the words that it begins with. */
type TextField = { name: string; words: string };

/** Returns the text fields that stand in the form, by network. */
export function textFieldsIn(filled: Filled): Map<string, TextField> {
  return new Map(
    Object.entries(filled.startingWith(RECURRING_FIELDS.text)).map(([name, words]) => {
      const [network = ''] = name.split(FILLED_WITH);
      return [network, { name: `${RECURRING_FIELDS.text}${name}`, words }];
    }),
  );
}

/**
 * Returns the field of a network once the person has chosen something else. It has the text of the handbook where they have
 * written nothing of their own, and stays as it is elsewhere. Null where it is new, and the handbook has no text.
 */
export function fieldNow(network: string, chosen: Chosen, around: Omit<Around, 'texts'>): TextField | null {
  const before = textFieldsIn(chosen.filled).get(network) ?? null;
  const content = chosenContent(chosen, around.handbook);
  if (content === undefined || (before !== null && !isUntouched(network, before, around))) return before;
  const words = recurringText(content, { network, language: chosen.language }, around);
  if (words === '') return before;
  return { name: `${RECURRING_FIELDS.text}${network}${FILLED_WITH}${content.id}.${chosen.language}`, words };
}

/** Returns whether a field is empty, or holds what the handbook filled it with. */
function isUntouched(network: string, { name, words }: TextField, around: Omit<Around, 'texts'>): boolean {
  if (words.trim() === '') return true;
  const [id = '', spoken] = (name.split(FILLED_WITH)[1] ?? '').split('.');
  const content = recurringContent(around.handbook, id);
  const language = around.handbook.institution.languages.find((one) => one === spoken);
  if (content === undefined || language === undefined) return false;
  return recurringText(content, { network, language }, around).trim() === words.trim();
}

/**
 * Returns the posts that a form asks for: its own with the typed values in it, and one in each other language that was ticked.
 * @throws RefusedError about a value that cannot be read
 */
export function postsIn(filled: Filled, own: ContentWords, around: Omit<Around, 'texts'>): ContentWords[] {
  const content = chosenContent({ filled }, around.handbook);
  if (content === undefined) return [own];
  // A brief is of one language: in the others, the handbook has the words.
  const { language, source } = own;
  const { brief: _, ...inOthers } = own;
  const read = readTypedValues(content, factsIn(filled), { ...around, language, source });
  if ('problem' in read) {
    const { key, params } = read.problem;
    throw new RefusedError(key, { ...params, field: `${FACT_FIELDS.value}${String(params?.['fact'] ?? '')}` });
  }
  const { values } = read;
  const ticked = filled.ticked(RECURRING_FIELDS.alsoIn) ?? [];
  const others = languagesOf(content, around.handbook).filter((one) => one !== language && ticked.includes(one));
  const filledIn = own.texts.map(({ network, text }) => ({
    network,
    text: withTypedValues(text, content, values, language),
  }));
  return [
    { ...own, texts: filledIn, recurring: content.id },
    ...others.map((other) => ({
      ...inOthers,
      language: other,
      recurring: content.id,
      texts: own.texts.map(({ network }) => ({
        network,
        text: recurringText(content, { network, language: other, values }, around),
      })),
    })),
  ];
}
