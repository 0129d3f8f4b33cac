import type { Kysely } from 'kysely';
import type { ChosenNotice, Notice, Preferences } from '../../../domain/people/preferences.ts';
import { NO_PREFERENCE } from '../../../domain/people/preferences.ts';
import type { Write } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import { knownWord, VOCABULARIES } from '../rows/vocabularies.ts';

/** Stores the preferences of people of the team, on either engine. */
export function preferences(db: Kysely<Schema>, write: Write): Preferences {
  async function chosen(): Promise<ChosenNotice[]> {
    const rows = await db.selectFrom('preferences').select(['person', 'notices']).orderBy('person').execute();
    return rows.flatMap(({ person, notices: stored }) => {
      const notices = noticeOf(stored);
      return notices === 'thread' ? [] : [{ user: person, notices }];
    });
  }

  return {
    async of(user) {
      const row = await db
        .selectFrom('preferences')
        .select(['language', 'notices'])
        .where('person', '=', user)
        .executeTakeFirst();
      return row === undefined ? NO_PREFERENCE : { language: row.language, notices: noticeOf(row.notices) };
    },
    async calledDirectly() {
      return (await chosen()).flatMap(({ user, notices }) => (notices === 'thread_only' ? [] : [{ user, notices }]));
    },
    chosen,
    save: (person, { language, notices }) =>
      write(async (transaction) => {
        await transaction.deleteFrom('preferences').where('person', '=', person).execute();
        if (language === NO_PREFERENCE.language && notices === NO_PREFERENCE.notices) return;
        await transaction.insertInto('preferences').values({ person, language, notices }).execute();
      }),
  };
}

/** Reads a stored notice. A person whose word is unknown is called directly rather than not at all. */
function noticeOf(stored: string): Notice {
  return knownWord(VOCABULARIES.preferences.notices, stored, 'direct');
}
