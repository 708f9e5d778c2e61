export const signIn = {
  title: 'Accesso',
  demonstration: 'Questa è una dimostrazione',
  demonstrationText:
    'Le persone sono inventate e non serve una password: scegliere con chi lavorare. In esercizio si accede con l’identità dell’ente.',
};
