import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import { namedHoax } from '../../../src/slack/kit/hoax-reference.ts';
import { encodeRow } from '../../../src/slack/kit/numbered-row.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const DAY_MS = 86_400_000;
const HOAX = 'URGENTE: el agua del grifo está envenenada!! No bebáis, el ayuntamiento lo tapa. Pasadlo';
const AGAIN = 'Me dicen que el agua del grifo está envenenada y que no bebamos. ¿Alguien sabe algo?';
const SOURCE = 'https://www.san.gva.es/agua';
const TRUTH = 'El agua del grifo es apta para beber. Bebe del grifo como siempre.';
const ANSWER =
  'El agua del grifo es apta para beber. Bebe del grifo como siempre. Lo confirma la Conselleria de Sanidad. Es falso lo que circula: por favor, no lo compartas. Ayuntamiento de Riudalba: https://www.san.gva.es/agua';
const VERDICT = { status: 'false', source: SOURCE, truth: TRUTH, answer: ANSWER, language: 'es' };
const REGISTERED = {
  claim: 'El agua del grifo está envenenada',
  wordings: "L'aigua de l'aixeta està enverinada\nNo bebáis agua del grifo, la han envenenado",
  playbook: 'water-quality',
  ...VERDICT,
};

/** The bot on a day that can pass. */
async function aBot() {
  let passedMs = 0;
  const bot = await aPortavoz({}, undefined, () => new Date(Date.now() + passedMs).toISOString());
  const { workspace } = bot;
  const shown = (message: Message) => workspace.plainText(message);
  /** The newest message to the person alone that says so. */
  const alone = (key: string, words: string) =>
    workspace.waitFor(
      () =>
        workspace
          .as(key)
          .ephemerals()
          .findLast((one) => shown(one).includes(words)) ?? null,
      {
        what: `“${words}” in front of ${key}`,
      },
    );
  return {
    ...bot,
    pass: (ms: number) => {
      passedMs += ms;
    },
    alone,
    /** What `/hoax show` says now. */
    async hoax(key: string, id = 1): Promise<Message> {
      await workspace.as(key).command(CASES, '/hoax', `show ${id}`);
      return alone(key, 'Corregir sus palabras…');
    },
    shown,
    channelText: () => workspace.messages(CASES).map(shown).join('\n'),
  };
}

it('a hoax is registered from a card, known again months later, and its answer approved', async () => {
  await using bot = await aBot();
  const { workspace } = bot;
  await bot.flag('writer', { text: HOAX });
  await bot.cardSays(1, 'Afirmación por comprobar: no está en el registro de bulos.');
  await workspace.as('writer').click(bot.card(1), 'hoax.register');
  const refused = await bot.fill('writer', { ...REGISTERED, source: 'https://salud-viral.example' });
  expect(refused.errors?.['source']).toContain('fuente oficial');
  // An answer that tells the hoax first is not kept; what was typed stays.
  await workspace.as('writer').submit({ ...REGISTERED, answer: 'Es falso que el agua del grifo esté envenenada.' });
  expect(await bot.form('writer')).toContain('Empieza por el bulo.');
  await workspace.as('writer').submit(REGISTERED);
  await bot.cardSays(1, 'Bulo registrado n.º 1', 'visto 1 vez', '*falso* según Conselleria de Sanidad');
  await bot.threadSays(1, 'registró el bulo n.º 1');

  bot.pass(90 * DAY_MS);
  await bot.flag('approver', { text: AGAIN, network: 'facebook' });
  await bot.cardSays(
    2,
    'Bulo registrado n.º 1',
    'visto 2 veces desde el',
    '*falso* según',
    ANSWER,
    'Se propone *responder*.',
  );
  const onCard = bot.shown(bot.card(2));
  expect(onCard).toContain(ANSWER);
  expect(onCard).toContain('Usar la respuesta del registro');
  expect(onCard).not.toMatch(/no bebas|falta:|Completar datos|Editar/i);
  await workspace.as('writer').click(bot.card(2), 'hoax.use_answer');
  await bot.cardSays(2, 'respuesta del registro de bulos', 'La respuesta fija del registro es la que está abajo.');
  await bot.threadSays(2, 'puso como borrador la respuesta del registro');
  await workspace.as('writer').click(bot.card(2), 'draft.propose');
  await bot.cardSays(2, 'Pendiente de aprobación');
  const state = await bot.database.cases.reader.caseById(2);
  expect(state?.drafts.at(-1)).toMatchObject({ text: ANSWER, writtenBy: null });
  await bot.approveAnyway('approver', 2);
  await bot.cardSays(2, 'Necesita: responsable del área');
  await bot.approveAnyway('area', 2);
  await bot.cardSays(2, 'Aprobada', 'Deshacer');
});

