import { describe, expect, it } from 'vitest';
import { openStatement, statementDestinations } from '../../../../src/domain/cases/drafting/open-statement.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { openCase } from '../../../../src/domain/intake/open-case.ts';
import {
  aContext,
  aFact,
  anAssessment,
  ana,
  aPost,
  berta,
  biel,
  DIGEST_KEY,
} from '../../../support/builders/a-case.ts';
import { aStory } from '../../../support/builders/cases/a-story.ts';
import { withApprovedTexts } from '../../../support/builders/cases/handbooks-in-force.ts';
import { withLongTexts, withPage } from '../../../support/builders/handbook/with-long-texts.ts';
import { withNetworksByHand } from '../../../support/builders/handbook/with-networks-by-hand.ts';

const handbook = withLongTexts();
const SHORT = /^Hola\. Sobre la inundación: hay agua en El Molinar/;
const LONG = /^Hola\. Hay agua en El Molinar\.\n\nNo cruces zonas con agua, ni a pie/;
const SHORT_STATEMENT = /^Sabemos que hay miedo\. Hay agua en El Molinar/;
const LONG_STATEMENT = /^Hay agua en El Molinar\. El nivel es rojo\.\n\nSi estás/;

function aQuestionOn(network: string, rules = handbook) {
  const post = { network, text: '¿Se puede cruzar?', author: null, url: null, postedAt: null };
  const assessment = anAssessment({ severity: 'S3', playbook: 'flood' });
  const flagged = { id: 'post-1', post, why: null, keys: [], asksUs: true };
  const context = { ...aContext({ handbook: rules }), digestKey: DIGEST_KEY };
  return aStory(openCase(1, flagged, assessment, [], context).state, rules);
}

function aFirstMessage(networks: readonly string[], rules = handbook) {
  const wanted = { kind: 'holding', playbook: 'flood', crisis: null, severity: 'S3', language: 'es' } as const;
  const rest = { tags: [], places: statementDestinations(networks), facts: [], hoaxes: [], recalls: [] };
  const context = { ...aContext({ handbook: rules }), digestKey: DIGEST_KEY };
  return aStory(openStatement(1, { ...wanted, ...rest }, context).state, rules);
}

const FACTS = { zone: 'El Molinar', level: 'rojo', next_update: '12:30' };

function saidOn(story: ReturnType<typeof aStory>) {
  return Object.fromEntries((currentDraft(story.state())?.places ?? []).map(({ network, text }) => [network, text]));
}

describe('a reply to one post', () => {
  it('is long on a network that takes it, and short on another', () => {
    const [onX, onFacebook] = [aQuestionOn('x'), aQuestionOn('facebook')];
    for (const story of [onX, onFacebook]) story.enter(ana, FACTS);
    expect([onX.text(), onFacebook.text()]).toEqual([expect.stringMatching(SHORT), expect.stringMatching(LONG)]);
    expect(currentDraft(onFacebook.state())?.templateId).toBe('flood/es/question/a-long');
  });

  it('goes on from one variant to the other, and back, in its length', () => {
    const story = aQuestionOn('facebook');
    story.enter(ana, FACTS);
    const first = story.text();
    const next = () => story.does(ana, { kind: 'switch_variant', draftId: story.state().core.currentDraftId });
    expect([next(), story.text()]).toEqual(['done', expect.stringMatching(/^Gracias por preguntar/)]);
    expect([next(), story.text()]).toEqual(['done', first]);
  });

  it('follows its facts in either length', () => {
    const story = aQuestionOn('facebook');
    story.enter(ana, FACTS);
    story.propose(ana);
    story.enter(biel, { zone: 'La Ribera' });
    expect([story.status(), story.text()]).toEqual(['open', expect.stringContaining('Hay agua en La Ribera.\n\n')]);
  });
});

describe('a statement of ours', () => {
  it('is one version with the long text where it fits and the short one elsewhere, under one approval', () => {
    const story = aFirstMessage(['x', 'facebook']);
    story.enter(ana, FACTS);
    expect(story.text()).toMatch(SHORT_STATEMENT);
    expect(saidOn(story)).toEqual({
      x: expect.stringMatching(SHORT_STATEMENT),
      facebook: expect.stringMatching(LONG_STATEMENT),
    });
    const before = currentDraft(story.state())?.digest;
    story.enter(ana, { level: 'naranja' });
    expect(currentDraft(story.state())?.digest).not.toBe(before);
  });

  it('rests on the facts of every length', () => {
    const story = aFirstMessage(['x', 'facebook']);
    story.enter(ana, FACTS);
    const keys = (ids: readonly string[] = []) =>
      story.state().facts.flatMap(({ id, key }) => (ids.includes(id) ? [key] : []));
    expect(keys(currentDraft(story.state())?.factIds).toSorted()).toEqual(['level', 'next_update', 'zone']);
  });

  it('that the handbook holds as approved still takes two people where a place says other words', () => {
    const approved = withApprovedTexts(handbook);
    const same = aFirstMessage(['x'], approved);
    const other = aFirstMessage(['x', 'facebook'], approved);
    for (const story of [same, other]) story.enter(ana, FACTS);
    expect([same.approve(biel), same.publication()?.basis]).toEqual(['done', expect.anything()]);
    other.approve(biel);
    expect(other.publication()?.basis ?? null).toBeNull();
    expect(other.status()).not.toBe('approved');
  });
});

