import type { KnownBlock, ModalView } from '@slack/types';
import type { Notice, Preference } from '../../domain/people/preferences.ts';
import { NOTICES } from '../../domain/people/preferences.ts';
import { stillReads } from '../../domain/people/private-readers.ts';
import { formatHour } from '../../i18n/dates.ts';
import type { BotLanguage, Texts } from '../../i18n/texts.ts';
import { BOT_LANGUAGES, textsBeside } from '../../i18n/texts.ts';
import { button, contextBlock, option, sectionWith } from '../kit/blocks.ts';
import { HOME_ACTIONS, VIEWS } from '../kit/ids.ts';
import { selectInput } from '../kit/inputs.ts';
import { modalView } from '../kit/modal-view.ts';

export const SETTING_FIELDS = { language: 'language', notices: 'notices' } as const;

/** No language of their own: as they read Slack. */
const AS_IN_SLACK = 'slack';

/** Returns the person's settings, and the button to change them. */
export function settingBlocks(preference: Preference, texts: Texts): KnownBlock[] {
  const language = languageOf(preference.language);
  const said = [
    `*${texts.t('home.settings')}*`,
    texts.t('home.language', {
      language: language === null ? texts.t('home.language_slack') : languageName(language, texts),
    }),
    texts.t('home.notices', { how: texts.t(`notices.${preference.notices}`) }),
  ];
  return [
    { type: 'divider' },
    sectionWith(said.join('\n'), button(texts.t('button.settings'), HOME_ACTIONS.settings, 'settings')),
  ];
}

/** Values of the button that says whether the person reads private messages. */
export const READING = { on: 'on', off: 'off' } as const;

/** Returns whether the person reads private messages in this shift, and the button to say so. */
export function readingBlocks(
  { readsPrivateAt }: Preference,
  { now, timeZone }: { now: string; timeZone: string },
  texts: Texts,
): KnownBlock[] {
  const isOn = stillReads(readsPrivateAt, now);
  const said = isOn
    ? texts.t('home.reading_on', { since: formatHour(readsPrivateAt ?? now, timeZone, texts) })
    : texts.t('home.reading_off');
  const [label, value] = isOn
    ? (['button.reading_off', READING.off] as const)
    : (['button.reading_on', READING.on] as const);
  return [sectionWith(said, button(texts.t(label), HOME_ACTIONS.reading, value))];
}

/** Builds the modal in which a person changes their settings. */
export function settingsModal(preference: Preference, { hasRota }: { hasRota: boolean }, texts: Texts): ModalView {
  const languages = [
    option(texts.t('home.language_slack'), AS_IN_SLACK),
    ...BOT_LANGUAGES.map((language) => option(languageName(language, texts), language)),
  ];
  // Without shifts nobody is ever off one.
  const notices = NOTICES.filter((notice) => hasRota || notice !== 'direct_on_shift' || notice === preference.notices);
  return modalView(
    { id: VIEWS.settings, title: texts.t('home.settings'), submit: texts.t('form.settings_submit'), metadata: '' },
    texts,
    [
      selectInput(
        SETTING_FIELDS.language,
        texts.t('form.settings_language'),
        languages,
        languageOf(preference.language) ?? AS_IN_SLACK,
      ),
      selectInput(
        SETTING_FIELDS.notices,
        texts.t('form.settings_notices'),
        notices.map((notice) => option(texts.t(`notices.${notice}`), notice)),
        preference.notices,
      ),
      contextBlock(texts.t('form.settings_note')),
    ],
  );
}

/** Returns the chosen settings; the default for a value that is not offered. */
export function chosenIn(language: string, notices: string): Pick<Preference, 'language' | 'notices'> {
  const notice: Notice = NOTICES.find((one) => one === notices) ?? 'thread';
  return { language: languageOf(language), notices: notice };
}

function languageOf(language: string | null): BotLanguage | null {
  return BOT_LANGUAGES.find((one) => one === language) ?? null;
}

/** As those call it who speak it. */
function languageName(language: BotLanguage, texts: Texts): string {
  return textsBeside(texts, language).t(`language.${language}`);
}
