import { describeReach } from '../../../test/support/reached';
import { describeRefusals } from '../../../test/support/refusals';
import { accessRequest } from './procedure';
import { councillorStories, generalisedStories, simpleStories } from './stories/civic';
import { opening } from './stories/desk';
import { documentaryStories } from './stories/documentary';
import { resumptionStories } from './stories/resumption';
import { turnStories } from './stories/turns';

describe('a request for documents', documentaryStories);
describe('a request for generalised civic access', generalisedStories);
describe('a request for simple civic access', simpleStories);
describe('a councillor’s request', councillorStories);
describe('a request of any kind', turnStories);
describe('a request with turns', resumptionStories);

describeReach(accessRequest, async () => (await opening).database);
describeRefusals(accessRequest, () => opening);
