import { registerHome } from '../../../src/slack/home/home-listeners.ts';
import { settingsModal } from '../../../src/slack/home/home-settings.ts';
import { COMMANDS } from '../../../src/slack/kit/ids.ts';
import { registerCalendar } from '../../../src/slack/plan/calendar-listeners.ts';
import type { Builder } from './built.ts';
import { commanded, homeOf } from './heard.ts';

/** The App Home, what is opened from it, and the calendar. */
export const HOME_BUILDERS: readonly Builder[] = [
  ['the App Home', (world) => homeOf(registerHome, world)],
  ['/calendar', (world) => commanded(registerCalendar, COMMANDS.calendar, '', world)],
  ['/calendar month', (world) => commanded(registerCalendar, COMMANDS.calendar, 'month', world)],
  ['/calendar ?', (world) => commanded(registerCalendar, COMMANDS.calendar, '?', world)],
  [
    'the form of one’s own settings',
    ({ texts }) =>
      [true, false].map((hasRota) => settingsModal({ language: 'eu', notices: 'direct_on_shift' }, { hasRota }, texts)),
  ],
];
