import type {
  addedTaskForm,
  admissionForm,
  conflictDecisionForm,
  courtSuspensionEndedForm,
  courtSuspensionForm,
  extensionForm,
  levelForm,
  ownConflictForm,
  partyCeasedForm,
  relationForm,
  reportedConflictForm,
  responsibleForm,
  stopOrderForm,
} from '../../libs/casework';
import type {
  Actor,
  FormProblem,
  Hold,
  MakeRequest,
  ProcedureDeclaration,
  RelationSide,
  TaskContext,
} from '../../libs/domain';
import { liesAhead } from '../../libs/forms';
import {
  addDays,
  cite,
  compareDates,
  explainDeadline,
  type LocalDate,
  substitutivePowerDays,
  valueOn,
} from '../../libs/law';
import type { z } from 'zod';
import { addedTask } from './added-task';
import type { Case } from './case';
import { refuse } from './refuse';
import { askedOf, askSeveral, mustBeQualified } from './several';

/** A court's measure has no end of its own: the forecast of the term counts it to this many days, then on. */
const COURT_FORECAST_DAYS = 180;
/** Who decides where the head of the unit is the person concerned. */
const ABOVE_THE_UNIT = 'general-manager';

type Answer<Form extends z.ZodType> = z.output<Form>;
type People = NonNullable<MakeRequest['people']>;
type Cases = NonNullable<MakeRequest['cases']>;

/**
 * What may come at any moment of any case: conflicts of interest, added tasks, a change of the responsible official,
 * stop orders, suspensions by a court, the end of the party, the extension of the term, the substitutive power.
 * Declared in `libs/casework`; checked here before and carried out here.
 */
export class StandingRequests<P extends ProcedureDeclaration> {
  private endCourtPause: ((on: LocalDate) => void) | undefined;
  private substituteActive = false;
  private readonly checks: Readonly<Record<string, (answer: never, command: MakeRequest) => void>>;

  constructor(private readonly kase: Case<P>) {
    const on = <A>(
      key: string,
      carryOut: (answer: A, by: Actor, people: People, cases: Cases) => void | Promise<void>,
    ): void => kase.requests.on(`standard.${key}`, carryOut);
    on('ownConflict', (answer: Answer<typeof ownConflictForm>, by) => {
      kase.exclude(by.person, by.name, by);
      return this.decide(by, by, answer);
    });
    on('reportConflict', ({ person, ...answer }: Answer<typeof reportedConflictForm>, by, people) =>
      this.decide(by, { person, name: people[person]?.name ?? person }, answer),
    );
    on('addTask', async (answer: Answer<typeof addedTaskForm>, by, people) => {
      if (answer.others?.length) await this.askColleagues(answer, by, people);
      else this.addTask(answer, by, people);
    });
    on('changeResponsible', ({ person, reasons }: Answer<typeof responsibleForm>, by, people) =>
      kase.nameResponsible({ person, name: people[person]?.name ?? person }, by, reasons),
    );
    on('stop', (_: Answer<typeof stopOrderForm>, by) => this.stop('stopOrder', by));
    on('liftStop', (_, by) => this.goOn('stopOrder', by));
    on('courtSuspension', (_, by) => {
      this.stop('courtSuspension', by);
      const today = kase.today();
      this.endCourtPause = kase.clock?.pause('courtSuspension', addDays(today, COURT_FORECAST_DAYS));
    });
    on('courtSuspensionEnded', ({ endedOn }: Answer<typeof courtSuspensionEndedForm>, by) => {
      this.endCourtPause?.(endedOn);
      this.endCourtPause = undefined;
      this.goOn('courtSuspension', by);
    });
    on('partyCeased', (answer: Answer<typeof partyCeasedForm>, by) => {
      if (!answer.continued) kase.partyCeased(by);
    });
    on('extend', ({ days }: Answer<typeof extensionForm>, by) => {
      kase.write({ kind: 'termExtended', days }, by);
      kase.clock?.extend(days, cite('L. 241/1990', '2', '7'));
    });
    on('relate', ({ case: other, reasons }: Answer<typeof relationForm>, by) =>
      kase.relations.relate('related', other, by, reasons),
    );
    on('unrelate', ({ case: other, reasons }: Answer<typeof relationForm>, by, _, cases) =>
      kase.relations.unrelate('related', other, this.sideOf(other, cases) ?? 'source', by, reasons),
    );
    on('substitute', (_, by) => this.activateSubstitute(by));
    on('admit', ({ person, reasons }: Answer<typeof admissionForm>, by, people) =>
      kase.confidential.admit({ person, name: people[person]?.name ?? person }, by, reasons),
    );
    on('endAdmission', ({ person, reasons }: Answer<typeof admissionForm>, by) =>
      kase.confidential.endAdmission(person, by, reasons),
    );
    on('changeLevel', ({ level, reasons }: Answer<typeof levelForm>, by) =>
      kase.confidential.changeLevel(level, [by, kase.responsible, ...kase.board.holders], by, reasons),
    );
    kase.onTermExpired(() => this.reportDelay());
    this.checks = this.allChecks();
  }

