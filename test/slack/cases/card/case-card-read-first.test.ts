import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { caseCard } from '../../../../src/slack/cases/card/case-card.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { aCase, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { UNSURE } from '../../../support/builders/handbook/with-second-opinion.ts';
import { aModelDouble } from '../../../support/doubles/model/a-model-double.ts';
import { anAnswer, answering, opining } from '../../../support/doubles/model/model-reply.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const texts = textsIn('es');

function saidBy(state: CaseState): string {
  return JSON.stringify(caseCard(caseView(state, aHandbook(), START, texts, digestOf), texts));
}

describe('a post that is near to a call for help', () => {
  const near = aCase();
  near.core.assessment.because.push({ decided: 'class', rule: 'life_risk.maybe', words: [] });

  it('asks to be read before all else, as no other does', () => {
    expect(saidBy(near)).toContain('Léelo antes que nada');
    expect(saidBy(aCase())).not.toContain('Léelo antes que nada');
  });

  it('asks no more once a person said what it is', () => {
    const corrected = aCase({ core: { assessment: near.core.assessment, class: 'complaint' } });
    expect(saidBy(corrected)).not.toContain('Léelo antes que nada');
  });
});

/** The shipped handbook, which asks a model for a second opinion. */
async function playbooksWithSecondOpinion(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'portavoz-second-opinion-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp('playbooks', dir, { recursive: true });
  const file = join(dir, 'institution.yml');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('second_opinion: off');
  await writeFile(file, text.replace('second_opinion: off', 'second_opinion: on'));
  return dir;
}

it('is redrawn to be read first where a model reads danger, with its words, and the duty officer is called', async () => {
  await using model = await aModelDouble(({ shape }) =>
    shape === 'opinion'
      ? opining({ danger: true, class: 'life_risk', words: ['no cogen el teléfono', 'mi abuela está allí'] })
      : answering(anAnswer('Hola. Estamos en ello.')),
  );
  const baseUrl = model.baseUrl.replace('127.0.0.1', 'localhost');
  await using bot = await aPortavoz({
    playbooksDir: await playbooksWithSecondOpinion(),
    writer: { baseUrl, model: 'un-modelo', isOwn: true, budgetMs: 20_000, atOnce: 2 },
  });
  await bot.flag('writer', { text: UNSURE });
  await bot.cardSays(1, 'Léelo antes que nada', 'Un modelo de lenguaje ve peligro en estas palabras');
  expect(await bot.wholeText(1)).toContain('No cogen el teléfono');
  await bot.threadSays(
    1,
    'un modelo de lenguaje (un-modelo en localhost)',
    'que puede equivocarse',
    'Se pide a guardia: @',
  );
  expect((await bot.database.cases.reader.caseById(1))?.core.class).not.toBe('life_risk');
  expect(JSON.stringify(await bot.record())).not.toContain('abuela');
});
