import { registerHome } from '../../../src/slack/home/home-listeners.ts';
import { settingsModal } from '../../../src/slack/home/home-settings.ts';
import type { Builder } from './built.ts';
import { homeOf } from './heard.ts';

/** The App Home, and what is opened from it. */
export const HOME_BUILDERS: readonly Builder[] = [
  ['the App Home', (world) => homeOf(registerHome, world)],
  [
    'the form of one’s own settings',
    ({ texts }) =>
      [true, false].map((hasRota) => settingsModal({ language: 'eu', notices: 'direct_on_shift' }, { hasRota }, texts)),
  ],
];
