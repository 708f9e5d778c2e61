export const documents = {
  title: 'Documento',
  number: 'Numero',
  date: 'Data',
  download: 'Scarica',
  downloadAs: 'Scarica il {{kind}}',
  fingerprint: 'Impronta SHA-256:',
  correction: 'Stato dell’atto',
  byJudgment: 'sentenza {{judgment}}',
  byAct: 'atto n. {{number}}',
  from: 'dal {{day}}',
  until: 'fino al {{day}}',
  kinds: { application: 'Domanda', letter: 'Comunicazione', act: 'Atto', attachment: 'Allegato' },
};
