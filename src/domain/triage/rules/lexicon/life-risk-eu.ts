import type { LifeRiskPhrases } from './life-risk-kind.ts';

export const lifeRiskEu: LifeRiskPhrases = {
  trapped: [
    '(harrapatuta|harrapaturik|giltzapetuta|isolatuta) ... (gaude|nago|dago|daude|gara|geratu gara)',
    '(gaude|nago|dago|daude) .. (harrapatuta|harrapaturik|isolatuta)',
    '(ezin dut|ezin dugu|ezin dute|ezin du) .. (irten|atera|ireki|jaitsi|alde egin)  & (ur|ura|urak|uholde*|su|sua|ke|kea|auto*|garaje*|igogailu*|ibai*)',
    '(auto*|teilatu*|zuhaitz*) .. (gainean|helduta) & (ur|ura|urak|ibai*|uholde*)',
    'teilatuan .. (gaude|nago|daude|dago)',
  ],
  water_and_people: [
    '(ura|urak) ... (gerri*|belaun*|lepo*|bular*|leiho*|buru*)',
    '(ura|urak|ibaia|ibaiak|korronteak|uholdeak) .. (eraman*|darama|daramatza|eramaten) & <someone>',
    '(itotzen|itoko|ito) .. (ari|da|gara|naiz|gaitu|dira) & (ur|ura|urak|ibai*|lagund*|norbait*|haur*|pertsona*|gara|ari)',
    '<someone> ... (erori|heldu*|arrastatu*) ... (ibai*|ur*|itsas*|putzu*)',
    '(amona*|aitona*|amama*|aitite*) .. bakarrik & (ura|urak)',
  ],
  fire_and_people: [
    '(sua|sute*|suak|kea|keak|erretzen) & (jende*|famili*|bizilagun*|haur*|amona*|pertsona*|norbait*) ... (barruan|leiho*|harrapat*|irten|jaitsi|balkoi*)',
    '(sua|sute*|kea|keak) & (ezin dut|ezin dugu|ezin du|ezin dute) (irten|jaitsi|arnas*)',
  ],
  missing_child: [
    '(bahitu|lapurtu) .. (dute|du) .. <child>',
    '<child> .. (bahitu|eraman) (dute|du|didate|dit) & (parke*|plaza*|kale*|auto*|kotxe*|furgoneta*|eskola*|hondartza*|gizon*|ezezagun*|ex|lagund*|polizia*|indarrez)',
    'ez (dut|dugu) ... (aurkitzen|topatzen) & <child>',
    '<child> ... (desagertu*|galdu*) & (parke*|hondartza*|azoka*|jaiak|jaietan|urte*|jantzi*|ikusi*|lagund*|minutu*|ordu*)',
  ],
  missing_person: [
    '(<child>|<elder>) ... (desagert*|galdu*|bahitu*)',
    '(desagert*|bahitu*) ... (<child>|<elder>)',
    'desagertu* & (urte*|darama|ikusi*) & <someone>',
    'ez dut .. (aurkitzen|topatzen) & (seme*|alaba*|haur*|ume*|ama|aita|amona)',
  ],
  unconscious: [
    '(konorterik|konorte|zentzurik) .. (gabe|galdu*)',
    'ez .. (arnasarik|arnasa|pultsurik)',
    '(ezin dut|ezin du|ezin dugu) .. arnas*',
    'ez .. (esnatzen|erantzuten|mugitzen) & (lurrean|kalean|norbait*|gizon*|emakume*|haur*|pilula*)',
    '<someone> .. lurrean & (ez .. erantzu*|ez .. mugi*|odol*|konort*)',
  ],
  collapse_of_health: [
    '(bihotzeko|infartu*|iktus*) & (lagundu|anbulantzi*|aita|ama|orain|uste)',
    'bularr* .. min',
    '(odola|odoletan|odolustu*) & (<someone>|asko|lagund*|anbulantzi*)',
    'anbulantzia .. (behar|bidali)',
    '(gas) .. (usain*|ihes*) & (zorabi*|konort*|ondoezik)',
    'pilula* .. (hartu|asko) & (esnatzen|alaba|seme|hil|ez)',
    'harrapatu .. (auto*|kotxe*) & (odol*|lurrean|anbulantzi*|haur*)',
  ],
  suicide: [
    'hil nahi (dut|nuke|du)',
    '(nire|bere) burua* .. (hil|hiltzera|botako|bota|akabatu)',
    'ez dut .. bizi* .. nahi',
    'ezin dut gehiago & (barka*|agur|hil|bizi*)',
    '(bizitzak|biziak|ezerk) .. ez .. zentzu*',
    '(zubi*|balkoi*|teilatu*|leiho*) & (botako|salto|jauzi) .. (da|naiz|egin|egingo)?',
    'agur (denoi|guztioi) & (barka*|ezin|bizi*|hil)',
    'inor* .. faltan .. (botako|izango)',
    'suizid* & (naiz|nahi|egingo|dut)',
  ],
  violence_at_home: [
    '(senar*|mutil lagun*|bikote*|ex) ... (atean|atea|atarian|sartu|sartzen|etxe barruan) & (mehatx*|hil*|aizto*|labana*|pistola*|jo|jotzen|kolpe*|oihu*|beldur*|ezkutat*)',
    '(jotzen|kolpatzen) ari (zait|da|zaigu) & (senar*|ex|bikote*|mutil lagun*|aita*|etxe*)',
    '(giltzapetuta|ezkutatuta) .. (komunean|gelan|armairuan|bainugelan) & (senar*|ex|bikote*|aita*|jo*|hil*|aizto*|atea*)',
    '(bizilagun*|goian|behean|ondoan|parean) & (jotzen|kolpatzen|jipoi*) .. (emazte*|emakume*|bikote*|seme*|alaba*|ama*)',
  ],
  gender_violence: [
    '(senar*|mutil lagun*|bikote*|ex) ... (jo|jotzen|hil*|mehatx*|tratu|bortxa*|aizto*|labana*|zain) & (nau|naiz|beldur*|ninduen|laguntza|didana)',
    'beldur* .. (naiz|nago) & (senar*|bikote*|hil*|mutil lagun*)',
    'bortxatu .. (naute|nau|dute|du)',
  ],
  violence: [
    '(oihu*|kolpe*|garrasi*) ... (laguntza*|emakume*|haur*|negar*|ate*|pisu*|bizilagun*)',
    '(emakume*|haur*|neska*|norbait*) ... laguntza ... (eskatzen|eske)',
    '(labankad*|aiztokad*|tiroketa*|tiroka|tiroak)',
    '(aizto*|labana*|pistola*|eskopeta*) & (mehatx*|dago|kalean|atari*|eraso*|eskuan)',
    '(jotzen|erasotzen|hiltzen) ari (dira|da) & <someone>',
    'zaurituak .. (daude|dago)',
  ],
  child_abuse: [
    '(aitaordea*|aita*|osaba*|irakasle*|entrenatzaile*) ... (ukitzen|bortxa*|abusu*|jotzen) & (nau|urte*|haur*|adingabe*)',
    'abusu* & (haur*|adingabe*|alaba*|seme*)',
    '(haur*|ume*|seme*|alaba*) ... (bakarrik|giltzapetuta) & auto* & (bero*|negar*|eguzki*)',
  ],
  alone_and_silent: [
    '(aita*|ama*|amona*|aitona*|bizilagun*) ... bakarrik & ez .. (telefonoa*|telefonorik|erantzu*|ireki*|irekitzen|hartzen)',
    '(ezin naiz|ezin da) (mugitu|altxatu|jaiki) & (bakarrik|lurrean|lagund*)',
  ],
  depends_on_device: ['(arnasgailu*|oxigeno*|dialisi*|intsulina) & (argi*|elektri*|bateria*|gabe|argindar*)'],
  cry_for_help: [
    '(lagundu|laguntza|sos) & (harrapat*|itotzen|sua|suak|kea|ura igo*|ura igotzen|arnas*)',
    '(atera gaitzazue|erreskatatu gaitzazue|salba gaitzazue|atera nazazue)',
  ],
};
