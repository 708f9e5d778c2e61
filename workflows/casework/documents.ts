import {
  type Actor,
  applicationRegistration,
  type LetterDeclaration,
  type ProcedureDeclaration,
  system,
  type TakenDocument,
} from '../../libs/domain';
import type { LocalDate } from '../../libs/law';
import type { Case } from './case';
import type { ActData, LetterData } from './template-data';

/** An act that has been adopted and numbered. */
export interface Adopted {
  readonly document: string;
  readonly number: string;
  readonly adoptedOn: LocalDate;
}

type WritingCase<P extends ProcedureDeclaration> = Pick<
  Case<P>,
  | 'application'
  | 'clock'
  | 'declaration'
  | 'duties'
  | 'nextId'
  | 'receivedOn'
  | 'recorder'
  | 'responsible'
  | 'start'
  | 'today'
  | 'unit'
  | 'write'
>;

/** The documents of a case: the application it has registered, the letters and acts it writes. */
export class Documents<P extends ProcedureDeclaration> {
  private readonly attached = new Map<string, Omit<TakenDocument, 'title'>>();

  constructor(private readonly kase: WritingCase<P>) {}

  /** Somebody brings a document. */
  add(document: TakenDocument, by: Actor): void {
    this.keep(document, by);
  }

  /** The case has a document from its first moment: filed with its application, or taken over from another case. */
  take(document: TakenDocument, by: Actor): void {
    this.keep({ ...document, ...(this.kase.start.filed ? { filed: true } : { taken: true }) }, by);
  }

  /** A document that was added to the case, as another case can take it over. */
  added(document: string): Omit<TakenDocument, 'title'> | undefined {
    return this.attached.get(document);
  }

  private keep(document: TakenDocument & { readonly taken?: true; readonly filed?: true }, by: Actor): void {
    const id = this.kase.nextId();
    const { upload, sha256, mediaType, size } = document;
    this.attached.set(id, { upload, sha256, mediaType, size });
    this.kase.write({ kind: 'documentAdded', document: id, ...document }, by);
  }

  /** Registers the application where one has arrived; the turn that is recorded gives it its number. */
  register(subject: string, party: string | undefined, by: Actor): void {
    const { application, declaration, receivedOn, recorder, start } = this.kase;
    const { opening } = declaration;
    const registered = {
      kind: 'registered',
      register: 'protocol',
      direction: 'in',
      subject,
      correspondent: party ?? '',
      key: applicationRegistration,
    } as const;
    if (start.origin?.number !== undefined) {
      // What has been registered keeps its number, whatever it is examined as (DPR 445/2000 art. 53).
      const { case: from, number } = start.origin;
      this.kase.write({ ...registered, number, from, receivedOn }, by);
      recorder.knowNumber(applicationRegistration, number);
    } else if (opening.protocol && (opening.arrives?.(application) ?? true)) {
      this.kase.write({ ...registered, receivedOn: start.receivedOn }, by);
      // A visitor of the desk registers nothing: the desk does.
      if (!start.filed) this.kase.duties.had('registration', by);
    }
  }

  /** Whether the application has its number. */
  get isNumbered(): boolean {
    return this.kase.recorder.hasNumber(applicationRegistration);
  }

  /** The number of the application in the protocol, once it is numbered. */
  get number(): string {
    return this.kase.recorder.numberOf(applicationRegistration);
  }

  letter<K extends keyof P['letters'] & string>(key: K, addressee: string, data: LetterData<P, K>): void {
    const declaration = this.kase.declaration.letters[key];
    if (!declaration) throw new Error(`Letter ${key} is not declared`);
    this.kase.write(
      {
        kind: 'letterSent',
        document: this.kase.nextId(),
        letter: key,
        title: declaration.title.it,
        template: this.templatePath(declaration.template),
        addressee,
        data: this.dataOf(declaration, data),
      },
      system,
      undefined,
      declaration.basis,
    );
  }

  async adopt<K extends keyof P['acts'] & string>(
    key: K,
    by: Actor,
    adoptedOn: LocalDate,
    data: ActData<P, K>,
  ): Promise<Adopted> {
    const declaration = this.kase.declaration.acts[key];
    if (!declaration) throw new Error(`Act ${key} is not declared`);
    const document = this.kase.nextId();
    this.kase.write(
      {
        kind: 'actAdopted',
        document,
        act: key,
        title: declaration.title.it,
        template: this.templatePath(declaration.template),
        register: declaration.register,
        organ: declaration.organ,
        adoptedOn,
        data: this.dataOf(declaration, data, this.termData(adoptedOn)),
      },
      by,
      undefined,
      declaration.basis,
    );
    await this.kase.recorder.settled();
    return { document, number: this.kase.recorder.numberOf(document), adoptedOn };
  }

  /** An act that concludes the case states its term and the time it took (L. 241/1990 art. 2 c. 9-quinquies). */
  private termData(on: LocalDate): Readonly<Record<string, unknown>> {
    const { clock } = this.kase;
    return clock ? { term: clock.statement(on) } : {};
  }

  private templatePath(template: string): string {
    return `${this.kase.declaration.folder}/letters/${template}`;
  }

  /** The data of a document with what all of them say: the day, who writes, who answers for the procedure. */
  private dataOf(
    { unit: author }: Pick<LetterDeclaration, 'unit'>,
    data: object,
    more: object = {},
  ): Readonly<Record<string, unknown>> {
    return {
      ...data,
      ...more,
      today: this.kase.today(),
      unit: author ?? this.kase.unit.unit,
      responsible: this.kase.responsible.name,
    };
  }
}
