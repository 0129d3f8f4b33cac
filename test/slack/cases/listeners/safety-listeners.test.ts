import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const TRAPPED = 'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua, no podemos salir';
const AFRAID = 'Mi marido me va a matar, tengo miedo de él';
const FAREWELL = 'No quiero vivir más, me despido de todos';
const LISTEN =
  'Si tu vida corre peligro ahora, llama al 112. El 024 te escucha: es gratis y confidencial, y atiende a cualquier hora. No tienes por qué pasar por esto sin ayuda.';
const NEUTRAL = 'Queremos hablar contigo en privado. Mira tus mensajes, por favor.';

const told = { who: 'Sala del 112, Marta', phone: '112' };

async function publicationsOf(bot: RunningPortavoz) {
  const state = await bot.database.cases.reader.caseById(1);
  return (state?.publications ?? []).map(({ status, audience, draftId }) => {
    const text = state?.drafts.find(({ id }) => id === draftId)?.text;
    return [status, audience, text];
  });
}

/** The line on the card of the first case, in words and buttons. */
function actionIdsOn(bot: RunningPortavoz): string[] {
  const blocks = bot.card(1).blocks ?? [];
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((one) => ('action_id' in one ? [String(one.action_id)] : []))
      : [],
  );
}

/** The shipped handbook, with the lines for people at risk changed. */
async function handbookWith(change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-lines-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(new URL('../../../../playbooks', import.meta.url), folder, { recursive: true });
  const file = join(folder, 'crises/person-at-risk.md');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return folder;
}

/** The changed handbook, which one person proposes and another confirms. */
async function comesIntoForce({ workspace }: RunningPortavoz): Promise<void> {
  const holds = (message: Message, id: string) => JSON.stringify(message.blocks ?? []).includes(`"${id}"`);
  await workspace.as('approver').command(CASES, '/playbook', 'reload');
  const shown = await workspace.waitFor(
    () =>
      workspace
        .as('approver')
        .ephemerals()
        .find((one) => holds(one, 'handbook.propose')) ?? null,
    { what: 'the difference' },
  );
  await workspace.as('approver').click(shown, 'handbook.propose');
  const asked = await workspace.waitFor(
    () => workspace.messages(CASES).find((one) => holds(one, 'handbook.confirm')) ?? null,
    { what: 'the question to a second person' },
  );
  await workspace.as('lead').click(asked, 'handbook.confirm');
  const channelText = () =>
    workspace
      .messages(CASES)
      .map((one) => workspace.plainText(one))
      .join('\n');
  await workspace.waitFor(() => channelText().includes('confirmó el manual, que ya se aplica'), {
    what: 'its word',
  });
}

/** A bot whose card shows a line, that card, and the file that holds the line and may be changed. */
async function aBotThatShowsALine() {
  const playbooksDir = await handbookWith((text) => text);
  const bot = await aPortavoz({ playbooksDir });
  await bot.flag('writer', { text: FAREWELL });
  await bot.cardSays(1, LISTEN);
  return { ...bot, old: bot.card(1), file: join(playbooksDir, 'crises/person-at-risk.md') };
}

