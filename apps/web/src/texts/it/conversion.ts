export const conversion = {
  title: 'Far proseguire come procedimento',
  text: 'La pratica si chiude e prosegue come pratica del procedimento scelto, che ne conserva la data di arrivo, il numero di protocollo, i documenti e la cronologia. L’operazione non si può annullare.',
  procedure: 'Procedimento',
  confirm: 'Fai proseguire la pratica',
  notNow: 'In questo momento la pratica non può proseguire come procedimento.',
};
