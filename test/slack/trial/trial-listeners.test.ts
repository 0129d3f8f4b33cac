import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import { runHandbookPull } from '../../../src/cli/handbook/handbook-pull.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { CASES } from '../../support/drivers/a-portavoz.ts';
import { aDrillRoom, DRILLS } from '../../support/drivers/slack/a-drill-room.ts';
import { aTownHall } from '../../support/drivers/slack/a-town-hall.ts';

const SHIPPED = fileURLToPath(new URL('../../../playbooks', import.meta.url));
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

/** The shipped handbook of an institution that has chosen to work without shifts: doctor asks for that. */
async function aChosenHandbook(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'portavoz-trial-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(SHIPPED, dir, { recursive: true });
  await appendFile(path.join(dir, 'institution.yml'), '\nno_shifts: true\n');
  return dir;
}

const ATTEMPTS = 3;

/** Asks again while a check of doctor could not be made in its time: that is said, and asks to try again. */
async function asksToGoLive(
  { workspace, read }: Awaited<ReturnType<typeof aDrillRoom>>,
  first: Message,
): Promise<Message> {
  const asked = () => workspace.messages(CASES).findLast((one) => read(one).includes('pide poner Portavoz en marcha'));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await workspace.as('lead').click(first, 'trial.go_live');
    const found = await workspace.waitFor(asked, { timeoutMs: 20_000, what: 'the question' }).catch(() => null);
    if (found !== null) return found;
  }
  const told = [...workspace.as('lead').directMessages(), ...workspace.as('lead').ephemerals()].map(read);
  throw new Error(`Nobody was asked to let it go live. The lead was told: ${told.join(' · ')}`);
}

/** The first message, in front of the lead. */
function firstMessageOf({ workspace }: RunningPortavoz): Promise<Message> {
  const found = () =>
    workspace
      .as('lead')
      .directMessages()
      .find((one) => workspace.plainText(one).includes('está en pruebas')) ?? null;
  return workspace.waitFor(found, { what: 'the first message' });
}

