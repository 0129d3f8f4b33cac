import { expect, it } from 'vitest';
import { createChanges } from '../../../sandbox/workspace/changes.ts';
import { waitFor } from '../../../sandbox/workspace/wait-for.ts';

const nothing = { kind: 'drill', drill: null } as const;

it('looks at once, and again when something changed', async () => {
  const changes = createChanges();
  expect(await waitFor(changes, () => 'here')).toBe('here');
  let value = '';
  const waiting = waitFor(changes, () => value);
  value = 'later';
  changes.tell({ kind: 'everybody' }, nothing);
  expect(await waiting).toBe('later');
});

it('takes a look that throws as nothing seen yet, and tells of it when time is up', async () => {
  const changes = createChanges();
  const cause = new Error('not yet');
  const waiting = waitFor(changes, () => Promise.reject(cause), { timeoutMs: 20, what: 'the card' });
  await expect(waiting).rejects.toMatchObject({ message: 'After 20 ms there was still no sign of the card.', cause });
});
