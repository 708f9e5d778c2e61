import type { TextsOf } from '../same-keys';

export const relations: TextsOf<'relations'> = {
  none: 'Not related to other cases.',
  relation: 'Relation',
  toDo: 'Actions',
  unreadable: 'Another case that you may not read',
  takeBack: 'Take back',
  takeBackOf: 'Take back the relation to “{{title}}”',
  takeBackText: 'The relation to the case “{{title}}” will be taken from both cases.',
  before: 'Before this case: “{{title}}”',
};
