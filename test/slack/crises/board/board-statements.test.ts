import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { aTownInCrisis } from '../../../support/drivers/slack/a-town-in-crisis.ts';

const ON_X = 'https://x.com/AytoRiudalba/status/9001';
const ON_MASTODON = 'https://social.riudalba.example/@ayuntamiento/9002';
const SHORT =
  'Ayuntamiento: hay agua en El Molinar. Sube a un sitio alto y no cruces el barranco. Emergencias: 112. Más: https://riudalba.example';

describe('a statement of our own on two networks', () => {
  it('is approved once and marked twice, each with the words that it has there', async () => {
    await using town = await aTownInCrisis();
    const { workspace } = town;
    const id = await town.states();
    await town.cardSays(id, 'Primer mensaje · Crisis 1', 'DANA en la Ribera', 'El Molinar');
    await town.approve(id);
    await town.cardSays(id, 'X* · ✋ Aprobada', 'Mastodon* · ✋ Aprobada');
    const signOffs = (await town.stateOf(id)).signOffs.filter(({ as }) => as === 'approver');
    expect(signOffs).toHaveLength(2);

    const form = await town.publish(id, 'x', ON_X);
    expect(form).toContain('publícalo en *X* con nuestra cuenta *@AytoRiudalba*, como mensaje propio.');
    expect(form).toContain('El Molinar');
    await town.cardSays(
      id,
      `X* · 🟢 Publicada por @${workspace.as('writer').person().id}: ${ON_X}`,
      'Mastodon* · ✋ Aprobada',
      'Aprobada',
    );
    await town.publish(id, 'mastodon', ON_MASTODON);
    await town.cardSays(
      id,
      `Mastodon* · 🟢 Publicada por @${workspace.as('writer').person().id}: ${ON_MASTODON}`,
      'Publicada',
    );
    await town.threadSays(id, 'En Mastodon', 'ayuntamiento/9002');

    await workspace.as('lead').command('portavoz-casos', '/cases', `#${id}`);
    await town.isTold('lead', 'Mensaje propio · Primer mensaje · Crisis 1', ON_X, ON_MASTODON);
  });

  it('says something else on one network: nothing typed is lost, what stops it is named and mended where it stands', async () => {
    await using town = await aTownInCrisis();
    const { workspace } = town;
    const writer = workspace.as('writer');
    const id = await town.states();
    await writer.click(town.card(id), 'draft.edit');
    expect(await town.form('writer')).toContain('Texto para todas las redes');
    const shared = SHORT.replace('Sube', 'Por favor, sube');
    await writer.clickInView({ actionId: 'draft.apart', value: 'x' }, { text: shared });
    await workspace.waitFor(() => fieldsOf(town).includes('apart.0.x'), { what: 'a field for X' });
    expect(await town.form('writer')).toContain('Texto para X');

    const stopped = await town.fill('writer', { 'apart.0.x': `**${SHORT}**` });
    expect(stopped.errors).toBeUndefined();
    const said = await town.form('writer');
    expect(said).toContain('no dejan guardar este texto');
    expect(said).toMatch(/\*X\* · ⛔/);
    expect(valuesOf(town)).toMatchObject({ 'text.1': shared, 'apart.1.x': `**${SHORT}**` });
    await writer.clickInView('draft.fix');
    await workspace.waitFor(() => plainTextOf(writer.view() ?? {}).includes('Nada impide ya guardar el texto'), {
      what: 'a mended text',
    });
    expect(valuesOf(town)).toMatchObject({ 'text.2': shared, 'apart.2.x': SHORT });
    await writer.submit();
    await town.cardSays(id, 'Borrador v2', 'Pendiente de aprobación', shared, SHORT);
    const places = (await town.stateOf(id)).drafts.at(-1)?.places.map(({ network, text }) => [network, text]);
    expect(places).toEqual([
      ['x', SHORT],
      ['mastodon', shared],
    ]);
    await town.threadSays(id, 'X 1', 'Mastodon 1');

    await writer.click(town.card(id), 'draft.edit');
    await town.form('writer');
    expect(valuesOf(town)).toMatchObject({ 'apart.0.x': SHORT, text: shared });
  });

  it('is not shown to be copied under a pause, which says why; what had gone out is recorded all the same', async () => {
    await using town = await aTownInCrisis();
    const id = await town.states();
    await town.approve(id);
    await town.cardSays(id, 'Mastodon* · ✋ Aprobada');
    await town.room.pause('Hay víctimas');
    await town.press(id, 'x', 'publication.copy');
    const form = await town.form('writer');
    expect(form).toContain('Publicación en pausa* (todo)');
    expect(form).toContain('Hay víctimas');
    expect(form).not.toContain('El Molinar');
    await town.fill('writer', { proof: ON_X, exactly: 'yes' });
    await town.cardSays(id, `X* · 🟢 Publicada`, 'Mastodon* · ⏸️ En pausa: no lo publiques', 'En pausa: ver por qué');
  });

  it('is not shown to be copied when a fact of it has fallen meanwhile', async () => {
    await using town = await aTownInCrisis();
    const id = await town.states();
    await town.approve(id);
    await town.cardSays(id, 'Mastodon* · ✋ Aprobada');
    await town.room.knows({ zone: 'La Ribera' });
    await town.cardSays(id, 'La versión 1 sigue pendiente de enviar o de confirmar', 'Borrador v2', 'La Ribera');
    await town.press(id, 'mastodon', 'publication.copy');
    const form = await town.form('writer');
    expect(form).toContain('Un dato de este texto ya no vale');
    expect(form).not.toContain('El Molinar');
  });
});

function fieldsOf({ workspace }: Awaited<ReturnType<typeof aTownInCrisis>>): string[] {
  return inputsOf(workspace.as('writer').view()?.view.blocks ?? []).map(({ block_id }) => block_id);
}

/** What stands in the text fields of the form in front of the writer. */
function valuesOf({ workspace }: Awaited<ReturnType<typeof aTownInCrisis>>): Record<string, string> {
  const inputs = inputsOf(workspace.as('writer').view()?.view.blocks ?? []);
  return Object.fromEntries(inputs.map(({ block_id, element }) => [block_id, element.initial_value ?? '']));
}

type Input = { type: string; block_id: string; element: { initial_value?: string } };

function inputsOf(blocks: readonly object[]): Input[] {
  return blocks.flatMap((block) => ('type' in block && block.type === 'input' ? [block as Input] : []));
}