describe('a new installation', () => {
  it('publishes nothing, and says so, until a drill was played and two people let it go live', async () => {
    await using room = await aDrillRoom({ skipsTrial: false, playbooksDir: await aChosenHandbook() });
    const { workspace, mastodon } = room;
    const stage = async () => {
      const health = await fetch(`http://127.0.0.1:${room.port}/health`);
      return JSON.parse(await health.text());
    };
    const repliesTo = async (caseId: number) => {
      const url = mastodon.citizenPosts(`${LAMP} (${caseId})`);
      await room.flag('writer', { text: `${LAMP} (${caseId})`, network: 'mastodon', author: '@vecina', url });
      await room.cardSays(caseId, 'Por atender');
      await room.write('writer', caseId, REPLY);
      await room.cardSays(caseId, 'Pendiente de aprobación');
      await workspace.as('approver').click(room.card(caseId), 'draft.approve');
      await room.cardSays(caseId, 'Publicar ya');
      await workspace.as('approver').click(room.card(caseId), 'publication.publish_now');
    };
    const shownHome = async (key: string, words: string, isSaid: boolean) => {
      const home = () => workspace.plainText(workspace.as(key).home() ?? {});
      await workspace.waitFor(() => home() !== '' && home().includes(words) === isSaid, { what: `a home: ${words}` });
    };
    const homeSays = async (words: string, isSaid: boolean) => {
      await workspace.as('writer').openHome();
      await shownHome('writer', words, isSaid);
    };

    const first = await firstMessageOf(room);
    expect(workspace.plainText(first)).toMatch(/^\*EN PRUEBAS\*/);
    expect(blockKitProblems(first.blocks ?? [])).toEqual([]);
    expect(await stage()).toMatchObject({ ok: true, stage: 'trial', networks: [{ goesOutByItself: false }] });
    await homeSays('En pruebas:', true);

    await repliesTo(1);
    await room.cardSays(1, 'Copiar y publicar');
    expect(workspace.plainText(room.card(1))).toMatch(/^\*EN PRUEBAS\*/);
    expect(mastodon.standing()).toEqual([]);

    await workspace.as('lead').click(first, 'trial.go_live');
    await room.isTold('lead', 'Falta un simulacro');
    await workspace.as('lead').click(first, 'trial.drill');
    await room.message('ha empezado el simulacro');
    await workspace.waitFor(async () => ((await room.drills.crises.drillRuns.latest())?.arrivedAt.length ?? 0) > 0, {
      what: 'a post of the drill',
    });
    await workspace.as('lead').command(DRILLS, '/crisis', 'drill end');
    await room.isTold('lead', 'El simulacro se acaba');
    // What people say in a drill carries its own mark alone.
    expect(workspace.plainText(await room.message('ha empezado el simulacro'))).not.toContain('EN PRUEBAS');

    const asked = await asksToGoLive(room, first);
    expect(blockKitProblems(asked.blocks ?? [])).toEqual([]);
    // Once its last step is done the first message has no button left, below or beside its lines.
    const isSettled = async () => !JSON.stringify((await firstMessageOf(room)).blocks).includes('"button"');
    await workspace.waitFor(isSettled, { what: 'the first message without buttons' });
    for (const [key, sentence] of [
      ['lead', 'Ya lo has pedido'],
      ['writer', 'corresponde a jefatura o a quien aprueba'],
      ['outsider', "You are not in the handbook's communication team"],
    ] as const) {
      await workspace.as(key).click(asked, 'trial.go_live');
      await room.isTold(key, sentence);
    }
    expect(await stage()).toMatchObject({ stage: 'trial' });
    // The second person says it in the App Home, where no message is behind the click.
    await workspace.as('approver').openHome();
    await shownHome('approver', 'En pruebas:', true);
    await workspace.as('approver').clickInHome('trial.go_live');
    await room.isTold('approver', 'Portavoz está en marcha');
    await shownHome('approver', 'En pruebas:', false);
    const live = await room.message('Portavoz está en marcha', CASES);
    expect(workspace.plainText(live)).not.toContain('EN PRUEBAS');
    expect(await stage()).toMatchObject({ stage: 'live', networks: [{ goesOutByItself: true }] });
    await homeSays('En pruebas:', false);

    await repliesTo(2);
    await room.cardSays(2, 'Publicada', 'https://social.riudalba.example/@ayuntamiento/');
    expect(workspace.plainText(room.card(2))).not.toContain('EN PRUEBAS');
    expect(mastodon.standing()).toMatchObject([{ text: `@vecina ${REPLY}` }]);

    const events = (await room.record()).filter(({ event }) => event.startsWith('live.'));
    expect(events.map(({ event, detail }) => `${event} ${detail['why'] ?? ''}`.trim())).toEqual([
      'live.asked refusal.live_no_drill',
      'live.asked',
      'live.asked refusal.live_own_word',
      'live.asked refusal.handbook_needs_role',
      'live.asked refusal.stranger_no_role',
      'live.confirmed',
    ]);
  });

  it('asks seven questions, whose answers change the handbook once a second person confirms them', async () => {
    await using hall = await aTownHall({ skipsTrial: false });
    const { workspace } = hall;
    const before = await hall.inForce();
    const first = await firstMessageOf(hall);
    await workspace.as('lead').click(first, 'trial.test_call');
    await hall.isTold('lead', 'No hay por dónde llamar');

    await workspace.as('lead').click(first, 'trial.questions');
    const form = await hall.form('lead');
    expect(form).toContain('¿Cómo se llama la institución?');
    expect((await hall.fill('lead', { web: 'www.vallserena.es' })).errors?.['web']).toContain('institution.yml:');
    const approver = workspace.person('area').id;
    expect((await hall.fill('lead', { web: 'https://nueva.vallserena.example', approver })).errors).toBeUndefined();
    const asked = await hall.inChannel('handbook.confirm');
    const shown = workspace.plainText(asked);
    expect(shown).toContain(
      'institution.yml › contact › web: https://www.vallserena.example → https://nueva.vallserena.example',
    );
    expect(shown).toContain('con las respuestas:');
    await workspace.as('lead').click(asked, 'handbook.confirm');
    await hall.isTold('lead', 'Lo propusiste tú');
    expect(await hall.inForce()).toBe(before);
    await workspace.as('approver').click(asked, 'handbook.confirm');
    await hall.channelSays('handbook pull');
    expect(await hall.inForce()).not.toBe(before);

    // The folder is as it was until the operator writes the handbook into it.
    const institution = path.join(hall.folder, 'institution.yml');
    expect(await readFile(institution, 'utf8')).not.toContain('nueva.vallserena');
    const env = { DATABASE_URL: hall.databaseUrl };
    const pull = () => inATerminal((terminal) => runHandbookPull([], terminal), { dir: hall.folder, env });
    expect(await pull()).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^institution\.yml\n- {3}web: https:\/\/www\.vallserena\.example\n\+ {3}web: https:\/\/nueva\.vallserena\.example\n/,
      ),
    });
    expect(await readFile(institution, 'utf8')).toContain(`slack: ${approver}`);
    expect((await pull()).output).toMatch(/^The folder .* holds the handbook in force\.\n$/);
    await workspace.as('lead').command(CASES, '/playbook', 'reload');
    await hall.isTold('lead', 'El manual no ha cambiado');
    expect(await hall.events()).toEqual([
      'handbook.proposed refusal.answers_wrong',
      'handbook.proposed',
      'handbook.confirmed refusal.handbook_own_proposal',
      'handbook.confirmed',
    ]);
  });
});
