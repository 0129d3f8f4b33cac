import { describe, expect, it } from 'vitest';
import { nobodysUrl } from '../../../sandbox/doubles/a-network-server.ts';
import type { NetworkDouble } from '../../../sandbox/doubles/network-double.ts';
import type { PinnedPost } from '../../../src/domain/plan/model/pinned-post.ts';

export const AT = '2026-11-24T10:00:00.000Z';
export const PATIENCE = { timeoutMs: 500 };
const FAIR = 'Ven a la feria & a los fuegos.';

/** A network whose interface tells what is pinned, and the reading of it. */
type Pinning = AsyncDisposable & {
  network: Omit<NetworkDouble, 'citizenPosts'> & { pins(url: string): void };
  read(url?: string): Promise<readonly PinnedPost[] | null>;
};

/** What holds of the reading of pinned posts on every network. */
export function tellsWhatIsPinned(on: () => Promise<Pinning>): void {
  describe('what is pinned on our profile', () => {
    it('is read with its address and its words, and nothing else of the profile is', async () => {
      await using one = await on();
      one.network.weWrote('Agenda de la semana.', AT);
      one.network.weWrote(FAIR, AT);
      expect(await one.read()).toEqual([]);
      const url = one.network.standing().find(({ text }) => text === FAIR)?.url ?? '';
      one.network.pins(url);
      expect(await one.read()).toEqual([{ url, words: FAIR }]);
    });

    it('is asked for and never written', async () => {
      await using one = await on();
      await one.read();
      const asked = one.network.requests.map(({ method, path }) => `${method} ${path}`);
      expect(asked.filter((line) => !line.startsWith('GET') && !line.endsWith('createSession'))).toEqual([]);
      expect(one.network.standing()).toEqual([]);
    });

    it('is not known where the key is not taken, or where nobody answers', async () => {
      await using one = await on();
      expect(await one.read(await nobodysUrl())).toBeNull();
      one.network.revoke();
      expect(await one.read()).toBeNull();
    });
  });
}
