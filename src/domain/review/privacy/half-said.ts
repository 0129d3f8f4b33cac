import type { NamedRule } from '../../phrases/compile-rules.ts';

/** A reply that says a part of a datum, as if a part were none. */
export const halfSaid: readonly NamedRule[] = [
  {
    name: 'half/figures',
    phrases: [
      '(el|la|l|o|a|the) (acabado|acabada|terminado|terminada|terminat|acabat|rematado|rematada|acabada|empezado|empezada|ending|starting|beginning) (en|por|con|amb|per|in|with)',
      '(<your>|dni|nie|nif|expediente|expedient|telefono|telefon|movil|mobil|cuenta|compte|conta|numero|matricula|iban|tarjeta|targeta|correo|account|phone|number|id|plate|file|card|espediente*) .. (acabado|acabada|acaba|terminado|terminada|termina|terminat|acabat|rematado|rematada|remata|acabada|finaliza|empieza|empezado|comienza|comenca|comenza|empeza|ending|ends|starting|starts|beginning|begins) (en|por|con|amb|per|in|with)',
      '(telefono|telefon|phone|number|numero|id|dni|account|card|file) (ending|starting|beginning) (in|with)? <figures>',
      '(que) (acaba|termina|empieza|comienza|comenca|remata|empeza|comenza) (en|por|con|amb|per)',
      '(ultimos|ultimas|primeros|primeras|darreres|ultims|ultimes|primeres|primers|derradeiras|derradeiros|primeiras|primeiros|last|final|first) (dos|tres|cuatro|4|3|2|quatre|dues|catro|four|three|two)? (digitos|cifras|numeros|letras|digits|xifres|numeros|lletres|figures|letters|numbers)',
      '(azken|lehen|lehenengo) (lau|hiru|bi|4|3)? (digitu*|zenbaki*|zifra*|letra*)',
      '(zure|nan*|telefono*|espediente*|zenbaki*|kontu*|matrikula*) ... (amaitzen|hasten|bukatzen|amaitutako|hasitako|bukatutako|amaitzen den|hasten den)',
    ],
  },
  {
    name: 'half/home',
    phrases: [
      '(calle|carrer|rua|casa|edificio|portal|piso|finca|bloque|barrio|street|building|house|flat|block|kale*) (donde|on|onde|where|en la que|en el que|que|in which) (vives|vive usted|vius|viu voste|you live|viveis|habitas|resides|resideixes|estas empadronad*)',
      '(ya que|ja que|puesto que|xa que|since|as|because|sabemos que|sabem que|vemos que|veiem que|we know|we see) (you|tu)? (vives|vius|viviu|vive usted|live|resides) (en|a|na|no|al|in|at|on)',
      '(sabemos|sabem|we know) (donde|on|onde|where) (you)? (vives|vius|live|trabajas|treballes|work)',
      '(vives|vius|vive usted|you live) (en|a|na|no|al|in|at|on) (la|el|the|a|o|number)? (calle|carrer|rua|numero|bajo|piso|portal|primer|segundo|tercero|street|avenida|plaza|placa)',
      '(bizi zaren|bizi zareten) (kale*|etxe*|eraikin*|auzo*|portal*)',
      '<your> (domicilio|domicili|direccion|adreca|enderezo|helbide*|address) (de la|en la|en|del|a la|al|na|in|on) (calle|carrer|rua|avenida|avinguda|plaza|placa|street|kale*)',
    ],
  },
  {
    name: 'half/sent-home',
    phrases: [
      '(enviado|enviada|enviamos|mandamos|mandado|enviat|enviada|sent|bidali|bidalita|enviouse|envioute|llego|arribo|chegou) .. (a|al|cap a|to|zure)? (tu|su|teua|teva|ta|tua|antigua|your|your old|your new|zure) (casa|domicilio|domicili|flat|house|home|piso|etxera|helbidera)',
    ],
  },
  {
    name: 'half/your-number',
    phrases: [
      '(te|le|et|os|vos) (llamamos|llamaremos|escribimos|escribiremos|truquem|trucarem|telefonamos|contactaremos|contactamos|chamamos|chamaremos|avisamos|avisaremos) .. (al|a|en|ao|pel|por|no) (telefono|telefon|numero|movil|mobil|correo|correu|email|mail) (que|de)',
      '(we will|we ll|we) (call|ring|text|email|contact) you (on|at) (the) (phone|number|mobile|email|address) (you|that you)',
      '(eman|utzi|jarri|idatzi) (diguzun|duzun) (telefono*|zenbaki*|helbide*|posta*) ... (deitu*|idatzi*)',
    ],
  },
];
