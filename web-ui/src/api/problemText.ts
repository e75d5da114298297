import { messages } from '@/i18n/messages';
import { ProblemError } from './problem';

/**
 * The sentence for each problem `type` that any service may answer. A feature's own types need no entry: their title and
 * detail come from the server as Vietnamese sentences and are shown as they are.
 */
export const useProblemTexts = messages(
  {
    network: 'Không kết nối được tới máy chủ. Nội dung anh/chị đang nhập vẫn còn đây; xin thử lại sau ít phút.',
    malformed: 'Dữ liệu gửi lên không đọc được.',
    invalid: 'Có thông tin chưa đúng, xin xem các ô được đánh dấu.',
    unauthenticated: 'Phiên làm việc đã hết hạn, xin đăng nhập lại.',
    forbidden: 'Tài khoản của anh/chị không có quyền làm việc này.',
    csrf: 'Phiên làm việc vừa được làm mới, xin bấm lại một lần nữa.',
    'not-found': 'Không tìm thấy, hoặc nội dung này nằm ngoài đơn vị của anh/chị.',
    conflict: 'Dữ liệu vừa thay đổi, xin tải lại trang rồi làm tiếp.',
    'stale-version': 'Người khác vừa sửa nội dung này. Xin xem bản mới trước khi lưu.',
    'too-large': 'Dữ liệu gửi lên quá lớn.',
    'unsupported-media-type': 'Loại tệp này không được nhận.',
    'idempotency-key-in-use': 'Yêu cầu trước đang được xử lý, xin chờ giây lát.',
    unexpected: 'Hệ thống gặp lỗi ngoài dự kiến và đã ghi lại. Chưa có gì bị thay đổi.',
    unavailable: 'Phần này tạm thời chưa đáp ứng. Xin thử lại sau ít phút.',
    'too-many-requests': 'Anh/chị thao tác quá nhanh, xin chờ một lát rồi thử lại.',
    trace: (id: string) => `Mã lỗi để báo quản trị: ${id}`,
  },
  {
    network: 'The server cannot be reached. What you typed is still here; please try again in a moment.',
    malformed: 'The data sent could not be read.',
    invalid: 'Some information is not right; see the marked fields.',
    unauthenticated: 'Your session has expired, please sign in again.',
    forbidden: 'Your account may not do this.',
    csrf: 'The session has just been renewed, please press once more.',
    'not-found': 'Not found, or outside your unit.',
    conflict: 'The data has just changed; reload the page and go on.',
    'stale-version': 'Somebody else has just changed this. Look at the new version before saving.',
    'too-large': 'Too large.',
    'unsupported-media-type': 'This kind of file is not accepted.',
    'idempotency-key-in-use': 'The previous request is still being handled, please wait.',
    unexpected: 'Unexpected error, it has been logged. Nothing was changed.',
    unavailable: 'This part is not available at the moment. Please try again in a few minutes.',
    'too-many-requests': 'Too many requests, please wait a moment.',
    trace: (id: string) => `Error id for the administrator: ${id}`,
  },
);

const BY_STATUS: Record<number, string> = {
  0: 'network',
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale-version',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

export interface ProblemSentence {
  text: string;
  detail?: string | undefined;
  trace?: string | undefined;
}

/** Turns whatever was thrown into sentences for the person in front of the screen. */
export function useProblemSentence(): (error: unknown) => ProblemSentence {
  const texts = useProblemTexts();
  const textOf = (slug: string): string | undefined => {
    const text = Object.hasOwn(texts, slug) ? texts[slug as keyof typeof texts] : undefined;
    return typeof text === 'string' ? text : undefined;
  };
  return (error) => {
    if (!(error instanceof ProblemError)) return { text: texts.unexpected };
    const { problem, slug } = error;
    const text =
      textOf(slug) ?? (problem.title || textOf(BY_STATUS[problem.status] ?? 'unexpected') || texts.unexpected);
    return {
      text,
      detail: problem.detail === text ? undefined : problem.detail,
      // the beginning of the id finds the line in the log, and can be said on the telephone
      trace: problem.id ? texts.trace(problem.id.slice(0, 8)) : undefined,
    };
  };
}
