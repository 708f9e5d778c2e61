import { holderOf } from '../../apps/cli/demonstration/holders';
import {
  patronageAnswer,
  patronageApplication,
  type PatronageRequest,
} from '../../apps/cli/demonstration/patronage-script';
import type { LocalDate } from '../../libs/law';
import { clockOffsetTo } from './clock';
import type { OpenTask } from './office';
import { StoryDesk } from './story-desk';

/** The people at work on requests for patronage, on clocks that begin on a day of the story. */
export class PatronageDesk extends StoryDesk {
  /** Opens a case that is registered, and began, on a day. */
  open(on: LocalDate, request: PatronageRequest = {}, start: object = {}): Promise<string> {
    return this.office.openCase('patronage', holderOf('cabinet.officer'), patronageApplication(request), {
      clockOffset: clockOffsetTo(on),
      ...start,
    });
  }

  protected answerTo(task: OpenTask, today: LocalDate): object {
    return patronageAnswer(task, today);
  }

  /** Competence, papers and requirements, all in order. */
  async examine(id: string): Promise<void> {
    await this.doAll(id, 'competence', 'completeness', 'requirements');
  }

  /** The board's resolution, from its draft to its posting. */
  async resolve(id: string, act = 'grant'): Promise<void> {
    await this.doAll(
      id,
      `${act}.draft`,
      `${act}.technicalOpinion`,
      `${act}.accountingOpinion`,
      `${act}.adoption`,
      `${act}.publication`,
    );
  }

  /** Up to a patronage whose resolution has taken effect. */
  async grant(id: string): Promise<void> {
    await this.examine(id);
    await this.resolve(id);
  }

  override request(id: string, request: string, answer: object, login = holderOf('cabinet.officer')) {
    return super.request(id, request, answer, login);
  }
}
