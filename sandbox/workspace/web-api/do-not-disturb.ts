import type { Json } from '../json.ts';
import { textIn } from '../json.ts';
import type { Roster } from '../roster.ts';

const HOURS_MS = 8 * 3_600_000;

/** Slack's answer about Do Not Disturb: the next stretch of each person, which may have begun. Seconds since 1970. */
export function answerDoNotDisturb(roster: Roster, args: Json): Json {
  const ids = textIn(args, 'users')
    .split(',')
    .map((id) => id.trim());
  const users = Object.fromEntries(
    ids.map((id) => {
      const isOn = roster.personById(id)?.seed.isDoNotDisturb === true;
      const start = Date.now() + (isOn ? -HOURS_MS / 2 : HOURS_MS);
      return [
        id,
        {
          dnd_enabled: isOn,
          next_dnd_start_ts: isOn ? Math.floor(start / 1000) : 1,
          next_dnd_end_ts: isOn ? Math.floor((start + HOURS_MS) / 1000) : 1,
        },
      ];
    }),
  );
  return { ok: true, users };
}
