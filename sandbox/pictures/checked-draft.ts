import type { Visitor } from '../visit/visitor.ts';
import { picture } from './picture.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const BAD =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Fue culpa de la contrata. Alumbrado la cambia el 5 de diciembre. Si quieres reclamar: https://riudalba.example';
const GOOD =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Alumbrado la cambia el 3 de diciembre. Si quieres reclamar: https://riudalba.example';
const DARING =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Fue culpa de la contrata. Alumbrado la cambia el 4 de diciembre. Si quieres reclamar: https://riudalba.example';

/** A bad edit in its form, the card whose fact has changed under the text, and what an approver ticks. */
export async function pictureChecks(me: Visitor, caseId: number): Promise<void> {
  const card = me.card(caseId);
  const dialog = me.page.getByRole('dialog');
  await me.goTo('portavoz-casos');
  await me.type(`/flag ${POST}`);
  await me.fill({ Red: 'X', 'Quién lo escribe': '@farola_triste' }, 'Abrir caso');
  await me.press(card, 'Completar datos');
  await enterAction(me, 'Alumbrado la cambia el 3 de diciembre.');
  await card.getByText('el 3 de diciembre').first().waitFor();
  await me.press(card, 'Editar');
  await me.fill({ Texto: BAD }, 'Pedir aprobación');
  await dialog.getByText('no dejan guardar este texto').waitFor();
  await picture(dialog, 'form-edit-blocked');
  await me.fill({ Texto: GOOD }, 'Pedir aprobación');
  await card.getByText('Pendiente de aprobación').first().waitFor();

  await me.choose(card, 'Completar datos');
  await enterAction(me, 'Alumbrado la cambia el 4 de diciembre.');
  await card.getByText('⛔').first().waitFor();
  await picture(card, 'card-blocked');

  await me.press(card, 'Editar');
  await me.fill({ Texto: DARING }, 'Pedir aprobación');
  await card.getByText('el 4 de diciembre').first().waitFor();
  await me.become('Andrés');
  await me.press(card, 'Aprobar');
  await dialog.getByText('Por qué se puede enviar así').first().waitFor();
  await picture(dialog, 'form-warnings');
  await me.page.keyboard.press('Escape');
}

async function enterAction(me: Visitor, action: string): Promise<void> {
  await me.fill({ 'Qué hacemos con ello': action, 'De dónde sale': 'Pau Sempere, Vía pública' }, 'Guardar datos');
  await me.page.getByRole('dialog').waitFor({ state: 'detached' });
}
