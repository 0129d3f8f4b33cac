import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { caseReport } from '../../../../src/cli/case-report/case-report.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { PostClass } from '../../../../src/domain/handbook/vocabulary.ts';
import { stopWords } from '../../../../src/domain/text/stop-words.ts';
import type { Assessment, Because } from '../../../../src/domain/triage/model/assessment.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { handbookNames, NO_NAMES } from '../../../../src/i18n/handbook-names.ts';
import type { BotLanguage } from '../../../../src/i18n/texts.ts';
import { BOT_LANGUAGES, textsIn } from '../../../../src/i18n/texts.ts';
import { becauseLine } from '../../../../src/slack/cases/card/triage-lines.ts';
import { caseLine } from '../../../../src/slack/cases/messages/case-line.ts';
import { threadMessage } from '../../../../src/slack/cases/messages/thread-message.ts';
import { showPostModal } from '../../../../src/slack/cases/modals/show-post-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, anAssessment, aPost, digestOf, START } from '../../../support/builders/a-case.ts';
import { aFlaggedPost } from '../../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { wholeCard } from '../../../support/drivers/slack/whole-card.ts';

const ours = aHandbook();

function caseOf(because: Because[], over: Partial<Assessment> = {}, postClass: PostClass = 'question'): CaseState {
  return aCase({ core: { class: postClass, assessment: anAssessment({ because, ...over }) }, posts: [aPost()] });
}

function viewOf(state: CaseState, language: BotLanguage = 'es', handbook = ours) {
  return caseView(state, handbook, START, textsIn(language), digestOf);
}

function lineOf(state: CaseState, language: BotLanguage = 'es', handbook = ours): string {
  return becauseLine(viewOf(state, language, handbook), textsIn(language));
}

/** The lines under the post in the thread. */
function threadOf(state: CaseState, language: BotLanguage = 'es', handbook = ours): string[] {
  const given = { handbook, texts: textsIn(language), roleMentions: '', now: START };
  const { blocks } = threadMessage({ sentence: { key: 'thread.opened' } }, state, given);
  const quoted = blocks.flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
  const parts = quoted.flatMap((one) => (one.type === 'rich_text_quote' ? one.elements : []));
  return parts.flatMap((part) => (part.type === 'text' ? part.text.split('\n') : []));
}

function reportOf(state: CaseState, language: BotLanguage = 'es', handbook: Handbook | null = ours): string {
  const texts = textsIn(language);
  return caseReport({
    state,
    rows: [],
    chain: { kind: 'whole', head: { seq: 0, hash: '' } },
    proof: { faults: [], texts: 0, erased: 0, signOffs: 0, publications: 0 },
    writtenAt: START,
    texts,
    mask: (text) => text,
    hidesAuthors: true,
    names: handbook === null ? NO_NAMES : handbookNames(handbook, texts),
  });
}

const why = (decided: Because['decided'], rule: string, ...words: string[]): Because => ({ decided, rule, words });

