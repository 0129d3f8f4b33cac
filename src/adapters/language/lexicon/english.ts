/** Common English words, and what people type for them. */
export const ENGLISH = `
  the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my one all would there their
  what so up out if about who get which go me when make can like time no just him know take people into year your good some could them see other than then now
  look only come its over think also back after use two how our work first well way even new want because any these give day most us is are was were been has had did
  does am im dont cant isnt didnt wont thats its youre ive hes shes theyre lets where why here much many more very too really still never always today tomorrow
  yesterday tonight night morning week month going gonna wanna got getting been being love hate thanks thank please sorry hello hi hey bye yes yeah ok okay
  u ur lol omg wtf haha hahaha thx plz cuz bc tho man guy guys girl boy best better great nice happy sad bad big little old long last next every
  something nothing anything everything someone anyone nobody again off down before through between should must may might need feel left right own same
  house street water power help school car home life world city town road tell call let put keep watch follow birthday amazing beautiful damn shit fuck fucking
  s t m re ll ve d
  tired hungry sleep school class exam rain cold hot miss missed wish hope hate fun party tonight weekend game play won lost team friend friends baby babe hey woke up done
  thing things talk talking think thinking said says told does doing makes made feels feeling looks looking listen listening read reading start started end finally already
`;
