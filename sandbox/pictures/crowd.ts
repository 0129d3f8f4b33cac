import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

/** A case of many posts, and a text that is to answer all who asked us. */
export async function pictureCrowd(me: Visitor): Promise<void> {
  const card = me.card(1);
  await me.goTo('portavoz-casos');
  await card.getByText('212 mensajes').first().waitFor();
  await picture(card, 'case-joined');
  await me.press(card, 'Editar');
  await me.fill({ Texto: REPLY }, 'Pedir aprobación');
  await card.getByText('Pendiente de aprobación').first().waitFor();
  await me.press(card, 'Responder a varios…');
  await picture(me.page.getByRole('dialog'), 'form-many');
}
