/** Common Basque words, and what people type for them. */
export const BASQUE = `
  eta da du ez bat dira ere izan dut hau hori zen zuen egin dago baina den duen nik zer oso gure dute naiz bai nire zure beste zuk hemen ni zu gu bere egon baino
  beharko behar dela diren guztiak guztia dugu daude nola hura hain zara gara zarete zait zaio zaigu zaie diot dio diote nahi duzu duzue dituzte ditu ditut ditugu
  izango egingo joan noa goaz doa etorri dator ikusi esan esaten egiten jakin badakit uste daki hobeto ondo ongi gaizki gaur bihar atzo orain gero beti inoiz
  gaua gabon egun on kaixo agur mesedez eskerrik asko aupa epa barkatu zergatik noiz non nora nondik nor zein zenbat inor norbait ezer zerbait
  etxe etxera etxean kalea kalean kale herri herria herriko hiri udala udalak udaletxea jende jendea urte urtean ordu aste astean hilabete
  ura argi argia sua haur haurrak seme alaba ama aita lagun lagunak bizi bizitza lan lana mundu mundua euskal euskara euskaraz herria euskadi
  ezin arte gabe bezala baita ezta edo edozein bezain oraindik berriz berria berri bakarrik batera guzti guztiok denok denak dena zuek haiek
  nago zaude gaude nengoen zegoen ziren nuen nuke litzateke balitz badago badira bada badu omen al ote baldin
  ze zeren ta eske ba bo ea hara jo hor han horrela honela horrek honek hura horiek hauek nirekin zurekin gurekin
  zorionak muxu muxuk musu besarkada ospatu partida partidua taldea jokatu irabazi galdu
  zuzenean informazioa gehiago gutxi handi handia txiki txikia polita eguna gaurko jaiak bila
  gabon maite maitia egunon arratsalde goizean goiz gauean euria eguraldi eguraldia zelan kontuz bihotz bihotza bidea hasi amaitu bukatu hartu eman jarri ekarri irakurri ikasi
  ikasleak irakasle azterketa gose lo polit gizon emakume neska mutil anaia arreba
`;
