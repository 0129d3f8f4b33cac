import type { OutboxItem } from '../domain/cases/case-store.ts';
import type { LookUpItem, LookUpLaneDeps } from './look-up-lane.ts';
import { lookUpLane } from './look-up-lane.ts';
import type { PublicationItem, PublicationLaneDeps } from './publication-lane.ts';
import { publicationLane } from './publication-lane.ts';
import type { TeamItem, TeamLaneDeps } from './team-lane.ts';
import { teamLane } from './team-lane.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WritingItem, WritingLaneDeps } from './writing-lane.ts';
import { writingLane } from './writing-lane.ts';

export type LaneDeps = TeamLaneDeps & PublicationLaneDeps & LookUpLaneDeps & WritingLaneDeps & { setTimer?: SetTimer };

/** What is in hand of each kind. */
export type InHand = { team: number; publications: number; lookUps: number; writings: number };

export type Lanes = {
  add(item: OutboxItem): void;
  /** Goes on with what had to wait until now. */
  goOn(): void;
  /** When there is something to go on with (ISO 8601 UTC); null when nothing waits for its turn. */
  goesOnAt(): string | null;
  /** Takes out all that has not begun. */
  withdraw(): OutboxItem[];
  inHand(): InHand;
  /** Ends when the work that has begun is done. @returns what was not done */
  end(): Promise<OutboxItem[]>;
};

/** The end of a process is waited for no longer than 15 s, and a model may take more than that. */
const writerPatienceMs = 2_000;

/** To the team, to citizens, to the model and to networks that are asked, each in a lane of its own, so that none waits for another. */
export function lanesOf(deps: LaneDeps, drained: () => void): Lanes {
  const team = teamLane(deps, drained);
  const publications = publicationLane(deps, drained);
  const lookUps = lookUpLane(deps, drained);
  const writings = writingLane(deps, drained);

  function withdraw(): OutboxItem[] {
    const all = () => true;
    const taken = [...team.withdraw(all), ...publications.withdraw(all)];
    return [...taken, ...lookUps.withdraw(all), ...writings.withdraw(all)];
  }

  function writingsSoonIdle(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = (deps.setTimer ?? setTimer)(resolve, writerPatienceMs);
      void writings.idle().then(() => {
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
      else if (isWriting(item)) writings.add(item);
      else if (isForTeam(item)) team.add(item);
    },
    inHand: () => ({
      team: team.inHand(),
      publications: publications.inHand(),
      lookUps: lookUps.inHand(),
      writings: writings.inHand(),
    }),
    goOn: team.goOn,
    goesOnAt: team.opensAt,
    async end() {
      const unbegun = withdraw();
      await Promise.all([team.idle(), publications.idle(), lookUps.idle(), writingsSoonIdle()]);
      // What could not go yet while it was tried waits again.
      return [...unbegun, ...withdraw(), ...writings.abandon()];
    },
  };
}

function isPublication(item: OutboxItem): item is PublicationItem {
  return item.effect.kind === 'publish';
}

function isWriting(item: OutboxItem): item is WritingItem {
  return item.effect.kind === 'write';
}

function isLookUp(item: OutboxItem): item is LookUpItem {
  return item.effect.kind === 'look_up';
}

function isForTeam(item: OutboxItem): item is TeamItem {
  return !isPublication(item) && !isLookUp(item) && !isWriting(item);
}