it('a used answer and a person’s words are on the card, and the register’s answer no longer in their place', async () => {
  await using bot = await aBot();
  const { workspace } = bot;
  await workspace.as('writer').command(CASES, '/hoax', 'add');
  await bot.fill('writer', REGISTERED);
  await bot.flag('writer', { text: AGAIN, network: 'mastodon', author: '@vecina@riu.example' });
  await bot.cardSays(1, ANSWER, 'Usar la respuesta del registro');
  await workspace.as('writer').click(bot.card(1), 'hoax.use_answer');
  // On Mastodon a reply reaches whom it names.
  await bot.cardSays(1, `@vecina@riu.example ${ANSWER}`);
  expect(bot.shown(bot.card(1))).toContain('Borrador v2');
  expect(bot.shown(bot.card(1))).not.toContain('Usar la respuesta del registro');

  await workspace.as('writer').click(bot.card(1), 'draft.edit');
  await bot.fill('writer', { text: 'Lo miramos con [falta: Zona afectada] y te decimos.' });
  await bot.cardSays(1, 'Lo miramos con');
  expect(bot.shown(bot.card(1))).toContain('Lo miramos con');
  expect(bot.shown(bot.card(1))).not.toContain(TRUTH);
});

it('a status that turns needs a second person, and the cards of open cases say so', async () => {
  await using bot = await aBot();
  const { workspace } = bot;
  await workspace.as('writer').command(CASES, '/hoax', 'add');
  await bot.fill('writer', { ...REGISTERED, status: 'unknown', source: '', truth: '', answer: '' });
  await bot.isTold('writer', 'Guardado: bulo n.º 1');
  await bot.flag('writer', { text: HOAX });
  await bot.cardSays(1, 'Bulo registrado n.º 1', 'sin comprobar', 'no tiene respuesta fija');

  await workspace.as('writer').click(bot.card(1), 'hoax.decide');
  await bot.fill('writer', VERDICT);
  await bot.cardSays(1, '*falso* según Conselleria de Sanidad', 'Usar la respuesta del registro');
  await bot.threadSays(1, 'pasa en el registro de «sin comprobar» a «falso»');
  const row = bot.card(1).blocks?.find(({ type }) => type === 'actions');
  expect(row).toMatchObject({ elements: [{ action_id: 'hoax.use_answer', style: 'primary' }, {}, {}] });
  await workspace.as('writer').click(bot.card(1), 'hoax.use_answer');
  await bot.cardSays(1, 'respuesta del registro de bulos');
  await workspace.as('writer').click(bot.card(1), 'draft.propose');
  await bot.cardSays(1, 'Pendiente de aprobación');

  await workspace.as('writer').click(bot.card(1), 'hoax.decide');
  const itsTrue = { ...VERDICT, status: 'true', truth: 'Hay un vertido en el pozo de Sant Roc.', answer: '' };
  await bot.fill('writer', itsTrue);
  await bot.cardSays(1, 'Por confirmar: pasaría a *cierto*', '*falso* según');
  await bot.threadSays(1, 'propone un cambio del bulo n.º 1', 'Se pide a');
  await workspace.as('writer').click(await bot.hoax('writer'), 'hoax.confirm');
  await bot.isTold('writer', 'Lo propusiste tú');
  await workspace.as('approver').click(await bot.hoax('approver'), 'hoax.confirm');
  await bot.cardSays(1, '*cierto* según Conselleria de Sanidad', 'Por atender', 'Un dato que usa el texto ya no vale');
  await bot.threadSays(1, 'pasa en el registro de «falso» a «cierto»');
  expect((await bot.record()).map(({ event }) => event)).toContain('case.hoax_turned');
});

