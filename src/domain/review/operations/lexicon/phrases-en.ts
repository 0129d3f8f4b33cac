import type { OperationPhrases } from '../operations-theme.ts';
import { CODE, TAKEN_ALONG } from './road-phrases.ts';

/** English. */
export const englishOperations: OperationPhrases = {
  evacuation: [
    '(evacuate|evacuating|evacuates)',
    '(is|are|was|were|been|being|get|got) .. (evacuated|ordered to leave|told to leave|confined|moved to safety)',
    '(evacuated) .. (from|the|all|to|people|residents|homes)',
    '(order|orders|ordered|ordering|under|mandatory|begin|began|begins|start|started|prepare|lift|lifted|extend|extended|keep|keeps|announce|announced|no) .. (evacuation|evacuations|lockdown|confinement|shelter in place)',
    '(order|orders|ordered|ask|asks|asked|told|tell|instructed|instruct) .. (to leave|to stay in|to stay indoors|to stay inside|to stay home|to stay at home|to go out|to get out)',
    '(asked|told|ordered|advised) .. (stay in|stay indoors|stay inside|leave)',
    '(stay|remain|keep) (indoors|inside|in your homes|at home|in your home|in the building)',
    '(shelter in place|take shelter in|lock down)',
    '(do not|don t|never|avoid) (leave|leaving|go out|going out|exit) .. (home|homes|house|houses|building|indoors|outside|street)',
    '(avoid|do not|don t) (going out|go out|go outside|leave home|leaving home)',
    '(leave|get out of|move out of|abandon|clear) (your|the|all|this)? (home|homes|house|houses|building|buildings|area|neighbourhood|village|town|campsite|zone) .. (now|immediately|at once|today|by|before|and|if|as)',
    '(you|residents|people|everybody|everyone|neighbours) (must|should|have to|need to|are to) (now|all|please)? (leave|evacuate|go home|get out|move out)',
    '(you|residents|people|everybody|everyone|neighbours) (can|may) (now|already|all|not)? (go home|go back|go back home|return home|return to (your|their) (home|homes))',
    '(go|head|come|walk|make your way|move|taken|taking|moved|bring|report) (to|to the)? .. (shelter|shelters|rest centre|rest centres|sports hall|sports centre|assembly point|meeting point|reception centre|safe area)',
    '(opened|open|opening|set up|setting up|prepared|running) .. (shelter|shelters|rest centre|rest centres|reception centre|assembly point)',
    '(shelter|shelters|rest centre|rest centres|reception centre|assembly point) .. (open|is at|is in|are at|are in|available|ready)',
  ],
  evacuationNamed: [
    '(evacuation|lockdown) (order|orders|zone|zones|area|areas|of|in|under way|notice)',
    '(emergency|temporary|council) (shelter|shelters|rest centre|rest centres)',
    '(return|going back) (home|to your home|to their homes)',
  ],
  roads: [
    `(<way>|${CODE}) .. <is> .. <cut>`,
    `(there are|there is|no) .. <cut> .. (<way>|${CODE})`,
    `(we|police|they|has|have|been|just|will) (are|re|have|has)? (now|already|just)? (close|closes|closed|closing|shut|shuts|reopen|reopens|reopened|open|opens|opened|block|blocked) ${TAKEN_ALONG} .. (<way>|${CODE})`,
    `(<way>|${CODE}) .. (will|has|have) .. (close|closed|reopen|reopened|open|opened|shut)`,
    '(traffic) ... (closed|restricted|suspended|restored|diverted|banned|stopped)',
    '(you can|you cannot|you can t|you may|you may not|no one may|nobody may|it is possible to|it is not possible to) (now|not)? (drive|pass|cross|get through|travel|walk) .. (<way>)',
    '<train> .. (suspended|interrupted|cancelled|stopped|restored|resumed|halted)',
    '<train> (is|are) (not|now|again|still)? running',
    '(no|suspended|cancelled|without) .. (trains|train service|rail service|trams)',
    '(diverting|diverted|divert|detour) .. (traffic|via|through|by|cars)',
    '(use|take|leave by|leave on|drive along) .. <way>',
  ],
  roadsNamed: [
    `(closed|blocked|flooded|impassable) (<way>|${CODE})`,
    `(<way>|road) (closure|closures|closed|blocked)`,
    '(alternative|evacuation|safe|escape) (route|routes|road|exit)',
    'detour',
  ],
  figures: [
    '(dozens|hundreds|thousands|scores|several|many|numerous) (of)? <people>',
    '(most|half|all) (of)? (the|our)? (homes|houses|residents|families) .. (evacuated|affected|flooded|safe|damaged)',
  ],
  perimeter: [
    '(perimeter|cordon) (is|has|of|around|runs|now|reaches|set|was)',
    '(set up|put up|inside|outside|behind) .. (perimeter|cordon)',
    '(cordoned|cordoning)',
    '(exclusion|restricted|safety|no go) (zone|zones|area|areas)',
    '(fire|blaze|flames|front|water) .. (is|has) .. (reached|reaching|advancing|moving|spreading|surrounding) ',
  ],
  unknown: [
    '(we|council) (do not|don t|cannot|can t|have no|have not|could not|will not|won t) .. (know|confirm|say|give|tell|figures|information|share|have|guess)',
    '(not|is not|isn t|are not) (known|confirmed|clear|yet|ours|true)',
    '(unconfirmed|unknown|to be confirmed)',
    '(it is|is) (false|not true|untrue) that',
  ],
  supposed: [
    '(if|when|in case) (you|they|the|emergency|police|anyone|an|there) .. (told|ordered|asked|order|orders|tell|tells|ask|asks|evacuat*|instructed|closes|advised)',
    '(in case of|in the event of|ready for) .. (evacuation|lockdown|evacuate)',
    '(evacuation|emergency|family) (plan|drill|kit|bag|manual)',
  ],
  whoOrders: ['(only) ... (order|orders|decide|decides|can|may)'],
  pointed: [
    '(check|see|follow|look|find|published|publishes|information|status|state of|questions|question|phone|on 011|more at|more on|details)',
  ],
};
