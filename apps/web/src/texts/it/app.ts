export const app = {
  office: 'Gabinetto del Sindaco',
  skip: 'Vai al contenuto',
  menu: 'Menu principale',
  checks: 'Controlli',
  organisation: 'Organizzazione',
  language: 'Lingua',
  signOut: 'Esci',
  connectionLost:
    'Collegamento interrotto: i dati mostrati possono non essere aggiornati. Nuovo tentativo in corso.',
};
