import type { Kysely } from 'kysely';
import type { ChosenNotice, Notice, Preference, Preferences } from '../../../domain/people/preferences.ts';
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
        .select(['language', 'notices', 'readsPrivateAt'])
        .where('person', '=', user)
        .executeTakeFirst();
      if (row === undefined) return NO_PREFERENCE;
      const { language, notices, readsPrivateAt } = row;
      return { language, notices: noticeOf(notices), ...(readsPrivateAt === null ? {} : { readsPrivateAt }) };
    },
    async calledDirectly() {
      return (await chosen()).flatMap(({ user, notices }) => (notices === 'thread_only' ? [] : [{ user, notices }]));
    },
    chosen,
    async privateReaders() {
      const rows = await db
        .selectFrom('preferences')
        .select(['person', 'readsPrivateAt'])
        .where('readsPrivateAt', 'is not', null)
        .orderBy('person')
        .execute();
      return rows.flatMap(({ person, readsPrivateAt: at }) => (at === null ? [] : [{ user: person, at }]));
    },
    save: (person, preference) =>
      write(async (transaction) => {
        await transaction.deleteFrom('preferences').where('person', '=', person).execute();
        if (isDefault(preference)) return;
        const { language, notices, readsPrivateAt = null } = preference;
        await transaction.insertInto('preferences').values({ person, language, notices, readsPrivateAt }).execute();
      }),
  };
}

function isDefault({ language, notices, readsPrivateAt }: Preference): boolean {
  return language === NO_PREFERENCE.language && notices === NO_PREFERENCE.notices && readsPrivateAt === undefined;
}

/** Reads a stored notice. A person whose word is unknown is called directly rather than not at all. */
function noticeOf(stored: string): Notice {
  return knownWord(VOCABULARIES.preferences.notices, stored, 'direct');
}
