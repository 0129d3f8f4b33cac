import { expect, it } from 'vitest';
import { NO_PREFERENCE } from '../../src/domain/people/preferences.ts';
import type { InAPlace } from '../support/drivers/database-place.ts';

/** What a database keeps of what people have chosen for themselves. */
export function preferencesContract(inAPlace: InAPlace): void {
  it(
    'are kept for each person, and told of those who want a message of their own',
    inAPlace(async (place) => {
      const { preferences } = (await place.open()).team;
      expect(await preferences.of('UANA')).toEqual(NO_PREFERENCE);
      await preferences.save('UANA', { language: 'ca', notices: 'direct' });
      await preferences.save('UBIEL', { language: null, notices: 'direct_on_shift' });
      await preferences.save('UOSCAR', { language: 'eu', notices: 'thread' });
      await preferences.save('UANA', { language: 'gl', notices: 'direct' });
      expect(await preferences.of('UANA')).toEqual({ language: 'gl', notices: 'direct' });
      expect(await preferences.of('UOSCAR')).toEqual({ language: 'eu', notices: 'thread' });
      expect(await preferences.calledDirectly()).toEqual([
        { user: 'UANA', notices: 'direct' },
        { user: 'UBIEL', notices: 'direct_on_shift' },
      ]);
      await preferences.save('ULLUC', { language: null, notices: 'thread_only' });
      expect((await preferences.calledDirectly()).map(({ user }) => user)).not.toContain('ULLUC');
      expect(await preferences.chosen()).toContainEqual({ user: 'ULLUC', notices: 'thread_only' });
      await preferences.save('UANA', NO_PREFERENCE);
      expect(await preferences.of('UANA')).toEqual(NO_PREFERENCE);
      expect((await preferences.calledDirectly()).map(({ user }) => user)).toEqual(['UBIEL']);
    }),
  );

  it(
    'tell who has said that they read private messages, whatever else a person chooses',
    inAPlace(async (place) => {
      const { preferences } = (await place.open()).team;
      const at = '2026-11-24T10:00:00.000Z';
      await preferences.save('UANA', { ...NO_PREFERENCE, readsPrivateAt: at });
      expect(await preferences.of('UANA')).toEqual({ ...NO_PREFERENCE, readsPrivateAt: at });
      expect(await preferences.privateReaders()).toEqual([{ user: 'UANA', at }]);
      await preferences.save('UANA', NO_PREFERENCE);
      expect(await preferences.privateReaders()).toEqual([]);
    }),
  );
}
