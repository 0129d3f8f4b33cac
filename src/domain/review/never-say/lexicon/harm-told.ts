/** Words with which citizens tell of a damage or a danger, in five languages. */
export const HARM_TOLD: readonly string[] = [
  // es
  '(cai|caido|caida|caidas|caerme|caerse|tropece|tropezo|tropezado|tropezon|resbale|resbalo|resbalon)',
  '(rompi|roto|rota|rotura|fractur*|fisura*|esguince*|lesion*|lesion|herid*|sangr*|contusion*|muletas|escayola|cabestrillo|hospital|ambulancia|urgencias)',
  '(destroz*|reventad*|revento|reventaron|abollad*|rayad*|raspad*|dano|danos|danado|danada|averiado|pinchazo|pinche)',
  '(inund*|agua (entra*|entrando|dentro)|entra* .. agua|se (quema|incendia|hunde|derrumba|cae)|incendio|fuego|humo|explosion|olor a gas|huele a gas|atrapad*|ahog*|se ahoga|barranco|desbord*)',
  '(mordi*|mordio|mordido|atropell*|agred*|pega|pegan|pegaron|amenaz*|robar*|robado|robo|intoxic*|enferm*|fiebre|vomit*)',
  '(miedo|panico|auxilio|socorro|peligro|ayuda urgente|quejidos|chispas|chispazo*)',
  'se oyen .. (gritos|golpes|llantos)',
  '(mareo|maread*|marejat*|marejad*|desmay*|desmai*|inconscient*|zorabia*|konortea|fainted|unconscious|dizzy|convulsion*)',
  '(fuga|escape|fuita|sale|ix|surt|leak) .. gas',
  '(no|non) (abre|contesta|responde|coge|respon|obri|obre|agafa|colle)',
  'ez du (erantzuten|irekitzen|hartzen)',
  '(not|isn t|won t) (answering|answer|picking up|opening)',
  // ca
  '(caigut|caiguda|caure|vaig caure|va caure|entrebanc*|relliscada|rellisc*|trencat|trencada|vaig trencar)',
  '(ferid*|ferit*|sagna*|hospital|ambulancia|urgencies|danys|danyat|danyada|destross*|esclatat|ratllat)',
  '(aigua (entra|dins)|entra .. aigua|incendi|foc|fum|explosio|atrapat*|ofega*|barranc|desborda*|perill)',
  '(mossegat|mossegada|atropell*|agred*|amenaç*|robat|robatori|intoxic*|malalt*)',
  // gl
  '(cain|caeu|caido|caida|tropecei|esvarei|rompin|roto|rota|escordad*)',
  '(ferid*|sangue|hospital|ambulancia|urxencias|danos|danad*|esnaquiz*)',
  '(auga (entra|dentro)|entra .. auga|incendio|lume|fume|explosion|atrapad*|afoga*|medo|perigo)',
  '(mordeu|atropel*|agred*|ameaz*|roubar*|roubaron|roubado|intoxic*)',
  '(caeu unha arbore|caeu .. enriba)',
  // eu
  '(erori*|jausi*|hautsi*|apurtu*|zauritu*|odola|ospitale*|anbulantzia*|larrialdi*)',
  '(kalte*|ura (sartzen|barruan)|sute*|sua|kea|leherketa*|harrapatuta|itota|beldur*|arrisku*)',
  '(hozka*|harrapatu*|eraso*|mehatxu*|lapurtu*|gaixo*)',
  // en
  '(fell|fallen|tripped|slipped|broke|broken|hurt|injur*|bleed*|blood|stitches|hospital|ambulance|sprain*|fractur*)',
  '(damage*|smashed|wrecked|ruined|dented|scratched|puncture*|flood*|fire|smoke|explosion|trapped|drown*)',
  '(in trouble|struggling|collapsed|not breathing|unresponsive|gas leak|smell of gas|smells of gas|crying for help|sparks|sparking|live wire|sinking|swept away|overdose*)',
  '(can t|cannot|isn t|not) (breathe|breathing|move|wake|get out|swim)',
  '(cable*|cabo) .. (suelto|sueltos|pelado|pelados|caido|pelat|pelats|solt|solto|soltos|despres)',
  '(guspir*|espurn*|faisc*|txinparta*)',
  '(no respira|no reacciona|en apuros|desplomad*|pide auxilio|pidiendo ayuda|arrastrad*|se hunde|no puede salir|no se mueve|sin sentido)',
  '(no respira|no reacciona|desplomat|demana auxili|demanant ajuda|arrossegat|no pot sortir|no es mou)',
  '(non respira|non reacciona|desplomouse|pedindo axuda|arrastrad*|non pode sair|non se move)',
  '(ez du arnasarik|arnasarik gabe|konorterik gabe|laguntza eske|ezin da atera)',
  '(water .. (in|under|coming)|bitten|bit|attacked|hit by|run over|threat*|stolen|robbed|poison*|ill|sick|scared|danger)',
];
