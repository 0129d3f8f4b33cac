import type { OperationPhrases } from '../operations-theme.ts';
import { CODE } from './road-phrases.ts';

/** Basque phrases; the verb comes last, so the statement follows the thing. */
export const basqueOperations: OperationPhrases = {
  evacuation: [
    '(ebakuatu|hustu|ebakuatzen|ebakuatuko|husten|hustuko|ebakuatzea|ebakuazioa|ebakuatzeko) .. (dugu|dute|da|dira|ditugu|dituzte|behar|ezazue|itzazue|agindu*|eskatu*|daude|dago|ari)',
    '(ebakuazio|ebakuazioa|ebakuazio agindua|hustea|husteko|ebakuatzeko|konfinamendua|konfinatzeko) .. (agindu*|eskatu*|hasi*|abian|martxan|bertan behera|mantendu*|mantentzen|amaitu*)',
    '(irteteko|etxetik irteteko|barruan geratzeko|etxean geratzeko|ateratzeko|etxetik ateratzeko|konfinatzeko) .. (agindu*|eskatu*|eskatzen|agintzen)',
    '(irten|atera|alde egin|utzi|irten zaitez|irten zaitezte) .. (etxetik|etxeetatik|auzotik|herritik|eremutik|eraikinetik|zonatik)',
    '(etxetik|etxeetatik|auzotik|herritik|eremutik|eraikinetik|kanpinetik) .. (irten|atera|ateratzeko|irteteko|alde egin)',
    'ez (irten|atera|utzi) .. (etxetik|etxeetatik|kalera|kanpora|eraikinetik|etxea)',
    'ez zaitez* .. (etxetik|kalera|kanpora)',
    '(geratu|egon|gelditu|geldi|geratu zaitez|geratu zaitezte|gera zaitez|gera zaitezte) .. (etxean|etxeetan|barruan|eraikinean|barrualdean)',
    '(etxean|etxeetan|barruan|eraikin barruan) .. (geratu|gelditu|egon|gera) (zaitez|zaitezte|behar*|mesedez)?',
    '(konfinatu|konfinatuta|konfinatzen) .. (dago|daude|behar|zaitez*|dugu|dute|da|dira)?',
    '(joan|hurbildu|zoaz|zoazte|eraman|lekualdatu|eramango|lekualdatzen) .. (aterpera|aterpetxera|aterpe batera|kiroldegira|bilgunera|harrera gunera|harrera zentrora)',
    '(aterpera|aterpetxera|kiroldegira|bilgunera|harrera gunera|harrera zentrora) .. (joan|hurbildu|zoaz*|eraman*|lekualdatu*)',
    '(aterpe|aterpea|aterpeak|aterpetxea|bilgune|bilgunea|bilguneak|harrera gunea|harrera zentroa) .. (ireki*|prest|zabaldu*|dago|daude|da|prestatu*)',
    '(etxera|etxeetara|auzora) .. (itzul|itzuli|bueltatu|itzultzeko) .. (zaitez*|dezakezu*|daiteke*|ahal|behar|baimena|dira)',
    '(itzul|itzuli) zaitez* .. (etxera|etxeetara)',
  ],
  evacuationNamed: [
    '(ebakuazio|ebakuatzeko|husteko|konfinamendu) (agindua|aginduak|gunea|guneak|eremua|eremuak)',
    '(aterpe|aterpetxe|harrera gune|bilgune) (udala|nagusia|hau|hauek)',
    '(etxerako|etxera) (itzulera|bueltatzea)',
  ],
  roads: [
    `(<way>|${CODE}) .. <cut> .. (dago|daude|geratu*|gelditu*|jarraitzen|da|dira|dugu|dute)`,
    `(<way>|${CODE}) .. (dago|daude) .. <cut>`,
    `(<way>|${CODE}) .. (itxi|ireki|moztu|itxiko|irekiko|moztuko|berrireki) .. (dugu|dute|da|dira|dira|egin)?`,
    '(trafikoa|zirkulazioa) .. (moztu*|eten*|itxi*|berrezarri*|mugatu*|desbideratu*|debekatu*)',
    '(ezin da|ezin duzu|ezin duzue|daiteke|debekatuta dago) .. (igaro|pasa|pasatu|zirkulatu|iritsi|zeharkatu) .. (<way>|errepidetik|zubitik|kaletik)?',
    '(<way>|errepidetik|zubitik|kaletik|tuneletik) .. (ezin da|ezin duzu*|daiteke|debekatuta)',
    '<train> .. (etenda|eten*|geldi*|bertan behera|berrezarri*|ez dabil*|dabil|dabiltza|zerbitzurik gabe|ez dago|zirkulatzen|ibiliko)',
    '(ez dago|ez dabil*) .. <train>',
    '(desbideratu*|desbideratzen) .. (trafikoa|autoak|errepidetik)',
    '(erabili|hartu|irten|joan) .. (errepidea|errepidetik|kaletik|zubitik|autobidea)',
  ],
  roadsNamed: [
    `(<way>|${CODE}) (itxia|itxiak|moztua|moztuak|itxita|moztuta)`,
    '(errepide|errepideen|kaleen|kale|trafiko) (itxiera|itxierak|mozketa|mozketak|etena)',
    '(ibilbide|bide|errepide) (alternatibo*|ordezko*|seguru*)',
    'saihesbide*',
  ],
  figures: [
    '(hamarnaka|ehunka|milaka|hainbat|dozena|dozenaka|zenbait) <people>',
    '<people> (gehienak|erdia|ugari|guztiak)',
  ],
  perimeter: [
    'perimetro*',
    '(eremua|gunea|zona|segurtasun gunea|segurtasun eremua) .. (itxita|mugatuta|inguratuta|perimetratuta)',
    '(segurtasun|bazterketa) (eremua|gunea|perimetroa|tartea|kordoia)',
    '(sua|sutea|suak|suteak|garrak|ura|urak) .. (aurrera|iritsi*|hurbil*|inguratu*) .. (doa|da|dago|ditu|du|ari)',
  ],
  unknown: [
    'ez (dakigu|dugu (daturik|informaziorik|baieztatu|ezagutzen|kalkulatzen)|da ezagutzen|dago baieztat*|dagokigu|dakigu oraindik)',
    'ezin (dugu|dizugu|da) .. (baieztatu|esan|eman|aurreratu)',
    '(baieztatu gabe|zehaztu gabe|baieztatzeko)',
    '(gezurra da|ez da egia|faltsua da)',
  ],
  supposed: [
    '(agintzen|eskatzen|esaten|abisatzen|ebakuatu behar) (badizute|badizue|badute|bada|badu|badizu|izanez gero)',
    '(ebakuazio|husteko|konfinamendu) .. (kasuan|bada|gertatuz gero|egonez gero)',
    '(ebakuazio|larrialdi|familia|eskolako ebakuazio) (plana|plan|simulakroa|protokoloa|eskuliburua|motxila)',
  ],
  whoOrders: [
    '(bakarrik|soilik) .. (agintzen|erabakitzen|agindu dezakete|erabaki dezakete|ematen)',
    '(larrialdiek|larrialdi zerbitzuek|112k|planaren zuzendaritzak) (bakarrik|soilik)',
  ],
  pointed: [
    '(kontsultatu|begiratu|ikusi|jarraitu|informazioa|informatzen|argitaratzen|egoera|galdera|galderak|telefonoa|011)',
  ],
};
