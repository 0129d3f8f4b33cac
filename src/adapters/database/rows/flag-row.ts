import type { Flag } from '../../../domain/cases/model/joining/flag.ts';

export type FlagRow = {
  id: string;
  caseId: number;
  team: string;
  person: string;
  at: string;
  channel: string | null;
  ts: string | null;
  isColleague: number;
  endedAt: string | null;
};

export function flagRow({ id, caseId, by, at, message, isColleague, endedAt }: Flag): FlagRow {
  const place = { channel: message?.channel ?? null, ts: message?.ts ?? null };
  return { id, caseId, team: by.team, person: by.user, at, ...place, isColleague: isColleague ? 1 : 0, endedAt };
}

export function flagOf({ id, caseId, team, person, at, channel, ts, isColleague, endedAt }: FlagRow): Flag {
  return {
    id,
    caseId,
    by: { kind: 'slack', team, user: person },
    at,
    message: channel === null || ts === null ? null : { channel, ts },
    isColleague: isColleague === 1,
    endedAt,
  };
}
