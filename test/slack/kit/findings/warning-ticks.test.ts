import { describe, expect, it } from 'vitest';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
/** Tells two things that no fact holds. */
const BARE =
  'Hola. Sentimos lo de la farola de la plaza Mayor. El bar de la esquina ensucia la plaza. El técnico municipal cambió la bomba del depósito.';
const REASON = 'La vecina ya tiene el enlace';

/** A text of which the checks warn, waiting for approval. */
async function warnedOf(bot: RunningPortavoz): Promise<void> {
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Borrador v1');
  await bot.write('writer', 1, BARE);
  await bot.cardSays(1, 'Pendiente de aprobación');
}

async function statusesOf(bot: RunningPortavoz): Promise<string[]> {
  return (await bot.database.cases.reader.caseById(1))?.publications.map(({ status }) => status) ?? [];
}

/** What each box of the form in front of the person stands for. */
function boxes(bot: RunningPortavoz, key: string): string[] {
  return (bot.workspace.as(key).view()?.view.blocks ?? []).flatMap((block) =>
    block.type === 'input' && 'element' in block && block.element.type === 'checkboxes'
      ? block.element.options.map(({ value }) => value ?? '')
      : [],
  );
}

describe('an approval of a text that the checks warn of', () => {
  it('asks for each warning to be ticked and for the reason, which the thread then tells', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await warnedOf(bot);
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    expect(await bot.form('approver')).toContain(BARE);
    const warnings = boxes(bot, 'approver');
    expect(warnings.length).toBeGreaterThan(1);
    expect(await bot.form('approver')).toContain('⚠️');

    const unticked = await workspace.as('approver').submit({ 'warnings.0': warnings.slice(1), note: REASON });
    expect(Object.keys(unticked.errors ?? {})).toEqual(['warnings.0']);
    const unexplained = await workspace.as('approver').submit({ 'warnings.0': warnings, note: ' ' });
    expect(Object.keys(unexplained.errors ?? {})).toEqual(['note']);
    expect(workspace.as('approver').view()).not.toBeNull();
    expect(await statusesOf(bot)).toEqual([]);

    await workspace.as('approver').submit({ 'warnings.0': warnings, note: REASON });
    await bot.cardSays(1, 'Aprobada');
    await bot.threadSays(1, REASON);
    expect(await statusesOf(bot)).toEqual(['held']);
    const approval = (await bot.record()).findLast(({ event }) => event === 'gesture.approve');
    expect(approval).toMatchObject({ result: 'done', detail: { overruled: warnings } });
    expect(JSON.stringify(await bot.record())).not.toContain(REASON);
  });

  it('opens no form for who may not approve, who is told so at once', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await warnedOf(bot);
    await workspace.as('writer').click(bot.card(1), 'draft.approve');
    await bot.isTold('writer', 'Tu función no puede dar la aprobación que falta.');
    expect(workspace.as('writer').view()).toBeNull();
    expect(await statusesOf(bot)).toEqual([]);
  });
});