describe('a reason', () => {
  it.each<[Because, string[]]>([
    [why('language', 'language.es'), ['Idioma: castellano']],
    [why('language', 'language.und'), ['Idioma sin determinar']],
    [why('class', 'life_risk.alone_and_silent', 'no abren'), ['Persona sola que no responde: «no abren»']],
    [why('class', 'life_risk.sign.trapped', 'atrapada en el coche'), ['Personas atrapadas: «atrapada en el coche»']],
    [why('class', 'life_risk.sign.danger', 'olor a gas en el portal'), ['Vida en peligro: «olor a gas en el portal»']],
    [why('class', 'life_risk.suicide'), ['Riesgo de suicidio']],
    [why('class', 'life_risk.maybe'), ['Conviene leerlo antes: se parece a una petición de ayuda']],
    [why('class', 'life_risk.likeness'), ['Se parece a otras peticiones de ayuda']],
    [why('class', 'complaint.likeness', 'contenedor', 'huele'), ['Se parece a otras quejas: «contenedor» y «huele»']],
    [why('class', 'complaint.nobody_answers', 'nadie responde'), ['Queja: «nadie responde»']],
    [why('class', 'complaint.no_rule_spoke'), ['Ninguna palabra lo decide: clase por defecto']],
    [why('severity', 'severity.question'), ['Urgencia S2, la de «Pregunta»']],
    [why('severity', 'severity.flood'), ['Urgencia S2, la de «Inundación»']],
    [why('severity', 'severity.life_risk'), ['Urgencia S2: hay una vida en peligro']],
    [why('severity', 'severity.flood.raised_by', 'evacuen'), ['Sube a S2: «evacuen»']],
    [why('severity', 'severity.flood.not_here_or_not_now'), ['Urgencia S2: no es aquí o no es ahora']],
    [
      why('severity', 'severity.flood.harm_now', 'agua entra'),
      ['Urgencia S2: se parece a una crisis y habla de un daño ahora: «agua entra»'],
    ],
    [why('playbook', 'playbook.flood.trigger', 'barranco'), ['Guía «Inundación»: «barranco»']],
    [
      why('playbook', 'playbook.flood.when_open', 'hay clase'),
      ['Guía «Inundación», por la crisis abierta: «hay clase»'],
    ],
    [why('playbook', 'playbook.flood.likeness', 'y no', 'no me'), ['Guía «Inundación», por parecido']],
    [why('playbook', 'playbook.person-at-risk.class'), ['Guía «Persona en peligro», la de su clase']],
    [why('playbook', 'playbook.everyday.no_crisis'), ['Guía «Día a día»: no es de ninguna crisis']],
    [why('playbook', 'playbook.none_matches'), ['Sin guía: ninguna encaja']],
    [why('playbook', 'playbook.none_for_rant'), ['Sin guía: su clase no lleva']],
    [why('playbook', 'playbook.person_at_risk_is_missing'), ['Sin guía: el manual no tiene la de personas en peligro']],
    [why('playbook', 'playbook.of-long-ago.trigger', 'barranco'), ['Guía: «barranco»']],
    [why('topic', 'topic.water', 'grifo'), ['Tema «el agua»: «grifo»']],
    [why('needs_reply', 'needs_reply.question.yes'), ['Se responde']],
    [why('needs_reply', 'needs_reply.rant.no'), ['No se responde']],
    [why('class', 'panic.of_before', 'socorro'), ['Por «socorro»']],
    [why('class', 'panic.of_before'), []],
    [why('playbook', 'playbook.flood.of_before.again', 'barro'), ['Por «barro»']],
    [why('class', 'complaint.waiting', 'y no', 'no me', '¡que no!'), ['Queja']],
  ])('%j is said in words', (because, said) => {
    expect(threadOf(caseOf([because], { severity: 'S2' }))).toEqual(said);
  });

  it('is said once for all rules of one kind, with the words of each', () => {
    const two = [why('class', 'complaint.shame', 'vergüenza'), why('class', 'complaint.waiting', 'vergüenza', 'horas')];
    expect(threadOf(caseOf(two))).toEqual(['Queja: «vergüenza» y «horas»']);
  });

  it('does not quote the same words twice', () => {
    const asked = why('class', 'question.asked', 'alguien puede', 'alguien puede venir');
    const alike = why('class', 'question.likeness', 'puede venir', 'portal');
    expect(threadOf(caseOf([asked, alike]))).toEqual([
      'Pregunta: «alguien puede venir»',
      'Se parece a otras preguntas: «portal»',
    ]);
  });

  it('is the same in the thread, in the form and in the file', () => {
    const state = caseOf([why('class', 'life_risk.sign.alone_and_silent', 'no abren')], {}, 'hate');
    const said = 'Persona sola que no responde: «no abren»';
    expect(JSON.stringify(showPostModal({ view: viewOf(state), metadata: '', texts: textsIn('es') }))).toContain(said);
    expect(reportOf(state)).toContain(said);
    expect(reportOf(caseOf([why('class', 'complaint.waiting', 'horas')]), 'es', null)).toContain('Clase: «horas»');
  });
});

describe('the one line of a card', () => {
  const everyday = [
    why('language', 'language.es'),
    why('class', 'question.asked', 'cuándo abre'),
    why('class', 'question.likeness', 'horario'),
  ];

  it('tells the strongest reason: danger, words of a rule, likeness', () => {
    const danger = why('class', 'life_risk.sign.alone_and_silent', 'no abren');
    const maybe = why('class', 'life_risk.maybe');
    const raised = why('severity', 'severity.flood.raised_by', 'evacuen');
    expect(lineOf(caseOf([...everyday, maybe, danger, raised]))).toBe('Persona sola que no responde: «no abren»');
    expect(lineOf(caseOf([...everyday, maybe]))).toBe('Conviene leerlo antes: se parece a una petición de ayuda');
    expect(lineOf(caseOf(everyday))).toBe('Pregunta: «cuándo abre»');
    expect(lineOf(caseOf([...everyday.slice(2), raised]))).toBe('Sube a S4: «evacuen»');
    expect(lineOf(caseOf(everyday.slice(2)))).toBe('Se parece a otras preguntas: «horario»');
    expect(lineOf(caseOf(everyday.slice(0, 1)))).toBe('Ninguna palabra lo decide: clase por defecto');
  });

  it('quotes three times at most, and nothing of a folded post', () => {
    const words = ['uno', 'dos', 'tres', 'cuatro'].map((word) => `${word} euros`);
    expect(lineOf(caseOf([why('class', 'complaint.waiting', ...words)]))).toBe(
      'Queja: «uno euros», «dos euros» y «tres euros»',
    );
    expect(lineOf(caseOf([why('class', 'hate.threat', ...words)], {}, 'hate'))).not.toContain('euros');
  });
});

