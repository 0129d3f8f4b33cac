import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { anOwnLayer, aWaitingLayer } from '../../support/builders/some-layers.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

/** A bot in whose database the weights of a week wait for two people. */
async function aTaughtTown() {
  const bot = await aPortavoz();
  const layer = anOwnLayer();
  const version = layer.digest;
  await bot.database.team.layers.transact(({ save }) =>
    save({ layers: [aWaitingLayer(version, { layer })], audit: [] }),
  );
  const { workspace } = bot;
  const shows = (text: string, button: string) => text.includes(`"${button}"`);
  return {
    bot,
    version,
    /** The person's own answer to `/playbook weights` that has this button. */
    async asks(key: string, button: string) {
      await workspace.as(key).command(CASES, '/playbook', 'weights');
      const found = () =>
        workspace
          .as(key)
          .ephemerals()
          .findLast((one) => shows(JSON.stringify(one.blocks ?? []), button));
      return workspace.waitFor(() => found() ?? null, { what: `${button} in front of ${key}` });
    },
    inChannel: (button: string) =>
      workspace.waitFor(
        () => workspace.messages(CASES).findLast((one) => shows(JSON.stringify(one.blocks ?? []), button)) ?? null,
        { what: `${button} in the channel` },
      ),
    channelSays: (words: string) => workspace.waitFor(() => channelText(bot).includes(words), { what: words }),
    async weightsOf(caseId: number) {
      await workspace.waitFor(() => bot.database.cases.reader.caseById(caseId), { what: `case ${caseId}` });
      const opened = (await bot.record()).find(({ event, caseId: id }) => event === 'case.opened' && id === caseId);
      const state = await bot.database.cases.reader.caseById(caseId);
      return [state?.core.assessment.weights, opened?.detail['weights']];
    },
    async events() {
      const rows = await bot.record();
      return rows.flatMap(({ event, detail }) =>
        event.startsWith('layer.') ? [`${event} ${detail['why'] ?? ''}`.trim()] : [],
      );
    },
  };
}

function channelText({ workspace }: RunningPortavoz): string {
  return workspace
    .messages(CASES)
    .map((message) => workspace.plainText(message))
    .join('\n');
}

it('puts what the team taught in force by two people, and back by one; triage records which weights', async () => {
  const { bot, version, ...town } = await aTaughtTown();
  await using running = bot;
  const { workspace } = running;
  const shown = await town.asks('approver', 'layer.put_forward');
  expect(workspace.plainText(shown)).toContain('La clasificación es la de serie');
  expect(blockKitProblems(shown.blocks ?? [])).toEqual([]);
  await workspace.as('approver').click(shown, 'layer.put_forward');
  const asked = await town.inChannel('layer.accept');
  for (const [key, sentence] of [
    ['approver', 'Lo propusiste tú'],
    ['writer', 'corresponde a jefatura o a quien aprueba'],
  ] as const) {
    await workspace.as(key).click(asked, 'layer.accept');
    await running.isTold(key, sentence);
  }
  await workspace.as('lead').click(asked, 'layer.accept');
  await town.channelSays('aceptó lo aprendido, que ya se aplica');
  await running.flag('writer', { text: '¿A qué hora abre mañana la oficina del padrón?' });
  expect(await town.weightsOf(1)).toEqual([version, version]);

  await workspace.as('lead').click(asked, 'layer.refuse');
  await town.channelSays('ya lo aceptó');
  const back = await town.asks('approver', 'layer.shipped');
  expect(workspace.plainText(back)).toContain('aplica lo aprendido de 500 decisiones');
  await workspace.as('approver').click(back, 'layer.shipped');
  await town.channelSays('volvió a la clasificación de serie');
  await running.flag('writer', { text: 'La farola de la plaza lleva un mes apagada.' });
  expect(await town.weightsOf(2)).toEqual(['shipped', 'shipped']);
  expect(await town.events()).toEqual([
    'layer.put_forward',
    'layer.accepted refusal.layer_own',
    'layer.accepted refusal.handbook_needs_role',
    'layer.accepted',
    'layer.refused refusal.layer_accepted',
    'layer.withdrawn',
  ]);
});

it('says who turned it down, and that what is in force by now is something else', async () => {
  const { bot, version, ...town } = await aTaughtTown();
  await using running = bot;
  const { workspace } = running;
  await workspace.as('approver').click(await town.asks('approver', 'layer.put_forward'), 'layer.put_forward');
  const asked = await town.inChannel('layer.accept');
  const { layers } = running.database.team;
  const other = anOwnLayer(501);
  const accepted = { ...aWaitingLayer(other.digest, { layer: other }), status: 'accepted' } as const;
  const decided = { ...accepted, decidedBy: { kind: 'clock' }, decidedAt: '2026-11-24T10:00:00.000Z' } as const;
  await layers.transact(({ save }) => save({ layers: [decided], inForce: other.digest, audit: [] }));
  await workspace.as('lead').click(asked, 'layer.accept');
  await town.channelSays('cambió lo que se aplica');
  expect((await layers.read()).inForce?.version).toBe(other.digest);
  expect(await layers.transact(({ find }) => find(version))).toMatchObject({ status: 'superseded', layer: null });
});
