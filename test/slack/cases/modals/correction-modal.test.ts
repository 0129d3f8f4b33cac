import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { aTownInCrisis } from '../../../support/drivers/slack/a-town-in-crisis.ts';

const ON_X = 'https://x.com/AytoRiudalba/status/9001';
const SECOND = 'https://x.com/AytoRiudalba/status/9002';
const RIGHT =
  'Corregimos: hay agua en El Molinar y no se cruza el barranco. Emergencias: 112. https://riudalba.example';

/** A first message that is out on X. */
async function aStatementInTheOpen() {
  const town = await aTownInCrisis();
  const id = await town.states(['x']);
  await town.approve(id);
  await town.cardSays(id, 'X* · ✋ Aprobada');
  await town.publish(id, 'x', ON_X);
  await town.cardSays(id, 'X* · 🟢 Publicada');
  return { town, id, [Symbol.asyncDispose]: town[Symbol.asyncDispose] };
}

describe('what is out', () => {
  it('is put right from its card in a new message that is checked before the form closes, approved, and linked to it', async () => {
    await using open = await aStatementInTheOpen();
    const { town, id } = open;
    const { workspace } = town;
    await chooses(town, id, 'publication.put_right');
    const form = await town.form('writer');
    expect(form).toContain('Lo publicado no se borra');
    expect(form).toContain('Aviso naranja de AEMET en El Molinar');
    expect(textIn(town)).toBe('Corregimos:');

    await town.fill('writer', { text: `**${RIGHT}**` });
    expect(plainTextOf(workspace.as('writer').view() ?? {})).toContain('no dejan guardar este texto');
    await workspace.as('writer').clickInView('draft.fix');
    await workspace.waitFor(() => textIn(town) === RIGHT, { what: 'the mended text' });
    await workspace.as('writer').submit();
    await town.cardSays(
      id,
      'Pendiente de aprobación',
      RIGHT,
      `Corrige lo publicado: *X* #${id} ${ON_X}`,
      'X* (v1) · 🟢 Publicada',
    );

    await approved(town, id);
    await town.cardSays(id, 'lo que corrige', '✋ Aprobada');
    const copy = await town.publish(id, 'x', SECOND);
    expect(copy).toContain(`como respuesta a lo que corrige: ${ON_X}`);
    await town.cardSays(id, SECOND, ON_X);
    await town.threadSays(id, `Corrige lo publicado en ${ON_X}`);
    const out = (await town.stateOf(id)).publications.map(({ status, corrects }) => [status, corrects.length]);
    expect(out).toEqual([
      ['published', 0],
      ['published', 1],
    ]);
  });

  it('comes down on somebody’s order, and a person says when it is down', async () => {
    await using open = await aStatementInTheOpen();
    const { town, id } = open;
    const { workspace } = town;
    await chooses(town, id, 'publication.withdraw');
    expect(await town.form('writer')).toContain('Solo por estas tres razones');
    const empty = await town.fill('writer', { reason: 'order', who: '  ' });
    expect(empty.errors?.['who']).toBe('Di quién ordena la retirada.');
    await town.fill('writer', { reason: 'order', who: 'Juzgado n.º 3' });
    await town.cardSays(
      id,
      '🗑️ *Hay que retirarla:* lo ordena una autoridad. Lo ordena Juzgado n.º 3',
      ON_X,
      'Confirmar que se retiró',
    );
    await town.threadSays(id, 'ordena retirar lo publicado por orden de una autoridad', 'la ordena Juzgado n.º 3');

    await town.press(id, 'x', 'publication.confirm_down');
    await town.cardSays(id, 'Por atender', 'X* (v1) · ⚪ Retirada: lo ordena una autoridad', 'Escribir respuesta');
    expect((await town.stateOf(id)).publications[0]?.proof).toBe(ON_X);
    await workspace.as('writer').click(town.card(id), 'draft.edit');
    await town.fill('writer', { text: RIGHT.replace('Corregimos: h', 'H') });
    await town.cardSays(id, 'Pendiente de aprobación');
    expect((await town.stateOf(id)).drafts.at(-1)?.places.map(({ target }) => target)).toEqual(['statement:x']);
  });

  it('says when its fact fell, and what became of that; whoever lets a correction be says why', async () => {
    await using open = await aStatementInTheOpen();
    const { town, id } = open;
    const { workspace } = town;
    await town.room.knows({ zone: 'La Ribera' });
    const correction = (await town.room.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    await town.cardSays(
      id,
      'Lo publicado usa un dato que ya no vale',
      '= El Molinar, que se ha cambiado por otro',
      `#${correction}`,
    );
    await town.cardSays(
      correction,
      'Mensaje propio · Corrección',
      `Corrige lo publicado: *X* #${id} ${ON_X}`,
      'La Ribera',
      'No publicar…',
    );
    const link = new RegExp(`archives/[A-Z0-9]+/p\\d+\\|#${correction}>`);
    await workspace.waitFor(() => link.test(JSON.stringify(town.card(id).blocks)), {
      what: 'a link to the correction',
    });

    await workspace.as('lead').command('portavoz-casos', '/digest');
    await town.isTold('lead', 'Publicado con un dato que ya no vale, sin corregir', `#${correction} corrige #${id}`);

    await town.pick('approver', correction, 'case.dismiss');
    expect(await town.form('approver')).toContain('no se corrige nada');
    const refused = await town.fill('approver', { note: ' ' });
    expect(Object.keys(refused.errors ?? {})).toEqual(['note']);
    await town.fill('approver', { note: 'Es la misma zona' });
    await town.threadSays(correction, 'decidió que no hace falta corregir lo publicado', 'Es la misma zona');
    await town.cardSays(
      id,
      `@${workspace.as('approver').person().id} decidió que no hace falta corregirlo: Es la misma zona`,
    );
  });
});

type Town = Awaited<ReturnType<typeof aTownInCrisis>>;

/** Chooses from the menu in the row of X. */
async function chooses({ workspace, card, stateOf }: Town, id: number, action: string): Promise<void> {
  const publication = (await stateOf(id)).publications[0];
  await workspace.as('writer').click(card(id), { actionId: action, value: `${id}:p:${publication?.id}` });
}

/** A text that somebody wrote: those who approve have only to read it. */
async function approved(town: Town, id: number): Promise<void> {
  await town.approveAnyway('approver', id).catch(() => undefined);
  await town.cardSays(id, 'Necesita: responsable del área');
  await town.approveAnyway('area', id).catch(() => undefined);
}

function textIn({ workspace }: Town): string {
  const blocks = workspace.as('writer').view()?.view.blocks ?? [];
  const inputs = blocks.flatMap((block) => ('element' in block ? [block.element] : []));
  const [first] = inputs.flatMap((element) => (element.type === 'plain_text_input' ? [element] : []));
  return (first?.initial_value ?? '').trim();
}
