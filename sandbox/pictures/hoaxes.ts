import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const HOAX = 'URGENTE: el agua del grifo está envenenada!! No bebáis, el ayuntamiento lo tapa. Pasadlo';
const AGAIN = 'Me dicen que el agua del grifo está envenenada y que no bebamos. ¿Alguien sabe algo?';
const ANSWER =
  'El agua del grifo es apta para beber. Bebe del grifo como siempre. Lo confirma la Conselleria de Sanidad. Es falso lo que circula: por favor, no lo compartas. Ayuntamiento de Riudalba: https://www.san.gva.es/agua';

/** A hoax that is registered from its card, the card of a post that says it again, and its own message. */
export async function pictureHoaxes(me: Visitor, caseId: number): Promise<void> {
  const [first, again] = [me.card(caseId), me.card(caseId + 1)];
  const dialog = me.page.getByRole('dialog');
  await me.goTo('portavoz-casos');
  await me.type(`/flag ${HOAX}`);
  await me.fill({ Red: 'X', 'Quién lo escribe': '@la_que_avisa' }, 'Abrir caso');
  await first.getByText('Afirmación por comprobar: no está en el registro de bulos.').waitFor();
  await picture(first, 'hoax-not-registered');
  await me.press(first, 'Registrar bulo…');
  await dialog.getByLabel('Qué afirma').waitFor();
  await picture(dialog, 'form-hoax');
  await me.fill(
    {
      'Qué afirma': 'El agua del grifo está envenenada',
      'Otras formas': "L'aigua de l'aixeta està enverinada",
      'De qué crisis es': 'Agua no apta',
      'Qué se sabe': 'falso',
      'Fuente oficial': 'https://www.san.gva.es/agua',
      'Qué es lo cierto': 'El agua del grifo es apta para beber. Bebe del grifo como siempre.',
      'Respuesta fija': ANSWER,
    },
    'Guardar',
  );
  await first.getByText('Bulo registrado n.º 1').waitFor();
  await me.type(`/flag ${AGAIN}`);
  await me.fill({ Red: 'Facebook', 'Quién lo escribe': 'Vecinas de Riudalba' }, 'Abrir caso');
  await again.getByText('visto 2 veces desde').waitFor();
  await picture(again, 'hoax-known');
  await me.press(again, 'Usar la respuesta del registro');
  await again.getByText('Bebe del grifo como siempre').first().waitFor();
  await me.type('/hoax show 1');
  await me.message('Lo cierto, según la fuente').waitFor();
  await picture(me.message('Lo cierto, según la fuente'), 'hoax');
}
