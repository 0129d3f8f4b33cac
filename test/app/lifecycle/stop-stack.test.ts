import { expect, it } from 'vitest';
import { stopStack } from '../../../src/app/lifecycle/stop-stack.ts';
import { createLog } from '../../../src/log.ts';

function aPart(name: string, stopped: string[], failure?: Error) {
  return {
    name,
    async stop() {
      stopped.push(name);
      if (failure !== undefined) throw failure;
    },
  };
}

it('stops in reverse what was added, and gives back what it was given', async () => {
  const stops = stopStack(createLog('silent'));
  const stopped: string[] = [];
  expect(stops.add(aPart('outbox', stopped)).name).toBe('outbox');
  expect(stops.add(null)).toBeNull();
  stops.add({ close: async () => void stopped.push('database') });
  stops.add({ stop: () => void stopped.push('receiver') });
  await stops.run();
  expect(stopped).toEqual(['receiver', 'database', 'outbox']);
});

it('stops all of them when some fail, and says in the end which failed', async () => {
  const stops = stopStack(createLog('silent'));
  const stopped: string[] = [];
  const failures = [new Error('receiver'), new Error('outbox')];
  stops.add({ close: async () => void stopped.push('database') });
  stops.add(aPart('outbox', stopped, failures[1]));
  stops.add(aPart('jobs', stopped));
  stops.add(aPart('receiver', stopped, failures[0]));
  await expect(stops.run()).rejects.toMatchObject({ errors: failures });
  expect(stopped).toEqual(['receiver', 'jobs', 'outbox', 'database']);
});
