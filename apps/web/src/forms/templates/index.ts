import type { FormProps } from '@rjsf/core';
import type { FieldSchema } from '../schema';
import { FieldTemplate } from './field-template';
import { GroupTemplate } from './group-template';
import { ItemTemplate } from './item-template';
import { ListTemplate } from './list-template';

export const templates: FormProps<unknown, FieldSchema>['templates'] = {
  FieldTemplate,
  ObjectFieldTemplate: GroupTemplate,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
};
