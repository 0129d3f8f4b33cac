/** Names that the code no longer has; what took their place stands in `src/README.md`. */
export const RETIRED_NAMES: ReadonlySet<string> = new Set(
  `AddTrait AnswerMany ApprovalFloor ApprovalGround ApprovedLine Basis Beside CallCircumstances CallSenderDeps Called CalledCase
   CalledDirectly Calling CardPlace CaseClock ClockKind ClockLookDeps CrisisGesture Crowd Departure DeskFilter DeskPage DeskReader
   Endorsement EndorsementRow ErasedPlaces Fallen FallenFact FormAnswer FormContext FormSubject Gathering GeneralMatter
   GestureContext GestureNamed GestureRequest GuardedPlace HandbookInForce HoaxGesture HoaxSurroundings InForce InForceRow Inflow
   Inquiry InquiryRow IntakeDesk JoinRequest Joining Likeness LineAudience LineOffer LineReference LineText LineView LookAtFiles
   MatterRow NetworkLine NetworkPlace NextPlace OpenForm OpenWorld Overruled PauseErrand PlaceOf PlaceView PlacedLine
   PublisherStanding ReportedErrand RowGesture SentForm ShownLine SightRule SightingRow SpreadContext StepClock StrangerReason
   Surroundings SurroundingsReader TakenIn Telling TellingRow ThreadPlaces Trait TraitBundle Transition WaitingLine WeighedTraits
   WentOut WordTraits WorldParts Writer WriterFailure WriterHealth WriterInSight WriterServer WriterSettings Writing WritingItem
   WritingLaneDeps WritingReason WritingRow WritingStatus WritingView actionForm addMatters answerElsewhere answerForm answerMany
   approvalGround approvedLine areAlike askForm askNetwork assertedMatters basisOf breachForm bringTogether byHandbookInForce
   cadenceForm calledForBreach calledTogether callingDirectly callsApart callsMessage cardsBeside casesBeside claimWorld clockLine
   clockLook clocksOf closeForm collectTraits compileMatters confirmLowering copyForm correctForm correctModal correctionPlace
   createWaitingLine createWriter crisisFormFor crisisTransition crowdBlocks crowdLine dayOfMonthText dayOfWeekText dayText daysText
   decideForm decidingByHandbook decodeLine deskReader directCalls dismissForm draftOfLine dropForm dropWriting earlierPlaces
   editForm elsewhereForm elsewhereModal encodeLine endInOrder endorsementKey endorsementLine endorsementOf endorsementRow
   endorsementsSection entryOf erasedMatter errandLine errandsOf errandsOpenMessage errandsSection escalateForm exactForm factForm
   factsForm fallenBlocks fallenFact fallenLine fallenText fallenWhole firstWriterBeside flagForm floorAfter floorBlocks floorOf
   formAgain formFor formOfCase formOfPlace formView guardedIn handOverForm hasOwnPlaces hourText inForceMessage inquiryBlock
   inquiryOf inquiryRow intakeDesk isBelieved isInForce isLowered isOfSurroundings isSecondSight isSightRule isWriting joinCase
   joinForm keepPace keptMatter lateClocks leanOf leanOfNoted ledgerForm levelForm likenessOf likenessTo lineBlock lineBlocks
   lineFirst lineFor lineForm lineModal lineModalFor lineOffers lineText lineView lineWords linesInForce linesSection listText
   liveEndorsements lookAtBreaches lookAtFiles lookAtSpikes makeCrisisGesture makeGesture manyForm manyModal manyReplies matterRow
   mattersAsked mayAnswerMany meetPlan menuOfPlaces modalOfPlace modelSaid momentText nagErrands namesStranger newMatter nextLook
   nextPlaces noteTraits notedTraits nothingToPutRight noticeForm noticeTextForm notifiedForm numberText onForm openFormFor
   openInquiry openWorld openWriter overruledIn pauseForm pauseSurelyForm placeOfPublication placeRows placeView placeViews
   placesLeft placesOf placesToWrite planForm postCalls postOf pressingClock problemOf putRightForm putRightModal quoteText
   readInForce recordForm registerCrisisForms registerForm registerLines rejectForm reopenForm replaceForm requestForm resumeForm
   resumeFormFor retractForm rewordForm ruleOnHoax ruleOutForm runningClocks saveHoaxRuling saveMatter saveTakenIn sayPieces
   secondSight secondText seeMatters sendCalls sendDirectCall sentenceTraits settingsForm showPostForm shownLine sightingOf
   sightingRow splitForm splitOff spokenForm spreadFacts stampFor startClockWatch startForm startFormFor statementForm
   statementMatter statementPlaces stepClock stepsToCall strangerReason strangerRefusal strangerSentence surroundingsReader
   takeWritten tellingOf tellingRow tellingsSection tickErrand toldForm traitBundle traitsOf traitsOfWord troubleOf viewBeside
   weekdayNamed weekdayText weighedTraits wentOutOf wentOutUnapproved whoIsWho whyNotCorrected whyNotExternal whyNotMarked whyNotNow
   whyNotReclassified whyNotRecorded whyNotRequested whyNotSent whyNotStarted whyNotThere whyNotUploaded whyNotVerdict whyNotWords
   whyNotWritten withCalls withPlanChain withdrawForm withoutPlaces wordIsOut worldOf writerFrom writerInSight writerOf
   writerProblems writerSettings writerTables writingBlocks writingLane writingRow writingView`.split(/\s+/),
);

/** Words that no name may have as a part, unless it is that of something stored. */
export const RETIRED_WORDS: ReadonlySet<string> = new Set(['gesture', 'gathering', 'inflow']);
