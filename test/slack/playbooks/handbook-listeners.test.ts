import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import { createLog } from '../../../src/log.ts';
import { CASES } from '../../support/drivers/a-portavoz.ts';
import { aTownHall } from '../../support/drivers/slack/a-town-hall.ts';

const OLD_PHONE = 'phone: 900 010 010';
const NEW_PHONE = 'phone: 900 999 999';

describe('a change of the handbook that nobody has to confirm', () => {
  it('is shown, put in force by one person, and told to the channel', async () => {
    await using hall = await aTownHall();
    const before = await hall.inForce();
    await hall.edit('severity.yml', 'Hay personas en peligro.', 'Hay vidas en peligro.');
    const shown = await hall.reloads('approver', 'handbook.take');
    expect(hall.workspace.plainText(shown)).toContain(
      'severity.yml › severities › S1 › meaning › es: Hay personas en peligro. → Hay vidas en peligro.',
    );
    expect(blockKitProblems(shown.blocks ?? [])).toEqual([]);
    expect(await hall.inForce()).toBe(before);

    await hall.workspace.as('approver').click(shown, 'handbook.take');
    await hall.isTold('approver', 'Manual leído de nuevo y aplicado:');
    await hall.channelSays('aplicó otro manual');
    expect(await hall.inForce()).not.toBe(before);
    expect(await hall.events()).toEqual(['handbook.taken']);

    await hall.workspace.as('approver').command(CASES, '/playbook', 'reload');
    await hall.isTold('approver', 'El manual no ha cambiado');
  });

  it('is not put in force from an answer that shows something else by now', async () => {
    await using hall = await aTownHall();
    const before = await hall.inForce();
    await hall.edit('severity.yml', 'Hay personas en peligro.', 'Hay vidas en peligro.');
    const shown = await hall.reloads('approver', 'handbook.take');
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    await hall.workspace.as('approver').click(shown, 'handbook.take');
    await hall.isTold('approver', 'han cambiado desde que se mostró esto');
    expect(await hall.inForce()).toBe(before);
    expect(await hall.events()).toEqual(['handbook.taken refusal.handbook_changed_since']);
  });
});

describe('a changed phone', () => {
  it('waits for a second person, who is not the one who proposed it nor one without the role', async () => {
    await using hall = await aTownHall();
    const { workspace } = hall;
    const before = await hall.inForce();
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    const asked = await hall.proposes('approver');
    expect(workspace.plainText(asked)).toContain('institution.yml › contact › phone: 900 010 010 → 900 999 999');
    expect(workspace.plainText(asked)).toContain('*Teléfonos* · 1 cambio');
    expect(blockKitProblems(asked.blocks ?? [])).toEqual([]);

    for (const [key, sentence] of [
      ['approver', 'Lo propusiste tú'],
      ['writer', 'corresponde a jefatura o a quien aprueba'],
      ['outsider', "You are not in the handbook's communication team"],
      ['guest', 'invitadas'],
    ] as const) {
      await workspace.as(key).click(asked, 'handbook.confirm');
      await hall.isTold(key, sentence);
    }
    expect(await hall.inForce()).toBe(before);

    await workspace.as('lead').click(asked, 'handbook.confirm');
    await hall.channelSays('confirmó el manual, que ya se aplica');
    expect(await hall.inForce()).not.toBe(before);
    const settled = workspace.messages(CASES).find(({ ts }) => ts === asked.ts) ?? {};
    expect(workspace.plainText(settled)).toContain('900 010 010 → 900 999 999');
    expect(JSON.stringify(settled)).not.toContain('handbook.confirm"');
    expect(await hall.events()).toEqual([
      'handbook.proposed',
      'handbook.confirmed refusal.handbook_own_proposal',
      'handbook.confirmed refusal.handbook_needs_role',
      'handbook.confirmed refusal.stranger_no_role',
      'handbook.confirmed refusal.stranger_guest',
      'handbook.confirmed',
    ]);
    expect(JSON.stringify(await hall.record())).not.toContain('900 999 999');
  });

  it('is confirmed also from the second person’s own /playbook reload', async () => {
    await using hall = await aTownHall();
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    await hall.proposes('approver');
    const shown = await hall.reloads('lead', 'handbook.confirm');
    expect(hall.workspace.plainText(shown)).toContain('ya pidió confirmar');
    await hall.workspace.as('lead').click(shown, 'handbook.confirm');
    await hall.channelSays('confirmó el manual, que ya se aplica');
  });

  it('can be dropped; the old handbook stays', async () => {
    await using hall = await aTownHall();
    const before = await hall.inForce();
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    const asked = await hall.proposes('approver');
    await hall.workspace.as('lead').click(asked, 'handbook.drop');
    await hall.channelSays('descartó este cambio del manual');
    await hall.workspace.as('lead').click(asked, 'handbook.confirm');
    await hall.channelSays('ya descartó este cambio del manual');
    expect(await hall.inForce()).toBe(before);
  });

  it('is not confirmed once the files have changed, nor once another handbook came into force', async () => {
    await using hall = await aTownHall();
    const before = await hall.inForce();
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    const asked = await hall.proposes('approver');
    await hall.edit('institution.yml', NEW_PHONE, 'phone: 900 888 888');
    await hall.workspace.as('lead').click(asked, 'handbook.confirm');
    await hall.isTold('lead', 'Los archivos han cambiado desde que se propuso esto');
    expect(await hall.inForce()).toBe(before);

    await hall.edit('institution.yml', 'phone: 900 888 888', OLD_PHONE);
    await hall.edit('severity.yml', 'Hay personas en peligro.', 'Hay vidas en peligro.');
    await hall.workspace.as('lead').click(await hall.reloads('lead', 'handbook.take'), 'handbook.take');
    await hall.isTold('lead', 'Manual leído de nuevo y aplicado:');
    const since = await hall.inForce();
    await hall.workspace.as('lead').click(asked, 'handbook.confirm');
    await hall.channelSays('sustituyó este cambio');
    expect(await hall.inForce()).toBe(since);
  });
});

