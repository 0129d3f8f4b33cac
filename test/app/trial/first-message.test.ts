import { describe, expect, it, onTestFinished } from 'vitest';
import { firstMessageJob } from '../../../src/app/trial/first-message.ts';
import type { Card } from '../../../src/domain/cases/ports/team-messenger.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import type { Examined } from '../../../src/domain/trial/stage.ts';
import { createLog } from '../../../src/log.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import type { DatabasePlace } from '../../support/drivers/database-place.ts';
import { inASqliteFile } from '../../support/drivers/in-a-sqlite-file.ts';

const RED: Examined = {
  level: 'red',
  title: { es: 'Turnos', en: 'Shifts' },
  what: { es: 'Nadie puede aprobar.', en: 'Nobody can approve.' },
};
const GREEN: Examined = { level: 'green', title: { es: 'Reloj', en: 'Clock' }, what: { es: 'Bien.', en: 'Fine.' } };

/** A process beside a database: whom it wrote to, and what. `accepts` says whether Slack takes a message. */
async function aProcessBeside(place: DatabasePlace, given: { lead?: string | null; accepts?: () => boolean } = {}) {
  const { lead = 'UOLGA', accepts = () => true } = given;
  const database = await place.open();
  const handbook = aHandbook();
  const entry = handbook.institution.team.members.find(({ roles }) => roles.includes('lead'))?.slack ?? '';
  const person: TeamPerson = { team: 'T1', user: lead ?? '', roles: ['lead'], entries: [entry] };
  const sent: { user: string; card: Card }[] = [];
  let attempts = 0;
  const job = firstMessageJob({
    isLive: async () => (await database.team.stages.read()).kind === 'live',
    coordination: database.upkeep.coordination,
    handbook: () => handbook,
    roster: { team: async () => (lead === null ? [] : [person]) },
    examine: async () => [GREEN, RED],
    post: async (user, card) => {
      attempts += 1;
      if (!accepts()) return false;
      sent.push({ user, card });
      return true;
    },
    now: () => new Date().toISOString(),
    againMs: 5,
    log: createLog('silent'),
  });
  const running = job.start();
  const stop = async () => running.stop();
  onTestFinished(stop);
  return { database, sent, attempts: () => attempts, stop };
}

const isSent = (process: { sent: unknown[] }) => expect.poll(() => process.sent.length).toBe(1);
const isKept = (database: { upkeep: { coordination: { lastRun(key: string): Promise<string | null> } } }) =>
  expect.poll(() => database.upkeep.coordination.lastRun('first_message')).not.toBeNull();

describe('the first message of a new installation', () => {
  it(
    'says what is set and what is missing, once, also where several processes start at once and start again',
    inASqliteFile(async (place) => {
      const together = await Promise.all([aProcessBeside(place), aProcessBeside(place), aProcessBeside(place)]);
      const sent = () => together.flatMap((one) => one.sent);
      await expect.poll(() => sent().length).toBe(1);
      await isKept(together[0].database);
      const [first] = sent();
      expect(first?.user).toBe('UOLGA');
      const said = JSON.stringify(first?.card);
      expect(said).toContain('Ya está: Reloj');
      expect(said).toContain('Turnos: Nadie puede aprobar.');
      for (const one of together) await one.stop();

      // A restart, and another lead.
      const again = await aProcessBeside(place, { lead: 'UNUEVA' });
      const third = await aProcessBeside(place, { lead: 'UNUEVA' });
      await again.stop();
      await third.stop();
      expect([...sent(), ...again.sent, ...third.sent]).toHaveLength(1);
    }),
  );

  it(
    'is tried again while Slack refuses it',
    inASqliteFile(async (place) => {
      let refusals = 3;
      const accepts = () => {
        refusals -= 1;
        return refusals < 0;
      };
      const process = await aProcessBeside(place, { accepts });
      await isSent(process);
      expect(process.attempts()).toBe(4);
    }),
  );

  it(
    'waits for a lead, and is not sent where the installation is live',
    inASqliteFile(async (place) => {
      const without = await aProcessBeside(place, { lead: null });
      await without.stop();
      expect(without.attempts()).toBe(0);
      const { stages } = without.database.team;
      await stages.transact(({ save }) => save({ stage: { kind: 'live', since: null }, audit: [] }));
      const live = await aProcessBeside(place);
      await live.stop();
      expect(live.sent).toEqual([]);
      expect(await live.database.upkeep.coordination.lastRun('first_message')).toBeNull();
    }),
  );
});