describe('one text for many', () => {
  it('is as long for each as the network takes', () => {
    const posts = ['x', 'facebook'].map((network, at) =>
      aPost({ id: `post-${at + 1}`, caseId: 1, network, author: `vecina_${at}`, asksUs: true }),
    );
    const story = aQuestionOn('x');
    story.change((state) => ({ ...state, posts, facts: [aFact({ scope: 'playbook:flood' })] }));
    story.enter(ana, FACTS);
    const draftId = story.state().core.currentDraftId;
    const ids = posts.map(({ id }) => id);
    expect(story.does(berta, { kind: 'answer_many', draftId, whom: 'all', posts: ids })).toBe('done');
    expect(saidOn(story)).toEqual({
      x: expect.stringMatching(/^@vecina_0 Hola\. Sobre la inundación/),
      facebook: expect.stringMatching(/Hola\. Hay agua en El Molinar\.\n\nNo cruces/),
    });
    expect(story.text()).toMatch(SHORT);
  });

  it('is as long again for those who come later, also where it began as the long text', () => {
    const posts = ['facebook', 'x'].map((network, at) =>
      aPost({ id: `post-${at + 1}`, caseId: 1, network, author: `vecina_${at}`, asksUs: true }),
    );
    const story = aQuestionOn('facebook');
    story.change((state) => ({ ...state, posts, facts: [aFact({ scope: 'playbook:flood' })] }));
    story.enter(ana, FACTS);
    expect(story.text()).toMatch(LONG);
    const answers = () => {
      const draftId = story.state().core.currentDraftId;
      return story.does(berta, { kind: 'answer_many', draftId, whom: 'all', posts: posts.map(({ id }) => id) });
    };
    for (const round of ['once', 'once more']) {
      expect(answers(), round).toBe('done');
      expect(saidOn(story), round).toEqual({
        x: expect.stringMatching(/^@vecina_1 Hola\. Sobre la inundación/),
        facebook: expect.stringMatching(/Hola\. Hay agua en El Molinar\.\n\nNo cruces/),
      });
      expect(currentDraft(story.state())).toMatchObject({ templateId: 'flood/es/question/a', missingFacts: [] });
      expect(story.text(), round).toMatch(SHORT);
    }
  });
});

describe('a page of ours', () => {
  const onTheWeb = withNetworksByHand(['web', 'official_notice'], withPage());

  it('is the text on the web alone, in the same version under the same digest', () => {
    const story = aFirstMessage(['x', 'facebook', 'web', 'official_notice'], onTheWeb);
    story.enter(ana, FACTS);
    expect(saidOn(story)).toEqual({
      x: expect.stringMatching(SHORT_STATEMENT),
      facebook: expect.stringMatching(LONG_STATEMENT),
      web: expect.stringMatching(/^El Molinar: sube a un piso alto\.\n\nQué hacer ahora\n/),
      official_notice: expect.stringMatching(LONG_STATEMENT),
    });
    const before = currentDraft(story.state())?.digest;
    story.enter(biel, { zone: 'La Ribera' });
    expect(saidOn(story)['web']).toMatch(/^La Ribera: sube/);
    expect(currentDraft(story.state())?.digest).not.toBe(before);
  });

  it('is the long text where there is no page, and the short one where there is neither', () => {
    const rules = [withNetworksByHand(['web'], withLongTexts()), withNetworksByHand(['web'])];
    const said = rules.map((one) => {
      const story = aFirstMessage(['web'], one);
      story.enter(ana, FACTS);
      return saidOn(story)['web'];
    });
    expect(said).toEqual([expect.stringMatching(LONG_STATEMENT), expect.stringMatching(SHORT_STATEMENT)]);
  });

  it('answers nobody: a reply there is a reply', () => {
    const story = aQuestionOn('web', onTheWeb);
    story.enter(ana, FACTS);
    expect(story.text()).toMatch(LONG);
  });
});
