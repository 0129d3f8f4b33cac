/** Frequent words of English replies. */
export const ENGLISH = `
  the a an of to in on at for with without from until about between by and or but because that if when where how which who whom what why very more less
  much many few all every other others same each some any none nobody nothing something someone this these those that here there now today yesterday
  tomorrow later always never still yet already also only well not no yes is are was were be been being am will would can could may might must should
  shall do does did done have has had having go going gone come comes get got make makes made take takes see seen know knows known say says said tell
  tells told give gives given want wants need needs let call calls write writes ask asks asking thank thanks hello hi dear good morning afternoon
  evening regards kind best sorry understand read help helps helping water tap street streets square neighbourhood light lights lamp fix fixed report
  reports message messages team teams council town hall office appointment hours open opens opened close closes closed friday thursday wednesday
  tuesday monday saturday sunday january february march april may june july august september october november december week month year deadline pay
  payment procedure website link page information inform update updates next danger emergency emergencies health complaint complain school schools
  drink cook use cross up down doors windows avoid share false true fact data official document documents published neighbour neighbours person people
  new soon time minutes near far before after while home house car cars bus library pool rubbish collection tax bill question answer reply work works
  working check checked checking confirmed passed pass passing delete private please your you yours we our ours us they them their it its he she his
  her i my me on please out off over into through again both so than then too just
  as previous van sent tired tiring bus cases exact cannot
  trip travel ticket change changes refund money wait waiting angry anger trouble clear begin begins start starts end ends finish arrive arrives leave
  leaves enter find found collect clean cleaning step steps park parks tree trees container bin pavement pothole noise ground sky rain wind fire smoke flood
  area areas village city centre building floor door key paper post phone number list price free full empty big small high low long short fast slow easy
  hard better worse first second last several any citizen residents pupils child children older families doctor pharmacy order orders responsible while
  truth thing things problem problems doubt claim victim system item them interim suggestion proposal garden look looking stay run runs set under same`;
