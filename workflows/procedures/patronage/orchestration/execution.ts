import { firstOf, type Resolved } from '../../../casework';
import { finalMaterialDue } from '../rules';
import type { Grant } from './grant';
import type { Matter, PatronageCase } from './matter';

/** The life of a patronage: the mark and its rules, the initiative and the use of the mark, the final material. */
export async function live(
  kase: PatronageCase,
  matter: Matter,
  grant: Grant,
  { executoryOn }: Resolved,
): Promise<'granted'> {
  kase.stage('preparation');
  kase.record({ executoryOn });
  kase.letter('grant', kase.application.applicant, {
    ...matter.data,
    ...matter.resolutionData,
    executoryOn,
  });
  const mark = sendMark(kase, matter);
  await matter.begins();
  await grant.settled();

  kase.stage('event');
  await checkUse(kase, matter, grant);
  await Promise.all([mark, matter.ends()]);
  await grant.settled();

  kase.stage('closure');
  await collectMaterial(kase, matter);
  await grant.settled();
  return 'granted';
}

/** The files of the mark, the manual and the wording; proofs are approved before anything is printed. */
async function sendMark(kase: PatronageCase, matter: Matter): Promise<void> {
  const { answer, on } = await kase.task('markKit', { context: { ...matter.data } });
  kase.record({ markSentOn: on });
  kase.letter('markKit', kase.application.applicant, { ...matter.data, ...answer });
}

async function checkUse(kase: PatronageCase, matter: Matter, grant: Grant): Promise<void> {
  const { endsOn } = matter.initiative;
  const { answer } = await kase.task('useCheck', {
    context: { ...matter.data, proofs: kase.recorded('proofs') ?? [] },
    due: finalMaterialDue(endsOn).due,
  });
  const use = {
    foundOn: answer.checkedOn,
    where: answer.materials.join('; '),
    description: answer.findings ?? '',
  };
  if (answer.conform) matter.noteUse(use, 'conforme');
  else grant.reportMisuse(use);
}

/** The final material, asked for once more when it is late; the case then closes without. */
async function collectMaterial(kase: PatronageCase, matter: Matter): Promise<void> {
  const material = kase.offer('finalMaterial', { context: { ...matter.data } });
  for (let reminded = false; ; reminded = true) {
    const limit = kase.deadline('finalMaterial', finalMaterialDue(kase.today()));
    const first = await firstOf({ arrived: material.completed, late: limit.expired });
    if (first.first === 'arrived') {
      limit.met();
      kase.record({ finalMaterial: first.value.answer.materials.join('; ') });
      return;
    }
    if (reminded) break;
    kase.letter('materialReminder', kase.application.applicant, {
      ...matter.data,
      until: finalMaterialDue(kase.today()).due,
    });
  }
  material.cancel();
  kase.record({ finalMaterial: 'non consegnato' });
}