const TUNE = fileURLToPath(new URL('../../../corpora/tune/', import.meta.url));

/** Every thirteenth post of the corpora. */
function somePosts(): { text: string; language: Assessment['language'] }[] {
  return readdirSync(TUNE)
    .flatMap((file) => readFileSync(`${TUNE}${file}`, 'utf8').trim().split('\n'))
    .filter((_, at) => at % 13 === 0)
    .map((line) => JSON.parse(line));
}

/** Words that call what somebody said untrue, in any of our languages. */
const SAYS_FALSE =
  /(?<!\p{L})(?:fals[oae]?s?|falsedad\p{L}*|mentiras?|mentides?|bulos?|engañ\p{L}*|gezurr\p{L}*|faltsu\p{L}*|hoax(?:es)?|false|fake|untrue|lies?)(?!\p{L})/giu;

const QUOTES = /[«“]([^»”]*)[»”]/g;

/** A quote of function words alone. */
function isHollow(quote: string): boolean {
  const words =
    quote
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => stopWords.has(word));
}

describe('whatever triage finds in a post', async () => {
  const playbooks = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
  const { handbook } = await readHandbook(playbooks, START.slice(0, 10));
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const judged = somePosts().map(({ text, language }) => triagePost(aFlaggedPost(text), handbook, () => language));

  it.each(BOT_LANGUAGES)('is said without ids, and without quotes that say nothing (%s)', (language) => {
    const faults = judged.flatMap((assessment) => {
      const state = caseOf(assessment.because, assessment);
      const lines = [lineOf(state, language, handbook), ...threadOf(state, language, handbook)];
      return lines.filter(
        (line) =>
          line === '' ||
          /\b[a-z_]+\.[a-z_.]+\b|_/.test(line.replaceAll(QUOTES, '')) ||
          [...line.matchAll(QUOTES)].some(([, quote = '']) => isHollow(quote)),
      );
    });
    expect(faults).toEqual([]);
    expect(new Set(judged.flatMap(({ because }) => because.map(({ rule }) => rule))).size).toBeGreaterThan(100);
  });

  it.each(BOT_LANGUAGES)('calls no claim false that the register does not know, on any surface (%s)', (language) => {
    const texts = textsIn(language);
    const claims = somePosts()
      .map(({ text }) => ({ text, assessment: triagePost(aFlaggedPost(text), handbook, () => 'es') }))
      .filter(({ assessment }) => assessment.class === 'false_claim');
    expect(claims.length).toBeGreaterThan(5);
    const { playbookName } = handbookNames(handbook, texts);
    const said = claims.flatMap(({ assessment }) => {
      const { severity, playbook } = assessment;
      const state = aCase({ core: { class: 'false_claim', severity, playbook, assessment }, posts: [aPost()] });
      const view = viewOf(state, language, handbook);
      const shown = [caseLine(view, texts), lineOf(state, language, handbook), ...threadOf(state, language, handbook)];
      return [...shown, JSON.stringify(wholeCard(view, texts).blocks), reportOf(state, language, handbook)];
    });
    // The register and its button are named; they say of no claim what it is.
    const named = [playbookName('hoax'), texts.t('button.hoax_register'), texts.t('hoax.not_registered')];
    const words = said.map((page) =>
      named
        .reduce((left, name) => left.replaceAll(name, ''), page)
        .replaceAll(QUOTES, '')
        .replaceAll(/"\w+":(?:false|"[\w.:/-]*")/g, ''),
    );
    const calledFalse = words.flatMap((page) => page.match(SAYS_FALSE) ?? []);
    expect([...new Set(calledFalse)]).toEqual([]);
  });

  it('is shown on the card', () => {
    const state = caseOf([why('class', 'life_risk.alone_and_silent', 'no abren')]);
    expect(JSON.stringify(wholeCard(viewOf(state), textsIn('es')))).toContain(
      'Persona sola que no responde: «no abren»',
    );
  });
});
