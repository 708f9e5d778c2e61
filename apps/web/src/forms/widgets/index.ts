import type { FunctionComponent } from 'react';
import { isLongChoice } from '../field-shape';
import type { FieldSchema } from '../schema';
import { CaseWidget } from './case-widget';
import { CountryWidget } from './country-widget';
import { DateWidget } from './date-widget';
import { DocumentWidget } from './document-widget';
import { LongTextWidget } from './long-text-widget';
import { MomentWidget } from './moment-widget';
import { MoneyWidget } from './money-widget';
import { OfferedWidget } from './offered-widget';
import { NumberWidget } from './number-widget';
import { PersonWidget } from './person-widget';
import { PercentWidget } from './percent-widget';
import { ProcedureWidget } from './procedure-widget';
import { RadiosWidget } from './radios-widget';
import { SecretPaperWidget } from './secret-paper-widget';
import { SelectWidget } from './select-widget';
import { TextWidget } from './text-widget';
import type { FieldWidgetProps } from './widget-props';
import { YesNoWidget } from './yes-no-widget';

/** Groups and lists have no widget: templates draw them around their fields. */
export function widgetOf(schema: FieldSchema): FunctionComponent<FieldWidgetProps> | undefined {
  switch (schema['x-widget']) {
    case 'longText':
      return LongTextWidget;
    case 'money':
    case 'amount':
      return MoneyWidget;
    case 'percent':
      return PercentWidget;
    case 'date':
      return DateWidget;
    case 'moment':
      return MomentWidget;
    case 'integer':
      return NumberWidget;
    case 'yesNo':
      return YesNoWidget;
    case 'choice':
      return isLongChoice(schema) ? SelectWidget : RadiosWidget;
    case 'person':
      return PersonWidget;
    case 'case':
      return CaseWidget;
    case 'secretPaper':
      return SecretPaperWidget;
    case 'document':
      return DocumentWidget;
    case 'offered':
      return OfferedWidget;
    case 'procedure':
      return ProcedureWidget;
    case 'country':
      return CountryWidget;
    case 'text':
      return TextWidget;
    default:
      return undefined;
  }
}
