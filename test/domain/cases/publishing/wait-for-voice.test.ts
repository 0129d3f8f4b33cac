import { expect, it } from 'vitest';
import type { Publisher } from '../../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { ana, arnau, berta, biel } from '../../../support/builders/a-case.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';

const MINUTE = 60_000;

/** A desk with an urgent reply whose last approval was given by voice, and whose hold is over. */
async function aDeskWithAVoice() {
  const desk = await aDesk();
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  await desk.does(berta, 1, { kind: 'correct', class: 'question', severity: 'S1', playbook: 'everyday' });
  await desk.backs(ana, 1, 'propose');
  await desk.backs(biel, 1, 'approve');
  const draft = (await desk.caseOf(1)).drafts.at(-1);
  const shown = { draftId: draft?.id ?? 'none', digest: draft?.digest ?? 'none' };
  await desk.does(berta, 1, { kind: 'record_spoken', voiceId: 'fire-chief', at: '11:00', ...shown });
  desk.stands(
    { kind: 'spoken', name: 'Amparo Llopis', post: 'Jefa de guardia de bomberos', recordedBy: SLACK },
    { kind: 'member', roles: ['plan_director'] },
  );
  desk.pass(30_000);
  await desk.sent();
  const sent: string[] = [];
  const publisher: Publisher = {
    async publish({ text }) {
      sent.push(text);
      return { kind: 'published', url: 'https://x.com/vallserena/status/9001' };
    },
  };
  const id = (await desk.caseOf(1)).publications[0]?.id ?? 'none';
  return { desk, id, sent, clockTurns: () => publishApproved(desk.deps, publisher, id) };
}

const SLACK = { kind: 'slack', team: 'T1', user: 'UBERTA' } as const;

it('puts the text off until the time is over, and says so once', async () => {
  const { desk, sent, clockTurns } = await aDeskWithAVoice();
  await using open = desk;
  await clockTurns();
  await clockTurns();
  expect(sent).toEqual([]);
  const said = await open.sent();
  expect(said.filter((one) => one.kind === 'thread' && one.entry.sentence.key === 'thread.spoken_holds')).toHaveLength(
    1,
  );
  open.pass(10 * MINUTE);
  expect((await open.sent()).map(({ kind }) => kind)).toContain('publish');
  await clockTurns();
  expect(sent).toHaveLength(1);
});

it('sends it at once when another person confirms', async () => {
  const { desk, sent, clockTurns } = await aDeskWithAVoice();
  await using open = desk;
  await clockTurns();
  const voice = (await open.caseOf(1)).signOffs.find(({ spoken }) => spoken !== null);
  expect(await open.does(arnau, 1, { kind: 'confirm_spoken', endorsementId: voice?.id ?? '' })).toBe('done');
  expect((await open.sent()).map(({ kind }) => kind)).toContain('publish');
  await clockTurns();
  expect(sent).toHaveLength(1);
});
