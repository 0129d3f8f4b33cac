import type { Words } from '../../doctor/finding.ts';
import type { BotLanguage } from '../../i18n/texts.ts';
import { BOT_LANGUAGES } from '../../i18n/texts.ts';

/** Returns the language that `--language` names; null without the option, and a sentence where the bot does not speak it. */
export function namedLanguage(code: string | undefined): BotLanguage | null | Words {
  if (code === undefined) return null;
  return (
    BOT_LANGUAGES.find((one) => one === code) ?? {
      es: `--language es es, ca, gl, eu o en, y no «${code}».`,
      en: `--language is es, ca, gl, eu or en, and not "${code}".`,
    }
  );
}
