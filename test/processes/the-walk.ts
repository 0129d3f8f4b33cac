import type { GestureResult } from '../../sandbox/workspace/gestures/gesture-result.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../src/domain/cases/model/case-status.ts';
import type { MortalBot } from './a-mortal-bot.ts';

/** One thing that is done on the way of a post, and by what the database shows that it is done. */
type Step = {
  name: string;
  /** What the person sends, until it is sent or the process is dead; nothing where a clock does it. */
  make(bot: MortalBot): Promise<GestureResult[]>;
  isDone(state: CaseState | null): boolean;
};

const CASES = 'portavoz-casos';
const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza de ayuntamiento.';
const REPLY =
  'Hola. Sentimos lo de la farola. Alumbrado la cambia esta semana. Si quieres reclamar: https://riudalba.example';
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

/** From the flag to the reply that stands on the network. */
const WALK: readonly Step[] = [
  {
    name: 'flag',
    make: (bot) =>
      inAForm(bot, 'writer', () => bot.workspace.as('writer').command(CASES, '/flag'), {
        text: POST,
        network: 'x',
        author: '@vecina_enfadada',
        url: '',
      }),
    isDone: (state) => state !== null,
  },
  {
    name: 'claim',
    // On the oldest card, so that where there are two the one that nobody looks after any more still works.
    make: async (bot) => [await bot.workspace.as('writer').click(cardOf(bot, 0), 'case.claim')],
    isDone: (state) => state?.core.claim != null,
  },
  {
    name: 'facts',
    make: (bot) =>
      inAForm(bot, 'writer', () => bot.workspace.as('writer').click(cardOf(bot), 'facts.enter'), {
        'fact.action': 'Alumbrado la cambia esta semana.',
        source: 'Área de Vía pública, Pau Sempere',
      }),
    isDone: (state) => state?.facts.length === 1,
  },
  {
    name: 'edit',
    make: (bot) =>
      inAForm(bot, 'writer', () => bot.workspace.as('writer').click(cardOf(bot), 'draft.edit'), { text: REPLY }),
    isDone: (state) => state !== null && currentDraft(state)?.text === REPLY,
  },
  {
    name: 'propose',
    make: async (bot) => [await bot.workspace.as('legal').click(cardOf(bot), 'draft.propose')],
    isDone: (state) => state?.signOffs.length === 2,
  },
  {
    name: 'approve',
    make: async (bot) => [await bot.workspace.as('approver').click(cardOf(bot), 'draft.approve')],
    isDone: (state) => state?.publications.length === 1,
  },
  {
    name: 'hold',
    make: async () => [],
    isDone: (state) => state?.publications[0]?.status === 'publishing',
  },
  {
    name: 'mark published',
    make: (bot) =>
      inAForm(bot, 'writer', () => bot.workspace.as('writer').click(cardOf(bot), 'publication.copy'), {
        proof: LIVE_URL,
        exactly: 'yes',
      }),
    isDone: (state) => state?.publications[0]?.status === 'published',
  },
];

/** Takes the whole walk; a gesture that a death interrupted is made again. @param look at every moment of rest */
export async function takeTheWalk(bot: MortalBot, look: (step: string) => Promise<void>): Promise<void> {
  for (const step of WALK) {
    await take(step, bot);
    await look(step.name);
  }
}

async function take(step: Step, bot: MortalBot): Promise<void> {
  const isDone = async () => step.isDone(await bot.database.cases.reader.caseById(1));
  for (const _ of ['once', 'and again']) {
    const sent = await step.make(bot);
    const survived = await bot.alive(isDone, `${step.name} done`);
    if (!survived) await bot.revived(sent.filter(({ status }) => status === 0).map(({ request }) => request));
    await bot.settled();
    if (await isDone()) return closeForms(bot);
  }
  throw new Error(`“${step.name}” was not done when it was made again`);
}

/** Opens the form unless it is open already, and sends it. */
async function inAForm(
  { workspace, alive }: MortalBot,
  key: string,
  open: () => Promise<GestureResult>,
  filled: Record<string, string>,
): Promise<GestureResult[]> {
  const isOpen = () => workspace.as(key).view() !== null;
  const opened = isOpen() ? [] : [await open()];
  if (!(await alive(isOpen, `a form in front of ${key}`))) return opened;
  const sent = await workspace.as(key).submit(filled);
  return [...opened, sent];
}

/** Slack leaves a form open whose answer never came. */
async function closeForms({ workspace }: MortalBot): Promise<void> {
  while (workspace.as('writer').view() !== null) await workspace.as('writer').close();
}

function cardOf(bot: MortalBot, index = -1) {
  const card = bot.cards().at(index);
  if (card === undefined) throw new Error('There is no card.');
  return card;
}
