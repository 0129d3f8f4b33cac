import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const POST = 'Han robado los datos del padrón y circulan por ahí, ¿vais a decir algo?';

/** A breach of personal data that is open: its clock, what its notice lacks, and what can be done with it. */
export async function pictureBreach(me: Visitor, caseId: number): Promise<void> {
  const card = me.card(caseId);
  await me.goTo('portavoz-casos');
  await me.type(`/flag ${POST}`);
  await me.fill({ Red: 'X', 'Quién lo escribe': '@padron_abierto' }, 'Abrir caso');
  await card.waitFor();
  await me.press(card, 'Anotar brecha de datos…');
  await me.fill({}, 'Anotar');
  await card.getByText('Hay que notificarla antes de').waitFor();
  await me.press(card, 'Rellenar la notificación…');
  await me.fill({ 'Qué ha pasado': 'Alguien ha copiado un listado del padrón.' }, 'Guardar');
  await me.page.getByRole('dialog').waitFor({ state: 'detached' });
  const details = await me.details(card);
  await details.getByText('A la notificación le falta').waitFor();
  await picture(details, 'breach');
}
