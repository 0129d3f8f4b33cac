import type { Drill } from '../src/domain/handbook/drill.ts';
import type { Handbook } from '../src/domain/handbook/handbook.ts';
import { networkById } from '../src/domain/handbook/handbook.ts';
import { MONITOR, MONITOR_CHANNEL } from './town.ts';
import type { Workspace } from './workspace/workspace.ts';

export const DRILL_STAMP = 'SIMULACRO';

/** Lets a drill's posts arrive one after the other, each at its second; every one is stamped as a drill. */
export function runDrill(drill: Drill, handbook: Handbook, workspace: Workspace): { stop(): void } {
  const title = drill.titles.es ?? drill.id;
  const total = drill.posts.length;
  const began = Date.now();
  let arrived = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function next(): Promise<void> {
    const post = drill.posts[arrived];
    if (post === undefined || stopped) return;
    await arrive(post, handbook, workspace);
    arrived += 1;
    workspace.setDrill({ title, arrived, total });
    schedule();
  }

  function schedule(): void {
    const post = drill.posts[arrived];
    if (post === undefined || stopped) return;
    const waitMs = Math.max(0, began + post.at * 1000 - Date.now());
    timer = setTimeout(() => void next().catch(schedule), waitMs);
  }

  workspace.setDrill({ title, arrived, total });
  schedule();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function arrive(post: Drill['posts'][number], handbook: Handbook, workspace: Workspace): Promise<void> {
  const network = networkById(handbook, post.network)?.name ?? post.network;
  await workspace.as(MONITOR).say(MONITOR_CHANNEL, `${DRILL_STAMP} · ${network}`, {
    attachments: [{ author_name: post.author, text: post.text, service_name: network, fallback: post.text }],
  });
}
