import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine/engine.ts';
import { createCases } from './0001-cases.ts';
import { createTellings } from './0002-tellings.ts';
import { addPublicationBasis } from './0003-publication-basis.ts';
import { addFloorAndWayOut } from './0004-out-without-approval.ts';
import { createHandbooks } from './0005-handbooks.ts';
import { createErasure } from './0006-erasure.ts';
import { createSecondCards } from './0007-second-cards.ts';
import { createWritings } from './0008-writings.ts';
import { addOverruledWarnings } from './0009-overruled-warnings.ts';
import { createCrises } from './0010-crises.ts';
import { createHoaxes } from './0011-hoaxes.ts';
import { addReleasedAt } from './0012-released-at.ts';
import { createWeekFigures } from './0013-week-figures.ts';
import { createPreferences } from './0028-preferences.ts';
import { addBreaches } from './0030-breaches.ts';
import { addWaitUntil } from './0031-wait-until.ts';
import { createIntake } from './0034-intake.ts';
import { createJoinedPosts } from './0035-joined-posts.ts';
import { createSourceCursors } from './0037-source-cursors.ts';
import { createOwnPosts } from './0038-own-posts.ts';
import { createAlerts } from './0039-alerts.ts';
import { createGovernor } from './0040-governor.ts';
import { addGrowthIndices } from './0041-growth.ts';
import { addManyReplies } from './0042-many-replies.ts';
import { addJoinedInOrder } from './0043-joined-in-order.ts';
import { addConversations } from './0044-conversations.ts';
import { createDrills } from './0046-drills.ts';
import { addPostWords } from './0047-post-words.ts';
import { addPutsRight } from './0048-puts-right.ts';
import { letLinesGoOn } from './0049-lines-go-on.ts';
import { createOwnLayers } from './0050-own-layers.ts';
import { createSecondOpinions } from './0051-second-opinions.ts';
import { closeVocabularies } from './0053-vocabularies.ts';
import { addProof } from './0055-proof.ts';
import { createHeads } from './0056-heads.ts';
import { createBackupMarks } from './0057-backup-marks.ts';
import { closeMoreVocabularies } from './0058-more-vocabularies.ts';
import { addRandomIds } from './0060-random-ids.ts';
import { addLegalHolds } from './0061-legal-holds.ts';
import { createCallOuts } from './0065-call-outs.ts';
import { addPromisedAt } from './0066-promised-at.ts';
import { createIntakeClaims } from './0067-intake-claims.ts';
import { createRings } from './0069-rings.ts';
import { createApprovalCopies } from './0070-approval-copies.ts';
import { addRescues } from './0071-rescues.ts';
import { createCrisisSteps } from './0072-crisis-steps.ts';
import { addFactMeanings } from './0073-fact-meanings.ts';
import { addHours } from './0074-hours.ts';
import { createNotedMessages } from './0080-noted-messages.ts';
import { createSheetReaders } from './0081-sheet-readers.ts';
import { createCrisisLooks } from './0082-crisis-looks.ts';
import { addStatementLanguages } from './0084-statement-languages.ts';
import { createShiftHandovers } from './0085-shift-handovers.ts';
import { gatherCalls } from './0086-gathered-calls.ts';
import { createFlags } from './0088-flags.ts';
import { addModerations } from './0089-moderations.ts';
import { createEditings } from './0090-editings.ts';
import { createStage } from './0092-trial.ts';
import { addProposalOrigin } from './0093-proposal-origin.ts';
import { indexWaitingByAuthor } from './0095-waiting-by-author.ts';
import { indexOwedAddresses } from './0097-owed-addresses.ts';
import { createRungMessages } from './0098-rung-messages.ts';
import { addOpenForms } from './0099-open-forms.ts';
import { orderBands } from './0100-newest-bands.ts';
import { dropIdleIndexes } from './0101-fewer-indexes.ts';
import { createPlanned } from './0103-planned.ts';
import { createMeasures } from './0104-measures.ts';
import { createContents } from './0105-contents.ts';
import { joinOtherSystems } from './0106-other-systems.ts';
import { addSuggestionOutcomes } from './0107-suggestions.ts';
import { createWatchedTopics } from './0108-watched-topics.ts';
import { createPictures } from './0109-pictures.ts';
import { addContentDrafting } from './0110-content-drafting.ts';
import { measureContents } from './0111-measures-of-contents.ts';
import { addCasePictures } from './0112-case-pictures.ts';
import { addPoliticalMark } from './0113-political-contents.ts';
import { indexPlanned } from './0114-planned-indexes.ts';
import { createUploadedFiles } from './0115-uploaded-files.ts';

/** Every change of the tables, by name, in order. One that has been released never changes. */
export function migrations(engine: Engine): Record<string, Migration> {
  return Object.assign(firstMigrations(engine), laterMigrations(engine));
}

function firstMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-cases': { up: (db) => createCases(db, engine) },
    '0002-tellings': { up: (db) => createTellings(db, engine) },
    '0003-publication-basis': { up: (db) => addPublicationBasis(db) },
    '0004-out-without-approval': { up: addFloorAndWayOut },
    '0005-handbooks': { up: (db) => createHandbooks(db, engine) },
    '0006-erasure': { up: (db) => createErasure(db, engine) },
    '0007-second-cards': { up: createSecondCards },
    '0008-writings': { up: (db) => createWritings(db, engine) },
    '0009-overruled-warnings': { up: addOverruledWarnings },
    '0010-crises': { up: (db) => createCrises(db, engine) },
    '0011-hoaxes': { up: (db) => createHoaxes(db, engine) },
    '0012-released-at': { up: addReleasedAt },
    '0013-week-figures': { up: (db) => createWeekFigures(db, engine) },
    '0028-preferences': { up: createPreferences },
    '0030-breaches': { up: addBreaches },
    '0031-wait-until': { up: addWaitUntil },
    '0034-intake': { up: (db) => createIntake(db, engine) },
    '0035-joined-posts': { up: (db) => createJoinedPosts(db, engine) },
    '0037-source-cursors': { up: createSourceCursors },
    '0038-own-posts': { up: createOwnPosts },
    '0039-alerts': { up: createAlerts },
    '0040-governor': { up: createGovernor },
    '0041-growth': { up: addGrowthIndices },
    '0042-many-replies': { up: addManyReplies },
    '0043-joined-in-order': { up: addJoinedInOrder },
    '0044-conversations': { up: addConversations },
    '0046-drills': { up: createDrills },
    '0047-post-words': { up: addPostWords },
    '0048-puts-right': { up: addPutsRight },
    '0049-lines-go-on': { up: letLinesGoOn },
    '0050-own-layers': { up: createOwnLayers },
    '0051-second-opinions': { up: (db) => createSecondOpinions(db, engine) },
    '0053-vocabularies': { up: (db) => closeVocabularies(db, engine) },
    '0055-proof': { up: (db) => addProof(db, engine) },
    '0056-heads': { up: createHeads },
    '0057-backup-marks': { up: createBackupMarks },
    '0058-more-vocabularies': { up: (db) => closeMoreVocabularies(db, engine) },
  };
}

function laterMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0060-random-ids': { up: addRandomIds },
    '0061-legal-holds': { up: addLegalHolds },
    '0065-call-outs': { up: (db) => createCallOuts(db, engine) },
    '0066-promised-at': { up: addPromisedAt },
    '0067-intake-claims': { up: (db) => createIntakeClaims(db, engine) },
    '0069-rings': { up: (db) => createRings(db, engine) },
    '0070-approval-copies': { up: createApprovalCopies },
    '0071-rescues': { up: addRescues },
    '0072-crisis-steps': { up: (db) => createCrisisSteps(db, engine) },
    '0073-fact-meanings': { up: addFactMeanings },
    '0074-hours': { up: addHours },
    '0080-noted-messages': { up: (db) => createNotedMessages(db, engine) },
    '0081-sheet-readers': { up: (db) => createSheetReaders(db, engine) },
    '0082-crisis-looks': { up: createCrisisLooks },
    '0084-statement-languages': { up: addStatementLanguages },
    '0085-shift-handovers': { up: (db) => createShiftHandovers(db, engine) },
    '0086-gathered-calls': { up: (db) => gatherCalls(db, engine) },
    '0088-flags': { up: (db) => createFlags(db, engine) },
    '0089-moderations': { up: addModerations },
    '0090-editings': { up: createEditings },
    '0092-trial': { up: (db) => createStage(db, engine) },
    '0093-proposal-origin': { up: (db) => addProposalOrigin(db, engine) },
    '0095-waiting-by-author': { up: (db) => indexWaitingByAuthor(db, engine) },
    '0097-owed-addresses': { up: indexOwedAddresses },
    '0098-rung-messages': { up: createRungMessages },
    '0099-open-forms': { up: addOpenForms },
    '0100-newest-bands': { up: orderBands },
    '0101-fewer-indexes': { up: (db) => dropIdleIndexes(db, engine) },
    '0103-planned': { up: createPlanned },
    '0104-measures': { up: (db) => createMeasures(db, engine) },
    '0105-contents': { up: (db) => createContents(db, engine) },
    '0106-other-systems': { up: (db) => joinOtherSystems(db, engine) },
    '0107-suggestions': { up: addSuggestionOutcomes },
    '0108-watched-topics': { up: createWatchedTopics },
    '0109-pictures': { up: (db) => createPictures(db, engine) },
    '0110-content-drafting': { up: addContentDrafting },
    '0111-measures-of-contents': { up: (db) => measureContents(db, engine) },
    '0112-case-pictures': { up: (db) => addCasePictures(db, engine) },
    '0113-political-contents': { up: addPoliticalMark },
    '0114-planned-indexes': { up: indexPlanned },
    '0115-uploaded-files': { up: (db) => createUploadedFiles(db, engine) },
  };
}
