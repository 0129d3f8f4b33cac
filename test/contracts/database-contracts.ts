import { describe } from 'vitest';
import { breachesContract } from './breaches.contract.ts';
import { caseReaderContract } from './case-reader.contract.ts';
import { caseStoreContract } from './case-store.contract.ts';
import { coordinationContract } from './coordination.contract.ts';
import { crisesContract } from './crises.contract.ts';
import { crisisReadersContract } from './crisis-readers.contract.ts';
import type { InAPlace } from './database-place.ts';
import { deskAndFiguresContract } from './desk-and-figures.contract.ts';
import { drillWorldContract } from './drill-world.contract.ts';
import { drillsContract } from './drills.contract.ts';
import { erasureContract } from './erasure.contract.ts';
import { factReaderContract } from './fact-reader.contract.ts';
import { handbookStoreContract } from './handbook-store.contract.ts';
import { hoaxRegisterContract } from './hoax-register.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { pausesContract } from './pauses.contract.ts';
import { preferencesContract } from './preferences.contract.ts';
import { recordContract } from './record.contract.ts';
import { rowsContract } from './rows.contract.ts';
import { secondCardsContract } from './second-cards.contract.ts';
import { severalProcessesContract } from './several-processes.contract.ts';
import { weekFiguresContract } from './week-figures.contract.ts';

/** All that a database of ours keeps to, whatever the engine. */
export function databaseContracts(inAPlace: InAPlace): void {
  describe('the store of cases', () => caseStoreContract(inAPlace));
  describe('rows', () => rowsContract(inAPlace));
  describe('the record', () => recordContract(inAPlace));
  describe('what screens and digests read', () => caseReaderContract(inAPlace));
  describe('what homes and digests count', () => deskAndFiguresContract(inAPlace));
  describe('breaches of personal data', () => breachesContract(inAPlace));
  describe('crises', () => crisesContract(inAPlace));
  describe('what is told of a crisis', () => crisisReadersContract(inAPlace));
  describe('pauses, and what boards read', () => pausesContract(inAPlace));
  describe('what a drill is scored by', () => drillsContract(inAPlace));
  describe('the world of drills', () => drillWorldContract(inAPlace));
  describe('what holds of crises', () => factReaderContract(inAPlace));
  describe('what the week’s digest counts', () => weekFiguresContract(inAPlace));
  describe('the outbox', () => outboxContract(inAPlace));
  describe('handbooks', () => handbookStoreContract(inAPlace));
  describe('the register of hoaxes', () => hoaxRegisterContract(inAPlace));
  describe('the cards of the second channel', () => secondCardsContract(inAPlace));
  describe('what processes agree on', () => coordinationContract(inAPlace));
  describe('what people have chosen for themselves', () => preferencesContract(inAPlace));
  describe('erasing', () => erasureContract(inAPlace));
  describe('several processes', () => severalProcessesContract(inAPlace));
}