it('what waits and no case says is asked for in the channel', async () => {
  await using bot = await aBot();
  const { workspace } = bot;
  await workspace.as('writer').command(CASES, '/hoax', 'add');
  await bot.fill('writer', { ...REGISTERED, status: 'true', answer: '' });
  await bot.isTold('writer', 'Una parte espera a otra persona: lo hemos pedido en el canal de casos.');
  const asked = workspace.messages(CASES).find((one) => bot.shown(one).includes('Bulo n.º 1: por confirmar'));
  if (asked === undefined) throw new Error(bot.channelText());
  expect(bot.shown(asked)).toContain(TRUTH);
  await workspace.as('approver').click(asked, 'hoax.confirm');
  await workspace.waitFor(() => bot.channelText().includes('lo confirmó. El bulo n.º 1 pasa a *cierto*'), {
    what: 'what was decided, in place of the proposal',
  });
});

it('the register is listed and shown; a person decides what is done and corrects words, and a post may be another matter', async () => {
  await using bot = await aBot();
  const { workspace } = bot;
  await bot.flag('writer', { text: HOAX });
  await bot.cardSays(1, 'Registrar bulo…');
  await workspace.as('writer').click(bot.card(1), 'hoax.register');
  await bot.fill('writer', REGISTERED);
  await bot.cardSays(1, 'Bulo registrado n.º 1');
  await workspace.as('lead').command(CASES, '/hoax');
  expect(bot.shown(await bot.alone('lead', '1 bulo registrado'))).toContain('El agua del grifo está envenenada');
  const message = await bot.hoax('lead');
  expect(bot.shown(message)).toContain(TRUTH);
  expect(bot.shown(message)).toContain("L'aigua de l'aixeta està enverinada");

  await workspace.as('lead').choose(message, 'hoax.priority', priorityIn(message, 'do_not_amplify'));
  await bot.cardSays(1, 'Se decidió *no amplificar*');
  await bot.alone('lead', 'Se decidió *no amplificar*');
  const details = await workspace.as('writer').readMore(bot.card(1));
  await workspace.as('writer').choose(bot.card(1), 'hoax.priority', priorityIn(details, 'answer'));
  await bot.cardSays(1, 'Se decidió *responder*');
  await bot.threadSays(1, 'decidió sobre el bulo n.º 1: responder');

  await workspace.as('lead').click(await bot.hoax('lead'), 'hoax.reword');
  await bot.fill('lead', { claim: 'Han envenenado el agua de los grifos', wordings: '', playbook: 'none' });
  await bot.isTold('lead', 'Guardado: bulo n.º 1');
  const reworded = await bot.database.crises.hoaxes.byId(1);
  expect(reworded).toMatchObject({ claim: 'Han envenenado el agua de los grifos', playbook: null });
  expect(reworded?.wordings.map(({ text }) => text)).toEqual([HOAX]);

  await workspace.as('approver').click(bot.card(1), 'hoax.not_this');
  await bot.cardSays(1, 'Afirmación por comprobar: no está en el registro de bulos.');
  await bot.threadSays(1, 'no es el bulo n.º 1. Ya no cuenta.');
  await workspace.as('approver').click(bot.card(1), 'hoax.register');
  const known = await bot.database.crises.hoaxes.byId(1);
  if (known === null) throw new Error('The hoax is gone');
  await bot.fill('approver', { known: encodeRow(namedHoax(known)) });
  await bot.cardSays(1, 'Bulo registrado n.º 1');

  await workspace.as('outsider').command(CASES, '/hoax', 'add');
  await bot.isTold('outsider', 'communication team');
  await workspace.as('writer').command(CASES, '/hoax', 'show 7');
  await bot.isTold('writer', 'no tiene el bulo n.º 7');
  await workspace.as('writer').command(CASES, '/hoax', 'help');
  await bot.isTold('writer', '`/hoax lista` los bulos registrados');
  await workspace.as('writer').command(CASES, '/bulo', 'ver 1');
  await bot.alone('writer', 'Han envenenado el agua de los grifos');
  await workspace.as('writer').command(CASES, '/bulo', 'anadri');
  await bot.isTold('writer', 'No conozco «anadri». ¿Querías decir «añadir»? `/bulo añadir`');
  await workspace.as('writer').command(CASES, '/bulo', 'anadir');
  expect(await bot.form('writer')).not.toBe('');
});

/** The value of a choice on a message or in its details. */
function priorityIn(shown: { blocks?: readonly object[] } | null, priority: string): string {
  const values = [...JSON.stringify(shown?.blocks ?? []).matchAll(/"value":"([a-z_]+\|[^"]*)"/g)].map(
    ([, value]) => value ?? '',
  );
  const found = values.find((value) => value.startsWith(`${priority}|`));
  if (found === undefined) throw new Error(`There is no ${priority} to choose`);
  return found;
}
