import type { NotedMessage } from '../../../../src/domain/cases/model/crises/noted-message.ts';
import { ana, biel } from '../a-case.ts';

/** What the loudspeaker said while the network was down, noted an hour later. */
export function aNotedMessage(over: Partial<NotedMessage> = {}): NotedMessage {
  return {
    id: 'noted-1',
    crisisId: 1,
    saidAt: '2026-11-24T10:40:00.000Z',
    channel: 'loudspeaker',
    words: 'Hay una cisterna de agua en la plaza del Puerto',
    onWordOf: {
      kind: 'spoken',
      name: 'Amparo Llopis',
      post: 'concejala de guardia',
      recordedBy: { kind: 'slack', team: 'T1', user: 'UANA' },
    },
    factIds: [],
    saysAgain: null,
    notedBy: ana,
    notedAt: '2026-11-24T11:40:00.000Z',
    waived: null,
    ...over,
  };
}

/** One that has to be said again, and one of which a person said why it need not; in minutes of the crisis. */
export function someNotedMessages(
  at: (minutes: number) => string,
  { noted, waived }: { noted: string; waived: string },
): NotedMessage[] {
  const of = { crisisId: 3, factIds: ['zone-1'] };
  return [
    aNotedMessage({ ...of, id: 'noted-1', saidAt: at(20), notedAt: at(95), words: noted }),
    aNotedMessage({
      ...of,
      id: 'noted-2',
      channel: 'radio',
      saidAt: at(25),
      notedAt: at(96),
      waived: { by: biel, at: at(130), why: waived },
    }),
  ];
}