describe('an approver who was taken out of the team', () => {
  it('cannot confirm the way back: roles are those of the handbook in force', async () => {
    await using hall = await aTownHall();
    const { workspace } = hall;
    const own = `    - slack: S0APRUEBA0\n      name: Aprobación\n      roles:\n        - approver\n`;
    await hall.edit('institution.yml', own, '');
    for (const _ of ['day', 'night']) await hall.edit('institution.yml', '        - S0APRUEBA0\n', '');
    await workspace.as('approver').click(await hall.proposes('lead'), 'handbook.confirm');
    await hall.channelSays('confirmó el manual, que ya se aplica');
    const without = await hall.inForce();

    await hall.edit('institution.yml', '  members:\n', `  members:\n${own}`);
    const wayBack = await hall.proposes('lead');
    expect(workspace.plainText(wayBack)).toContain('S0APRUEBA0: nada → Aprobación · approver');
    await workspace.as('approver').click(wayBack, 'handbook.confirm');
    await hall.isTold('approver', 'No figuras en el equipo');
    expect(await hall.inForce()).toBe(without);
  });
});

describe('somebody who is given a role', () => {
  it('is named as Slack knows the account, whatever the file calls it', async () => {
    await using hall = await aTownHall();
    const { id } = hall.workspace.as('outsider').person();
    const entry = (slack: string) => `    - slack: ${slack}\n      name: Carmen\n      roles:\n        - approver\n`;
    await hall.edit('institution.yml', '  members:\n', `  members:\n${entry(id)}${entry('U0NADIE000')}`);
    const asked = hall.workspace.plainText(await hall.proposes('approver'));
    expect(asked).toContain(`${id} (en Slack: Emily Hart): nada → Carmen · approver`);
    expect(asked).toContain('U0NADIE000 (no sabemos quién es en Slack): nada → Carmen · approver');
  });
});

describe('several processes on one database', () => {
  it('decide by the handbook that any of them put in force, from the next click on', async () => {
    await using hall = await aTownHall();
    const { workspace } = hall;
    await hall.flag('writer', { text: 'La farola de la plaza lleva semanas fundida y nadie hace nada.' });
    await hall.cardSays(1, 'farola');
    const other = await startPortavoz(hall.config, createLog('silent'));
    try {
      const own = '    - slack: S0COMUNICA\n      name: Comunicación\n      roles:\n        - writer\n';
      await hall.edit('institution.yml', own, own.replace('S0COMUNICA', 'S0SINNADIE'));
      for (const _ of ['day', 'night']) await hall.edit('institution.yml', '        - S0COMUNICA\n', '');
      workspace.connectBot(`http://127.0.0.1:${other.port}/slack/events`);
      const asked = await hall.proposes('approver');
      await workspace.as('lead').click(asked, 'handbook.confirm');
      await hall.channelSays('confirmó el manual, que ya se aplica');
      workspace.connectBot(`http://127.0.0.1:${hall.port}/slack/events`);
      await workspace.as('writer').click(hall.card(1), 'case.claim');
      await hall.isTold('writer', 'No figuras en el equipo');
      expect((await hall.record()).at(-1)).toMatchObject({ event: 'gesture.claim', result: 'refused' });
    } finally {
      await other.stop();
    }
  });

  it('start with the handbook in force when the files have changed, and say so once', async () => {
    await using hall = await aTownHall();
    const before = await hall.inForce();
    await hall.edit('institution.yml', OLD_PHONE, NEW_PHONE);
    const said = () => hall.channelText().split('no son los del manual vigente').length - 1;
    for (const _ of ['first', 'second']) {
      const again = await startPortavoz(hall.config, createLog('silent'));
      try {
        await hall.workspace.waitFor(() => said() === 1, { what: 'the word to the team' });
        const health = await (await fetch(`http://127.0.0.1:${again.port}/health`)).json();
        expect(health).toMatchObject({ handbook: { filesDiffer: true, isFollowed: true } });
      } finally {
        await again.stop();
      }
    }
    expect(said()).toBe(1);
    expect(await hall.inForce()).toBe(before);
  });

  it('start with the handbook in force when the files are wrong', async () => {
    await using hall = await aTownHall();
    await hall.edit('severity.yml', 'claim_minutes: 5', 'claim_minutes: pronto');
    const again = await startPortavoz(hall.config, createLog('silent'));
    try {
      await hall.channelSays('Los archivos del manual tienen errores');
    } finally {
      await again.stop();
    }
  });
});
