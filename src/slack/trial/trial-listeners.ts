import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { secondsUntilOver } from '../../domain/crises/drill/played-drill.ts';
import { answersIn } from '../../domain/handbook-changes/answers.ts';
import { proposeAnswers } from '../../domain/handbook-changes/propose-answers.ts';
import { mayChangeHandbook } from '../../domain/handbook-changes/rule-on.ts';
import { goLive } from '../../domain/trial/go-live.ts';
import { RefusedError } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { Submission, SubmissionResult } from '../bolt/on-view-submission.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { Requester } from '../bolt/requester.ts';
import { requesterOf } from '../bolt/requester.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { tellPerson } from '../bolt/tell-person.ts';
import { answerToDrill } from '../crises/listeners/drill-command.ts';
import { TRIAL, VIEWS } from '../kit/ids.ts';
import { settledMessage } from '../playbooks/handbook-messages.ts';
import { postProposal } from '../playbooks/post-proposal.ts';
import type { RedrawHome } from '../playbooks/register-click.ts';
import { registerClick } from '../playbooks/register-click.ts';
import type { Answer } from '../playbooks/reload-message.ts';
import { checkWords, doctorLanguage } from './first-message.ts';
import { askToGoLive, liveMessage } from './live-messages.ts';
import { answersFrom, questionsModal } from './questions-modal.ts';

type Deps = Pick<SlackDeps, 'cases' | 'handbook' | 'crises' | 'team' | 'bot'>;
type Trial = NonNullable<SlackDeps['bot']['trial']>;

/** Registers the buttons of the first day: the questions, the test call, a drill, and going live. */
export function registerTrial(app: App, deps: Deps, redrawHome: RedrawHome): void {
  const { trial } = deps.bot;
  if (trial === null) return;
  const click = (_value: string, requester: Requester, shown: readonly KnownBlock[]) =>
    sayReady(requester, shown, deps, trial);
  registerClick(app, { id: TRIAL.goLive, click, over: /^refusal\.already_live$/, redrawHome }, deps);
  registerAnswer(app, TRIAL.testCall, deps, async ({ texts }) => texts.t(`trial.call_${await trial.testCall()}`));
  registerAnswer(app, TRIAL.drill, deps, ({ texts, ...requester }) =>
    answerToDrill(shortestDrill(deps), requester, texts, deps),
  );
  registerQuestions(app, deps, trial);
}

/** Takes a person's word. The first one asks the channel for a second person; the second one ends the trial. */
async function sayReady(
  requester: Requester,
  shown: readonly KnownBlock[],
  deps: Deps,
  trial: Trial,
): Promise<Answer | null> {
  const { actor, texts } = requester;
  const ready = await goLive(trial.goLive, { ...requester, language: doctorLanguage(texts) });
  if (ready === null) return null;
  const handbook = deps.cases.handbook.current();
  const toTeam = textsOfHouse(handbook);
  if (ready.kind === 'live') {
    const message = liveMessage(ready.askedBy, actor, toTeam);
    await deps.team.postToTeam(message);
    return settledMessage(message.text, shown);
  }
  const isPosted = await deps.team.postToTeam(askToGoLive(actor, handbook, toTeam));
  return settledMessage(texts.t(isPosted ? 'trial.asked' : 'trial.not_asked'), shown);
}

/** Registers a button whose answer is a sentence to the person who pressed it. */
function registerAnswer(app: App, id: string, deps: Deps, answer: (requester: Requester) => Promise<string>): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, client }) => {
    await ack();
    const requester = await requesterOf(body, deps);
    await requireChanger(requester, deps);
    const { actor, channel } = requester;
    await tellPerson(client, { user: actor.user, channel, text: await answer(requester) }, deps);
  });
}

/** The first drill of a team is the one that takes the least of its time. */
function shortestDrill({ cases }: Deps): string {
  const drills = cases.handbook
    .current()
    .drills.toSorted((one, other) => secondsUntilOver(one) - secondsUntilOver(other));
  return drills[0]?.id ?? '';
}

function registerQuestions(app: App, deps: Deps, { editor }: Trial): void {
  app.action<BlockAction>({ type: 'block_actions', action_id: TRIAL.questions }, async ({ ack, body, client }) => {
    await ack();
    const requester = await requesterOf(body, deps);
    const known = answersIn(deps.cases.handbook.current());
    const view = questionsModal(known, requester.texts);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view<ViewSubmitAction>(
    { callback_id: VIEWS.questions, type: 'view_submission' },
    async ({ ack, body, client }) => {
      const work = async ({ requester, filled }: Submission): Promise<SubmissionResult> => {
        const { actor, channel, texts } = requester;
        const known = answersIn(deps.cases.handbook.current());
        const answers = await answersFrom(filled, known, deps.team.directory.nameOf);
        const proposed = await proposeAnswers({ ...deps.handbook, editor }, { ...requester, answers }).catch(
          (error: unknown) => {
            throw inOwnLanguage(error, requester);
          },
        );
        if (proposed === null) return undefined;
        const afterwards = async () => {
          const isPosted = await postProposal(proposed, deps);
          const text = texts.t(isPosted ? 'handbook.asked' : 'handbook.not_asked');
          await tellPerson(client, { user: actor.user, channel, text }, deps);
        };
        return { afterwards };
      };
      await onViewSubmission({ ack, body }, deps, work);
    },
  );
}

/** The checks of the handbook word their sentences in English. */
function inOwnLanguage(error: unknown, { texts }: Requester): unknown {
  if (!(error instanceof RefusedError) || error.sentence.key !== 'refusal.answers_wrong') return error;
  const { params = {} } = error.sentence;
  return new RefusedError(error.sentence.key, { ...params, why: checkWords(String(params['why']), texts) });
}

/** @throws RefusedError for a person who may not change what everybody works by */
async function requireChanger({ actor, channel }: Requester, { cases }: Deps): Promise<void> {
  const membership = await cases.people.standingOf(actor, channel);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  if (!mayChangeHandbook(membership.roles)) throw new RefusedError('refusal.handbook_needs_role');
}
