import { z } from 'zod';
import type { AlertProposal } from '../../../domain/cases/model/crises/alert-proposal.ts';
import { CRISIS_LEVELS } from '../../../domain/cases/model/crises/crisis.ts';
import { ALERT_COLOURS } from '../../../domain/handbook/vocabulary.ts';
import { storableText } from '../../../domain/text/words/storable-text.ts';
import { readStrings } from './values/stored-json.ts';

/**
 * Row of an alert proposal. `closedAt` is stored beside the reason for closing, so that open
 * proposals are found.
 */
export type AlertProposalRow = {
  id: string;
  source: string;
  messages: string;
  playbook: string;
  colour: string;
  level: string;
  event: string;
  headline: string | null;
  areas: string;
  onset: string | null;
  expires: string;
  proposedAt: string;
  updatedAt: string;
  closed: string | null;
  closedAt: string | null;
};

/** `id` is the key of the message. */
export type AlertMessageRow = { id: string; proposalId: string | null; at: string };

export function alertProposalRow(proposal: AlertProposal): AlertProposalRow {
  const { event, headline, messages, areas, closed } = proposal;
  return {
    ...proposal,
    messages: JSON.stringify(messages),
    event: storableText(event),
    headline: headline === null ? null : storableText(headline),
    areas: JSON.stringify(areas),
    closed: closed === null ? null : JSON.stringify(closed),
    closedAt: closed?.at ?? null,
  };
}

export function alertProposalOf({ closedAt: _, ...row }: AlertProposalRow): AlertProposal {
  return {
    ...row,
    messages: readStrings(row.messages),
    colour: z.enum(ALERT_COLOURS).parse(row.colour),
    level: level.parse(row.level),
    areas: readStrings(row.areas),
    closed: row.closed === null ? null : closed.parse(JSON.parse(row.closed)),
  };
}

const level = z.custom<AlertProposal['level']>((value) => CRISIS_LEVELS.some((one) => one === value));
const closed = z.object({
  why: z.enum(['cancelled', 'expired', 'lowered', 'started']),
  at: z.string(),
  crisisId: z.number().nullable(),
});
