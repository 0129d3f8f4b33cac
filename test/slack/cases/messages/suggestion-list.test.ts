import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { NO_RELATED_CASES } from '../../../../src/domain/cases/ports/related-cases.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { outcomeActs } from '../../../../src/slack/cases/card/area-blocks.ts';
import { namedTopics, suggestionList, topicsLike } from '../../../../src/slack/cases/messages/suggestion-list.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { ana, aPublication, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aSuggestionStory, SUGGESTS } from '../../../support/builders/cases/a-suggestion.ts';
import { aPortavoz, CASES } from '../../../support/drivers/a-portavoz.ts';

const IDEA = 'Estaría bien poner un banco a la sombra en la plaza';
const WORDS = 'Gracias por la idea. El banco llega con las obras de la plaza.';
const WHO = 'Marta Soler, jefa de Parques';

describe('/cases suggestions', () => {
  it('lists what people suggest, and one form leads to the text for whoever suggested it', async () => {
    await using bot = await aPortavoz({ plan: { isOn: true } });
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await bot.flag('writer', { text: IDEA, author: '@vecina_1' });
    await bot.cardSays(1, IDEA);
    await bot.flag('writer', { text: '¿A qué hora abre la oficina del padrón?' });
    await bot.cardSays(2, 'padrón');
    await writer.command(CASES, '/casos', 'sugerencias');
    await bot.isTold('writer', '1 sugerencia sin respuesta de su área', IDEA);
    const own = () => {
      const message = writer.ephemerals().at(-1);
      if (message === undefined) throw new Error('There is no list');
      return message;
    };
    const says = (words: string) =>
      workspace.waitFor(() => workspace.plainText(own()).includes(words), { what: `${words}, told last` });
    expect(workspace.plainText(own())).not.toContain('padrón');
    expect(blockKitProblems(own().blocks ?? [])).toEqual([]);

    await writer.command(CASES, '/casos', 'sugerencias nadie');
    await bot.isTold('writer', 'Ninguna sugerencia abierta es de «nadie». Hay de: ');
    const [, area = ''] = /Hay de: ([^(]*) \(1\)/.exec(workspace.plainText(own())) ?? [];
    await writer.command(CASES, '/casos', `sugerencias ${area.toUpperCase()}`);
    await says(IDEA);

    await writer.click(own(), 'area.outcome');
    await bot.fill('writer', { outcome: 'planned', words: ' ', who: WHO });
    expect(await bot.form('writer')).toContain('Qué fue de la sugerencia');
    await bot.fill('writer', { outcome: 'planned', words: WORDS, who: WHO });
    await says('Previsto');
    await bot.cardSays(1, 'Previsto', WHO, WORDS);
    await bot.threadSays(1, 'tiene prevista esta sugerencia');

    await writer.click(own(), 'case.answer_suggested');
    await bot.cardSays(1, '@vecina_1', WORDS, 'Pedir aprobación');
    await bot.threadSays(1, 'prepara lo que dijo el área para 1 persona');
    expect(await bot.database.cases.reader.caseById(1)).toMatchObject({ publications: [] });

    await writer.command(CASES, '/kasuak', 'iradokizunak');
    await bot.isTold('writer', '0 sugerencias sin respuesta de su área', 'Previsto');
  });

  it('says in one sentence how it is switched on where the plan is off', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: IDEA });
    await bot.cardSays(1, IDEA);
    await bot.workspace.as('writer').command(CASES, '/casos', 'sugerencias');
    await bot.isTold('writer', 'PLAN=on');
    const shown = bot.workspace
      .as('writer')
      .ephemerals()
      .map((message) => bot.workspace.plainText(message));
    expect(shown.join('\n')).not.toContain(IDEA);
  });
});

it('counts a thousand suggestions by area, shows the first, and says how to see those of one', async () => {
  const texts = textsIn('es');
  const handbook = aHandbook();
  const [first, second] = handbook.institution.topics;
  const counted = [
    { topic: first?.id ?? '', all: 900, unsaid: 800 },
    { topic: second?.id ?? '', all: 97, unsaid: 0 },
    { topic: null, all: 3, unsaid: 1 },
  ];
  const topics = namedTopics(counted, handbook, texts);
  const state = aSuggestionStory([SUGGESTS]).state();
  const view = caseView(state, handbook, START, texts, digestOf);
  const listed = Array.from({ length: 20 }, () => ({ view, posts: 1 }));
  const { text, blocks } = suggestionList(listed, topics, texts);
  expect(text).toBe('801 sugerencias sin respuesta de su área');
  expect(blockKitProblems(blocks)).toEqual([]);
  const said = plainTextOf(blocks);
  expect(said).toContain('y 980 más. En total: ');
  expect(said).toContain('sin área (3)');
  expect(said).toContain('/casos sugerencias');
  expect(topicsLike('SIN ÁREA', topics, texts).map(({ topic }) => topic)).toEqual([null]);
});

it('does not lead to words that were erased with a post, but to saying them again', () => {
  const texts = textsIn('es');
  const story = aSuggestionStory([SUGGESTS]);
  story.says(ana);
  const acts = () =>
    outcomeActs(caseView(story.state(), aHandbook(), START, texts, digestOf), texts).map(({ action }) => action);
  expect(acts()).toEqual(['case.answer_suggested', 'area.outcome']);
  story.change((state) => ({ ...state, notes: [] }));
  expect(acts()).toEqual(['area.outcome']);
});

it('still leads to those who are behind the first hundred, once each post of the case itself has its reply', () => {
  const texts = textsIn('es');
  const story = aSuggestionStory([SUGGESTS]);
  story.says(ana);
  const sent = aPublication({ target: 'post-1', draftId: 'draft-1', status: 'published', publishedAt: START });
  story.change((state) => ({ ...state, publications: [sent] }));
  const acts = (unanswered: number) => {
    const crowd = { posts: 40, networks: [], perMinute: null, wordings: [], unanswered, isWhole: true };
    const related = { ...NO_RELATED_CASES, crowd };
    const view = caseView(story.state(), aHandbook(), START, texts, digestOf, { related });
    return outcomeActs(view, texts).map(({ action, rank }) => `${action} ${rank}`);
  };
  expect(acts(39)).toEqual(['case.answer_suggested seldom', 'area.outcome detail']);
  expect(acts(0)).toEqual(['area.outcome detail']);
});
