import { describe, expect, it } from 'vitest';
import { aModelDouble } from '../../../support/doubles/model/a-model-double.ts';
import { FAULTS } from '../../../support/doubles/model/faults.ts';
import type { ModelReply } from '../../../support/doubles/model/model-reply.ts';
import { anAnswer, answering } from '../../../support/doubles/model/model-reply.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const CALM = 'Por prudencia, no cruces zonas con agua en [[zone]]. Avisaremos a las [[next_update]].';
const SHORT = 'No cruces zonas con agua en [[zone]].';
const FACTS = { 'fact.zone': 'La Marina', 'fact.next_update': '18:30', source: 'Rosa Martínez, Policía Local' };

/** The bot beside a model that gives these replies in turn, the last one for ever, on a server that the shipped handbook allows. */
async function withModel(...replies: [ModelReply, ...ModelReply[]]) {
  const isSilent = replies[0].kind === 'silent';
  const model = await aModelDouble(() => replies.at(-1) ?? replies[0]);
  model.script(...replies);
  const baseUrl = model.baseUrl.replace('127.0.0.1', 'localhost');
  const bot = await aPortavoz({
    writer: { baseUrl, model: 'un-modelo', isOwn: true, budgetMs: isSilent ? 300 : 20_000, atOnce: 2 },
  });
  return {
    ...bot,
    model,
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await model[Symbol.asyncDispose]();
    },
  };
}

describe('a draft by a model', () => {
  it('takes the place of the playbook’s text on the card, says that a machine wrote it, and is approved like any other', async () => {
    await using bot = await withModel(answering(anAnswer(CALM, SHORT)));
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'borrador del modelo un-modelo en localhost, escrito por una máquina', '[falta: ');
    await bot.threadSays(1, 'Lo escribió una máquina');
    await workspace.as('writer').click(bot.card(1), 'facts.enter');
    await bot.fill('writer', FACTS);
    await bot.cardSays(1, 'no cruces zonas con agua en La Marina. Avisaremos a las 18:30.');

    await workspace.as('writer').click(bot.card(1), 'draft.propose');
    await bot.cardSays(1, 'Aprobar');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.drafts.at(-1)).toMatchObject({ writtenBy: null, touchedBy: [], writingId: state?.writings[0]?.id });
    const written = (await bot.record()).find(({ event }) => event === 'writing.written');
    expect(written?.detail).toMatchObject({
      model: 'un-modelo',
      host: 'localhost',
      promptTokens: 1_200,
      durationMs: expect.any(Number),
    });
    expect(JSON.stringify(await bot.record())).not.toContain('prudencia');
  });

  it('leaves the playbook’s text where the model fails, and the card says why', async () => {
    await using bot = await withModel(FAULTS.silent);
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'El modelo no respondió a tiempo. El borrador es el de la guía.', 'texto de la guía');
    await bot.threadSays(1, 'El modelo no respondió a tiempo. Se queda el texto que hay');
  });

  it('is not asked for of a person at risk, whose card shows the approved line alone', async () => {
    await using bot = await withModel(answering(anAnswer(CALM)));
    await bot.flag('writer', { text: 'Socorro, estoy atrapada en el coche y el agua me llega al pecho' });
    await bot.cardSays(1, 'Línea aprobada', 'Llama ahora al 112');
    expect(await bot.wholeText(1)).not.toContain('Borrador v1');
    expect(bot.model.requests).toEqual([]);
  });

  it('is asked for anew by a person, in a form that refuses what it cannot use', async () => {
    await using bot = await withModel(answering(anAnswer(CALM)), answering(anAnswer(SHORT)));
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'Por prudencia');
    await workspace.as('writer').click(bot.card(1), 'draft.request');
    expect(await bot.form('writer')).toContain('Lo escribe un modelo, un-modelo en localhost');
    const empty = await bot.fill('writer', { instruction: 'free', words: ' ' });
    expect(empty.errors).toEqual({ words: 'Escribe cómo quieres el borrador, o elige otra opción.' });
    await bot.fill('writer', { instruction: 'free', words: 'Sin la hora del aviso' });
    await bot.cardSays(1, 'No cruces zonas con agua en', 'a petición de');
    await bot.threadSays(1, 'pidió al modelo otro borrador: Con mis palabras.', 'Sin la hora del aviso');
    expect((await bot.database.cases.reader.caseById(1))?.writings.at(-1)?.instruction).toMatchObject({ kind: 'free' });
  });

  it('comes with a translation, marked as a machine’s, where nobody reads the post', async () => {
    const gloss = 'Hay agua en la calle, ¿puedo cruzar el puente?';
    await using bot = await withModel(answering({ ...anAnswer(CALM), gloss }));
    await bot.flag('writer', {
      text: 'Is it safe to cross the bridge? The river is very high and the street is flooded',
    });
    await bot.cardSays(1, 'Traducción automática, hecha por una máquina', gloss);
  });
});

describe('what the model does not know', () => {
  it('is asked of the area, proposed, confirmed by another person, and then stands in the text', async () => {
    const cannot = answering({ ...anAnswer(), cannotAnswer: 'No hay ningún dato sobre qué zona está cortada.' });
    await using bot = await withModel(cannot, answering(anAnswer(SHORT)));
    const { workspace } = bot;
    await bot.flag('writer', { text: BRIDGE });
    await bot.cardSays(1, 'dice que con los datos que hay no puede responder', 'qué zona está cortada');

    await workspace.as('writer').click(bot.card(1), 'area.ask');
    expect(await bot.form('writer')).toContain('No hay ningún dato sobre qué zona está cortada.');
    await bot.fill('writer', { area: 'policia-local', question: '¿Qué zona está cortada?' });
    await bot.cardSays(1, 'Preguntado a *Policía Local*');
    await bot.threadSays(1, 'copia este mensaje', '¿Qué zona está cortada?', 'policia@riudalba.example');

    await workspace.as('writer').click(bot.card(1), 'area.answer');
    const wrong = await bot.fill('writer', {
      answer_fact: 'zone',
      answer: 'La\nMarina',
      who: 'Marta Soler, jefa de sala',
    });
    expect(Object.keys(wrong.errors ?? {})).toEqual(['answer_fact']);
    await bot.fill('writer', { answer_fact: 'zone', answer: 'La Marina', who: 'Marta Soler, jefa de sala' });
    await bot.cardSays(1, 'Dato por confirmar:', 'La Marina', 'según Marta Soler, jefa de sala');

    await workspace.as('writer').click(bot.card(1), 'fact.confirm');
    await bot.isTold('writer', 'lo confirma otra persona del equipo');
    await workspace.as('approver').click(bot.card(1), 'fact.confirm');
    await bot.cardSays(1, 'No cruces zonas con agua en La Marina.');
    await bot.threadSays(1, 'confirmó el dato');
    expect((await bot.database.cases.reader.caseById(1))?.facts).toMatchObject([
      { key: 'zone', value: 'La Marina', source: 'Marta Soler, jefa de sala', status: 'verified' },
    ]);
  });
});

it('what the model has used today stands in /health, where anybody may read it; which model it is does not', async () => {
  await using bot = await withModel(answering(anAnswer(CALM)));
  await bot.flag('writer', { text: BRIDGE });
  await bot.cardSays(1, 'Por prudencia');
  const health = await fetch(`http://127.0.0.1:${bot.port}/health`).then((answer) => answer.text());
  expect(health).toContain('"tokensToday":1280');
  expect(health).not.toContain('un-modelo');
});
