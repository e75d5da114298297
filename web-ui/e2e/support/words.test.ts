import { describe, expect, it } from 'vitest';
import { foreignWords } from './words';

describe('what does not belong on a Vietnamese screen', () => {
  it.each([
    'Trạng thái: NOT_ELIGIBLE',
    'Trạng thái: DRAFT',
    'Hạn 2026-11-24',
    'Lúc 2026-11-24T03:00:00Z',
    'Mã 7d1f0c3e-1111-4222-8333-444455556666',
    'Đang tải… Loading',
    'Phong trào “Campaign”',
    'Kết quả: undefined',
    'Tổng NaN',
  ])('%s', (text) => {
    expect(foreignWords(text)).not.toEqual([]);
  });

  it.each([
    'Khoa Lý luận cơ sở trình đăng ký thi đua trước ngày 24/11/2026',
    'Số 09/KH-TCT, Luật số 06/2022/QH15, CB-017',
    'TRƯỜNG CHÍNH TRỊ TỈNH — KẾ HOẠCH',
    'tep-dinh-kem.state.pdf, lo.van.hoa@example.vn',
    'Chủ tịch Hội đồng THI ĐUA',
  ])('leaves “%s” alone', (text) => {
    expect(foreignWords(text)).toEqual([]);
  });
});
