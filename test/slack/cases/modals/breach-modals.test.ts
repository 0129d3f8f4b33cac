import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import type { Breach } from '../../../../src/domain/cases/model/breaches/breach.ts';
import { openBreachOf } from '../../../../src/domain/cases/model/breaches/may-be-breach.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { detailsModal } from '../../../../src/slack/cases/modals/details-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, ana, digestOf } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';

const LEAK = 'Han robado los datos del padrón y circulan por ahí, ¿vais a decir algo?';
const START = '2026-11-27T09:00:00.000Z';
const BREACH: Breach = {
  awareAt: '2026-11-24T09:00:00.000Z',
  recordedBy: ana,
  recordedAt: '2026-11-24T09:00:00.000Z',
  edits: [],
  end: null,
};
/** A Friday, 10:00 there. */
function runningFrom(start: string): () => string {
  const aheadMs = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + aheadMs).toISOString();
}
const at = (key: 'day' | 'at') => ({ day: '2026-11-27', at: '09:40' })[key];

describe('a breach of personal data', () => {
  it('is recorded on its card, calls data protection, is filled in by two people, and ends with its registry number', async () => {
    await using bot = await aPortavoz({}, undefined, runningFrom(START));
    const { workspace } = bot;
    await bot.flag('writer', { text: LEAK });
    await bot.cardSays(1, 'hay 72 horas para notificarlo', 'Anotar brecha de datos…');

    await workspace.as('writer').click(bot.card(1), 'breach.record');
    const early = await bot.fill('writer', { day: at('day'), at: '10:40' });
    expect(Object.keys(early.errors ?? {})).toEqual(['at']);
    await bot.fill('writer', { day: at('day'), at: at('at') });
    await bot.cardSays(1, 'se sabe desde 27/11/26, 09:40', 'Hay que notificarla antes de 30/11/26, 09:40');
    await bot.cardSays(1, 'A la notificación le falta: Qué ha pasado · A quién afecta y a cuántos datos');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);
    await bot.threadSays(1, 'anotó una brecha de datos', 'Se pide a protección de datos', 'S0DPD00000');

    await workspace.as('writer').click(bot.card(1), 'breach.notice');
    await workspace.as('dpo').click(bot.card(1), 'breach.notice');
    await bot.fill('dpo', { 'slot.contact': 'dpd@vallserena.example', 'slot.nature': 'Copia del padrón <!channel>' });
    await bot.fill('writer', {
      'slot.people': 'Unas 300 personas, un registro cada una',
      'slot.nature': 'Un acceso ajeno',
    });
    await bot.threadSays(1, 'rellenó la notificación de la brecha de datos: faltan 2 apartados.');
    await bot.cardSays(1, 'A la notificación le falta: Qué consecuencias puede tener · Qué se ha hecho y se hará.');
    await workspace.as('legal').click(bot.card(1), 'breach.text');
    const text = await bot.form('legal');
    for (const said of [
      'El bot no envía nada',
      'Conocida desde: 27/11/26, 09:40 (Europe/Madrid)',
      '1. Qué ha pasado\nCopia del padrón <!channel>\nUn acceso ajeno',
      '2. A quién afecta y a cuántos datos\nUnas 300 personas, un registro cada una',
      '3. Con quién se puede hablar\ndpd@vallserena.example',
      '(sin rellenar)',
    ]) {
      expect(text).toContain(said);
    }
    await workspace.as('lead').command(CASES, '/digest');
    await bot.isTold(
      'lead',
      'Brechas de datos por notificar',
      '#1: quedan menos de 72 horas · a la notificación le faltan 2 apartados',
    );

    await workspace.as('dpo').click(bot.card(1), 'breach.notified');
    const wordy = await bot.fill('dpo', { day: at('day'), at: '09:55', registry: 'lo tiene Marta' });
    expect(Object.keys(wordy.errors ?? {})).toEqual(['registry']);
    await bot.fill('dpo', { day: at('day'), at: '09:55', registry: 'REGAGE26e00012345' });
    await bot.cardSays(1, 'Brecha de datos notificada: 27/11/26, 09:55 · registro REGAGE26e00012345');
    expect(await bot.wholeText(1)).not.toContain('Rellenar la notificación…');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.core.breach).toMatchObject({ awareAt: '2026-11-27T08:40:00.000Z', edits: [{}, {}] });
    expect(state === null || openBreachOf(state.core)).toBeNull();
    const record = await bot.record();
    expect(record.at(-1)).toMatchObject({ event: 'gesture.record_notified', result: 'done', caseId: 1 });
    expect(JSON.stringify(record)).not.toContain('acceso ajeno');
  });

  it('that needs no notice is closed by data protection alone, with the reason in the thread', async () => {
    await using bot = await aPortavoz({}, undefined, runningFrom(START));
    const { workspace } = bot;
    await bot.flag('writer', { text: LEAK });
    await bot.cardSays(1, 'Anotar brecha de datos…');
    await workspace.as('writer').click(bot.card(1), 'breach.record');
    await bot.fill('writer', { day: at('day'), at: at('at') });
    await bot.cardSays(1, 'Decidir que no hace falta…');
    await workspace.as('writer').click(bot.card(1), 'breach.rule_out');
    const refused = await bot.fill('writer', { note: 'Iba todo cifrado' });
    expect(refused.errors?.['note']).toContain('Solo protección de datos o servicios jurídicos puede decidir');
    await workspace.as('dpo').click(bot.card(1), 'breach.rule_out');
    await bot.fill('dpo', { note: 'Iba todo cifrado' });
    await bot.cardSays(1, 'Brecha de datos que no hace falta notificar, según');
    await bot.threadSays(1, 'decidió que no hace falta notificar la brecha de datos:', 'Iba todo cifrado');
  });

  it('has one next step, to fill the notice in and then to note that it was sent, and the rest in a menu', () => {
    const slots = { nature: 'a', people: 'b', contact: 'c', consequences: 'd', measures: 'e' };
    const row = (edits: Breach['edits']) => {
      const state = aCase({ core: { class: 'personal_data', breach: { ...BREACH, edits } } });
      const view = caseView(state, aHandbook(), BREACH.awareAt, textsIn('es'), digestOf);
      const blocks = detailsModal({ view, texts: textsIn('es') }).blocks as KnownBlock[];
      const at = blocks.findIndex((block) => JSON.stringify(block).includes('Brecha de datos'));
      const next = blocks[at + 1];
      return next?.type === 'actions' ? next.elements : [];
    };
    const [lacking, whole] = [row([]), row([{ slots, by: ana, at: BREACH.awareAt }])];
    expect(lacking.map(({ type }) => type)).toEqual(['button', 'overflow']);
    expect(plainTextOf(lacking.slice(0, 1))).toBe('Rellenar la notificación…');
    expect(whole.map(({ type }) => type)).toEqual(['button', 'overflow']);
    expect(plainTextOf(whole.slice(0, 1))).toBe('Anotar que se notificó…');
    expect(plainTextOf(whole)).toContain('Texto para copiar');
  });

  it('shows on its card how much time is left, and that it is over', () => {
    const state = aCase({ core: { class: 'personal_data', breach: BREACH } });
    const said = [1, 40, 61, 71, 73].map((hours) => {
      const now = new Date(Date.parse(BREACH.awareAt) + hours * 3_600_000).toISOString();
      return JSON.stringify(
        wholeCard(caseView(state, aHandbook(), now, textsIn('es'), digestOf), textsIn('es')).blocks,
      );
    });
    const words = [
      'Hay que notificarla antes de 27/11/26, 10:00.',
      'más de la mitad',
      'menos de 12',
      'menos de 2 h',
      'acabó',
    ];
    expect(words.filter((word, index) => said[index]?.includes(word))).toEqual(words);
    expect(said.map((one) => one.includes('Por qué llega tarde'))).toEqual([false, false, false, false, true]);
  });
});
