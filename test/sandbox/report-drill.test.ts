import { expect, it } from 'vitest';
import { reportDrill } from '../../sandbox/report-drill.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { CASES_CHANNEL, MONITOR, MONITOR_CHANNEL } from '../../sandbox/town.ts';
import type { Message } from '../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { aDrill, aDrillPost } from '../support/builders/crises/a-drill.ts';

const ASKED = '¿Está cortada la CV-500 a la altura del polígono?';

async function aSandbox(settings: { drill: string | null; speed?: number }) {
  const sandbox = await startSandbox({ port: 0, keep: false, logLevel: 'silent', ...settings });
  return { ...sandbox, [Symbol.asyncDispose]: sandbox.stop };
}

function reportIn({ messages, plainText }: Workspace): string | undefined {
  return messages(MONITOR_CHANNEL)
    .map((message) => plainText(message))
    .find((text) => text.includes('Resultado: '));
}

async function cardIn({ waitFor, messages, plainText }: Workspace, words: string): Promise<Message> {
  return waitFor(() => messages(CASES_CHANNEL).find((message) => plainText(message).includes(words)), {
    what: `a card that says ${words}`,
  });
}

/** Lucía replaces the text on the card that says so. */
async function writes(workspace: Workspace, onCard: string, text: string): Promise<void> {
  const writer = workspace.as('writer');
  await writer.click(await cardIn(workspace, onCard), 'draft.edit');
  await workspace.waitFor(() => writer.view() !== null, { what: 'the editor' });
  await writer.submit({ text });
}

it('ends a drill with the scored report, stamped, where its posts arrived', async () => {
  // Thirty-five of its minutes in two seconds: nobody can do anything, and that is what the report says.
  await using sandbox = await aSandbox({ drill: 'dana', speed: 1_000 });
  const report = await sandbox.workspace.waitFor(() => reportIn(sandbox.workspace), {
    what: 'the report',
  });
  expect(report).toMatch(/^\*SIMULACRO\*\nResultado: Simulacro: una DANA/);
  expect(report).toContain('Llegaron 60 mensajes de 60.');
  expect(report).toContain('Había que hacerlo');
  // Of the people at risk nobody is left out, whatever else there is no room for.
  expect(report?.match(/🆘/g)).toHaveLength(8);
  expect(report).toContain('⚠️ No se publicó ninguno. El objetivo era de 15 min.');
  expect(report).toContain('✓ Nadie lo escribió.');
});

it('scores what the team did: who took a post, and the text that was kept from going out', async () => {
  await using sandbox = await aSandbox({ drill: null });
  const { workspace, databaseUrl } = sandbox;
  const beganAt = new Date().toISOString();
  const post = await workspace.as(MONITOR).say(MONITOR_CHANNEL, 'SIMULACRO · X', {
    attachments: [{ author_name: 'vecina', service_name: 'X', text: ASKED, fallback: ASKED }],
  });
  const arrivedAt = [new Date().toISOString()];
  const writer = workspace.as('writer');
  await writer.shortcut('post.flag', post);
  await workspace.waitFor(() => writer.view() !== null, { what: 'the form' });
  await writer.submit({});
  await writer.click(await cardIn(workspace, '#1 ·'), 'case.claim');
  await writes(workspace, 'Se encarga @', 'Gracias por avisar. Lo miramos y te contamos por aquí.');
  await writes(workspace, 'Lo miramos', 'Gracias por preguntar. Te contamos por aquí.');
  await cardIn(workspace, 'Gracias por preguntar');

  const drill = aDrill({
    targets: { claimMinutes: 600 },
    traps: [
      { id: 'promise', what: { es: 'Prometer que se mira' }, terms: { es: ['lo miramos'] } },
      { id: 'dam', what: { es: 'Dar por cierto lo de la presa' }, terms: { es: ['presa rota'] } },
    ],
    posts: [aDrillPost({ text: ASKED, expect: { class: 'question', needsReply: true } })],
  });
  const played = { drill, speed: 1, beganAt, endedAt: new Date().toISOString(), arrivedAt };
  await reportDrill(played, { handbook: aHandbook(), databaseUrl }, workspace);
  const report = reportIn(workspace);
  expect(report).toContain('✓ A tiempo, 1 de 1. El objetivo era de 600 min.');
  expect(report).toContain('Prometer que se mira: ✓ No se publicó. Lo pararon las comprobaciones (0) o el equipo (1).');
  expect(report).toContain('Dar por cierto lo de la presa: ✓ Nadie lo escribió.');
});
