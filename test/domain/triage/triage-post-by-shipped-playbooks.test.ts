import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHandbook } from '../../../src/adapters/handbook/read-handbook.ts';
import { ORDINARY_DAY } from '../../../src/domain/triage/model/situation.ts';
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

/** Class, playbook and severity of posts by the shipped handbook. `open`: playbooks of open crises. */
async function found(
  posts: readonly (readonly [language: 'es' | 'ca' | 'gl' | 'eu' | 'en', text: string])[],
  open: readonly string[] = [],
) {
  const { handbook } = await readHandbook(SHIPPED, '2026-11-24');
  if (handbook === null) throw new Error('the shipped handbook has errors');
  const situation = open.length === 0 ? ORDINARY_DAY : ({ watch: 'crisis', open } as const);
  return posts.map(([language, text]) => ({
    text,
    ...triagePost(aFlaggedPost(text), handbook, () => language, situation),
  }));
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

const SCHOOL = [
  ['es', '¿Mañana hay clase?'],
  ['es', 'Buenas, ¿abren mañana los colegios? Entro a trabajar a las seis'],
  ['ca', 'Demà hi ha classe?'],
  ['gl', 'Mañá hai clase?'],
  ['eu', 'Bihar klaserik badago?'],
  ['en', 'Is there school tomorrow?'],
] as const;

test('whether there is school tomorrow is a question of every day', async () => {
  const said = await found(SCHOOL);
  expect(said.map(({ text, playbook, severity }) => [text, playbook, severity])).toEqual(
    SCHOOL.map(([, text]) => [text, 'everyday', 'S4']),
  );
});

test.each([
  ['flood', 'S1'],
  ['wildfire', 'S1'],
  ['heat', 'S2'],
  ['wind-and-snow', 'S2'],
  ['power-cut', 'S2'],
] as const)('while %s is open, the same question is about it and says why', async (id, severity) => {
  const said = await found(SCHOOL, [id]);
  expect(said.map((one) => [one.text, one.class, one.playbook, one.severity])).toEqual(
    SCHOOL.map(([, text]) => [text, 'question', id, severity]),
  );
  const rules = said.map(({ because }) => because.find(({ decided }) => decided === 'playbook')?.rule);
  expect(rules).toEqual(SCHOOL.map(() => `playbook.${id}.when_open`));
});

test('another matter that the words name stays theirs, and of two open crises the gravest draws', async () => {
  const named = [['es', '¿Mañana hay clase con el aviso rojo por calor?']] as const;
  expect((await found(named, ['flood'])).map(({ playbook }) => playbook)).toEqual(['heat']);
  expect((await found(SCHOOL.slice(0, 1), ['wildfire', 'heat'])).map(({ playbook }) => playbook)).toEqual(['wildfire']);
  // A crisis that shuts no school draws nothing.
  expect((await found(SCHOOL.slice(0, 1), ['corruption'])).map(({ playbook }) => playbook)).not.toContain('corruption');
});

test('weather beside the question says which crisis it is about, open or not', async () => {
  const asked = [
    ['flood', 'es', '¿Mañana hay clase con el aviso rojo por lluvia?'],
    ['flood', 'ca', "Demà hi ha classe amb l'avís roig per pluges?"],
    ['flood', 'gl', 'Hai clase mañá co aviso vermello por chuvias?'],
    ['flood', 'eu', 'Bihar klaserik badago uholde abisu gorriarekin?'],
    ['flood', 'en', 'Is there school tomorrow with the red warning for rain?'],
    ['heat', 'es', '¿Hay clase por la tarde con la ola de calor?'],
    ['wind-and-snow', 'es', '¿Abren los colegios mañana con el aviso por nieve?'],
    ['wildfire', 'es', '¿Hay clase mañana con el humo del incendio?'],
    ['planned-works', 'es', '¿Hay clase mañana con el corte de agua por obras?'],
  ] as const;
  const said = await found(asked.map(([, language, text]) => [language, text] as const));
  expect(said.map(({ text, playbook }) => [playbook, text])).toEqual(asked.map(([id, , text]) => [id, text]));
});
