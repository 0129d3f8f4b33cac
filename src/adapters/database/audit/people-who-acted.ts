import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../rows/schema.ts';
import { storedActor } from '../rows/values/stored-json.ts';

type Row = Pick<Selectable<Schema['audit']>, 'seq' | 'body'>;

const ROWS_AT_ONCE = 500;

/**
 * Returns the Slack ids of the people of whom the record holds an act since that moment (ISO 8601 UTC), refused ones too. The
 * record is read from its end, as far as that moment.
 */
export async function peopleWhoActed(db: Kysely<Schema>, since: string): Promise<string[]> {
  const people = new Set<string>();
  for (let before: number | null = null; ; ) {
    const page = db.selectFrom('audit').select(['seq', 'body']).orderBy('seq', 'desc').limit(ROWS_AT_ONCE);
    const rows: Row[] = await (before === null ? page : page.where('seq', '<', before)).execute();
    const acts = rows.map(({ body }) => act.parse(JSON.parse(body)));
    for (const { actor, at } of acts) {
      const person = actor.kind === 'spoken' ? actor.recordedBy : actor;
      if (person.kind === 'slack' && at >= since) people.add(person.user);
    }
    const [last, lastAct] = [rows.at(-1), acts.at(-1)];
    if (last === undefined || lastAct === undefined || lastAct.at < since) return [...people];
    before = last.seq;
  }
}

const act = z.object({ actor: storedActor, at: z.string() });
