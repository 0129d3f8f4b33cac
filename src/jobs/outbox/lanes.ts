import type { OutboxItem } from '../../domain/cases/ports/outbox.ts';
import { setTimer } from '../timer.ts';
import type { LookUpItem, LookUpLaneDeps } from './look-up-lane.ts';
import { lookUpLane } from './look-up-lane.ts';
import type { ModelRunItem, ModelRunLaneDeps } from './model-run-lane.ts';
import { modelRunLane } from './model-run-lane.ts';
import type { PublicationItem, PublicationLaneDeps } from './publication-lane.ts';
import { publicationLane } from './publication-lane.ts';
import type { ReportItem, ReportLaneDeps } from './report-lane.ts';
import { reportLane } from './report-lane.ts';
import type { TeamItem, TeamLaneDeps } from './team-lane.ts';
import { teamLane } from './team-lane.ts';

export type LaneDeps = TeamLaneDeps & PublicationLaneDeps & LookUpLaneDeps & ModelRunLaneDeps & ReportLaneDeps;

/** Number of items in hand, by kind. */
export type InHand = { team: number; publications: number; lookUps: number; writings: number; reports: number };

export type Lanes = {
  add(item: OutboxItem): void;
  /** Goes on with what had to wait until now. */
  goOn(): void;
  /** Returns the milliseconds until waiting work can continue; null when none waits for its turn. */
  goesOnInMs(): number | null;
  /** Lets no publication leave for so long. */
  restPublications(ms: number): void;
  /** Takes out all that has not begun. */
  withdraw(): OutboxItem[];
  inHand(): InHand;
  /** Ends when the work that has begun is done. @returns what was not done */
  end(): Promise<OutboxItem[]>;
};

/** The end of a process is waited for no longer than 15 s, and a model or a report may take more than that. */
const patienceMs = 2_000;

/**
 * Creates one lane each for the team, citizens, the model, queries to networks, and crisis reports.
 * No lane waits for another.
 */
export function lanesOf(deps: LaneDeps, drained: () => void, holdsLease: () => boolean): Lanes {
  const team = teamLane(deps, drained, holdsLease);
  const publications = publicationLane(deps, drained);
  const lookUps = lookUpLane(deps, drained);
  const writings = modelRunLane(deps, drained);
  const reports = reportLane(deps, drained);

  function withdraw(): OutboxItem[] {
    const all = () => true;
    const taken = [...team.withdraw(all), ...publications.withdraw(all), ...lookUps.withdraw(all)];
    return [...taken, ...writings.withdraw(all), ...reports.withdraw(all)];
  }

  function slowOnesSoonIdle(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = (deps.waits.setTimer ?? setTimer)(resolve, patienceMs);
      void Promise.all([writings.idle(), reports.idle()]).then(() => {
        cancel();
        resolve();
      });
    });
  }

  return {
    withdraw,
    add(item) {
      if (isPublication(item)) publications.add(item);
      else if (isLookUp(item)) lookUps.add(item);
      else if (isModelRun(item)) writings.add(item);
      else if (isReport(item)) reports.add(item);
      else if (isForTeam(item)) team.add(item);
    },
    inHand: () => ({
      team: team.inHand(),
      publications: publications.inHand(),
      lookUps: lookUps.inHand(),
      writings: writings.inHand(),
      reports: reports.inHand(),
    }),
    goOn() {
      team.goOn();
      publications.goOn();
    },
    goesOnInMs() {
      const waits = [team.opensInMs(), publications.goesOnInMs()].filter((ms) => ms !== null);
      return waits.length === 0 ? null : Math.min(...waits);
    },
    restPublications: publications.rest,
    async end() {
      const unbegun = withdraw();
      await Promise.all([team.idle(), publications.idle(), lookUps.idle(), slowOnesSoonIdle()]);
      // What could not go yet while it was tried waits again.
      return [...unbegun, ...withdraw(), ...writings.abandon(), ...reports.abandon()];
    },
  };
}

function isPublication(item: OutboxItem): item is PublicationItem {
  return item.effect.kind === 'publish' || item.effect.kind === 'publish_content';
}

function isModelRun(item: OutboxItem): item is ModelRunItem {
  const { kind } = item.effect;
  return kind === 'write' || kind === 'write_content' || kind === 'opinion';
}

function isReport(item: OutboxItem): item is ReportItem {
  return item.effect.kind === 'report';
}

function isLookUp(item: OutboxItem): item is LookUpItem {
  return item.effect.kind === 'look_up' || item.effect.kind === 'read_pinned';
}

function isForTeam(item: OutboxItem): item is TeamItem {
  return !isPublication(item) && !isLookUp(item) && !isModelRun(item) && !isReport(item);
}
