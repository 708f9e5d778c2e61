export { hasRight, may, type OpenWork, relationsTo, type Somebody, type Standing } from './decide';
export {
  isReadingRecorded,
  isWatching,
  ON_NEED_MS,
  type Operation,
  operations,
  policy,
  type Relation,
  relations,
  relationTitles,
} from './policy';
