import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJson } from '../../../../sandbox/workspace/json.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { digestOf } from '../../../support/builders/a-case.ts';
import { aCrisis } from '../../../support/builders/a-statement.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';
import { BUILDERS } from '../../surfaces/builders.ts';
import { PLAYBOOK_BUILDERS } from '../../surfaces/playbook-builders.ts';
import type { Words } from '../../surfaces/ugly/ugly-words.ts';
import type { World } from '../../surfaces/ugly/ugly-world.ts';
import { aWorldOf } from '../../surfaces/ugly/ugly-world.ts';

const SECRET = 'Rosa Molinar, calle del Aire 12';
/** What people wrote, and where and who it is about. The bot's own sentences hold none of it. */
const PLANTED = /rosa|molinar|calle del aire/i;

const words = fc.constant<Words>({
  post: SECRET,
  author: SECRET,
  query: SECRET,
  why: SECRET,
  draft: SECRET,
  note: SECRET,
  value: SECRET,
  source: SECRET,
  who: SECRET,
  proof: SECRET,
  title: SECRET,
});

/** Answers to one person alone, who asked; exercises, whose words are invented; changes of the handbook. */
const NOT_SENT = /^\/|drill/;
const SENT = BUILDERS.filter((one) => !NOT_SENT.test(one[0]) && !PLAYBOOK_BUILDERS.includes(one));

/** The same moment in a house all of whose playbooks are about violence, suicide or minors, in a crisis of one. */
function discreet(world: World): World {
  const { now, texts, related, model } = world;
  const playbooks = world.handbook.playbooks.map((one) => ({ ...one, discreet: true }));
  // Names of networks are the house's own.
  const networks = world.handbook.institution.networks.map((one) => ({ ...one, name: one.id }));
  const institution = { ...world.handbook.institution, networks };
  const handbook: Handbook = { ...world.handbook, institution, playbooks };
  const state = { ...world.state, crisis: { ...aCrisis(), title: SECRET } };
  const view = caseView(state, handbook, now, texts, digestOf, { related, model });
  return { ...world, handbook, state, view, subject: { ...world.subject, view } };
}

/** What phones show of a message; a modal and a mere line have no blocks beside a text. */
function textsIn(shown: unknown): string[] {
  return isJson(shown) && Array.isArray(shown['blocks']) && typeof shown['text'] === 'string' ? [shown['text']] : [];
}

describe('a crisis of violence, suicide or minors', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const worlds = fc.sample(aWorldOf(words), { seed, numRuns: 12 }).map(discreet);

  it('is on phones by number and severity alone, in every message that the bot sends', async () => {
    const said: string[] = [];
    for (const [what, build] of SENT)
      for (const world of worlds)
        for (const text of [await build(world)].flat().flatMap(textsIn))
          if (PLANTED.test(text)) said.push(`${what}: ${text}`);
    expect([...new Set(said)].slice(0, 5), `worlds of seed ${seed}`).toEqual([]);
  });

  it('is tried on messages that hold such words where people of the team read them', async () => {
    const [world] = worlds;
    if (world === undefined) throw new Error('no world');
    const holding = await Promise.all(SENT.map(async ([_, build]) => PLANTED.test(JSON.stringify(await build(world)))));
    expect(holding.filter(Boolean).length).toBeGreaterThan(40);
  });

  it('is on phones by number and severity alone, whatever the team does in it', async () => {
    await using room = await aCrisisRoom({ crisisChannels: true });
    const { workspace } = room;
    await room.starts('writer', { title: SECRET, territory: SECRET, level: 'S2' }, 'person-at-risk');
    await room.fills('writer', 'crisis.level', { level: 'S1', why: SECRET });
    await room.boardSays('Nivel S1');
    await room.fills('writer', 'crisis.plan', { plan: 'active', plan_level: SECRET, plan_director: SECRET });
    await room.linesSay('anota el plan activado');
    await room.fills('writer', 'crisis.statement', { statement: 'update', networks: ['x'], languages: ['es'] });
    await room.cardSays(1, 'Mensaje propio');
    const lead = workspace.person('lead').id;
    await room.fills('writer', 'crisis.hand_over', { role: 'information_lead', person: lead });
    await room.isTold('lead', 'Ahora te toca: Información');
    await workspace.as('approver').click(room.board(), 'crisis.report');
    await room.linesSay(`Informe de la crisis 1: ${SECRET}`);
    await workspace.as('approver').click(room.board(), 'crisis.ask_for_channel');
    await room.boardSays('Esta crisis sigue en su canal');
    const { channel } = (await room.state()).crisis;
    const name = [-1, 0, 1].map(ownChannel).find((one) => idOf(one, room) === channel);
    expect(name, 'a channel with the number of the crisis').toBeDefined();
    await room.linesSay('lleva la crisis a su canal');
    const shown = shownIn(room);
    expect(shown.filter((text) => PLANTED.test(text))).toEqual([]);
    expect(shown).toContain('Crisis 1 (S1): hay novedades.');
    expect(shown).toContain('Caso #1 (S1): hay novedades.');
  });
});

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** What phones show of all messages so far, also of those that nobody was notified of. */
function shownIn({ workspace, board }: Room): string[] {
  const inChannel = workspace.messages(CASES).flatMap((one) => [one, ...workspace.thread(one)]);
  const direct = workspace.people().flatMap(({ key }) => workspace.as(key).directMessages());
  return [...workspace.notifications(), ...inChannel, ...direct, board()].map(({ text }) => text);
}

/** Name of the crisis's own channel: today's date or the one beside it, where the institution is. */
function ownChannel(days: number): string {
  return `crisis-1-${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}`;
}

function idOf(name: string, { workspace }: Room): string | null {
  try {
    return workspace.channelId(name);
  } catch {
    return null;
  }
}
