/** Upload objects as the endpoints show them, with the faults that change how they look. */

import type { Exchange } from '../exchange';
import { type Answer, jsonAnswer } from '../serve/wire';
import type { StoredUpload } from '../state';
import { uploadObject } from './uploadObject';

/** `{"uploading": {…}}`, as the upload itself and the request for one upload answer. */
export function answerWithUpload(exchange: Exchange, upload: StoredUpload): Answer {
  const show = uploadView(exchange);
  const object = show(upload);
  if (exchange.take('no-id') !== undefined) {
    const { id: _id, ...rest } = object;
    return jsonAnswer(200, { uploading: rest });
  }
  const counts = exchange.take('count-later') === undefined ? {} : { line_quantity: 0 };
  return jsonAnswer(200, { uploading: { ...object, ...counts } });
}

/** How this request shows uploads: the faults on order are taken once, whatever the number of uploads. */
export function uploadView(exchange: Exchange): (upload: StoredUpload) => Record<string, unknown> {
  const status = exchange.take('upload-status')?.args[0];
  const isSparse = exchange.take('sparse') !== undefined;
  const hasExtras = exchange.take('extra-fields') !== undefined;
  return (upload) => {
    const object = uploadObject(upload, exchange.nowMs);
    if (isSparse) return { id: object.id, comment: object.comment };
    return {
      ...object,
      ...(status === undefined ? {} : { status }),
      ...(hasExtras
        ? { uploader: { login: upload.login }, error_rows: null, matched_quantity: '0' }
        : {}),
    };
  };
}
