import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { erasePosts } from '../../src/domain/privacy/erase-personal-data.ts';
import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const POST =
  'La farola de la plaza Mayor lleva tres semanas fundida. Llamadme al 612 345 678, que vivo en la calle Colón 12, 3º B';

/** Personal data: hidden on the card, shown to one person, read before an approval, and gone from card and thread. */
export async function pictureErasure(me: Visitor, caseId: number, databaseUrl: string): Promise<void> {
  const card = me.card(caseId);
  const dialog = me.page.getByRole('dialog');
  await me.goTo('portavoz-casos');
  await me.type(`/flag ${POST}`);
  await me.fill({ Red: 'X', 'Quién lo escribe': '@marta_planas' }, 'Abrir caso');
  await card.getByText('▒▒▒ (teléfono)').first().waitFor();
  await picture(card, 'data-hidden');

  await me.press(await me.details(card), 'Ver');
  await dialog.getByText('Solo lo ves tú').waitFor();
  await picture(dialog.last(), 'data-form-shown');
  await me.page.keyboard.press('Escape');
  await dialog.getByText('Solo lo ves tú').waitFor({ state: 'detached' });
  await me.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await me.become('Andrés');
  await me.press(card, 'Aprobar y enviar');
  await picture(dialog, 'data-form-exact');
  await me.press(dialog, 'Aprobar');
  await card.getByRole('button', { name: 'Publicar ya' }).waitFor();
  await card.getByRole('button', { name: /respuestas?/ }).click();
  await me.message('dio el clic que faltaba').waitFor();

  await erase(databaseUrl, caseId);
  await card.getByText('Datos personales borrados').first().waitFor();
  await me.page.getByText('▒▒▒').first().waitFor({ state: 'detached' });
  await me.page.getByText('Línea borrada').nth(1).waitFor();
  await me.page.mouse.move(0, 0);
  await picture(me.page, 'data-erased');
}

/** As `./portavoz erase` does it, by an account that is nobody's: the card names who erased. */
async function erase(databaseUrl: string, caseId: number): Promise<void> {
  const database = await openDatabase(databaseUrl);
  const { store } = database.cases;
  const { close } = database;
  try {
    const posts = await store.transact(({ posts: { find } }) => find({ by: 'case', id: caseId }));
    const request = { caseId, postIds: posts.map(({ id }) => id), rule: 'request' } as const;
    const deps = { store, now: () => new Date().toISOString() };
    await erasePosts(deps, { ...request, actor: { kind: 'console', user: 'soporte' } });
  } finally {
    await close();
  }
}
