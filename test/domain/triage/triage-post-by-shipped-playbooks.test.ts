import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';
import { examplePosts } from '../../support/builders/example-posts.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));

test('with the shipped handbook the playbook is right for at least nine posts in ten', async () => {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const ids = new Set(handbook.playbooks.map(({ id }) => id));
  const judged = examplePosts
    .filter(({ playbook }) => playbook === null || ids.has(playbook))
    .map((post) => ({ post, found: triagePost(aFlaggedPost(post.text), handbook, () => post.language).playbook }));
  const wrong = judged.filter(({ post, found }) => found !== post.playbook);
  process.stdout.write(`playbook: ${judged.length - wrong.length} of ${judged.length}\n`);
  expect(1 - wrong.length / judged.length).toBeGreaterThanOrEqual(0.9);
});

test('a hoax that sends people out of their houses is S1, one that only tells a tale is not', async () => {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const urgencyOf = (text: string) => {
    const { class: postClass, playbook, severity } = triagePost(aFlaggedPost(text), handbook, () => 'es');
    return [postClass, playbook, severity];
  };
  expect(urgencyOf('PÁSALO: dicen de dentro que viene una nube tóxica, SALID DE CASA YA')).toEqual([
    'false_claim',
    'hoax',
    'S1',
  ]);
  expect(urgencyOf('PÁSALO: un amigo de dentro dice que van a cobrar por entrar en la playa, nos lo ocultan')).toEqual([
    'false_claim',
    'hoax',
    'S3',
  ]);
});

test('a cut that somebody asks or complains about is planned works, never a warning about water', async () => {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const cuts = [
    ['es', '¿Cuándo cortan el agua mañana en la calle Nueva?'],
    ['es', 'Nos habéis cortado el agua sin avisar'],
    ['es', 'Lleva la calle cortada por obras desde marzo y nadie dice cuándo la abren'],
    ['ca', 'Quan talleu l’aigua demà al carrer Nou?'],
    ['ca', 'Ens heu tallat l’aigua sense avisar'],
    ['gl', 'A que hora cortan a auga mañá na rúa Nova?'],
    ['eu', 'Noiz moztuko duzue ura bihar? Ura moztu aurretik abisatu, mesedez'],
    ['en', 'What time are you turning off the water tomorrow in New Street?'],
  ] as const;
  for (const [language, text] of cuts) {
    const { playbook, severity } = triagePost(aFlaggedPost(text), handbook, () => language);
    expect.soft([text, playbook, severity]).toEqual([text, 'planned-works', 'S4']);
  }
  const { playbook } = triagePost(aFlaggedPost('La carretera está cortada por el agua'), handbook, () => 'es');
  expect(playbook).toBe('flood');
});
