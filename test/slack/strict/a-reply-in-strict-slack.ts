import { expect } from 'vitest';
import type { Message } from '../../support/strict-slack/world.ts';
import type { WalkBot } from './a-strict-bot.ts';
import { CASES, DIGEST, word } from './a-strict-bot.ts';

const POST = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const LIVE = 'https://x.com/AytoRiudalba/status/1860000000000000007';
const FACTS = {
  'Zona afectada': 'La Marina',
  'Color del aviso de AEMET': 'naranja',
  'Hora del próximo mensaje': '18:30',
  'Enlace oficial': 'https://riudalba.example/riada',
  'Respuesta a lo que pregunta': 'El puente está cerrado.',
  'De dónde sale': 'Rosa Martínez, Policía Local',
};

/** From a flag to a reply that is out: by the hands of three people, and not by those who may not. */
export async function takesAPostToItsReply(bot: WalkBot): Promise<void> {
  const { slack } = bot;
  const marta = slack.as('Marta');
  const bruno = slack.as('Bruno');
  const diego = slack.as('Diego');
  const fiona = slack.as('Fiona');
  await bot.flags(marta, POST);
  await bot.cardSays(1, 'S1', 'barranco viene lleno');
  await marta.press(await bot.card(1), word('button.claim'));
  await bot.cardSays(1, '@Marta');
  await marta.press(await bot.card(1), word('button.facts'));
  await marta.sends(FACTS);
  await bot.cardSays(1, 'El puente está cerrado.', 'La Marina');

  await marta.press(await bot.card(1), word('button.edit'));
  await slack.until(() => marta.form() !== '', 'the form of the text');
  await marta.sends({ [word('form.text')]: `${marta.field(word('form.text'))} Cuídate.` });
  await bot.cardSays(1, 'Cuídate.', word('status.in_review'));

  await bot.hears(marta, async () => marta.press(await bot.card(1), word('button.approve')), 'Tu función no puede');
  await bot.hears(
    fiona,
    async () => fiona.press(await bot.card(1), word('button.approve')),
    "You are not in the handbook's",
  );
  await bruno.press(await bot.card(1), word('button.approve'));
  await bot.cardSays(1, '@Bruno');
  await diego.press(await bot.card(1), word('button.approve'));
  await bot.cardSays(1, word('button.undo'));
  await bruno.press(await bot.card(1), word('button.publish_now'));
  await bot.cardSays(1, word('button.copy'));

  await marta.press(await bot.card(1), word('button.copy'));
  const elsewhere = {
    [word('form.live_url')]: 'https://example.org/7',
    [word('form.exactly')]: word('form.exactly_yes'),
  };
  await expect(marta.sends(elsewhere)).rejects.toThrow('en nuestro perfil de X');
  await marta.sends({ [word('form.live_url')]: LIVE, [word('form.exactly')]: word('form.exactly_yes') });
  await bot.cardSays(1, LIVE);
  const state = await bot.database.cases.reader.caseById(1);
  expect(state?.publications.map(({ status, proof }) => [status, proof])).toEqual([['published', LIVE]]);
}

/** What is read, each by who asks for it. */
export async function readsWhatThereIs(bot: WalkBot): Promise<void> {
  const { slack } = bot;
  const celia = slack.as('Celia');
  await celia.types(CASES, '/digest now');
  await bot.channelSays(DIGEST, LIVE);
  await celia.types(CASES, '/digest weekly');
  await celia.opensHome();
  expect(celia.home()).toContain(word('home.title'));
  await celia.pressAtHome(word('button.settings'));
  await celia.sends();
  const fiona = slack.as('Fiona');
  await fiona.opensHome();
  expect(fiona.home()).not.toContain('#1');

  for (const [typed, said] of READ) await bot.hears(celia, () => celia.types(CASES, typed), said);
  await bot.hears(fiona, () => fiona.types(CASES, '/cases'), "You are not in the handbook's");
}

/**
 * Charts take their time: what was asked for goes on meanwhile.
 * @param own how many are Slack's own, where it has them; the others are pictures
 */
export async function seesTheChartsOfTheWeek({ slack }: WalkBot, own: 0 | 2): Promise<void> {
  const isOwn = ({ blocks }: Message) => blocks.some(({ type }) => type === 'data_visualization');
  const pictures = await slack.until(() => {
    const files = slack.messages(DIGEST).flatMap((message) => message.files);
    const charts = slack.messages(DIGEST).filter(isOwn);
    return charts.length === own && files.length === 3 - own && files;
  }, 'three charts of the week');
  expect(pictures.every(({ alt, bytes }) => alt.length > 20 && bytes > 1_000)).toBe(true);
}

const READ = [
  ['/cases', '0 casos por atender'],
  ['/cases mine', 'Te encargas de 0 casos'],
  ['/cases #1', LIVE],
  ['/playbook', 'Inundación'],
  ['/playbook show flood', 'Inundación'],
  ['/hoax', 'bulo'],
  ['/digest', LIVE],
] as const;
