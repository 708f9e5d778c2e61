import { cite } from '../../../../libs/law';
import { Problem } from './problem';
import { problemKinds } from './problem-kinds';

describe('a problem answer', () => {
  it('says code, status, what happened and what to do next in the language of the caller', () => {
    const problem = new Problem('taskClosed');
    expect(problem.toView('it')).toEqual({
      type: 'urn:marino:problem:taskClosed',
      title:
        'L’attività non è più aperta: è stata conclusa, oppure ritirata perché il termine è passato o non serve più.',
      status: 409,
      code: 'taskClosed',
      detail:
        'L’attività non è più aperta: è stata conclusa, oppure ritirata perché il termine è passato o non serve più.',
      next: 'Aggiornare la pagina per vedere l’attività successiva.',
    });
    expect(problem.toView('en').title).toBe(
      'The task is no longer open: it was completed, or taken back because its term has passed or it is not needed.',
    );
  });

  it('names the article and who is in charge', () => {
    const view = new Problem('officeRequired', {
      article: cite('TUEL', '107'),
      who: { it: 'Istruttore contabile', en: 'Accounts officer' },
    }).toView('en');
    expect(view.article).toBe('TUEL, art. 107');
    expect(view.detail).toBe('This belongs to another office. Office or person in charge: Accounts officer.');
  });

  it('says what is wrong with each field', () => {
    const view = new Problem('invalidForm', {
      problems: [{ path: ['works', 0, 'cost'], message: { it: 'Errore.', en: 'Wrong.' } }],
    }).toView('en');
    expect(view.problems).toEqual([{ path: ['works', 0, 'cost'], message: 'Wrong.' }]);
  });

  it('may carry a finer code than its kind', () => {
    expect(new Problem('calculatorInput', { code: 'invalidDate' }).toView('it').code).toBe('invalidDate');
  });

  it.each(Object.entries(problemKinds))('has both languages: %s', (_, { title, next, status }) => {
    for (const text of [title.it, title.en, next.it, next.en]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
