import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const REPLY = 'Entendemos tu miedo. No cruces el puente. Sube a un sitio alto. Si hay peligro, llama al 112.';

describe('an approval by voice', () => {
  it('is written down with the text that was read aloud, counts for its role, and is confirmed by another person', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, '📞 Puede aprobar por teléfono: Amparo Llopis, Jefa de guardia de bomberos');
    await bot.approveAnyway('approver', 1);
    await bot.cardSays(1, 'Necesita: dirección del plan');

    await workspace.as('lead').click(bot.card(1), 'draft.spoken');
    const form = await bot.form('lead');
    expect(form).toContain('Lee en voz alta');
    expect(form).toContain(REPLY);
    expect(form).toContain('+34 960 000 085');
    const late = await bot.fill('lead', { ...ticks(bot), at: 'ahora' });
    expect(late.errors).toEqual({ at: 'Escribe la hora así: 14:05.' });
    await bot.fill('lead', { ...ticks(bot), at: hourNow() });
    await bot.cardSays(
      1,
      'Aprobada',
      'Aprueba *de viva voz* Amparo Llopis',
      `lo anotó @${workspace.as('lead').person().id}`,
      'Falta confirmar',
    );
    await bot.threadSays(
      1,
      'Amparo Llopis, Jefa de guardia de bomberos dio la última aprobación',
      'Falta que lo confirme otra persona',
    );
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.signOffs.at(-1)).toMatchObject({
      by: { kind: 'spoken', name: 'Amparo Llopis' },
      roles: ['plan_director'],
    });

    await workspace.as('writer').command('portavoz-casos', '/digest');
    await bot.isTold('writer', 'Aprobaciones de viva voz sin confirmar', '#1');
    await workspace.as('lead').click(bot.card(1), 'approval.confirm_spoken');
    await bot.isTold('lead', 'La anotaste tú: la confirma otra persona.');
    await workspace.as('writer').click(bot.card(1), 'approval.confirm_spoken');
    await bot.cardSays(1, `lo confirmó @${workspace.as('writer').person().id}`);
    expect(await bot.wholeText(1)).not.toContain('Falta confirmar');
    await workspace.as('director').command('portavoz-casos', '/digest');
    await bot.isTold('director', 'Resumen del');
    expect(
      workspace
        .as('director')
        .ephemerals()
        .map((message) => workspace.plainText(message))
        .join(),
    ).not.toContain('sin confirmar');
  });
});

/** Every box of the form in front of the lead, ticked, and why; nothing where the checks warn of nothing. */
function ticks({ workspace }: Awaited<ReturnType<typeof aPortavoz>>): Record<string, string | string[]> {
  const blocks: readonly object[] = workspace.as('lead').view()?.view.blocks ?? [];
  const boxes = blocks.flatMap((block) => ('element' in block ? [block.element as Box] : []));
  const groups = boxes.filter(({ type }) => type === 'checkboxes');
  if (groups.length === 0) return {};
  return {
    ...Object.fromEntries(groups.map((one) => [one.action_id, one.options.map(({ value }) => value)])),
    note: 'Lo asume la dirección del plan',
  };
}

type Box = { type: string; action_id: string; options: { value: string }[] };

function hourNow(): string {
  const time = { timeZone: 'Europe/Madrid', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('es', time).format(new Date());
}