describe('the approved line for a person at risk', () => {
  it('goes with one click of anybody of the team, is sent by hand and leaves the case open until somebody is told', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: FAREWELL });
    await bot.cardSays(1, 'Línea aprobada', 'Riesgo de suicidio', LISTEN, 'Elena Ferrer (jefa de Servicios Sociales)');
    await bot.cardSays(1, 'el 23 nov 2026, hasta el 30 jun 2027', 'Usar esta línea en privado');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);

    await workspace.as('dpo').click(bot.card(1), 'line.send_private');
    await bot.cardSays(1, 'Envío de la línea:', 'en camino, por', 'envíalo por el canal privado', 'Copiar y enviar');
    await bot.threadSays(1, 'toma la línea aprobada para enviarla a mano, en privado:', LISTEN);
    expect(await publicationsOf(bot)).toEqual([['publishing', 'private', LISTEN]]);

    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    const form = await bot.form('writer');
    expect(form).toContain('envíalo en privado');
    expect(form).toContain('¿Se envió exactamente como se aprobó?');
    expect(form).not.toMatch(/se publicó|publicado/i);
    const wrong = await bot.fill('writer', { proof: 'x', exactly: 'yes' });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['proof']);
    await bot.fill('writer', { proof: 'mensaje directo, 23:05', exactly: 'yes' });
    await bot.cardSays(
      1,
      'enviada por',
      'mensaje directo, 23',
      'Todavía no se ha avisado a nadie',
      'Anotar a quién se avisó…',
    );
    await bot.threadSays(1, 'Registro: huella', 'aprobado en el manual por Elena Ferrer', 'Envió');
    expect(await publicationsOf(bot)).toEqual([['published', 'private', LISTEN]]);

    await workspace.as('writer').click(bot.card(1), 'case.told');
    await bot.fill('writer', told);
    await bot.cardSays(1, '🟢', 'Ya se avisó a:');
    const publication = (await bot.database.cases.reader.caseById(1))?.publications[0];
    expect(publication?.basis).toMatchObject({ kind: 'line', textId: 'line:listen/es/private' });
    const record = await bot.record();
    const sent = record.find(({ event }) => event === 'gesture.send_line');
    expect(sent).toMatchObject({
      result: 'done',
      detail: { line: 'line:listen/es/private', privateImpossible: false },
    });
    // Figures alone stand in digests and times by chance.
    expect(JSON.stringify(record)).not.toContain('024 te escucha');
  });

  it('goes in public only after the private one, and then as a text that names nothing', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: FAREWELL });
    await bot.cardSays(1, 'No se puede en privado…');
    const before = bot.card(1);
    await workspace.as('writer').click(before, 'line.send_private');
    await bot.cardSays(1, 'Copiar y enviar');
    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    await bot.fill('writer', { proof: 'mensaje directo, 23:05', exactly: 'yes' });
    await bot.cardSays(1, 'Enviar esta línea en público', NEUTRAL);
    expect(await bot.wholeText(1)).not.toContain('No se puede en privado…');
    await workspace.as('area').click(bot.card(1), 'line.send_public');
    await bot.cardSays(1, 'Copia el texto, publícalo');
    expect(await publicationsOf(bot)).toEqual([
      ['published', 'private', LISTEN],
      ['publishing', 'public', NEUTRAL],
    ]);
    await workspace.as('approver').click(before, 'line.send_private');
    await bot.isTold('approver', 'Esa línea ya está enviada o en camino');
  });

  it('goes in public at once when whoever sends it says that private is not possible', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: FAREWELL });
    await bot.cardSays(1, 'No se puede en privado…');
    await bot.workspace.as('writer').click(bot.card(1), 'line.send_public');
    await bot.cardSays(1, 'Copia el texto, publícalo');
    expect(await publicationsOf(bot)).toEqual([['publishing', 'public', NEUTRAL]]);
    expect((await bot.record()).find(({ event }) => event === 'gesture.send_line')).toMatchObject({
      detail: { privateImpossible: true },
    });
  });

  it('is never public where an aggressor may read it, not by another danger’s line either', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: AFRAID });
    await bot.cardSays(1, 'El 016 te atiende', 'Violencia de género');
    expect(actionIdsOn(bot)).toContain('line.send_private');
    expect(actionIdsOn(bot)).not.toContain('line.send_public');

    await workspace.as('writer').choose(bot.card(1), 'line.choose', lineOf('emergency'));
    expect(await bot.form('writer')).not.toContain('En público');
    await workspace.as('writer').close();
  });

  it('of another danger is chosen, read and sent from a form', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: TRAPPED });
    await bot.cardSays(
      1,
      'Cualquier otro peligro',
      'Llama ahora al 112',
      'Vicent Sala',
      'Enviar esta línea en público',
    );
    await workspace.as('lead').choose(bot.card(1), 'line.choose', lineOf('women'));
    const form = await workspace.waitFor(() => workspace.as('lead').view(), { what: 'the form' });
    expect(workspace.plainText(form.view)).toContain('El 016 te atiende');
    expect(blockKitProblems(form.view.blocks)).toEqual([]);
    await bot.fill('lead', {});
    await bot.cardSays(1, 'Envío de la línea:');
    expect((await publicationsOf(bot)).map(([status, audience]) => [status, audience])).toEqual([
      ['publishing', 'private'],
    ]);

    // The first is still to be sent by hand when the right one goes out: neither is lost.
    await workspace.as('writer').click(bot.card(1), 'line.send_public');
    await bot.cardSays(1, 'sigue pendiente de enviar o de confirmar', 'El 016 te atiende', 'Copia el texto, publícalo');
    const [first] = (await bot.database.cases.reader.caseById(1))?.publications ?? [];
    await workspace.as('writer').click(bot.card(1), { actionId: 'publication.copy', value: `1:p:${first?.id}` });
    expect(await bot.form('writer')).toContain('envíalo en privado');
    await bot.fill('writer', { proof: 'mensaje directo, 23:10', exactly: 'yes' });
    await workspace.waitFor(() => !bot.cardText(1).includes('sigue pendiente de enviar'), { what: 'the card' });
    expect((await publicationsOf(bot)).map(([status]) => status)).toEqual(['published', 'publishing']);
  });

  it.each([
    ['outsider', "You are not in the handbook's communication team"],
    ['guest', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.'],
  ])('is not sent by a stranger (%s)', async (key, sentence) => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: TRAPPED });
    await bot.cardSays(1, 'Línea aprobada');
    await bot.workspace.as(key).click(bot.card(1), 'line.send_private');
    await bot.isTold(key, sentence);
    expect(await publicationsOf(bot)).toEqual([]);
    expect((await bot.record()).at(-1)).toMatchObject({ event: 'gesture.send_line', result: 'refused' });
  });

  it('that has run out is not offered, and the button of an old card is refused', async () => {
    await using bot = await aBotThatShowsALine();
    const { workspace, old, file } = bot;
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll('valid_until: 2027-06-30', 'valid_until: 2026-11-23'));
    await comesIntoForce(bot);

    await workspace.as('writer').click(old, 'line.send_private');
    await bot.isTold('writer', 'Esa línea ya no está vigente en el manual.');
    expect(await publicationsOf(bot)).toEqual([]);
    await bot.flag('writer', { text: TRAPPED });
    await bot.cardSays(2, 'El manual no tiene una línea vigente para este peligro.');
  });

  it('whose words have changed is not sent from a card that showed the old ones', async () => {
    await using bot = await aBotThatShowsALine();
    const { workspace, old, file } = bot;
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('El 024 te escucha: es gratis', 'El 024 te atiende: es gratis'),
    );
    await comesIntoForce(bot);
    await workspace.as('writer').click(old, 'line.send_private');
    await bot.isTold('writer', 'La línea ha cambiado desde que la viste.');
    expect(await publicationsOf(bot)).toEqual([]);
  });
});

/** Returns the option that stands for the line of a danger, as a version before wrote it. */
function lineOf(kind: string): string {
  return `1:${kind}`;
}
