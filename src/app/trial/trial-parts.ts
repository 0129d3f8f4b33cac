import { answerEditor } from '../../adapters/handbook/answer-questions.ts';
import { sendTestCall } from '../../adapters/networks/test-call.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { SlackDeps, TestedCall } from '../../slack/bolt/slack-deps.ts';
import { sectionBlock } from '../../slack/kit/blocks.ts';
import type { Needed } from '../needed.ts';
import type { Runtime, SharedParts } from '../runtime.ts';
import { examine } from './examine.ts';

/** Collects what the buttons of the first day need. */
export function trialPartsOf(
  { config, opened }: Pick<Needed, 'config' | 'opened'>,
  live: Pick<Runtime, 'cases' | 'postTo'>,
  shared: Pick<SharedParts, 'callOut' | 'throughProxy'>,
): NonNullable<SlackDeps['bot']['trial']> {
  const { people, handbook, now } = live.cases;
  const { stages } = opened.database.team;
  return {
    goLive: { people, handbook, now, stages, examine: () => examine(config) },
    editor: answerEditor,
    testCall: () => tryCall(config.slack.secondChannel, live, shared),
  };
}

/** Tries the way by which people are reached when Slack's first channel is not enough: the gateway, else the second channel. */
async function tryCall(
  secondChannel: string | null,
  { cases, postTo }: Pick<Runtime, 'cases' | 'postTo'>,
  { callOut: gateway, throughProxy }: Pick<SharedParts, 'callOut' | 'throughProxy'>,
): Promise<TestedCall> {
  if (gateway !== null) {
    // The gateway judges the signature's age by the clock on the wall.
    const { isTaken } = await sendTestCall(gateway, { now: Date.now, throughProxy });
    return isTaken ? 'taken' : 'not_taken';
  }
  if (secondChannel === null) return 'nowhere';
  const text = textsOfHouse(cases.handbook.current()).t('trial.second_channel_test');
  return (await postTo(secondChannel, { text, blocks: [sectionBlock(text)] })) ? 'said' : 'not_said';
}
