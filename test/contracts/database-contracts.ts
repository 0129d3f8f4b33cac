import { describe } from 'vitest';
import { caseReaderContract } from './case-reader.contract.ts';
import { caseStoreContract } from './case-store.contract.ts';
import { coordinationContract } from './coordination.contract.ts';
import type { InAPlace } from './database-place.ts';
import { deskAndFiguresContract } from './desk-and-figures.contract.ts';
import { erasureContract } from './erasure.contract.ts';
import { handbookStoreContract } from './handbook-store.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { recordContract } from './record.contract.ts';
import { rowsContract } from './rows.contract.ts';
import { secondCardsContract } from './second-cards.contract.ts';
import { severalProcessesContract } from './several-processes.contract.ts';

/** All that a database of ours keeps to, whatever the engine. */
export function databaseContracts(inAPlace: InAPlace): void {
  describe('the store of cases', () => caseStoreContract(inAPlace));
  describe('rows', () => rowsContract(inAPlace));
  describe('the record', () => recordContract(inAPlace));
  describe('what screens and digests read', () => caseReaderContract(inAPlace));
  describe('what homes and digests count', () => deskAndFiguresContract(inAPlace));
  describe('the outbox', () => outboxContract(inAPlace));
  describe('handbooks', () => handbookStoreContract(inAPlace));
  describe('the cards of the second channel', () => secondCardsContract(inAPlace));
  describe('what processes agree on', () => coordinationContract(inAPlace));
  describe('erasing', () => erasureContract(inAPlace));
  describe('several processes', () => severalProcessesContract(inAPlace));
}
