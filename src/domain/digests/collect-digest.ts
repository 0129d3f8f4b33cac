import { peopleAtRisk } from '../cases/at-risk/people-at-risk.ts';
import type { CaseReader } from '../cases/ports/case-store.ts';
import type { CrisisReader } from '../crises/model/crisis-reader.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { HoaxReader } from '../hoaxes/hoax-register.ts';
import { daysAfter } from '../time/calendar-days.ts';
import { instantAt } from '../time/instant-at.ts';
import { localDate } from '../time/local-date.ts';
import { localTime } from '../time/local-time.ts';
import type { Digest } from './digest.ts';
import type { FigureReader } from './figures.ts';
import { makeDigest } from './make-digest.ts';
import type { OwnProfiles } from './own-profiles.ts';

/** Reads what the digest tells. Without a period it covers the last day: since the same hour of yesterday, there. */
export async function collectDigest(
  deps: {
    reader: CaseReader;
    figures: FigureReader;
    hoaxes: HoaxReader;
    crises: Pick<CrisisReader, 'list' | 'atRisk'>;
    ownProfiles: Pick<OwnProfiles, 'seen'>;
    handbook(): Handbook;
  },
  now: string,
  period?: { from: string; to: string },
): Promise<Digest> {
  const handbook = deps.handbook();
  const { from, to } = period ?? { from: sameHourYesterday(now, handbook.institution.timeZone), to: now };
  const [figures, { opened }, waiting, unconfirmed, openRecalls, openBreaches, hoaxes, profiles, { seq, hash }] =
    await Promise.all([
      deps.reader.caseFigures({ from, to }),
      deps.figures.events({ from, to }),
      deps.figures.waiting(),
      deps.figures.unconfirmed(),
      deps.figures.openRecalls(),
      deps.figures.openBreaches(),
      deps.hoaxes.ofPeriod({ from, to }),
      deps.ownProfiles.seen({ from, to }),
      deps.reader.auditHead(),
    ]);
  return makeDigest({
    crises: await openCrises(deps.crises),
    figures,
    opened,
    waiting,
    unconfirmed,
    openRecalls,
    openBreaches,
    hoaxes,
    profiles,
    chain: { seq, hash },
    handbook,
    from,
    to,
    now,
  });
}

async function openCrises(reader: Pick<CrisisReader, 'list' | 'atRisk'>): Promise<Digest['crises']> {
  const open = (await reader.list()).filter(({ closed }) => closed === null);
  return Promise.all(open.map(async ({ id, title }) => ({ id, title, people: peopleAtRisk(await reader.atRisk(id)) })));
}

function sameHourYesterday(now: string, timeZone: string): string {
  const yesterday = daysAfter(localDate(now, timeZone), -1);
  return new Date(instantAt(yesterday, localTime(now, timeZone), timeZone)).toISOString();
}
