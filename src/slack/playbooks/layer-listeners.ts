import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { LayerRequest } from '../../domain/lessons/decide-layer.ts';
import { acceptLayer, goBack, putLayerForward, refuseLayer } from '../../domain/lessons/decide-layer.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { LAYER_ACTIONS } from '../kit/acts/layer-actions.ts';
import { settledMessage } from './handbook-messages.ts';
import { putForwardMessage } from './layer-messages.ts';
import { registerClick } from './register-click.ts';
import type { Answer } from './reload-message.ts';
import { shortHash } from './reload-message.ts';

type Deps = Pick<SlackDeps, 'cases' | 'handbook' | 'team' | 'bot'>;

/** Decides, and builds the message that says so; null for a delivery that was handled before. */
type Work = (
  request: LayerRequest,
  shown: readonly KnownBlock[],
  texts: Texts,
  deps: Deps['handbook'],
) => Promise<Answer | null>;

/** Refusals that end a proposal. */
const OVER = /^refusal\.(no_such_layer|layer_(accepted|refused|superseded|withdrawn|overtaken))$/;

const WORKS: Readonly<Record<string, Work>> = {
  [LAYER_ACTIONS.putForward]: putForward,
  [LAYER_ACTIONS.accept]: accept,
  [LAYER_ACTIONS.refuse]: refuse,
  [LAYER_ACTIONS.previous]: (...given) => back('previous', ...given),
  [LAYER_ACTIONS.shipped]: (...given) => back('shipped', ...given),
};

/** Registers the buttons below what the team's decisions taught, in the channel and below `/playbook weights`. */
export function registerLayers(app: App, deps: Deps): void {
  for (const [id, work] of Object.entries(WORKS)) {
    const click = async (version: string, request: Omit<LayerRequest, 'version'>, shown: readonly KnownBlock[]) => {
      const texts = textsOfHouse(deps.cases.handbook.current());
      const said = await work({ ...request, version }, shown, texts, deps.handbook);
      if (said === null || shown.length > 0) return said;
      // Decided below the answer to a command, which nobody else sees.
      await deps.team.postToTeam({ text: said.text, blocks: said.blocks ?? [] });
      return { text: said.text };
    };
    registerClick(app, { id, click, over: OVER }, deps);
  }
}

async function putForward(...[request, shown, texts, deps]: Parameters<Work>): Promise<Answer | null> {
  const layer = await putLayerForward(deps, request);
  if (layer === null) return null;
  return putForwardMessage(texts.t('layer.put_forward_by', { who: mentionOf(request.actor) }), layer, shown, texts);
}

async function accept(...[request, shown, texts, deps]: Parameters<Work>): Promise<Answer | null> {
  if ((await acceptLayer(deps, request)) === null) return null;
  const params = { who: mentionOf(request.actor), version: shortHash(request.version) };
  return settledMessage(texts.t('layer.accepted_by', params), shown);
}

async function refuse(...[request, shown, texts, deps]: Parameters<Work>): Promise<Answer | null> {
  if ((await refuseLayer(deps, request)) === null) return null;
  return settledMessage(texts.t('layer.refused_by', { who: mentionOf(request.actor) }), shown);
}

async function back(
  to: 'previous' | 'shipped',
  ...[request, shown, texts, deps]: Parameters<Work>
): Promise<Answer | null> {
  const done = await goBack(deps, { ...request, to });
  if (done === null) return null;
  const who = mentionOf(request.actor);
  const { inForce } = done;
  const text =
    inForce === null
      ? texts.t('layer.back_to_shipped', { who })
      : texts.t('layer.back_to_previous', { who, version: shortHash(inForce.version) });
  return settledMessage(text, shown);
}
