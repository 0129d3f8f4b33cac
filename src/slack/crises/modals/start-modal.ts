import type { ModalView } from '@slack/types';
import type { CrisisLevel } from '../../../domain/cases/model/crises/crisis.ts';
import { CRISIS_LEVELS } from '../../../domain/cases/model/crises/crisis.ts';
import type { CrisisStart } from '../../../domain/crises/start-crisis.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById, severityRow } from '../../../domain/handbook/handbook.ts';
import type { Localized } from '../../../domain/text/languages.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, option, truncate } from '../../kit/blocks.ts';
import { chosenOne } from '../../kit/chosen.ts';
import type { Filled } from '../../kit/filled.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { selectInput, severalInput, textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { encodeStart } from '../board/start-reference.ts';
import { FIELDS } from './crisis-fields.ts';
import { firstFactInputs, firstFactsIn } from './first-facts.ts';
import { planIn, planInputs } from './plan-modal.ts';

const LONGEST_WORDS = 120;
const MOST_OPTIONS = 100;
const NONE = 'none';
const THREAD = 'thread';
const CHANNEL = 'channel';

/** Data known about a crisis before it begins. */
export type StartWanted = {
  /** Id of the playbook that was asked for; null for none. */
  wanted: string | null;
  /** Says why the words that were typed chose no playbook. */
  notFound?: string;
  /** Channel in which the person learns where the board is. */
  channel: string;
  ownChannels: boolean;
  /** Date of the institution, such as 2027-03-31. */
  today: string;
  /** As an official alert proposes. */
  proposalId?: string;
  level?: CrisisLevel;
  territory?: string;
};

/** All that a crisis begins with, as far as it is known. */
export function startModal(
  { wanted, notFound, channel, ownChannels, today, proposalId, level, territory }: StartWanted,
  handbook: Handbook,
  texts: Texts,
): ModalView {
  const { networks, languages } = handbook.institution;
  const named = (titles: Localized) => inLanguage(titles, texts.language, languages);
  const playbook = playbookById(handbook, wanted);
  const accounts = networks.slice(0, MOST_OPTIONS - 1).map(({ id, name }) => option(name, id));
  const form = { title: texts.t('form.start_title'), submit: texts.t('form.start_submit') };
  return modalView(
    { id: CRISIS_VIEWS.start, metadata: encodeStart({ channel, proposalId: proposalId ?? null }), ...form },
    texts,
    [
      ...(notFound === undefined ? [] : [contextBlock(notFound)]),
      selectInput(
        FIELDS.playbook,
        texts.t('form.crisis_playbook'),
        handbook.playbooks.slice(0, MOST_OPTIONS).map(({ id, titles }) => option(named(titles), id)),
        playbook?.id,
      ),
      textInput(FIELDS.title, texts.t('form.crisis_title'), {
        hint: texts.t('form.crisis_title_hint'),
        maxLength: LONGEST_WORDS,
        ...(playbook === undefined ? {} : { initial: truncate(named(playbook.titles), LONGEST_WORDS) }),
      }),
      levelInput(level ?? levelOf(playbook?.severity), handbook, texts),
      textInput(FIELDS.territory, texts.t('form.crisis_territory'), {
        optional: true,
        maxLength: LONGEST_WORDS,
        ...(territory === undefined ? {} : { initial: truncate(territory, LONGEST_WORDS) }),
      }),
      ...(playbook === undefined ? [] : firstFactInputs(playbook, { handbook, texts, today })),
      severalInput(
        FIELDS.networks,
        texts.t('form.crisis_networks'),
        accounts,
        networks.map(({ id }) => id),
      ),
      selectInput(
        FIELDS.leadAccount,
        texts.t('form.lead_account'),
        [option(texts.t('form.no_lead_account'), NONE), ...accounts],
        NONE,
      ),
      ...planInputs(null, texts),
      ...(ownChannels
        ? [
            selectInput(
              FIELDS.place,
              texts.t('form.crisis_place'),
              [option(texts.t('form.crisis_thread'), THREAD), option(texts.t('form.crisis_channel'), CHANNEL)],
              THREAD,
            ),
          ]
        : []),
      contextBlock(texts.t('form.start_note')),
    ],
  );
}

/**
 * Reads the submitted modal. Closed vocabularies are read here; the domain checks what a choice
 * rests on.
 */
export function startIn(filled: Filled): CrisisStart {
  const leadAccount = filled.text(FIELDS.leadAccount);
  const first = firstFactsIn(filled);
  return {
    playbook: filled.text(FIELDS.playbook),
    title: filled.text(FIELDS.title),
    level: chosenOne(filled, FIELDS.level, CRISIS_LEVELS),
    territory: filled.text(FIELDS.territory),
    networks: filled.ticked(FIELDS.networks) ?? [],
    plan: planIn(filled),
    leadAccount: leadAccount === NONE || leadAccount === '' ? null : leadAccount,
    ownChannel: filled.text(FIELDS.place) === CHANNEL,
    ...(first === undefined ? {} : { first }),
  };
}

export function levelInput(initial: CrisisLevel, handbook: Handbook, texts: Texts) {
  const { languages } = handbook.institution;
  const options = CRISIS_LEVELS.map((level) => {
    const { titles } = severityRow(handbook, level);
    return option(`${level} · ${inLanguage(titles, texts.language, languages)}`, level);
  });
  return selectInput(FIELDS.level, texts.t('form.crisis_level'), options, initial);
}

/** A routine matter that is made a crisis is no routine any more. */
function levelOf(severity: string | undefined): CrisisLevel {
  return CRISIS_LEVELS.find((level) => level === severity) ?? 'S3';
}
