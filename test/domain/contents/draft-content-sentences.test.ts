import { expect, it } from 'vitest';
import { warningFindings } from '../../../src/domain/contents/review-content.ts';
import type { DraftModel } from '../../../src/domain/writing/draft-model.ts';
import { anAnswer, aWriter } from '../../support/doubles/a-draft-model.ts';
import type { Drafted } from '../../support/drivers/a-drafted-content.ts';
import { aDrafted, BRIEF, EMPTY, rewritten } from '../../support/drivers/a-drafted-content.ts';

const INVENTED = 'El mercado abre a las 10:00. Habrá 250 puestos.';
it('blocks what the model added on whichever network a person puts it', async () => {
  const draft = await aDrafted(aWriter(anAnswer([INVENTED])), { texts: [{ network: 'mastodon', text: '' }] });
  const moved = await rewritten(draft, { texts: [{ network: 'x', text: INVENTED }] });
  expect(moved.blocked).toEqual(['250']);
  const spaced = await rewritten(draft, { texts: [{ network: 'x', text: INVENTED.replace('250 ', '250  ') }] });
  expect(spaced.blocked).toEqual(['250']);
});

it.each([
  ['another draft', anAnswer(['El mercado abre.']), 'written'],
  ['no other draft', { fails: 'timed_out' }, 'failed'],
] as const)('blocks it, and the record names the model, where a second brief brought %s', async (_, second, status) => {
  const draft = await aDrafted(aWriter(anAnswer([INVENTED]), anAnswer([INVENTED]), second));
  const places = [
    { network: 'x', text: INVENTED },
    { network: 'mastodon', text: '' },
  ];
  const { content, blocked } = await rewritten(draft, { brief: 'Abre el mercado.', texts: places });
  expect(content.drafting).toMatchObject({ status, texts: [{ text: INVENTED }, {}] });
  // The hour is of the first brief.
  expect(blocked).toEqual(['250']);
  const own = await rewritten(draft, { texts: [{ network: 'x', text: `${INVENTED} ¡Ven!` }] });
  expect(own.blocked).toEqual(['250']);
  expect(own.content.drafting).toMatchObject({ status: 'written', why: null });
});

it.each([
  ['names what the brief does not', 'Llama a NAME_2.', 'unknown_facts'],
  ['is longer than a card shows', 'El mercado abre. '.repeat(300), 'wrong_shape'],
])('takes no text that %s', async (_, text, reason) => {
  const { texts, state } = await aDrafted(aWriter(anAnswer([text])));
  expect(texts).toEqual(['', '']);
  expect(state.content.drafting).toMatchObject({ status: 'failed', why: { kind: 'writer', reason } });
});

const HOUR_BEFORE = '2026-11-24T09:00:00.000Z';
const tokensOf = ({ database }: Drafted) =>
  database.outbox.contents.transact(({ record }) => record.tokensSince(HOUR_BEFORE));

it('counts the tokens of a draft that failed, whoever writes it then', async () => {
  const draft = await aDrafted(aWriter({ fails: 'timed_out' }));
  expect(await tokensOf(draft)).toEqual({ prompt: 1_000, answer: 100 });
  const { content, blocked } = await rewritten(draft, {});
  expect({ blocked, tokens: await tokensOf(draft) }).toEqual({ blocked: [], tokens: { prompt: 1_000, answer: 100 } });
  expect(content.places[0]?.text).toBe('Ven al mercado de Navidad. Te esperamos.');
});

it('leaves what a person wrote while the model answered, whose tokens count', async () => {
  const draft = await aDrafted(aWriter({ fails: 'timed_out' }));
  const answer = aWriter(anAnswer(['El mercado abre a las 10:00.']));
  const slow: DraftModel = {
    ...answer,
    write: async (prompt) => {
      if (answer.prompts.length === 0) await rewritten(draft, {});
      return answer.write(prompt);
    },
  };
  await rewritten({ ...draft, deps: { ...draft.deps, language: { model: slow } } }, { brief: BRIEF, texts: EMPTY });
  const state = await draft.deps.contents.byId(draft.state.content.id);
  expect(state?.content.places[0]?.text).toBe('Ven al mercado de Navidad. Te esperamos.');
  expect(await tokensOf(draft)).toEqual({ prompt: 3_000, answer: 300 });
});

it.each([
  ['El mercado abre el viernes 12 de diciembre a las 10:00.', ['viernes 12 de diciembre']],
  ['El mercado abre el sábado 12 de diciembre a las 10:00.', []],
  ['El mercado abre mañana a las 10:00.', ['mañana']],
  ['El mercado abre a las 10:00 de la mañana.', []],
])('warns of a day that the model added: %s', async (text, words) => {
  const { found } = await aDrafted(aWriter(anAnswer([text])));
  expect(warningFindings(found).map((one) => one.words)).toEqual(words);
});

it('warns of a weekday that is not that of its date, and of no day that a person wrote', async () => {
  const draft = await aDrafted(aWriter({ fails: 'timed_out' }));
  const words = async (text: string) => (await rewritten(draft, { texts: [{ network: 'x', text }] })).warned;
  expect(await words('Ven mañana, viernes 12 de diciembre.')).toEqual(['viernes 12 de diciembre']);
  expect(await words('Ven mañana, sábado 12 de diciembre.')).toEqual([]);
  expect(await words('Ven el martes 12 de enero, o el martes 5.')).toEqual([]);
});
