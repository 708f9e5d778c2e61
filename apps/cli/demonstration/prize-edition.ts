import type { CaseView } from '../../../libs/domain';
import { addDays, compareDates, type LocalDate } from '../../../libs/law';
import type { ApiDesk, ApiTask } from './api-desk';
import { enterLines } from './budget';
import { holderOf } from './holders';
import { prizeCandidates } from './prize-candidates';
import { prizeAnswer, prizeApplication, type PrizeEdition, scoresOf } from './prize-script';

const officer = holderOf('cabinet.officer');
const examiners = ['ludovica.arcari', 'ettore.brivio', 'elvira.gatti', 'renzo.imberti'];
/** Days by which the clock goes on when nobody has anything to do. */
const IDLE_DAYS = 10;
const CRITERIA = 4;

/** An edition in the size of that of 2012: eighteen theses for three Ambrosoli prizes and one Marra prize. */
const edition: PrizeEdition = {
  year: 2012,
  deadline: '2012-10-15T23:59:59',
  windows: { ambrosoli: ['2011-03-01', '2012-02-29'], marra: ['2011-05-01', '2012-04-30'] },
  ambrosoliPrizes: 3,
  chapter: '04.04.1.04/1310',
};
const beginsOn: LocalDate = '2012-06-04';
const KEY = `demonstration-prizes-${edition.year}`;

/** Plays the edition to its end, with invented people: what chance decides is another time another. */
export async function fillPrizeEdition(desk: ApiDesk): Promise<void> {
  const { year, chapter } = edition;
  const line = { year, chapter, title: 'Premi di laurea', unit: 'cabinet', appropriation: '20000.00' };
  await enterLines(desk, `${KEY}-budget`, [line], {
    source: `premi-${year}.csv`,
    reason: `Bilancio di previsione ${year}.`,
  });
  const opened = await desk.open(
    officer,
    { procedure: 'prizeEdition', application: { year: edition.year }, beginsOn },
    KEY,
  );
  await new PlayedEdition(desk, opened).play();
}

class PlayedEdition {
  private readonly applications: string[] = [];

  constructor(
    private readonly desk: ApiDesk,
    private readonly root: CaseView,
  ) {}

  async play(): Promise<void> {
    const { desk, root } = this;
    let { today } = root;
    while (await desk.isOpen(root.id)) {
      if (compareDates(today, `${edition.year + 2}-01-01`) > 0)
        throw new Error(`The edition ${root.id} is still open on ${today}`);
      if (await this.goOn(today)) continue;
      today = addDays(today, IDLE_DAYS);
      await desk.advance([root.id], today);
    }
  }

  /** Does what there is to do; false where there is nothing. */
  private async goOn(today: LocalDate): Promise<boolean> {
    const { desk, root } = this;
    const { stage } = await desk.caseView(root.id);
    if (stage === 'intake' && this.applications.length === 0) await this.register();
    const children = await desk.childrenOf(root.id);
    const open = await desk.tasksOf([
      root.id,
      ...children.filter(({ outcome }) => !outcome).map(({ id }) => id),
    ]);
    await Promise.all(open.map((task) => this.complete(task, today)));
    const read = await Promise.all(examiners.map((examiner) => this.read(examiner, today)));
    return open.length > 0 || read.some((count) => count > 0);
  }

  /** What has come by certified mail. Registered again it is the same. */
  private async register(): Promise<void> {
    for (const [index, candidate] of prizeCandidates.entries()) {
      const application = prizeApplication(edition, candidate, index + 1);
      const opening = { procedure: 'prizeApplication', parent: this.root.id, application };
      this.applications.push((await this.desk.open(officer, opening, `${KEY}-${index}`)).id);
    }
  }

  private async complete(task: ApiTask, today: LocalDate): Promise<void> {
    const { desk } = this;
    const login = task.assignee?.login ?? holderOf(task.office);
    await desk.completeAs(login, task, await this.answerTo(task, today));
  }

  private async answerTo(task: ApiTask, today: LocalDate): Promise<object> {
    const [chair, ...members] = examiners;
    switch (task.key) {
      case 'nameCommission':
        return { chair, members, reasons: 'Docenti universitari e professionisti della materia.' };
      case 'prepareThesis':
        return { document: await this.thesisOf(task.case), anonymous: true };
      case 'commission.convening':
        return { ...prizeAnswer(task, today, edition), day: addDays(today, IDLE_DAYS) };
      case 'mentions':
        return { mentions: mentioned(task) };
      default:
        return prizeAnswer(task, today, edition);
    }
  }

  /** The text without names; brought again it is the same. */
  private thesisOf(application: string): Promise<string> {
    return this.desk.addFile(officer, application, {
      key: application,
      title: 'Testo per i lettori',
      mediaType: 'text/plain; charset=utf-8',
      content: 'Testo della tesi per i lettori, senza frontespizio e senza ringraziamenti.',
    });
  }

  /** What one examiner has to read. Nobody else finds those cases. */
  private async read(examiner: string, today: LocalDate): Promise<number> {
    const { desk } = this;
    const open = await desk.tasksFor(examiner, 'prizeReading');
    for (const task of open) {
      const answer =
        task.key === 'score'
          ? scoresOf(pointsFor(task, examiner), CRITERIA)
          : prizeAnswer(task, today, edition);
      await desk.completeAs(examiner, task, answer);
    }
    return open.length;
  }
}

/** Points by code, a little apart between readers; one thesis divides them. */
function pointsFor({ caseTitle }: ApiTask, examiner: string): number {
  const number = Number(/\d+$/.exec(caseTitle)?.[0] ?? 1);
  const level = 58 + ((number * 11) % 37);
  const temper = examiners.indexOf(examiner) * 2;
  const divides = caseTitle.endsWith('A-05') && examiner === examiners[0];
  return divides ? level - 28 : level - temper;
}

/** The first of those that may be mentioned. */
function mentioned({ context }: ApiTask): object[] {
  const [first] = context['mayBeMentioned'] as { code: string }[];
  return first ? [{ code: first.code, reasons: 'Per l’originalità delle fonti raccolte.' }] : [];
}
