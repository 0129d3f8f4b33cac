import type { PaceChange, PlayedDrill } from '../src/domain/crises/drill/played-drill.ts';
import { secondsUntilOver } from '../src/domain/crises/drill/played-drill.ts';
import type { Drill } from '../src/domain/handbook/drill.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { networkById } from '../src/domain/handbook/handbook.ts';
import { citizenAddress } from './guide/citizen-address.ts';
import { MONITOR, MONITOR_CHANNEL } from './town.ts';
import type { Actor } from './workspace/actor.ts';
import type { Drill as ShownDrill } from './workspace/wire.ts';
import type { Workspace } from './workspace/workspace.ts';

export const DRILL_STAMP = 'SIMULACRO';

/** What of the workspace a drill is played on. */
type Stage = Pick<Workspace, 'setDrill'> & { as(key: string): Pick<Actor, 'say'> };

/** A post of the drill that has arrived, and the message that brought it. */
export type BroughtPost = {
  /** Id of the network in the handbook. */
  network: string;
  author: string;
  text: string;
  url: string;
  /** ISO 8601 UTC. */
  at: string;
  channel: string;
  ts: string;
};

export type RunningDrill = {
  /** Posts that have arrived, in the drill's order. */
  brought(): readonly BroughtPost[];
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  stop(): void;
};

export type DrillSettings = {
  /** Above 0; 20 plays twenty minutes in one. */
  speed: number;
  /** Its posts wait until somebody plays it. */
  waits?: boolean;
  /** The page offers to begin again. */
  canRestart?: boolean;
};

/**
 * Lets a drill's posts arrive one after the other, each at its second divided by the speed; every one is stamped as a drill.
 * @param over called once, when the last of what the drill asks for is due
 */
export function runDrill(
  { drill, handbook }: { drill: Drill; handbook: Handbook },
  workspace: Stage,
  { speed: first, waits = false, canRestart = false }: DrillSettings,
  over: (played: PlayedDrill) => Promise<void> = async () => {},
): RunningDrill {
  const clock = drillClock(first, !waits);
  const brought: BroughtPost[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isArriving = false;
  let isOver = false;

  function show(): void {
    const pace = isOver ? 'over' : clock.pace();
    const title = drill.titles.es ?? drill.id;
    const total = drill.posts.length;
    workspace.setDrill({ title, arrived: brought.length, total, pace, speed: clock.speed(), canRestart });
  }

  async function next(): Promise<void> {
    const post = drill.posts[brought.length];
    if (post === undefined || isArriving) return;
    isArriving = true;
    try {
      brought.push(await bring(post, brought.length, handbook, workspace));
      show();
    } finally {
      isArriving = false;
      schedule();
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    if (clock.pace() !== 'playing' || isOver || isArriving) return;
    const post = drill.posts[brought.length];
    if (post === undefined) timer = setTimeout(() => void end(), clock.msUntil(secondsUntilOver(drill)));
    else timer = setTimeout(() => void next().catch(() => {}), clock.msUntil(post.at));
  }

  async function end(): Promise<void> {
    isOver = true;
    show();
    const arrivedAt = brought.map(({ at }) => at);
    await over({ drill, ...clock.told(), endedAt: new Date().toISOString(), arrivedAt });
  }

  function turn(change: () => void): void {
    change();
    show();
    schedule();
  }

  turn(() => {});
  return {
    brought: () => brought,
    play: () => turn(clock.play),
    pause: () => turn(clock.pause),
    setSpeed: (speed) => turn(() => clock.setSpeed(speed)),
    stop() {
      clock.pause();
      clearTimeout(timer);
    },
  };
}

/** How far the drill's own time has come; it stands still before it is played and while it is paused. */
function drillClock(firstSpeed: number, isPlayed: boolean) {
  let speed = firstSpeed;
  let pace: ShownDrill['pace'] = isPlayed ? 'playing' : 'waiting';
  let began = isPlayed ? Date.now() : null;
  /** Seconds of the drill that had passed then. */
  let passed = 0;
  let since = Date.now();
  let speedAtFirst = firstSpeed;
  const paces: PaceChange[] = [];

  function turn(to: ShownDrill['pace'], nextSpeed: number): void {
    const now = Date.now();
    if (pace === 'playing') passed += ((now - since) / 1000) * speed;
    [since, pace, speed] = [now, to, nextSpeed];
    if (began !== null) paces.push({ at: new Date(now).toISOString(), speed: pace === 'playing' ? speed : 0 });
    else if (pace === 'playing') [began, speedAtFirst] = [now, speed];
  }

  return {
    pace: () => pace,
    speed: () => speed,
    play: () => turn('playing', speed),
    pause: () => (pace === 'playing' ? turn('paused', speed) : undefined),
    setSpeed: (next: number) => turn(pace, next),
    /** Milliseconds until that second of the drill, if nothing changes. */
    msUntil: (second: number) => Math.max(0, since + ((second - passed) * 1000) / speed - Date.now()),
    told: () => ({ speed: speedAtFirst, beganAt: new Date(began ?? since).toISOString(), paces }),
  };
}

async function bring(
  post: Drill['posts'][number],
  index: number,
  handbook: Handbook,
  workspace: Stage,
): Promise<BroughtPost> {
  const { network: id, author, text } = post;
  const network = networkById(handbook, id);
  const name = network?.name ?? id;
  const url = citizenAddress(network, author, index);
  const { channel, ts } = await workspace.as(MONITOR).say(MONITOR_CHANNEL, `${DRILL_STAMP} · ${name}`, {
    attachments: [{ author_name: author, text, service_name: name, fallback: text, from_url: url }],
  });
  return { network: id, author, text, url, at: new Date().toISOString(), channel, ts };
}
