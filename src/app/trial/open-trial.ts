import { isOfSlack } from '../../adapters/workspace/clients.ts';
import type { WrongSetting } from '../../config/wrong-settings.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { StageStore } from '../../domain/trial/stage.ts';
import { textsOfHouse } from '../../i18n/texts.ts';

/** The stage of this installation, as the wiring asks for it. */
export type Trial = {
  /** True once the installation is live; from then on for good. */
  isLive(): Promise<boolean>;
  /** Returns the word above each message; null once the installation is live. */
  mark(): Promise<string | null>;
  /** A setting that wants to skip the trial where it may not. */
  wrong: WrongSetting[];
};

/**
 * Opens the stage of the installation. A bot beside a stand-in for Slack may skip the trial, and nothing
 * is written then: its database is in trial all the same. With the real Slack nothing skips it.
 */
export function openTrial(deps: {
  stages: Pick<StageStore, 'read'>;
  skipsTrial: boolean;
  apiUrl: string;
  handbook(): Handbook;
}): Trial {
  const { stages, skipsTrial, apiUrl, handbook } = deps;
  const isReal = isOfSlack(apiUrl);
  let isKnownLive = skipsTrial && !isReal;
  const isLive = async () => {
    isKnownLive ||= (await stages.read()).kind === 'live';
    return isKnownLive;
  };
  return {
    isLive,
    mark: async () => ((await isLive()) ? null : textsOfHouse(handbook()).t('trial.stamp')),
    wrong: skipsTrial && isReal ? [SKIPPED] : [],
  };
}

const SKIPPED: WrongSetting = {
  variable: 'SKIP_TRIAL',
  message: 'is for a stand-in of Slack: with the real one two people end the trial',
  consequence: 'trial',
  instead: null,
};
