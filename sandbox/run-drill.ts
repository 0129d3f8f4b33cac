import type { PlayedDrill } from '../src/domain/crises/drill/played-drill.ts';
import { secondsUntilOver } from '../src/domain/crises/drill/played-drill.ts';
import type { Drill } from '../src/domain/handbook/drill.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { networkById } from '../src/domain/handbook/handbook.ts';
import { MONITOR, MONITOR_CHANNEL } from './town.ts';
import type { Actor } from './workspace/actor.ts';
import type { Workspace } from './workspace/workspace.ts';

export const DRILL_STAMP = 'SIMULACRO';

/** What of the workspace a drill is played on. */
type Stage = Pick<Workspace, 'setDrill'> & { as(key: string): Pick<Actor, 'say'> };

/**
 * Lets a drill's posts arrive one after the other, each at its second divided by `speed`; every one is stamped as a drill.
 * @param speed above 0; 20 plays twenty minutes in one
 * @param over called once, when the last of what the drill asks for is due
 */
export function runDrill(
  { drill, handbook }: { drill: Drill; handbook: Handbook },
  workspace: Stage,
  speed: number,
  over: (played: PlayedDrill) => Promise<void> = async () => {},
): { stop(): void } {
  const title = `${drill.titles.es ?? drill.id}${speed === 1 ? '' : ` · ${speed}×`}`;
  const total = drill.posts.length;
  const began = Date.now();
  const arrivedAt: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function next(): Promise<void> {
    const post = drill.posts[arrivedAt.length];
    if (post === undefined || stopped) return;
    await arrive(post, handbook, workspace);
    arrivedAt.push(new Date().toISOString());
    workspace.setDrill({ title, arrived: arrivedAt.length, total });
    schedule();
  }

  function schedule(): void {
    const post = drill.posts[arrivedAt.length];
    if (stopped) return;
    if (post === undefined) timer = setTimeout(() => void end(), waitFor(secondsUntilOver(drill)));
    else timer = setTimeout(() => void next().catch(schedule), waitFor(post.at));
  }

  function waitFor(seconds: number): number {
    return Math.max(0, began + (seconds * 1000) / speed - Date.now());
  }

  async function end(): Promise<void> {
    const [beganAt, endedAt] = [new Date(began).toISOString(), new Date().toISOString()];
    await over({ drill, speed, beganAt, endedAt, arrivedAt });
  }

  workspace.setDrill({ title, arrived: 0, total });
  schedule();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function arrive(post: Drill['posts'][number], handbook: Handbook, workspace: Stage): Promise<void> {
  const network = networkById(handbook, post.network)?.name ?? post.network;
  await workspace.as(MONITOR).say(MONITOR_CHANNEL, `${DRILL_STAMP} · ${network}`, {
    attachments: [{ author_name: post.author, text: post.text, service_name: network, fallback: post.text }],
  });
}
