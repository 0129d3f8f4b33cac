import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { digestOfTexts } from '../../../../src/domain/cases/model/destinations-of.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import { styleOn } from '../../../../src/domain/handbook/handbook.ts';
import { openCase } from '../../../../src/domain/intake/open-case.ts';
import { MAY_BE_AT_RISK } from '../../../../src/domain/triage/is-maybe.ts';
import type { Assessment } from '../../../../src/domain/triage/model/assessment.ts';
import { aContext, anAssessment, ana, aPost, biel, DIGEST_KEY, digestOf } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { withApprovedTexts } from '../../../support/builders/cases/handbooks-in-force.ts';
import { withLongTexts } from '../../../support/builders/handbook/with-long-texts.ts';

const ADVICE =
  'No cruces zonas con agua, ni a pie ni en coche. Si estás en una planta baja o en un sótano, sube a un piso alto y espera allí. Saca del suelo lo que no quieras perder, y deja libres las calles para los equipos que trabajan en ellas.';
const LONG = `Hay agua en El Molinar.\n\n${ADVICE}\n\nMás información a las 12:30.`;
const LONG_CA = 'Hi ha aigua al Molinar.';
const template = (long: string) =>
  long.replace('El Molinar', '{{ fact.zone }}').replace('12:30', '{{ fact.next_update }}');

/** A handbook whose long reply to a question about the flood is this text. */
function handbookOf(long = LONG, from: Handbook = aHandbook()): Handbook {
  return withLongTexts(from, {
    'flood/es/question/a': template(long),
    'flood/es/holding_statement/a': template(long),
    'flood/ca/question/a': `${template(LONG_CA)}\n\n${'No creues zones amb aigua. '.repeat(12).trim()}`,
  });
}

/** Facebook as it is, and another network that takes the long text and greets without a sign-off. */
function withInstagram(handbook: Handbook): Handbook {
  const { institution, style } = handbook;
  const networks = institution.networks.flatMap((one) =>
    one.id === 'facebook' ? [one, { ...one, id: 'instagram', kind: 'instagram' as const, name: 'Instagram' }] : [one],
  );
  const manners = [...style.networks, { id: 'instagram', greeting: true, signOff: false, tone: 'Cálido.' }];
  return { ...handbook, institution: { ...institution, networks }, style: { ...style, networks: manners } };
}

function aQuestionOn(network: string, rules = handbookOf(), assessed: Partial<Assessment> = {}) {
  const post = { network, text: '¿Se puede cruzar?', author: 'vecina_1', url: null, postedAt: null };
  const assessment = anAssessment({ severity: 'S3', playbook: 'flood', ...assessed });
  const flagged = { id: 'post-1', post, why: null, keys: [], asksUs: true };
  const context = { ...aContext({ handbook: rules }), digestKey: DIGEST_KEY };
  const story = aStory(openCase(1, flagged, assessment, [], context).state, rules);
  story.enter(ana, { zone: 'El Molinar', level: 'rojo', next_update: '12:30' });
  return story;
}

/** One question on each network, all answered by one version. */
function answered(networks: readonly string[], rules: Handbook) {
  const story = aQuestionOn(networks[0] ?? 'x', rules);
  const posts = networks.map((network, at) =>
    aPost({ id: `post-${at + 1}`, caseId: 1, network, author: `vecina_${at + 1}`, url: null, asksUs: true }),
  );
  story.change((state) => ({ ...state, posts }));
  const draftId = story.state().core.currentDraftId;
  const done = story.does(ana, { kind: 'answer_many', draftId, whom: 'all', posts: posts.map(({ id }) => id) });
  return { story, done };
}

const saidAtPlaces = (story: ReturnType<typeof aStory>) =>
  (currentDraft(story.state())?.places ?? []).map(({ network, text }) => [network, text]);

describe('a reply to one person', () => {
  it('is greeted as the network wants, where the text is long', () => {
    const said = ['facebook', 'mastodon', 'x'].map((network) => aQuestionOn(network).text());
    expect(said).toEqual([
      `Hola.\n\n${LONG}\n\nUn saludo.`,
      `@vecina_1 Hola.\n\n${LONG}`,
      expect.stringMatching(/^Hola\. Sobre la inundación: hay agua en El Molinar/),
    ]);
  });

  it('is greeted in the language of the text', () => {
    const story = aQuestionOn('facebook', handbookOf(), { language: 'ca' });
    expect(story.text()).toMatch(/^Hola\.\n\nHi ha aigua al Molinar\.\n\n.*\n\nSalutacions\.$/s);
  });

  it('keeps its greeting through a new fact and the other variant', () => {
    const story = aQuestionOn('facebook');
    story.enter(ana, { zone: 'La Ribera' });
    expect(story.text()).toBe(`Hola.\n\n${LONG.replace('El Molinar', 'La Ribera')}\n\nUn saludo.`);
    const next = () => story.does(ana, { kind: 'switch_variant', draftId: story.state().core.currentDraftId });
    const first = story.text();
    expect([next(), next(), story.text()]).toEqual(['done', 'done', first]);
  });

  it.each<[string, string, string]>([
    ['greets', 'Buenos días, gracias por preguntar.', 'Buenos días, gracias por preguntar.\n\nUn saludo.'],
    ['takes leave', 'Hay agua. Un abrazo.', 'Hola.\n\nHay agua. Un abrazo.'],
    ['does both', 'Hola, vecina. Hay agua. Hasta pronto.', 'Hola, vecina. Hay agua. Hasta pronto.'],
  ])('that %s already does it once', (_, long, said) => {
    expect(aQuestionOn('facebook', handbookOf(long)).text()).toBe(said);
  });

  it.each<[string, Handbook, Partial<Assessment>]>([
    ['is urgent', handbookOf(), { severity: 'S2' }],
    ['may be about a life', handbookOf(), { because: [MAY_BE_AT_RISK] }],
    ['is what we say to all', handbookOf(), { class: 'complaint' }],
    ['has no words of courtesy', withoutWords(handbookOf()), {}],
    ['is held as approved', withApprovedTexts(handbookOf()), {}],
  ])('that %s goes as it is written', (_, rules, assessed) => {
    expect(aQuestionOn('facebook', rules, assessed).text()).toBe(LONG);
  });

  it('that says 112 begins with what to do', () => {
    const long = `Si corres peligro, llama al 112.\n\n${LONG}`;
    expect(aQuestionOn('facebook', handbookOf(long)).text()).toBe(long);
  });

  it('that the handbook holds as approved still takes one approval', () => {
    const story = aQuestionOn('facebook', withApprovedTexts(handbookOf()));
    expect([story.approve(biel), story.publication()?.basis]).toEqual(['done', expect.anything()]);
  });
});

