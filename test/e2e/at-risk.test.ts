import { describe, expect, it } from 'vitest';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const FAREWELL = 'No quiero vivir más, me despido de todos. Estoy en el puente de la Mota';
const LINK = 'https://x.com/alguien_sola/status/4101';
const LISTEN =
  'Si tu vida corre peligro ahora, llama al 112. El 024 te escucha: es gratis y confidencial, y atiende a cualquier hora. No tienes por qué pasar por esto sin ayuda.';
const NEUTRAL = 'Queremos hablar contigo en privado. Mira tus mensajes, por favor.';

const LONGEST_MS = 300_000;

describe('a person at risk, in a browser', () => {
  it(
    'is answered with one click of anybody of the team, and stays on the card until somebody records who was told',
    async () => {
      await using sandbox = await aVisitedSandbox();
      const me = await sandbox.visit('writer');
      const dialog = me.page.getByRole('dialog');
      await me.type(`/flag ${FAREWELL}`);
      await me.fill({ Red: 'X', 'Quién lo escribe': '@alguien_sola', Enlace: LINK }, 'Abrir caso');
      await reads(
        me.card(1),
        FAREWELL,
        'Todavía no se ha avisado a nadie',
        'Llama ya a la guardia (@guardia) o al 112',
      );
      await reads(me.card(1), 'Línea aprobada', LISTEN);
      const details = await me.details(me.card(1));
      await reads(details, FAREWELL, 'Elena Ferrer (jefa de Servicios Sociales)');
      await me.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await me.press(me.card(1), 'No se puede en privado…');
      const warning = me.page.getByRole('alertdialog');
      await reads(warning, NEUTRAL);
      expect(await warning.textContent()).not.toContain('suicid');
      await me.press(warning, 'Cancelar');

      await me.become('Hugo');
      await me.press(me.card(1), 'Usar esta línea en privado');
      await reads(me.card(1), 'en camino, por @Hugo Arnau', 'envíalo por el canal privado');
      await me.press(me.card(1), 'Copiar y enviar');
      expect(await dialog.getByLabel('Texto aprobado').inputValue()).toBe(LISTEN);
      await dialog.getByLabel('Sí, tal cual').check();
      await me.fill({ 'Cómo y cuándo se envió': 'mensaje directo, 23:05' }, 'Ya está enviada');
      await reads(me.card(1), 'enviada por @Hugo Arnau', 'mensaje directo, 23:05', 'Todavía no se ha avisado a nadie');

      await me.press(me.card(1), 'Anotar a quién se avisó…');
      const hour = await dialog.getByLabel('A qué hora').inputValue();
      await me.fill({ 'A quién': 'Sala del 112, Marta', 'En qué teléfono': '112' }, 'Anotar');
      await reads(me.card(1), 'Ya se avisó a: Sala del 112, Marta · tel. 112', hour, 'por @Hugo Arnau');
      // Nothing went out in public: the dialog was answered with no.
      await reads(me.card(1), 'Enviar esta línea en público');
      expect(await me.card(1).textContent()).not.toContain('se ha avisado a nadie');

      const andres = await sandbox.visit('approver');
      await andres.type('/cases at-risk');
      const list = andres.message('1 persona en peligro');
      await reads(list, '📍 puente de la Mota', 'Ya se avisó a: Sala del 112, Marta · tel. 112', hour);
      expect(await list.getByTitle(LINK).textContent()).toBe('mensaje original');
    },
    LONGEST_MS,
  );
});
