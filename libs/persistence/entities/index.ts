import { DocumentEntity } from './document.entity';
import { DocumentTextEntity } from './document-text.entity';
import { IncomingEntity } from './incoming.entity';
import { UploadEntity } from './upload.entity';

export { DocumentEntity, DocumentTextEntity, IncomingEntity, UploadEntity };

/**
 * Tables that are read row by row. Cases, tasks, deadlines and the journal are read by statements that join
 * the reader's right, the clock and the texts they need; an entity for them would have no reader.
 */
export const entities = [DocumentEntity, DocumentTextEntity, IncomingEntity, UploadEntity];