  /** Refuses what the case does not allow now, beyond what the form says. */
  check(request: string, answer: unknown, command: MakeRequest): void {
    this.checks[request]?.(answer as never, command);
  }

  private allChecks(): Readonly<Record<string, (answer: never, command: MakeRequest) => void>> {
    const { kase } = this;
    const known = ({ person }: { person: string }, { people }: MakeRequest): void => {
      if (!people?.[person] || kase.isExcluded(person)) refuse('personNotQualified', { who: person });
    };
    const admissible = ({ person }: { person: string }): void => {
      if (!kase.mayEnter(person)) refuse('notAdmitted', { who: person });
    };
    const notAhead = (field: string, on: LocalDate): void => {
      if (compareDates(on, kase.today()) > 0) refuse('invalidForm', { problems: [ahead(field)] });
    };
    const sinceArrival = (field: string, on: LocalDate): void => {
      notAhead(field, on);
      if (compareDates(on, kase.receivedOn) < 0) refuse('invalidForm', { problems: [beforeTheCase(field)] });
    };
    return {
      'standard.reportConflict': (answer: Answer<typeof reportedConflictForm>, command) => {
        known(answer, command);
        if (answer.person === command.actor.person) refuse('personNotQualified', { who: answer.person });
      },
      'standard.addTask': (answer: Answer<typeof addedTaskForm>, command) => {
        const { person, others = [] } = answer;
        // One alone may be of any office, which takes part in the case from then on.
        for (const each of [person, ...others]) admissible({ person: each });
        if (others.length === 0) known(answer, command);
        else for (const each of [person, ...others]) mustBeQualified(kase, each, command.people?.[each]);
      },
      'standard.changeResponsible': (answer: Answer<typeof responsibleForm>, command) => {
        known(answer, command);
        admissible(answer);
        const { officer, manager } = kase.unit;
        const offices = command.people?.[answer.person]?.offices ?? [];
        if (!offices.some((office) => office === officer || office === manager))
          refuse('personNotQualified', { who: answer.person });
        kase.duties.require('responsibility', [answer.person]);
      },
      'standard.relate': ({ case: other }: Answer<typeof relationForm>, { cases = {} }) => {
        if (other === kase.id) refuse('invalidForm', { problems: [itself] });
        if (!cases[other]) refuse('relatedCaseNotFound');
        if (this.sideOf(other, cases)) refuse('alreadyRelated');
      },
      'standard.unrelate': ({ case: other }: Answer<typeof relationForm>, { cases = {} }) => {
        if (!cases[other]) refuse('relatedCaseNotFound');
        if (!this.sideOf(other, cases)) refuse('notRelated');
      },
      'standard.stop': () => {
        if (kase.isStopped) refuse('caseStopped');
      },
      'standard.liftStop': () => {
        if (kase.hold !== 'stopOrder') refuse('notNow');
      },
      'standard.courtSuspension': ({ notifiedOn }: Answer<typeof courtSuspensionForm>) => {
        if (kase.isStopped) refuse('caseStopped');
        sinceArrival('notifiedOn', notifiedOn);
      },
      'standard.courtSuspensionEnded': ({ endedOn }: Answer<typeof courtSuspensionEndedForm>) => {
        if (kase.hold !== 'courtSuspension') refuse('notNow');
        sinceArrival('endedOn', endedOn);
      },
      'standard.partyCeased': ({ on, continued }: Answer<typeof partyCeasedForm>) => {
        notAhead('on', on);
        if (!continued && !kase.declaration.outcomes['lapsed']) refuse('notNow');
      },
      'standard.extend': ({ days }: Answer<typeof extensionForm>) => {
        const most = kase.declaration.term?.extension;
        if (!kase.clock?.mayExtend || !most || days > valueOn(most, kase.today())) refuse('notNow');
      },
      'standard.admit': (answer: Answer<typeof admissionForm>, command) => {
        known(answer, command);
        if (kase.confidential.isAdmitted(answer.person)) refuse('notNow');
      },
      'standard.endAdmission': ({ person }: Answer<typeof admissionForm>) => {
        if (!kase.confidential.isAdmitted(person)) refuse('notAdmitted', { who: person });
        if (kase.confidential.level === 'restricted' && kase.confidential.people.length === 1)
          refuse('lastAdmitted');
      },
      'standard.changeLevel': ({ level }: Answer<typeof levelForm>) => {
        // What a part of a campaign reports is read with the campaign.
        if (level === kase.confidential.level || (kase.start.parent !== undefined && level === 'restricted'))
          refuse('notNow');
      },
      'standard.substitute': () => {
        if (!kase.clock?.isOverdue) refuse('termNotExpired');
        if (this.substituteActive) refuse('notNow');
      },
    };
  }

