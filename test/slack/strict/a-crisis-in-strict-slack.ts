import { expect } from 'vitest';
import type { Message } from '../../support/strict-slack/world.ts';
import type { WalkBot } from './a-strict-bot.ts';
import { CASES, word } from './a-strict-bot.ts';

/** A crisis from its board to its report. */
export async function leadsACrisis(bot: WalkBot): Promise<void> {
  const { slack } = bot;
  const [marta, bruno] = [slack.as('Marta'), slack.as('Bruno')];
  await marta.types(CASES, '/crisis start flood');
  await marta.sends({ [word('form.crisis_title')]: 'DANA en La Marina', [word('form.crisis_territory')]: 'La Marina' });
  const board = await slack.until(() => slack.pinned(CASES)[0], 'a pinned board');
  const says = (...words: readonly string[]) =>
    slack.until(() => words.every((one) => slack.reads(board).includes(one)), `the board with ${words.join(', ')}`);
  await says('DANA en La Marina');

  await marta.usesShortcut('crisis.fact_anywhere');
  await marta.picks(word('form.fact_which'), 'Zona afectada');
  await slack.until(() => marta.form().includes("L'Horta"), 'the list of places');
  await marta.sends({ 'Zona afectada': ['La Marina'], 'De dónde sale': 'Rosa Martínez, sala 092' });
  await says(word('button.verify_fact'));
  await bruno.press(board, word('button.verify_fact'));
  await says('Zona afectada: La Marina');

  const before = bot.cases();
  await marta.press(board, word('button.crisis_statement'));
  await marta.sends({ [word('form.statement_language')]: [word('language.es')] });
  await slack.until(() => bot.cases() > before, 'a case of the statement');
  await bot.card(before + 1);

  await bruno.press(board, word('button.crisis_pause'));
  await bruno.sends({ [word('form.pause_why')]: 'Hay víctimas: habla la dirección del plan' });
  expect(bruno.form()).toContain(word('form.pause_surely_title'));
  await bruno.sends();
  await says('Publicación en pausa', 'Hay víctimas');
  await bruno.types(CASES, '/crisis resume');
  await bruno.sends();
  await slack.until(() => !slack.reads(board).includes('Publicación en pausa'), 'a board without a pause');

  await bruno.types(CASES, '/crisis close');
  await bruno.sends({ 'Por qué se cierra': 'El barranco ha vuelto a su cauce' });
  await says('Cerrada', 'El barranco ha vuelto a su cauce');
  await slack.until(() => reportsBelow(slack.messages(CASES), board).length >= 2, 'the report below the board');
  await slack.until(
    () => slack.pinned(CASES).length === 0,
    'a channel without the board of a closed crisis at its head',
  );
  expect((await bot.database.crises.reader.list()).map(({ closed }) => closed?.why)).toEqual([
    'El barranco ha vuelto a su cauce',
  ]);
}

function reportsBelow(messages: readonly Message[], { ts }: Message) {
  return messages.filter(({ threadTs }) => threadTs === ts).flatMap(({ files }) => files);
}
