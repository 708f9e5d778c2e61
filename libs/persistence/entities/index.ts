import { DocumentEntity } from './document.entity';
import { IncomingEntity } from './incoming.entity';
import { UploadEntity } from './upload.entity';

export { DocumentEntity, IncomingEntity, UploadEntity };

/**
 * Tables that are read row by row. Cases, tasks, deadlines and the journal are read by statements that join
 * the reader's right, the clock and the texts they need; an entity for them would have no reader.
 */
export const entities = [DocumentEntity, IncomingEntity, UploadEntity];
