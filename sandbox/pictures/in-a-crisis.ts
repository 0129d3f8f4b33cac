import { fileURLToPath } from 'node:url';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { crisisDesk, FLOOD_FACTS } from '../crisis-desk.ts';
import type { Sandbox } from '../start-sandbox.ts';
import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));
const ON_X = 'https://x.com/AytoRiudalba/status/1860000000000000007';
const ON_MASTODON = 'https://social.riudalba.example/@ayuntamiento/113500000000000008';
const FOR_X =
  'Ayuntamiento: hay agua en El Molinar. Sube a un sitio alto y no cruces el barranco. Emergencias: 112. Más: https://riudalba.example/dana';
const RIGHT =
  'Corregimos: el agua está en La Ribera y no en El Molinar. Sube a un sitio alto. Emergencias: 112. Más: https://riudalba.example/dana';

/**
 * A first message of ours in a flood: on two networks, with words of its own on one, approved by telephone, held back by a pause, out,
 * and put right when its fact falls. @param first the number of the case that the statement becomes
 */
export async function pictureInACrisis(
  me: Visitor,
  first: number,
  { databaseUrl, workspace }: Pick<Sandbox, 'databaseUrl' | 'workspace'>,
): Promise<void> {
  const { handbook } = await readHandbook(PLAYBOOKS, new Date().toISOString().slice(0, 10));
  if (handbook === null) throw new Error('The handbook has errors.');
  const people = { one: workspace.person('lead').id, other: workspace.person('area').id };
  await using room = await crisisDesk(databaseUrl, handbook, people);
  const plan = { level: 'fase de emergencia', director: 'Alcaldía de Riudalba', link: null };
  await room.start({ level: 'S1' });
  await room.does({ kind: 'set_plan', plan });
  await room.begin(FLOOD_FACTS);
  const id = await room.states('holding');
  if (id !== first) throw new Error(`The statement is case ${id}, not ${first}.`);
  await me.goTo('portavoz-casos');
  await written(me, id);
  await approvedByVoice(me, id);
  await heldBack(me, id, room);
  await putRight(me, id, room);
}

async function written(me: Visitor, id: number): Promise<void> {
  const card = me.card(id);
  const dialog = me.page.getByRole('dialog');
  await card.getByRole('button', { name: 'Pedir aprobación' }).waitFor();
  await picture(card, 'statement-open');
  await me.press(card, 'Editar');
  await dialog.getByRole('button', { name: 'Texto propio para esta red' }).first().click();
  await dialog.getByLabel('Texto para X').waitFor();
  await me.fill({ 'Texto para X': `**${FOR_X}**` }, 'Pedir aprobación');
  await dialog.getByText('no dejan guardar este texto').waitFor();
  await picture(dialog, 'statement-form-edit');
  await me.fill({ 'Texto para X': FOR_X }, 'Pedir aprobación');
  await card.getByText('Pendiente de aprobación').first().waitFor();
}

async function approvedByVoice(me: Visitor, id: number): Promise<void> {
  const card = me.card(id);
  const dialog = me.page.getByRole('dialog');
  await me.become('Andrés');
  await approve(me, id);
  await card.getByText('Necesita: dirección del plan').waitFor();
  await me.become('Olga');
  await me.press(card, 'Anotar aprobación de viva voz…');
  await dialog.getByText('Lee en voz alta').waitFor();
  await picture(dialog, 'statement-form-voice');
  await tickAll(me);
  await me.fill({}, 'Anotar');
  await card.getByText('Falta confirmar').waitFor();
  await picture(card, 'statement-voice');
}

type Room = Awaited<ReturnType<typeof crisisDesk>>;

async function heldBack(me: Visitor, id: number, room: Room): Promise<void> {
  const card = me.card(id);
  const dialog = me.page.getByRole('dialog');
  await me.become('Lucía');
  await me.press(card, 'Confirmar');
  await card.getByText('Falta confirmar').waitFor({ state: 'detached' });
  await card.getByRole('button', { name: 'Copiar y publicar' }).first().waitFor();
  await copied(me, id, 'Mastodon', ON_MASTODON);
  await room.pause('Hay víctimas y hablará la Alcaldía');
  await card.getByText('Publicación en pausa').waitFor();
  await picture(card, 'statement-paused');
  await me.press(card, 'En pausa: ver por qué');
  await dialog.getByText('Publicación en pausa').waitFor();
  await picture(dialog, 'statement-form-paused');
  await dialog.getByLabel('Sí, tal cual').check();
  await me.fill({ 'Dirección de lo publicado': ON_X }, 'Ya está publicada');
  await card.getByText(ON_X).first().waitFor();
  await room.resume();
  await picture(card, 'statement-published');
}

async function putRight(me: Visitor, id: number, room: Room): Promise<void> {
  const card = me.card(id);
  const dialog = me.page.getByRole('dialog');
  await me.choose(card, 'X: Corregir lo publicado…');
  await me.page.getByRole('dialog').getByLabel('Texto').first().fill(RIGHT);
  await picture(dialog, 'form-put-right');
  await me.page.keyboard.press('Escape');
  await me.choose(card, 'X: Retirar…');
  await picture(dialog, 'form-withdraw');
  await me.page.keyboard.press('Escape');
  await room.knows({ zone: 'La Ribera' });
  await card.getByText('usa un dato que ya no vale').first().waitFor();
  await picture(card, 'statement-recalled');
  const { recalls } = await room.board();
  const correction = me.card(recalls[0]?.recall.correctionCaseId ?? 0);
  await correction.waitFor();
  await picture(correction, 'correction-open');
}

/** Presses the copy button in the row of that network, and says where it stands now. */
async function copied(me: Visitor, id: number, network: string, where: string): Promise<void> {
  await me.press(me.card(id), `${network}: Copiar y publicar`);
  await me.page.getByRole('dialog').getByLabel('Sí, tal cual').check();
  await me.fill({ 'Dirección de lo publicado': where }, 'Ya está publicada');
  await me.card(id).getByText(where).first().waitFor();
}

async function approve(me: Visitor, id: number): Promise<void> {
  await me.press(me.card(id), 'Aprobar');
  const dialog = me.page.getByRole('dialog');
  await dialog.waitFor({ timeout: 5_000 }).catch(() => undefined);
  if ((await dialog.count()) === 0) return;
  await tickAll(me);
  await me.fill({}, 'Aprobar');
}

/** Ticks what the checks warn of and says why, where the form asks for that. */
async function tickAll(me: Visitor): Promise<void> {
  const dialog = me.page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  const why = dialog.getByLabel('Por qué se puede enviar así');
  if ((await why.count()) > 0) await why.first().fill('Lo asume la dirección del plan');
}