function withoutWords(handbook: Handbook): Handbook {
  const { es } = handbook.style.languages;
  if (es === undefined) throw new Error('the handbook of the tests speaks Spanish');
  return { ...handbook, style: { ...handbook.style, languages: { es: { ...es, greeting: '', signOff: '' } } } };
}

describe('one text for many', () => {
  it('has the courtesy that all its networks share, so its long text is one', () => {
    const rules = withInstagram(handbookOf());
    const onBoth = answered(['facebook', 'instagram', 'x'], rules);
    expect(onBoth.done).toBe('done');
    expect(saidAtPlaces(onBoth.story)).toEqual([
      ['facebook', `Hola.\n\n${LONG}`],
      ['instagram', `Hola.\n\n${LONG}`],
      ['x', expect.stringMatching(/^@vecina_3 Hola\. Sobre la inundación/)],
    ]);
    const { story } = answered(['facebook', 'x'], rules);
    expect(saidAtPlaces(story)[0]).toEqual(['facebook', `Hola.\n\n${LONG}\n\nUn saludo.`]);
  });

  it('never says its long text in two ways, nor a courtesy that one of its networks does not want', () => {
    const rules = withInstagram(handbookOf());
    const some = fc.shuffledSubarray(['x', 'mastodon', 'facebook', 'instagram', 'facebook'], { minLength: 1 });
    fc.assert(
      fc.property(some, (networks) => {
        const places = currentDraft(answered(networks, rules).story.state())?.places ?? [];
        const long = places.filter(({ text }) => text.includes(LONG));
        expect(long.map(({ network }) => network)).toEqual(networks.filter((network) => network !== 'x'));
        expect(new Set(long.map(({ text, opening = '' }) => text.slice(opening.length))).size).toBeLessThanOrEqual(1);
        const wanted = long.map(({ network }) => styleOn(rules, network));
        for (const { text } of long) {
          expect(text.includes(`Hola.\n\n${LONG}`)).toBe(wanted.every((one) => one?.greeting));
          expect(text.endsWith('Un saludo.')).toBe(wanted.every((one) => one?.signOff));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('greets after the account that it answers', () => {
    const { story } = answered(['mastodon', 'facebook'], handbookOf());
    expect(saidAtPlaces(story)).toEqual([
      ['mastodon', `@vecina_1 Hola.\n\n${LONG}`],
      ['facebook', `Hola.\n\n${LONG}`],
    ]);
  });

  it('is under one digest with its greetings, which a new fact does not take away', () => {
    const { story } = answered(['facebook', 'x'], handbookOf());
    const draft = currentDraft(story.state());
    if (draft === undefined) throw new Error('no text on the card');
    expect(draft.digest).toBe(digestOfTexts(draft, DIGEST_KEY, digestOf));
    const bare = draft.places.map((place) => ({ ...place, text: place.text.replace('Hola.\n\n', '') }));
    expect(digestOfTexts({ ...draft, places: bare }, DIGEST_KEY, digestOf)).not.toBe(draft.digest);
    story.enter(ana, { zone: 'La Ribera' });
    expect(saidAtPlaces(story)[0]?.[1]).toBe(`Hola.\n\n${LONG.replace('El Molinar', 'La Ribera')}\n\nUn saludo.`);
  });

  it('is greeted by none as a message of ours', () => {
    const story = aQuestionOn('facebook', handbookOf());
    const draftId = story.state().core.currentDraftId;
    expect(story.does(ana, { kind: 'answer_many', draftId, whom: 'statement', posts: [] })).toBe('done');
    expect(saidAtPlaces(story)).toEqual([['facebook', LONG]]);
    story.enter(ana, { zone: 'La Ribera' });
    expect(saidAtPlaces(story)).toEqual([['facebook', LONG.replace('El Molinar', 'La Ribera')]]);
  });
});
