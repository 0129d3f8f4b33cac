import type { KnownBlock } from '@slack/types';
import { CASES_CHANNEL } from '../town.ts';
import type { Filled } from '../workspace/gestures/view-values.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';

const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000';

const FACTS: readonly Filled[] = [
  { fact: 'zone', 'fact.zone': 'La Marina', source: 'Policía Local, sala 092', until: '23:30' },
  { fact: 'as_of', 'fact.as_of': '17:40', source: 'Centro de coordinación, Carmen Ortuño' },
  { fact: 'level', 'fact.level': 'orange', source: 'https://www.aemet.es' },
  { fact: 'next_update', 'fact.next_update': '18:30', source: 'Comunicación' },
  { fact: 'link', 'fact.link': 'https://riudalba.example/riada', source: 'Comunicación' },
  {
    fact: 'own',
    title: 'Albergue abierto',
    value: 'Polideportivo municipal',
    source: 'Pau Sempere, Servicios Sociales',
  },
];

const POSTS = [
  '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle',
  'Se inunda el garaje de la avenida del Mar y nadie avisa',
  '¿Hasta qué hora hay aviso naranja por la inundación?',
];

/** What the others of the team do in a crisis, at their own desks. */
export type CrisisRoom = ReturnType<typeof crisisRoom>;

export function crisisRoom(workspace: Workspace) {
  const read = (message: Message) => workspace.plainText(message);
  const board = () => found(workspace.messages(CASES_CHANNEL).findLast((one) => read(one).includes('Tablero del')));
  const card = (id: number) => found(workspace.messages(CASES_CHANNEL).find((one) => read(one).includes(`#${id} · S`)));
  const says = (message: () => Message, words: string) =>
    workspace.waitFor(() => read(message()).includes(words), { what: words });

  async function sends(key: string, filled: Filled): Promise<void> {
    await workspace.waitFor(() => workspace.as(key).view() !== null, { what: `a form in front of ${key}` });
    const { errors } = await workspace.as(key).submit(filled);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  }

  return {
    boardSays: (words: string) => says(board, words),
    cardSays: (id: number, words: string) => says(() => card(id), words),
    clicks: (key: string, id: number, action: string) => workspace.as(key).click(card(id), action),
    sends,
    personOf: (key: string) => workspace.person(key).id,
    async fills(key: string, button: string, filled: Filled): Promise<void> {
      await workspace.as(key).click(board(), button);
      await sends(key, filled);
    },
    async flags(text: string): Promise<void> {
      await workspace.as('writer').command(CASES_CHANNEL, '/flag', text);
      await sends('writer', { network: 'x', author: '@vecina_marina' });
    },
    async proposes(key: string, { fact, ...filled }: Filled): Promise<void> {
      await workspace.as(key).click(board(), 'crisis.fact');
      await workspace.waitFor(() => workspace.as(key).view() !== null, { what: 'the form' });
      await workspace.as(key).clickInView({ actionId: 'ledger.fact', value: fact ?? 'own' });
      const asksTitle = () => workspace.plainText(workspace.as(key).view()?.view ?? {}).includes('Albergue');
      const asks = () => JSON.stringify(workspace.as(key).view()?.view.blocks ?? []).includes(`"fact.${fact}"`);
      await workspace.waitFor(fact === 'own' ? asksTitle : asks, { what: 'the field of the fact' });
      await sends(key, { fact: fact ?? 'own', ...filled });
      await says(board, 'Verificar');
    },
    async verifies(key: string): Promise<void> {
      await workspace.as(key).click(board(), 'ledger.verify');
      await workspace.waitFor(() => !read(board()).includes('Verificar'), { what: 'a verified fact' });
    },
    /** By the menu of the fact whose title begins so, in the details of the board. */
    async retracts(title: string, why: string): Promise<void> {
      const details = found((await workspace.as('approver').readMore(board())) ?? undefined);
      const options = (details.blocks as KnownBlock[]).flatMap((block) =>
        block.type === 'section' && block.accessory?.type === 'overflow' && block.text?.text.includes(title)
          ? block.accessory.options
          : [],
      );
      const { value = '' } = found(options.find((option) => option.value?.startsWith('retract|')));
      await workspace.as('approver').choose(board(), 'ledger.menu', value);
      await sends('approver', { why });
    },
    async resumes(key: string): Promise<void> {
      await workspace.as(key).command(CASES_CHANNEL, '/crisis', 'resume');
      await sends(key, {});
    },
  };
}

/** A plan, facts, statements, posts and roles: what a crisis looks like after an hour. */
export async function inFullSwing(room: CrisisRoom, firstCase: number): Promise<void> {
  const plan = { plan: 'active', plan_level: 'situación 2', plan_director: 'Dirección del plan, Carmen Ortuño' };
  await room.fills('director', 'crisis.plan', { ...plan, plan_link: 'https://www.112cv.example/dana' });
  for (const fact of FACTS) {
    await room.proposes('writer', fact);
    await room.verifies('area');
  }
  await room.fills('writer', 'crisis.statement', {
    statement: 'update',
    networks: ['x', 'mastodon', 'facebook'],
    languages: ['es'],
  });
  await publishedOnX(room, firstCase);
  await room.fills('writer', 'crisis.statement', {
    statement: 'holding',
    networks: ['x', 'mastodon'],
    languages: ['ca'],
  });
  for (const text of POSTS) await room.flags(text);
  await room.boardSays(`S1 *${POSTS.length}*`);
  await room.proposes('area', { fact: 'es_alert', 'fact.es_alert': 'sent', source: 'Protección Civil' });
  for (const [role, key] of [
    ['spokesperson', 'lead'],
    ['approver', 'approver'],
  ] as const) {
    await room.fills('writer', 'crisis.hand_over', { role, person: room.personOf(key) });
  }
}

async function publishedOnX(room: CrisisRoom, caseId: number): Promise<void> {
  await room.cardSays(caseId, 'Pedir aprobación');
  await room.clicks('writer', caseId, 'draft.propose');
  await room.cardSays(caseId, 'Pendiente de aprobación');
  for (const [key, said] of [
    ['approver', 'Necesita: dirección del plan'],
    ['director', 'Publicar ya'],
  ] as const) {
    await room.clicks(key, caseId, 'draft.approve');
    await room.cardSays(caseId, said);
  }
  await room.clicks('approver', caseId, 'publication.publish_now');
  await room.cardSays(caseId, 'Copiar y publicar');
  await room.clicks('writer', caseId, 'publication.copy');
  await room.sends('writer', { proof: `${LIVE_URL}001`, exactly: 'yes' });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not in the channel.');
  return value;
}
