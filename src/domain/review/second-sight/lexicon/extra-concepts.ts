/** Words of compensation, residue of instructions, number words, officialese, minors and violence, and how sure a claim is. One line a language: es, ca, gl, eu, en. */
export const extraConcepts = {
  compensation: `indemniz* compens* devolveremos devolvera devolveran devolucion devoluciones reembols* reintegr* abonaremos abonara pagaremos cobraras cobrareis resarci* exencion exento exentos gratuit* gratis
    indemnitz* compens* tornarem retornarem devolucio devolucions reembors* reintegr* abonarem abonara pagarem cobraras cobrareu rescab* exempcio exempt exempts gratuit* gratis
    indemniz* compens* devolveremos devolvera devolveran devolucion devolucions reembols* reintegr* aboaremos aboara pagaremos cobraras cobraredes resarci* exencion exento exentos gratuit* gratis balde
    indemniza* kalteordain* konpentsa* ordaina ordainetan itzulketa* diruitzul* kobratuko salbuespen* salbuetsi* doako doan doakoa dohainik itzuliko
    compensate compensated compensation reimburse reimbursed reimbursement refund refunded refunds repay repaid indemnity payout reimbursing waive waived exempt exemption free`,
  residue: `prompt prompts instruccion instrucciones chatbot bot ia inteligencia artificial lenguaje asistente rol placeholder json ignora ignorando desarrollador tokens gpt
    prompts instruccio instruccions chatbot bot ia intelligencia artificial llenguatge assistent rol placeholder json ignora desenvolupador tokens gpt
    prompt prompts instrucion instrucions chatbot bot ia intelixencia artificial linguaxe asistente rol placeholder json ignora ignorando desenvolvedor tokens gpt
    prompt* jarraibide* chatbot* bot ia adimen* artifizial* rol placeholder* json ezikusi garatzaile* token* gpt
    prompts instruction instructions chatbot bot ai artificial intelligence language assistant role placeholder json ignoring developer tokens gpt llm`,
  numberWord: `dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos quinientos docena docenas centenar centenares mitad tercio
    dos dues tres quatre cinc sis set huit vuit onze dotze quinze vint trenta quaranta cinquanta seixanta setanta huitanta vuitanta noranta cent doscents trescents mil dotzena dotzenes centenar centenars meitat terc
    dous duas tres catro cinco seis sete oito nove dez once doce quince vinte trinta corenta cincuenta sesenta setenta oitenta noventa cen cento douscentos trescentos mil ducia ducias centenar centenares metade terzo
    bi hiru lau bost sei zazpi zortzi bederatzi hamar hamaika hamabi hamabost hogei* berrogei* hirurogei* laurogei* ehun* berrehun* hirurehun* dozena* erdia herena
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens`,
  officialese: `procedera procedase subsanacion actuaciones pertinentes conducentes oportunas oportunos proceder procedimiento incoacion incoar tramitacion tramitar mediante susodicho citado precitado mencionado asimismo efectos efectuar efectuara habida conformidad vigente vigentes normativa preceptiv* instancia
    procedira esmena actuacions pertinents conduents oportunes oportuns procedir procediment incoacio incoar tramitacio tramitar mitjancant esmentat esmentada susdit aixi efectes efectuar efectuara conformitat vigent vigents normativa preceptiv* instancia
    procederase emenda actuacions pertinentes conducentes oportunas oportunos proceder procedemento incoacion incoar tramitacion tramitar mediante devandito devandita citado mencionado asemade efectos efectuar efectuarase conformidade vixente vixentes normativa preceptiv* instancia
    prozedura* izapide* jarduketa* egoki* bidezko* dagozkionak aipatu* halaber ondoreetarako betearazi* arau* indarreko indarrean nahitaezko* instantzia*
    hereby aforementioned pursuant thereof therein herein undertake undertaken procedure procedures proceedings respective respectively aforesaid duly notwithstanding regulations statutory applicable commence`,
  violence: `violencia machista violento violenta violaron violacion violada abuso abusos acoso acosad* maltrato paliza agresion agresiones agredid* pelea amenazad* amenazas racista racismo homofob* odio insulto insultos pegaron pego
    violencia masclista violent violenta violacio violada abus abusos assetjament assetjat* assetjad* maltractament pallissa agressio agressions agredit* agredid* baralla amenacat* amenaces racista racisme homofob* odi insult insults pegaren
    violencia machista violento violenta violacion violada abuso abusos acoso acosad* maltrato malleira agresion agresions agredid* pelexa ameazad* ameazas racista racismo homofob* odio insulto insultos pegaron pegou
    indarkeri* matxista* bortxa* bortizkeri* abusu* jazarpen* jazarle* tratutxar* jipoi* eraso* borroka* mehatxatu* arrazista* arrazakeri* homofob* gorroto* irainak kolpe*
    violence violent rape raped assault assaulted assaults harassment harassed harasser bullying bullied beating beaten brawl fight threatened racist racism homophobic homophobia hate hatred insult insults stabbed`,
  minorOrVulnerable: `menores escolar escolares adolescente adolescentes mayores ancianos vulnerable vulnerables desamparo acogida tutela tutelad* residencias orfanato discapaces sinhogar indigente indigentes
    menors escolar escolars adolescent adolescents majors ancians vulnerable vulnerables desemparament acolliment acollida tutela tutelat* tutelad* residencies orfenat senseostre indigent indigents
    menores escolar escolares adolescente adolescentes maiores ancians vulnerable vulnerables desamparo acollida acollemento tutela tutelad* residencias orfanato senteito indixente indixentes
    ikaskide* nerabe* zahar* ahul* zaurgarri* babesgabe* harrera* tutoretza* tutelapean umezurztegi* etxegabe* behartsu*
    underage schoolchild schoolchildren teenager teenagers teen teens vulnerable helpless foster fostered guardianship carehome orphanage homeless sleeper toddler`,
  certainty: `totalmente absolutamente completamente rotundamente categoricamente indudable indudablemente evidente innegable demostrado demostrada probado certeza garantido nulo nula cero
    totalment absolutament completament rotundament categoricament indubtable indubtablement evident innegable demostrat demostrada provat certesa nul nulla zero
    totalmente absolutamente completamente rotundamente categoricamente indubidable indubidablemente evidente innegable demostrado demostrada probado certeza nulo nula cero
    erabat guztiz osoki zeharo biribilki kategorikoki zalantzarik ezbairik dudarik nabari* ukaezin* frogatu* ziurtasunez ziurtasunarekin zero inolako batere
    totally absolutely completely entirely categorically undoubtedly undeniable undeniably evident proven proved zero nil certainty percent wholly utterly fully doubtless unquestionable unquestionably`,
};
