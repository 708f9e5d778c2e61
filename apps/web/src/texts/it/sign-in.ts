export const signIn = {
  title: 'Accesso',
  button: 'Accedi a Marino',
  demonstration: 'Questa è una dimostrazione',
  demonstrationText:
    'Le persone sono inventate e non serve una password: nella pagina che segue si sceglie con chi lavorare. In esercizio si accede con l’identità dell’ente.',
  externalText:
    'L’accesso avviene con il fornitore di identità dell’ente, poi si torna alla pagina richiesta.',
  none: 'L’accesso non è configurato',
  noneText: 'Chi gestisce Marino deve indicare il fornitore di identità dell’ente (MARINO_OIDC_ISSUER).',
  problems: {
    signInFailed: 'L’accesso non è riuscito',
    signInCancelled: 'L’accesso è stato annullato',
    signInTooLate: 'L’accesso non è stato iniziato da questo browser, o è passato troppo tempo',
    otherPerson: 'Ha confermato l’identità una persona diversa da quella che stava lavorando',
    assuranceTooLow: 'Il livello di garanzia dell’identità non è sufficiente',
    roleRequired: 'La persona non è abilitata a usare Marino',
    unknownPerson: 'La persona non risulta nell’organizzazione dell’ente',
    withoutOffice: 'La persona non ricopre alcun incarico',
    providerUnavailable: 'Il fornitore di identità non risponde',
    taxCodeMissing: 'Il gestore dell’identità digitale non ha comunicato nome e codice fiscale',
  },
  next: {
    again: 'Ripetere l’accesso.',
    higher: 'Accedere con un livello più alto, per esempio SPID di livello 2 o CIE.',
    administration: 'Rivolgersi a chi gestisce le identità e gli incarichi dell’ente.',
    later: 'Riprovare fra qualche istante.',
    consent: 'Accedere con SPID o CIE e consentire la trasmissione dei dati.',
  },
  confirm: 'Conferma la tua identità',
  confirmText:
    'Per firmare un atto o disporre un pagamento si accede di nuovo. Quanto è stato scritto resta in questa scheda del browser.',
  confirmed: 'Identità confermata: controllare quanto scritto e concludere l’attività.',
  account: 'Accesso e sessioni',
  here: 'Uscire da questo browser',
  everywhere: 'Uscire da tutti i dispositivi',
  everywhereText:
    'Termina tutte le sessioni aperte e rende inutilizzabili i token rilasciati ai programmi finora. Utile se si è lasciata aperta una sessione o si è perso un dispositivo.',
  everywhereButton: 'Esci ovunque',
};
