import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { crisisDesk, FLOOD_FACTS } from '../../sandbox/crisis-desk.ts';
import type { Visitor } from '../../sandbox/visit/visitor.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));
/** Where a reply of ours stands on each network. */
const PLACES: Record<string, string> = {
  X: 'https://x.com/AytoRiudalba/status/186000000000000000',
  Bluesky: 'https://bsky.app/profile/riudalba.example/post/3lbxriudalba',
};

export type Team = Awaited<ReturnType<typeof aTeamInCrisis>>;

/**
 * Three people in a flood, each at a browser of their own: Lucía writes, Andrés approves, Carmen directs the plan. The drill's posts
 * arrive at once, and what is approved leaves after a second.
 */
export async function aTeamInCrisis() {
  const sandbox = await aVisitedSandbox({ drill: 'flood', speed: 100, holdMs: 1_000 });
  const [lucia, andres, carmen] = await Promise.all([
    sandbox.visit('writer'),
    sandbox.visit('approver'),
    sandbox.visit('director'),
  ]);
  const board = ({ message }: Visitor) => message('Tablero del');
  const dialog = lucia.page.getByRole('dialog');
  let published = 0;

  async function proposes(id: number): Promise<void> {
    await lucia.press(lucia.card(id), 'Pedir aprobación');
    await reads(lucia.card(id), 'Pendiente de aprobación');
  }

  async function approvesAs(who: Visitor, id: number, said: string): Promise<void> {
    await who.press(who.card(id), 'Aprobar');
    await reads(who.card(id), said);
  }

  return {
    lucia,
    andres,
    carmen,
    board,
    /** What two people stand by already of all that the playbook asks for, but for the zone. */
    async knowsTheRest(): Promise<void> {
      const { handbook } = await readHandbook(PLAYBOOKS, new Date().toISOString().slice(0, 10));
      if (handbook === null) throw new Error('The handbook has errors.');
      const { level, next_update, link } = FLOOD_FACTS;
      await using desk = await crisisDesk(sandbox.databaseUrl, handbook);
      await desk.begin({ level, next_update, link });
    },
    /** Lucía proposes the zone, and Andrés verifies it. */
    async knowsZone(zone: string): Promise<void> {
      await lucia.press(board(lucia), 'Añadir dato');
      await lucia.fill({ 'Zona afectada': zone, 'De dónde sale': 'Rosa Martínez, sala 092' }, 'Proponer');
      await andres.press(board(andres), 'Verificar');
      await reads(board(lucia), `Zona afectada: ${zone}`, '4 datos vigentes');
    },
    /** Lucía opens a case from the post of the drill that holds these words. */
    async flags(words: string): Promise<void> {
      await lucia.goTo('redes');
      // The score that ends a drill quotes its posts.
      const isPost = { hasText: words, hasNotText: 'Qué se vio en cada mensaje' };
      const post = lucia.page.locator('[data-ts]').filter(isPost).last();
      await post.hover();
      await lucia.press(post, 'Avisar de este mensaje');
      await lucia.fill({}, 'Abrir caso');
      await dialog.waitFor({ state: 'detached' });
      await lucia.goTo('portavoz-casos');
    },
    async retractsZone(zone: string, why: string): Promise<void> {
      const details = await andres.details(board(andres));
      await andres.choose(rowOf(details, `Zona afectada: ${zone}`), 'Retirar…');
      await andres.fill({ 'Por qué': why }, 'Retirar ahora');
    },
    proposes,
    /** Lucía finds out what is asked, and asks for approval of the reply that says it. */
    async answers(id: number, answer: string): Promise<void> {
      await lucia.press(lucia.card(id), 'Completar datos');
      await lucia.fill(
        { 'Respuesta a lo que pregunta': answer, 'De dónde sale': 'Carmen Ortuño, alcaldía' },
        'Guardar datos',
      );
      await reads(lucia.card(id), answer);
      await proposes(id);
    },
    /** Both whom S1 asks for; `said` is what the card says then. */
    async approve(id: number, said: string): Promise<void> {
      await approvesAs(andres, id, 'Necesita: dirección del plan');
      await approvesAs(carmen, id, said);
    },
    /** Lucía publishes by hand on that network what is approved, and says where it stands. */
    async publishes(id: number, network: string): Promise<string> {
      published += 1;
      const where = `${PLACES[network]}${published}`;
      const row = rowOf(lucia.card(id), `${network} ·`);
      await lucia.press((await row.count()) > 0 ? row : lucia.card(id), 'Copiar y publicar');
      await dialog.getByLabel('Sí, tal cual').check();
      await lucia.fill({ 'Dirección de lo publicado': where }, 'Ya está publicada');
      await lucia.card(id).getByText(where).first().waitFor();
      return where;
    },
    /** Of each publication that these cases have under way, whether its hold is over and it is held all the same. */
    async waitsBeyondItsHold(ids: readonly number[]): Promise<boolean[]> {
      const database = await openDatabase(sandbox.databaseUrl);
      const states = await Promise.all(ids.map((id) => database.cases.reader.caseById(id)));
      await database.close();
      const now = new Date().toISOString();
      const publications = states.flatMap((state) => state?.publications ?? []);
      return publications.map(({ status, holdUntil }) => status === 'held' && holdUntil < now);
    },
    [Symbol.asyncDispose]: () => sandbox[Symbol.asyncDispose](),
  };
}

/** The row of a card that begins with these words, with its button or menu. */
function rowOf(card: Locator, words: string): Locator {
  return card.locator('.section-body', { hasText: words }).locator('xpath=..').last();
}
