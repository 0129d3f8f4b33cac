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

/** Class, playbook and severity of posts by the shipped handbook. */
async function found(posts: readonly (readonly [language: 'es' | 'ca' | 'gl' | 'eu' | 'en', text: string])[]) {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  return posts.map(([language, text]) => ({ text, ...triagePost(aFlaggedPost(text), handbook, () => language) }));
}

test('whoever says that somebody is gone calls for help, also in words of a search that is on', async () => {
  const calls = await found([
    ['es', 'Mi madre ha desaparecido esta mañana, tiene 80 años y alzhéimer, salió en bata'],
    ['es', 'La mujer desaparecida es mi hermana, lleva dos días sin su medicación, ayuda'],
    ['es', 'No encuentro a mi hijo de 5 años, estábamos en la feria'],
    ['es', 'Acabo de ver a la señora que buscan, está desorientada en mitad de la carretera'],
    ['ca', 'No trobem el meu pare, va eixir fa cinc hores i té demència'],
    ['gl', 'A miña filla de 9 anos desapareceu na praia, axuda'],
    ['eu', 'Nire ama desagertu da goizean, dementzia du eta bakarrik dago'],
    ['en', 'My dad has gone missing, he is 82 and has dementia, last seen at the market'],
  ]);
  for (const one of calls) {
    expect
      .soft([one.text, one.class, one.playbook, one.severity])
      .toEqual([one.text, 'life_risk', 'person-at-risk', 'S1']);
  }
});

test('what is asked or said about a search that is on is answered from its playbook', async () => {
  const asked = await found([
    ['es', '¿Cómo va la búsqueda del hombre desaparecido en La Torreta?'],
    ['es', '¿Se puede compartir el cartel de la mujer desaparecida?'],
    ['es', 'Lleváis dos días buscando al desaparecido y nadie nos cuenta nada'],
    ['ca', 'Es pot ajudar en la busca de la dona desapareguda?'],
    ['gl', 'Sabedes se apareceu xa o home que buscaban?'],
    ['eu', 'Badago berririk desagertutako gizonaz?'],
    ['en', 'Is there any news of the missing man?'],
  ]);
  for (const one of asked) {
    expect.soft([one.text, one.playbook, one.severity]).toEqual([one.text, 'missing-person', 'S1']);
  }
});

test('lost things and pets, hot days and wind are everyday', async () => {
  const ordinary = await found([
    ['es', 'Se ha perdido mi perro por el paseo, es blanco y lleva collar verde'],
    ['es', '¿Tenéis una oficina de objetos perdidos? He perdido el paraguas en el autobús'],
    ['es', 'Qué calor hace hoy, ¿a qué hora cierra la piscina?'],
    ['es', 'Se ha levantado viento'],
    ['ca', 'Quina calor fa hui, a quina hora tanca la piscina?'],
    ['gl', 'Que calor vai hoxe, a que hora pecha a piscina?'],
    ['eu', 'Zer beroa gaur, zer ordutan ixten da igerilekua?'],
    ['en', 'So hot today, what time does the pool close?'],
  ]);
  for (const one of ordinary) expect.soft([one.text, one.severity]).toEqual([one.text, 'S4']);
});

test('warnings of heat, and what wind and snow broke, are answered from their playbooks', async () => {
  const weather = [
    ['heat', 'es', '¿Qué refugio climático abre hoy por la ola de calor?'],
    ['heat', 'ca', 'On és el refugi climàtic del barri?'],
    ['heat', 'gl', 'Que horario ten o refuxio climático coa vaga de calor?'],
    ['heat', 'eu', 'Non dago babesleku klimatikoa bero-boladan?'],
    ['heat', 'en', 'Is there a cool shelter open on Sunday for the heatwave?'],
    ['wind-and-snow', 'es', 'Árbol caído por el viento en la calle de las Eras, tapa toda la calzada'],
    ['wind-and-snow', 'ca', "Arbre caigut pel vent davant de l'escola"],
    ['wind-and-snow', 'gl', 'Hai clase mañá coa alerta por neve?'],
    ['wind-and-snow', 'eu', 'Zuhaitza erori da haizearekin eta kalea itxita dago'],
    ['wind-and-snow', 'en', 'Will the schools shut tomorrow for the snow warning?'],
  ] as const;
  const said = await found(weather.map(([, language, text]) => [language, text] as const));
  expect(said.map(({ text, playbook }) => [playbook, text])).toEqual(weather.map(([id, , text]) => [id, text]));
});
