import { WatchDocumentModel } from './watch-document-model';
import type { DocumentOptions, WatchDocument } from './watch-document';

/**
 * Opens the views of a package as the watch would show them.
 * @throws ViewFileError when the main view or the definitions cannot be read
 */
export function createDocument(options: DocumentOptions): WatchDocument {
  return new WatchDocumentModel(options);
}
