import { openDatabase } from '../../adapters/database/open-database.ts';
import type { Check, Finding } from '../finding.ts';

/** Stage of the installation: live, or still in trial. */
export const stage: Check = {
  id: 'stage',
  title: { es: 'Etapa', en: 'Stage' },
  async run({ settings: { config } }) {
    // The check of the database says what is wrong with it.
    const database = await openDatabase(config.databaseUrl, { readOnly: true, timeoutMs: 3_000 }).catch(() => null);
    if (database === null) return [IN_TRIAL];
    try {
      // A database of an earlier version has no stage yet, and was at work before.
      const read = await database.team.stages.read().catch(() => ({ kind: 'live', since: null }) as const);
      return [read.kind === 'live' ? liveSince(read.since) : IN_TRIAL];
    } finally {
      await database.close();
    }
  },
};

const IN_TRIAL: Finding = {
  level: 'yellow',
  what: { es: 'En pruebas: nada se publica solo.', en: 'In trial: nothing is published automatically.' },
  why: {
    es: 'Una instalación nueva lo está hasta que dos personas la ponen en marcha.',
    en: 'A new installation is, until two people let it go live.',
  },
  todo: {
    es: 'Juega un simulacro y pulsa «Poner en marcha» en el inicio del bot, en Slack: docs/operate/en-una-hora.md.',
    en: 'Play a drill, and press “Go live” in the bot’s App Home in Slack: docs/how-to/install.md.',
  },
};

function liveSince(since: string | null): Finding {
  const day = since?.slice(0, 10);
  return {
    level: 'green',
    what:
      day === undefined
        ? { es: 'En marcha.', en: 'Live.' }
        : { es: `En marcha desde el ${day}.`, en: `Live since ${day}.` },
  };
}