  /** The head of the unit decides whether the person must abstain (D.P.R. 62/2013 art. 7); the superior, where it is the head. */
  private async decide(
    declaredBy: Actor,
    { person, name }: Pick<Actor, 'person' | 'name'>,
    answer: TaskContext,
  ): Promise<void> {
    const { kase } = this;
    const aboutTheHead = declaredBy.person === person && declaredBy.offices.includes(kase.unit.manager);
    const decided = await kase.board.offer<Answer<typeof conflictDecisionForm>>('standard.conflictDecision', {
      subject: name,
      context: { conflictOf: name, declaredBy: declaredBy.name, ...answer },
      office: aboutTheHead ? ABOVE_THE_UNIT : undefined,
    }).completed;
    const abstains = decided.answer.decision === 'abstains';
    if (abstains && !kase.isExcluded(person)) kase.exclude(person, name, decided.by);
    if (!abstains && kase.isExcluded(person)) kase.readmit(person, name, decided.by);
    // Until another is named the head of the unit answers for the procedure (L. 241/1990 art. 5 c. 2).
    if (abstains && kase.responsible.person === person) kase.nameResponsible(decided.by, decided.by);
  }

  /** On which side the case stands of one that people have related to it: this case may have been closed when they did. */
  private sideOf(other: string, cases: Cases): RelationSide | undefined {
    return this.kase.relations.sideOf('related', other) ?? cases[other]?.related;
  }

  private addTask(
    { title, answer, person, due, instructions }: Answer<typeof addedTaskForm>,
    by: Actor,
    people: People,
  ): void {
    const { name = person, offices = [] } = people[person] ?? {};
    const { officer, manager } = this.kase.unit;
    const office = offices.find((held) => held === officer || held === manager) ?? offices[0];
    addedTask(this.kase, { title, instructions, due, office, assignee: { person, name }, by }, answer);
  }

  private async askColleagues(
    { title, answer, person, others = [], needed, due, instructions }: Answer<typeof addedTaskForm>,
    by: Actor,
    people: People,
  ): Promise<void> {
    const { kase } = this;
    const asked = [person, ...others].map((each) => askedOf(kase, each, people[each]));
    const options = { subject: title, context: { instructions }, due, by };
    await askSeveral(kase, `standard.added.${answer}`, { asked, needed, by }, options);
  }

  private stop(hold: Hold, by: Actor): void {
    this.kase.hold = hold;
    this.kase.write({ kind: 'caseStopped', hold }, by);
  }

  private goOn(hold: Hold, by: Actor): void {
    this.kase.hold = undefined;
    this.kase.write({ kind: 'caseResumed', hold }, by);
    this.kase.overdue.goesOn();
  }

  /** An expired term is reported to the substitute, who may act from now on (L. 241/1990 art. 2 c. 9-bis, 9-ter). */
  private reportDelay(): void {
    const { clock } = this.kase;
    const { term } = this.kase.declaration;
    // Silence that stands in for the act leaves nothing that a substitute could do.
    if (!term || !clock?.isOverdue) return;
    const { id, key } = clock.deadline;
    this.kase.write({ kind: 'escalated', deadline: id, key, office: term.substitute });
  }

  /** The substitute takes the decisions of the head of the unit and has half of the original term for them. */
  private activateSubstitute(by: Actor): void {
    const { kase } = this;
    const { term } = kase.declaration;
    const { manager } = kase.unit;
    if (!term || !kase.clock) return;
    this.substituteActive = true;
    kase.write({ kind: 'substituteActivated', office: term.substitute }, by);
    kase.board.replaceOffice(manager, term.substitute);
    kase.deadline(
      'standard.substitutePower',
      explainDeadline({
        start: kase.today(),
        amount: substitutivePowerDays(kase.clock.statement(kase.today()).termDays),
        unit: 'days',
        direction: 'forward',
        rule: cite('L. 241/1990', '2', '9-ter'),
      }),
      term.substitute,
    );
  }
}

const itself: FormProblem = {
  path: ['case'],
  message: { it: 'Una pratica non si collega a sé stessa.', en: 'A case is not related to itself.' },
};

function ahead(field: string): FormProblem {
  return {
    path: [field],
    message: liesAhead,
  };
}

function beforeTheCase(field: string): FormProblem {
  return {
    path: [field],
    message: {
      it: 'La data non può precedere l’arrivo della domanda.',
      en: 'The date cannot be before the application arrived.',
    },
  };
}
