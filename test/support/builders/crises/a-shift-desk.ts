import { actOnHandover } from '../../../../src/domain/bell/act-on-handover.ts';
import { draftHandovers } from '../../../../src/domain/bell/draft-handovers.ts';
import type { ShiftHandover } from '../../../../src/domain/cases/model/crises/shift-handover.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Rota } from '../../../../src/domain/handbook/rota-file.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import { RefusedError } from '../../../../src/errors.ts';
import type { CrisisSenderDeps } from '../../../../src/slack/crises/senders/crisis-sender.ts';
import { SUBJECTS } from '../../../../src/slack/crises/senders/crisis-sender.ts';
import { sendShiftHandover } from '../../../../src/slack/crises/senders/send-shift-handover.ts';
import type { DrawnCard } from '../../../../src/slack/kit/with-watermark.ts';
import { aDatabase } from '../../drivers/a-database.ts';
import { everyDay } from '../cases/a-rota.ts';
import { aRingingDesk, TEAM } from './a-ringing-desk.ts';
import { aHandbookWithSteps } from './some-steps.ts';

/** Two leave at three in the afternoon, two come on; one has the night. */
export const THREE_SHIFTS: Rota = {
  shifts: [
    { id: 'morning', weekdays: everyDay, from: '08:00', to: '15:00', onHolidays: true, people: ['UANA', 'UBIEL'] },
    { id: 'evening', weekdays: everyDay, from: '15:00', to: '22:00', onHolidays: true, people: ['UBERTA', 'UARNAU'] },
    { id: 'night', weekdays: everyDay, from: '22:00', to: '08:00', onHolidays: true, people: ['UDORA'] },
  ],
};

/** Returns the usual handbook with these shifts; with none if null. */
function aHandbookOfShifts(rota: Rota | null = THREE_SHIFTS): Handbook {
  const handbook = aHandbookWithSteps();
  const { rota: _, ...institution } = handbook.institution;
  return { ...handbook, institution: rota === null ? { ...institution, noShifts: true } : { ...institution, rota } };
}

/** A message about a handover, as it was sent or redrawn. */
export type ShownHandover = {
  id: string;
  card: DrawnCard;
  at: string;
  isNew: boolean;
  place: { channel: string; threadTs?: string };
};

/** The team's desk with shifts: what the clock drafts is stored, sent and rung. */
export async function aShiftDesk(rota: Rota | null = THREE_SHIFTS) {
  const database = await aDatabase();
  const desk = await aRingingDesk({ handbook: aHandbookOfShifts(rota), opened: database });
  const { reader } = database.cases;
  const { hoaxes } = database.crises;
  const shown: ShownHandover[] = [];
  let deliveries = 0;

  const messenger = {
    async post({ card, ...place }: { card: unknown; channel: string; threadTs?: string }) {
      show(card, true, {
        channel: place.channel,
        ...(place.threadTs === undefined ? {} : { threadTs: place.threadTs }),
      });
      return { kind: 'posted', message: { channel: place.channel, ts: `${shown.length}.1` } };
    },
    async update({ channel }: { channel: string }, card: unknown) {
      show(card, false, { channel });
      return { kind: 'done' };
    },
  };
  let sending = '';
  const show = (card: unknown, isNew: boolean, place: ShownHandover['place']) =>
    shown.push({ id: sending, card: card as DrawnCard, at: desk.deps.now(), isNew, place });
  const sender: object = {
    cases: desk.deps,
    readers: { crises: database.crises.reader, cases: reader, hoaxes },
    outbox: { messages: database.outbox.queue.messages },
    workspace: { messenger, cardLink: async () => null, url: 'https://town.slack.com/' },
    team: { casesChannel: 'C1', directory: { nameOf: async (user: string) => `Nombre de ${user}` } },
    watermark: null,
  };

  const draft = () =>
    draftHandovers({
      cases: desk.deps,
      roster: { team: async () => TEAM },
      chosen: async () => [],
      readers: { cases: reader, crises: database.crises.reader },
    });

  return {
    ...desk,
    shown,
    /** The minute of two processes: one of them drafts, and what is due is shown. */
    async minute(): Promise<ShownHandover[]> {
      await Promise.all([draft(), draft()]);
      const before = shown.length;
      for (const effect of await desk.catchesUp()) {
        if (effect.kind !== 'shift_handover') continue;
        sending = effect.handoverId;
        await sendShiftHandover(
          { id: ++deliveries, effect, attempts: 1 } as Parameters<typeof sendShiftHandover>[0],
          sender as CrisisSenderDeps,
        );
      }
      return shown.slice(before);
    },
    /** The board is posted, so that messages go below it. */
    async opens(over: Parameters<typeof desk.start>[0] = {}) {
      await desk.start(over);
      await database.outbox.queue.messages.saveBoard(SUBJECTS.board(1), { channel: 'C1', ts: '1.0' });
    },
    handovers: (): Promise<ShiftHandover[]> =>
      desk.deps.store.look(({ crises }) => crises.registers.handovers.lasting('')),
    act: (actor: Actor, handoverId: string, action: Parameters<typeof actOnHandover>[1]['action']) =>
      actOnHandover(desk.deps, { handoverId, action, actor, channel: 'C1', deliveryKey: `act-${++deliveries}` }).then(
        () => 'done',
        (error) => (error instanceof RefusedError ? error.sentence.key : String(error)),
      ),
    caseReader: reader,
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}
