import { MONITOR_CHANNEL } from '../town.ts';
import type { Visitor } from '../visit/visitor.ts';
import { visitorOf } from '../visit/visitor.ts';
import { openPage, picture } from './picture.ts';

/** A person at risk, from the flag to "told": the card, the line that goes with one click, who was told, and the list. */
export async function pictureAtRisk(me: Visitor, caseId: number): Promise<void> {
  const card = me.card(caseId);
  const dialog = me.page.getByRole('dialog');
  await me.goTo(MONITOR_CHANNEL);
  const post = me.message('estamos atrapadas');
  await post.hover();
  await post.getByRole('button', { name: 'Avisar de este mensaje' }).click();
  await me.fill({}, 'Abrir caso');
  await me.goTo('portavoz-casos');
  await card.getByText('Todavía no se ha avisado a nadie').waitFor();
  await picture(card, 'risk-untold');
  await onPhone(me, caseId);

  await me.press(card, 'Usar esta línea en privado');
  await me.press(card, 'Copiar y enviar');
  await dialog.getByLabel('Sí, tal cual').check();
  await dialog.getByLabel('Cómo y cuándo se envió').fill('mensaje directo, 17:46');
  await picture(dialog, 'risk-form-sent');
  await me.fill({}, 'Ya está enviada');
  await card.getByText('mensaje directo, 17:46').waitFor();

  await me.press(card, 'Anotar a quién se avisó…');
  await dialog.getByLabel('A quién').first().fill('Sala del 112, Marta');
  await dialog.getByLabel('En qué teléfono').fill('112');
  await picture(dialog, 'risk-form-told');
  await me.fill({}, 'Anotar');
  await card.getByText('Sala del 112, Marta').waitFor();
  await picture(card, 'risk-told');

  await me.type('/cases at-risk');
  const list = me.message('1 persona en peligro');
  await list.waitFor();
  await picture(list, 'risk-list');
}

/** The same card in the hand of whoever is on duty. */
async function onPhone(me: Visitor, caseId: number): Promise<void> {
  const visiting = me.page.context().browser();
  if (visiting === null) throw new Error('This page has no browser of its own.');
  const page = await openPage(visiting, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await page.goto(new URL('/?as=duty&in=portavoz-casos', me.page.url()).href);
  const card = visitorOf(page).card(caseId);
  await card.waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture(page, 'phone');
  await page.close();
}
