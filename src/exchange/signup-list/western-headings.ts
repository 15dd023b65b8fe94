/**
 * Headings that platforms and forms write in French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish and Russian, by
 * the English heading of the same column. Accents are left out: people type prenom as often as prénom.
 */
export const WESTERN_HEADINGS: Readonly<Record<string, string>> = {
  name: 'nombre|nome|naam|namn|nazwa|imię|имя|votre nom|su nombre|seu nome',
  'full name':
    'nom complet|nom et prénom|nom et prénoms|nom prénom|nom, prénom|nom / prénom|prénom et nom|prénom nom|prénom, nom|prénom et nom de famille|nombre completo|nombre y apellidos|nombre y apellido|nombres y apellidos|apellidos y nombre|nome completo|nome e cognome|cognome e nome|nominativo|nome e sobrenome|volledige naam|voor- en achternaam|naam en achternaam|för- och efternamn|imię i nazwisko|фио|имя и фамилия|фамилия и имя|фамилия, имя|полное имя',
  'first name': 'prénom|prénoms|nombre de pila|nombres|primer nombre|voornaam|förnamn|primeiro nome',
  'last name':
    'nom de famille|apellido|apellidos|primer apellido|cognome|sobrenome|apelido|achternaam|efternamn|nazwisko|фамилия',
  'attendee name':
    'nom du participant|nom de la participante|nombre del asistente|nombre del participante|participant·e|asistente|partecipante|deelnemer|участник',
  phone:
    'téléphone|tél|numéro de téléphone|no de téléphone|téléphone portable|téléphone mobile|portable|numéro de portable|mobile (portable)|teléfono|número de teléfono|no de teléfono|teléfono móvil|móvil|celular|telefono|cellulare|numero di telefono|telefono cellulare|recapito telefonico|telefone|número de telefone|telemóvel|telefoonnummer|telefoon|mobiel|mobiel nummer|telefonnummer|mobilnummer|numer telefonu|telefon komórkowy|телефон|номер телефона|мобильный телефон|контактный телефон',
  'email address':
    'adresse e-mail|adresse email|adresse mail|adresse électronique|adresse courriel|courriel|e-mail du participant|email du participant|correo electrónico|correo|dirección de correo electrónico|dirección de email|email del asistente|indirizzo email|indirizzo e-mail|indirizzo di posta elettronica|posta elettronica|endereço de e-mail|endereço de email|correio eletrónico|e-mailadres|emailadres|e-postadress|e-post|adres e-mail|электронная почта|адрес электронной почты|почта|эл. почта',
  username: "nom d'utilisateur|nombre de usuario|nome utente|nome de usuário|gebruikersnaam|nutzername|benutzername",
  timestamp:
    'horodateur|horodatage|marca temporal|informazioni cronologiche|carimbo de data/hora|tijdstempel|tidstämpel|sygnatura czasowa|отметка времени|zaman damgası|tidsstempel|aikaleima|časové razítko|časová pečiatka|időbélyeg|marcaj temporal',
  'order #':
    'no de commande|commande no|numéro de commande|no commande|no de pedido|número de pedido|pedido no|numero ordine|numero di ordine|numero d’ordine|no ordine|número do pedido|bestelnummer|bestelling no',
  'order code': 'code de commande|código de pedido|codice ordine|bestelcode',
  'order date':
    'date de la commande|date de commande|fecha del pedido|fecha de pedido|data ordine|data dell’ordine|data do pedido|besteldatum',
  'order time':
    'heure de la commande|heure de commande|hora del pedido|hora de pedido|ora ordine|hora do pedido|besteltijd',
  'attendee #':
    'no de participant|no du participant|participant no|numéro de participant|numéro du participant|no de asistente|no del asistente|número de asistente|número del asistente|asistente no|numero partecipante|partecipante no|número do participante|deelnemersnummer|deelnemer no',
  'attendee status':
    'statut du participant|statut de participant|état du participant|estado del asistente|estado del participante|stato partecipante|stato del partecipante|status do participante|status deelnemer|deelnemersstatus',
  'ticket type':
    'type de billet|type de ticket|tipo de entrada|tipo de boleto|tipo de ticket|tipo di biglietto|tipo biglietto|tipo de ingresso|tickettype|soort ticket',
  'ticket number': 'numéro de billet|no de billet|número de entrada|numero biglietto|ticketnummer',
  'position id': 'id de position|identifiant de position|id de posición|id posizione',
  status: 'statut|état|estado|stato|situação|статус|stav|état de la commande|estado del pedido',
  product: 'produit|producto|prodotto|produto',
  quantity:
    'quantité|cantidad|quantità|quantidade|aantal|количество|nombre de billets|nombre de places|número de entradas',
  'number of people': 'nombre de personnes|número de personas|numero di persone|número de pessoas|aantal personen',
  guests:
    "invités|nombre d'invités|accompagnants|nombre d'accompagnants|invitados|número de invitados|acompañantes|número de acompañantes|ospiti|numero ospiti|accompagnatori|convidados|acompanhantes|gasten|aantal gasten",
  rsvp: 'participation|participez-vous|asistencia|confirmación|aanwezig|partecipazione',
  'rsvped on': 'rsvp le|rsvp el|fecha de rsvp|date de rsvp|date du rsvp|rsvp op|rsvp il',
  'registration date':
    "date d'inscription|inscrit le|inscrite le|fecha de registro|fecha de inscripción|data di iscrizione|data iscrizione|data de inscrição|inschrijfdatum|aanmelddatum|дата регистрации|date d'enregistrement|créé le|date de création|fecha de creación",
  'registration state': "statut de l'inscription|état de l'inscription|estado de la inscripción|stato iscrizione",
  'checked in': 'enregistré|enregistrée|acreditado|registrado|ingecheckt|arrivé|arrivée',
  'check-in time':
    "heure d'arrivée|heure d'enregistrement|date d'enregistrement à l'entrée|enregistré le|hora de entrada|hora de registro|fecha de check-in|orario di ingresso",
  'checked out': 'sorti|sortie|date de sortie',
  'automatically checked in': 'enregistré automatiquement|enregistrement automatique',
  attended: 'presença|présent|présence|présente|asistió|presente|aanwezigheid|присутствие',
  paid: 'payé|payée|pagado|pagato|pago|betaald|оплачено',
  waitlisted: "liste d'attente|en liste d'attente|lista de espera|lista d'attesa|wachtlijst",
  company:
    'entreprise|société|employeur|empresa|compañía|azienda|società|bedrijf|organisatie|organisation/entreprise|organización|organizzazione|organização|компания|организация|företag|firma/organizacja',
  comment:
    'commentaire|commentaires|remarque|remarques|comentario|comentarios|observaciones|nota|notas|commento|commenti|osservazioni|comentário|comentários|observações|opmerking|opmerkingen|комментарий|комментарии|примечание|uwagi',
  'table no': 'no de table|mesa|número de mesa|tavolo|numero tavolo|tafel|стол',
  seat: 'siège|asiento|assento|stoel|место',
  'user id':
    "identifiant utilisateur|identifiant de l'utilisateur|id utilisateur|id de usuario|id utente|gebruikers-id",
  'url of member profile':
    'url du profil du membre|url du profil|url del perfil del miembro|url del perfil|url van ledenprofiel',
  'event host': "organisateur de l'événement|hôte de l'événement|anfitrión del evento|organizador del evento",
  'joined group on': 'a rejoint le groupe le|se unió al grupo el|inscrit au groupe le',
  'job title': 'fonction|poste|cargo|puesto',
  'no.': 'num|número|numéro',
  price:
    'prix|precio|prezzo|preço|prijs|niveau tarifaire|niveau de prix|total payé|montant total payé|frais payés|frais eventbrite|traitement des paiements eventbrite|traitement des paiements|type de commande|devise|montant|nivel de precio|nivel|tipo de pedido|moneda|divisa|total pagado|comisiones pagadas|comisiones de eventbrite|tarifas|tarifas pagadas|tarifas de eventbrite|procesamiento de pagos de eventbrite|procesamiento|importe|tva|iva',
}
