import { openDatabase } from '../../adapters/database/open-database.ts';
import type { PlannedBacklog } from '../../domain/cases/ports/backlog.ts';
import type { Check, Finding } from '../finding.ts';

/** Planned posts of our own: whether any waits for a person to say what becomes of it. */
export const plannedPosts: Check = {
  id: 'planned-posts',
  title: { es: 'Publicaciones previstas', en: 'Planned posts' },
  async run({ settings, now }) {
    const { plan, databaseUrl } = settings.config;
    if (!plan.isOn) return [OFF];
    const planned = await plannedIn(databaseUrl, new Date(now()).toISOString());
    if (planned === null) return [NOTHING];
    const { waiting, late, unknown } = planned;
    const found = [...(unknown > 0 ? [ofUnknownFate(unknown)] : []), ...(late > 0 ? [areLate(late)] : [])];
    if (found.length > 0) return found;
    return waiting === 0 ? [NOTHING] : [wait(waiting)];
  },
};

/** The check of the database says what is wrong with that. */
async function plannedIn(databaseUrl: string, now: string): Promise<PlannedBacklog | null> {
  const database = await openDatabase(databaseUrl, { readOnly: true, timeoutMs: 3_000 }).catch(() => null);
  if (database === null) return null;
  try {
    // A database of an earlier version has no such table.
    return await database.outbox.contents.figures.counts(now).catch(() => null);
  } finally {
    await database.close();
  }
}

const OFF: Finding = {
  level: 'green',
  what: { es: 'No hay: PLAN está apagado.', en: 'There are none: PLAN is off.' },
};

const NOTHING: Finding = {
  level: 'green',
  what: { es: 'Ninguna espera su hora.', en: 'None waits for its time.' },
};

function wait(posts: number): Finding {
  return {
    level: 'green',
    what: {
      es: `Esperan su hora o a una persona: ${posts}.`,
      en: `They wait for their time, or for a person: ${posts}.`,
    },
  };
}

const ON_THEIR_CARDS = {
  es: 'Decidlo en sus tarjetas, en el canal de los resúmenes.',
  en: 'Say so on their cards, in the channel of the digests.',
};

function ofUnknownFate(texts: number): Finding {
  return {
    level: 'yellow',
    what: { es: `No se sabe si se publicaron: ${texts}.`, en: `Nobody knows whether they were published: ${texts}.` },
    why: {
      es: 'La red no contestó, o el proceso terminó mientras salían. No se envían otra vez.',
      en: 'The network did not answer, or the process ended as they left. They are not sent again.',
    },
    todo: ON_THEIR_CARDS,
  };
}

function areLate(posts: number): Finding {
  return {
    level: 'yellow',
    what: {
      es: `Su hora pasó y no se publicaron: ${posts}.`,
      en: `Their time passed and they were not published: ${posts}.`,
    },
    why: {
      es: 'No se publican tarde sin que alguien lo diga.',
      en: 'They are not published late unless a person says so.',
    },
    todo: ON_THEIR_CARDS,
  };
}
